// The reader's settings for the extension's own pages: as they are, and as they change.
import { parseSettings, type Settings } from "./settings.ts";

export interface StoredSettings {
  /** What is stored now, unchecked. */
  readonly read: () => Promise<unknown>;
  readonly onChange: (changed: (stored: unknown) => void) => void;
}

/** Calls back with the settings, and with each change of them; the page follows their theme. */
export async function followSettings(
  { read, onChange }: StoredSettings,
  { documentElement }: Document,
  show: (settings: Settings) => void,
): Promise<void> {
  const take = (stored: unknown) => {
    const { settings } = parseSettings(stored);
    // "page" is for cards: a page of ours then is as the browser is.
    documentElement.dataset.theme = settings.theme;
    show(settings);
  };
  onChange(take);
  take(await read());
}
