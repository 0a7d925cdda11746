// The first look at a text: may a listed name begin in it? Goes over all text of every page, most of
// which holds none. One regular expression finds the first letters of names: a browser runs it as
// machine code, which it makes in half a millisecond; of whole names that would take ten times as
// long, and a megabyte of memory. Only where such letters stand are the names that begin with them
// compared.
import type { MentionFinder } from "./mention.ts";
import { createPlainReading, type PlainUnits } from "./plain-text.ts";
import { isWordUnit } from "./text-units.ts";

/** What the first look goes by, as plain data; units as a part of a class in a regular expression. */
export interface FirstLook extends PlainUnits {
  /** A regular expression: the first letters of any name, at the edge of a word, or as many of them as a text has before its end. */
  readonly beginnings: string;
  /** What follows in all names, by those first letters up to a gap: in small letters, a space for each gap. */
  readonly rests: Readonly<Record<string, readonly string[]>>;
  /** Spaces, dashes, apostrophes: each of them, as it is. */
  readonly gaps: string;
}

/** With one more, a browser takes twice as long to make the expression ready, and little more is told. */
export const BEGINNING_UNITS = 3;

/** At its end, or where another text begins. */
const isEnd = (text: string, at: number): boolean => !text.charCodeAt(at);

/** Gives a finder's `mayHoldName`. */
export function createFirstLook(look: FirstLook): MentionFinder["mayHoldName"] {
  const beginnings = new RegExp(look.beginnings, "g");
  const plainly = createPlainReading(look);
  const isGap = (unit: string) => unit !== "" && look.gaps.includes(unit);

  /** Whether the rest of a name stands at a place; also if the text ends in it. */
  function isAt(plain: string, from: number, rest: string): boolean {
    let at = from;
    for (let i = 0; i < rest.length; i++) {
      if (isEnd(plain, at)) return true;
      if (rest.charAt(i) !== " ") {
        if (plain.charAt(at++).toLowerCase() !== rest.charAt(i)) return false;
      } else if (!isGap(plain.charAt(at))) return false;
      else while (isGap(plain.charAt(at))) at++;
    }
    return !isWordUnit(plain.charCodeAt(at));
  }

  /** Whether any name stands there. */
  function isAnyAt(plain: string, at: number): boolean {
    for (let end = at + 1; end <= at + BEGINNING_UNITS; end++) {
      const rests = look.rests[plain.slice(at, end).toLowerCase()];
      if (rests?.some((rest) => isAt(plain, end, rest))) return true;
    }
    return false;
  }

  return (text) => {
    const plain = plainly(text);
    beginnings.lastIndex = 0;
    for (let seen = beginnings.exec(plain); seen; seen = beginnings.exec(plain)) {
      const isCut = isEnd(plain, beginnings.lastIndex) || isEnd(plain, beginnings.lastIndex - 1);
      if (isCut || isAnyAt(plain, seen.index)) return true;
      beginnings.lastIndex = seen.index + 1;
    }
    return false;
  };
}
