// The first look at a text: where may a listed name begin? Goes over all text of every page, most of
// which holds none. One regular expression finds the first letters of names: a browser runs it as
// machine code, which it makes in half a millisecond; of whole names that would take ten times as
// long, and a megabyte of memory. Only where such letters stand are the names that begin with them
// compared.
import type { MentionFinder } from "./mention.ts";
import { createPlainReading, type PlainUnits } from "./plain-text.ts";

/** What the first look goes by, as plain data; units as a part of a class in a regular expression. */
export interface FirstLook extends PlainUnits {
  /** A regular expression: the first letters of any name, or as many of them as a text has before its end. */
  readonly beginnings: string;
  /** All names by their first unit, in small letters, with a space for each gap. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** Spaces, dashes, apostrophes. */
  readonly gap: string;
}

/** So much of a text is compared with names: most are told apart by the first, the longest by the second. */
const FEW_UNITS = 8;
const NAME_UNITS = 99;

/** Gives a finder's `placeOfName`. */
export function createFirstLook(look: FirstLook): MentionFinder["placeOfName"] {
  const beginnings = new RegExp(look.beginnings, "g");
  const gaps = new RegExp(`[${look.gap}]+`, "g");
  const plainly = createPlainReading(look);
  let lastText = "";
  let plain = "";

  /** Also if the text ends in it. */
  function mayBeName(at: number, units: number, isJoined?: boolean): boolean | undefined {
    const text = plain
      .slice(at, at + units)
      .replace(gaps, " ")
      .toLowerCase();
    return look.names[plain.charAt(at)]?.some((name) =>
      text.length < name.length
        ? name.startsWith(text)
        : text.startsWith(name) && (isJoined || !/\w/.test(text.charAt(name.length))),
    );
  }

  return (text, from, isJoined) => {
    // The same text is mostly asked of again, from further on.
    if (text !== lastText) plain = plainly(text);
    lastText = text;
    // Where units were dropped a place is known to so many of them.
    const start = Math.max(0, from - text.length + plain.length);
    for (let at = start; ; at++) {
      beginnings.lastIndex = at;
      at = beginnings.exec(plain)?.index ?? -1;
      if (at < 0) return -1;
      const isInWord = !isJoined && at > start && /\w/.test(plain.charAt(at - 1));
      if (isInWord || !mayBeName(at, FEW_UNITS, true)) continue;
      if (mayBeName(at, NAME_UNITS, isJoined)) return Math.max(from, at);
    }
  };
}
