// The way from popup and panel to the options.
import { Icon } from "./icons.tsx";
import type { ScreenWords } from "./screen-words.ts";

interface OptionsButtonProps {
  /** Of the icon, in px. */
  readonly size: number;
  readonly words: ScreenWords;
  readonly acts: { readonly onOptions: () => void };
}

export function OptionsButton({ size, words: { word }, acts }: OptionsButtonProps) {
  const label = word("popup_options");
  return (
    <button type="button" class="icon" aria-label={label} title={label} onClick={acts.onOptions}>
      <Icon name="settings" size={size} />
    </button>
  );
}
