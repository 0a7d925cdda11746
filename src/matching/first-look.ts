// The first look at a text: where may a listed name begin? Goes over all text of every page, most of
// which holds none. One regular expression finds the first letters of names: a browser runs it as
// machine code, which it makes in half a millisecond; of whole names that would take ten times as
// long. Only what begins with such letters is compared with the names.
import type { MentionFinder } from "./mention.ts";
import { createPlainReading, type PlainUnits } from "./plain-text.ts";

/** What the first look goes by, as plain data; of regular expressions the sources. */
export interface FirstLook extends PlainUnits {
  /** The first letters of any name, or as many of them as a text has before its end. */
  readonly beginnings: string;
  /** All names, read plainly and comparably, by their first unit as a capital. */
  readonly names: Readonly<Record<string, readonly string[]>>;
}

/** More units are not compared: a name that goes on behind them may be there. */
const MOST_UNITS = 120;

/** Gives a finder's `placeOfName`. */
export function createFirstLook(look: FirstLook): MentionFinder["placeOfName"] {
  const beginnings = new RegExp(look.beginnings, "g");
  const { plainly, placeInText, placeInPlain, comparably } = createPlainReading(look);
  let lastText = "";
  let plain = "";
  const isPlace = (rest: string, isJoined: boolean): boolean => {
    const seen = comparably(rest.slice(0, MOST_UNITS));
    const some = look.names[seen.charAt(0).toUpperCase()];
    return !!some?.some((name) => mayBegin(seen, name, isJoined));
  };
  return (text, from, isJoined = false) => {
    // The same text is mostly asked of again, from further on.
    if (text !== lastText) plain = plainly(text);
    lastText = text;
    const isShorter = plain.length < text.length;
    const start = isShorter ? placeInPlain(text, from) : from;
    // Cut off, so that a name with a small letter may begin there behind another letter.
    const rest = plain.slice(start);
    for (let at = 0; ; at++) {
      beginnings.lastIndex = at;
      at = beginnings.exec(rest)?.index ?? -1;
      if (at < 0) return -1;
      const isInWord = !isJoined && at > 0 && /\w[a-z]/.test(rest.slice(at - 1, at + 1));
      if (isInWord || !isPlace(rest.slice(at), isJoined)) continue;
      return isShorter ? placeInText(text, start + at) : start + at;
    }
  };
}

/** Whether a text begins with a name, or is the beginning of one that goes on elsewhere. */
const mayBegin = (seen: string, name: string, isJoined: boolean): boolean =>
  name.split("").every((listed, i) => {
    const unit = seen.charAt(i);
    return !unit || unit === listed || unit === listed.toUpperCase();
  }) &&
  (isJoined || !/[a-z]/.test(seen.charAt(name.length)));
