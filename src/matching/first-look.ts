// The first look at a text: where may a listed name begin? Goes over all text of every page, most of
// which holds none. One regular expression finds the first letters of names: a browser runs it as
// machine code, which it makes in half a millisecond; of whole names that would take ten times as
// long. Only what begins with such letters is compared with the names.
import { createPlainReading, type PlainUnits } from "./plain-text.ts";

/** What the first look goes by, as plain data; of regular expressions the sources. */
export interface FirstLook extends PlainUnits {
  /** The first letters of any name, or as many of them as a text has before its end. */
  readonly beginnings: string;
  /** All names, read plainly, by their first unit as a capital; a joint is " ", an apostrophe "'". */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** A run of spaces, or a dash. */
  readonly joint: string;
  readonly apostrophe: string;
}

/** Gives a finder's `placeOfName`. */
export function createFirstLook(look: FirstLook): (text: string, from: number) => number {
  const beginnings = new RegExp(look.beginnings, "g");
  const joint = new RegExp(look.joint, "y");
  const apostrophe = new RegExp(look.apostrophe);
  const { plainly, placeInText, placeInPlain } = createPlainReading(look);
  let lastText = "";
  let plain = "";
  /** Whether a name stands there, or is cut off by the text's end. */
  const isAt = (text: string, start: number, name: string): boolean => {
    let at = start;
    for (let i = 0; i < name.length; i++) {
      const listed = name.charAt(i);
      const unit = text.charAt(at++);
      if (!unit) return true;
      if (listed === " ") {
        joint.lastIndex = at - 1;
        if (!joint.test(text)) return false;
        at = joint.lastIndex;
      } else if (unit !== listed && unit !== listed.toUpperCase()) {
        if (listed !== "'" || !apostrophe.test(unit)) return false;
      }
    }
    return !/[a-z]/.test(text.charAt(at));
  };
  return (text, from) => {
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
      const names = look.names[rest.charAt(at).toUpperCase()];
      if (!names?.some((name) => isAt(rest, at, name))) continue;
      return isShorter ? placeInText(text, start + at) : start + at;
    }
  };
}
