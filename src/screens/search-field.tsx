// A field to search as one types. What was found is announced; Enter opens the best of it.
import { Icon } from "./icons.tsx";

export interface SearchFieldProps {
  readonly label: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Said to screen readers: "3 names, 7 mentions"; empty while nothing is searched for. */
  readonly status: string;
  readonly onEnter?: () => void;
  /** The key that leads here, shown in the field. */
  readonly shortcut?: string;
}

export const SearchField = (props: SearchFieldProps) => (
  <search class="search-field">
    <form
      onSubmit={(event) => {
        event.preventDefault();
        props.onEnter?.();
      }}
    >
      <Icon name="search" />
      <input
        type="search"
        autocomplete="off"
        spellcheck={false}
        aria-label={props.label}
        aria-keyshortcuts={props.shortcut}
        placeholder={props.label}
        value={props.query}
        onInput={(event) => props.onQuery(event.currentTarget.value)}
      />
      {props.shortcut && !props.query && (
        <span class="key" aria-hidden="true">
          {props.shortcut}
        </span>
      )}
    </form>
    <p class="unseen" aria-live="polite">
      {props.status}
    </p>
  </search>
);
