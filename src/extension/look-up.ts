// Looking up what a reader has selected on a page, or typed behind the keyword in the address bar.
import type { FactBase } from "../facts/fact-base.ts";
import { factHref } from "../screens/fact-route.ts";
import { createFactSearch } from "../screens/fact-search.ts";

/** More than any name; who selects a page does not mean to search for all of it. */
const LONGEST_QUERY = 100;
const SUGGESTIONS = 6;

export interface Suggestion {
  /** What it stands for in the address bar: the name. */
  readonly content: string;
  /** Plain text. */
  readonly description: string;
}

const queryOf = (text: string) => text.replace(/\s+/g, " ").trim().slice(0, LONGEST_QUERY);

/** The facts page at the name that fits best; where none fits, at a search for the text. */
export function lookUp(text: string, base: FactBase): string {
  const query = queryOf(text);
  const [name] = createFactSearch(base)(query)?.names ?? [];
  const route = name
    ? ({ kind: "entity", entityId: name.entity.id } as const)
    : ({ kind: "search", query } as const);
  return `facts-page.html${query ? factHref(route) : ""}`;
}

/** The names that fit what has been typed so far, the best first. */
export function suggestNames(text: string, base: FactBase): Suggestion[] {
  const { names = [] } = createFactSearch(base)(queryOf(text)) ?? {};
  return names.slice(0, SUGGESTIONS).map(({ entity: { name, description } }) => ({
    content: name,
    description: `${name}: ${description}`,
  }));
}
