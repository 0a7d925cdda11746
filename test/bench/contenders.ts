// What is compared, as run inside a page: ours, and three others that go through the same text.
import findAndReplaceDOMText from "findandreplacedomtext";
import Mark from "mark.js/dist/mark.js";
import { type PageSession, startPageSession } from "../../src/extension/page-session.ts";
import { placeOf } from "../../src/extension/reader-choice.ts";
import type { Settings } from "../../src/extension/settings.ts";
import type { MatchingData } from "../../src/matching/matching-data.ts";
import { createFinder } from "../../src/matching/mention-finder.ts";

/** Ours as each page's script begins it, but for the cards, which nobody asks for here. */
export function startOurs(matching: MatchingData, settings: Settings): PageSession {
  return startPageSession({
    document,
    settings,
    place: placeOf(window),
    finder: createFinder(matching),
    entities: matching.entities,
    requestCards: async () => ({ css: "", cards: [] }),
    tell: () => {},
    shadowRootOf: (element) => element.shadowRoot,
    word: (key) => key,
    namesChanged: () => {},
    isAlive: () => true,
  });
}

const ESCAPED = /[.*+?^${}()|[\]\\]/g;

export const OTHERS = {
  /** The least that anything can do that reads a page: all text nodes, their text joined. */
  walker(body: Element): number {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    let text = "";
    while (walker.nextNode()) text += (walker.currentNode as Text).data;
    return text.length;
  },
  markJs(body: Element, names: readonly string[]): number {
    new Mark(body).mark(names, {
      separateWordSearch: false,
      acrossElements: true,
      caseSensitive: true,
      accuracy: "exactly",
    });
    return document.querySelectorAll("mark").length;
  },
  findAndReplace(body: Element, names: readonly string[]): number {
    const longestFirst = [...names].sort((a, b) => b.length - a.length);
    const any = longestFirst.map((name) => name.replaceAll(ESCAPED, "\\$&")).join("|");
    const find = new RegExp(`\\b(?:${any})\\b`, "g");
    findAndReplaceDOMText(body, { find, wrap: "mark", preset: "prose" });
    return document.querySelectorAll("mark").length;
  },
} as const;
