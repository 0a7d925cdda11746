// A list of things that can each be taken out, and a field that puts one in.
import { useEffect, useRef, useState } from "preact/hooks";
import { Glyph } from "../card/glyphs.tsx";
import { Icon } from "./icons.tsx";

export interface Token {
  readonly id: string;
  readonly label: string;
}

export interface TokensProps {
  readonly label: string;
  readonly tokens: readonly Token[];
  readonly removeWords: (label: string) => string;
  readonly onRemove: (id: string) => void;
}

export const Tokens = ({ label, tokens, removeWords, onRemove }: TokensProps) => (
  <ul class="tokens" aria-label={label}>
    {tokens.map((token) => (
      <li key={token.id}>
        <span dir="auto">{token.label}</span>
        <button
          type="button"
          class="icon"
          aria-label={removeWords(token.label)}
          onClick={({ currentTarget }) => {
            focusBeside(currentTarget);
            onRemove(token.id);
          }}
        >
          <Glyph name="close" size={12} />
        </button>
      </li>
    ))}
  </ul>
);

/** The focus must not go with the button: to the next token's, the one before, or what follows the list. */
function focusBeside(button: HTMLElement): void {
  const item = button.closest("li");
  const beside = item?.nextElementSibling ?? item?.previousElementSibling;
  const next = beside ?? button.closest("ul")?.nextElementSibling;
  const target = next?.matches("button") ? next : next?.querySelector("button, input");
  if (target instanceof HTMLElement) target.focus();
}

export interface AddFieldProps {
  readonly openLabel: string;
  readonly label: string;
  readonly addLabel: string;
  readonly placeholder: string;
  /** Said where `onAdd` does not take what was typed. */
  readonly refusal: string;
  /** False if it is not what it must be. */
  readonly onAdd: (text: string) => boolean;
}

/** A button that becomes a field; Escape makes it a button again. */
export function AddField(props: AddFieldProps) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <OpenField {...props} onClose={() => setOpen(false)} />;
  return (
    <button type="button" class="add link" onClick={() => setOpen(true)}>
      <Icon name="add" /> {props.openLabel}
    </button>
  );
}

function OpenField({ onClose, ...props }: AddFieldProps & { readonly onClose: () => void }) {
  const [isRefused, setRefused] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        if (props.onAdd(input.current?.value ?? "")) onClose();
        else setRefused(true);
      }}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <input
        ref={input}
        aria-label={props.label}
        aria-invalid={isRefused}
        aria-describedby="refusal"
        placeholder={props.placeholder}
        {...{ autocomplete: "off", autocapitalize: "off", spellcheck: false }}
        onInput={() => setRefused(false)}
      />
      <button type="submit" class="button">
        {props.addLabel}
      </button>
      <p id="refusal" class="refusal" aria-live="polite">
        {isRefused && props.refusal}
      </p>
    </form>
  );
}
