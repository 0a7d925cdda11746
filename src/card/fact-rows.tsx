// Facts as the rows of one list; what stands in a row is given.
import type { ComponentChildren } from "preact";

export interface FactRow {
  readonly id: string;
  readonly dateWords: string;
  readonly content: ComponentChildren;
}

export interface FactRowsProps {
  readonly label: string;
  readonly rows: readonly FactRow[];
}

/** A date equal to the one above is quieter. */
export const FactRows = ({ label, rows }: FactRowsProps) => (
  <ol class="facts" aria-label={label}>
    {rows.map(({ id, dateWords, content }, place) => (
      <li key={id} class={dateWords === rows[place - 1]?.dateWords ? "fact again" : "fact"}>
        {content}
      </li>
    ))}
  </ol>
);
