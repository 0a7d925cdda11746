// How popup and panel come into their document, and what stands there.
import { render, type VNode } from "preact";
import type { Word } from "../card/wording.ts";
import { createScreenWords, type ScreenWords, setLanguage } from "./screen-words.ts";

export interface ScreenDeps {
  readonly root: HTMLElement;
  readonly word: Word;
  /** BCP 47 tag of the interface. */
  readonly locale: string;
}

export interface MountedScreen<Data> {
  readonly show: (data: Data) => void;
  /** Empties the root. */
  readonly stop: () => void;
}

/** What popup and panel are told of a tab without names to list: its site is off, or it cannot be read. */
export type NothingSeen =
  | { readonly kind: "off"; readonly site: string }
  /** A page that extensions cannot read, or that runs no script of ours yet. */
  | { readonly kind: "unreadable" };

/** Shows nothing before it is given something to show. `title` is the key of the document's. */
export function mountScreen<Data>(
  { root, word, locale }: ScreenDeps,
  title: string,
  view: (data: Data, words: ScreenWords) => VNode,
): MountedScreen<Data> {
  const words = createScreenWords(word, locale);
  setLanguage(root.ownerDocument, words);
  root.ownerDocument.title = word(title);
  return {
    show: (data) => render(view(data, words), root),
    stop: () => render(null, root),
  };
}
