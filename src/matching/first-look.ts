// The first look at a text: where may a listed name begin? Goes over all text of every page, most of
// which holds none. One regular expression finds the first letters of names: a browser runs it as
// machine code, which it makes in half a millisecond; of whole names that would take ten times as
// long. Only where a name begins so are the names tried that begin with that letter.
import type { MentionFinder } from "./mention.ts";
import { createPlainReading, type PlainUnits } from "./plain-text.ts";

/** What the first look goes by, as plain data: the sources of regular expressions. */
export interface FirstLook extends PlainUnits {
  /** The first letters of any name, or as many of them as a text has before its end. */
  readonly beginnings: string;
  /** All names in the same way, by their first unit. */
  readonly names: Readonly<Record<string, string>>;
}

/** Behind a name its word ends. */
const NAME_END = "(?!\\w)";

/** Gives a finder's `placeOfName`. */
export function createFirstLook(look: FirstLook): MentionFinder["placeOfName"] {
  const beginnings = new RegExp(look.beginnings, "g");
  const plainly = createPlainReading(look);
  const made = new Map<string, RegExp>();
  let lastText = "";
  let plain = "";

  function namesFrom(first: string, end: string): RegExp {
    const names = made.get(first + end) ?? new RegExp(`(?:${look.names[first]})${end}`, "y");
    made.set(first + end, names);
    return names;
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
      const names = namesFrom(plain.charAt(at), isJoined ? "" : NAME_END);
      names.lastIndex = at;
      if (!isInWord && names.test(plain)) return Math.max(from, at);
    }
  };
}
