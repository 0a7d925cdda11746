// The first look at a text: may a listed name begin in it? Goes over all text of every page, most of
// which holds none. One regular expression finds the first letters of names: a browser runs it as
// machine code, which it makes in a third of a millisecond; of whole names that would take ten times as
// long, and a megabyte of memory. Only where such letters stand are the names that begin with them
// compared.
import type { MentionFinder } from "./mention.ts";
import { createPlainReading, type PlainUnits } from "./plain-text.ts";
import { isWordUnit } from "./text-units.ts";

/** What the first look goes by, as plain data; units as a part of a class in a regular expression. */
export interface FirstLook extends PlainUnits {
  /** A regular expression: the first letters of any name, at the edge of a word, or what may be some of them before a text's end. */
  readonly beginnings: string;
  /** All names by their first unit, with a space for each gap. A small letter stands for a capital too, but not the first. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** Spaces, dashes, apostrophes: each of them, as it is. */
  readonly gaps: string;
}

/** With one more, a browser takes half as long again to make the expression ready; with one less, it stops twice as often in vain. */
export const BEGINNING_UNITS = 4;
/** Parts texts that are looked at together. */
const TEXT_END = "\0";

/** At its end, or where another text begins. */
const isEnd = (text: string, at: number): boolean => !text.charCodeAt(at);

/** Gives a finder's `mayHoldNames`. */
export function createFirstLook(look: FirstLook): MentionFinder["mayHoldNames"] {
  const beginnings = new RegExp(look.beginnings, "g");
  const plainly = createPlainReading(look);
  const namesByBeginning = new Map<string, readonly string[]>();
  const isGap = (unit: string) => unit !== "" && look.gaps.includes(unit);

  /** Whether a name stands at a place; also if the text ends in it. */
  function isAt(plain: string, from: number, name: string): boolean {
    let at = from;
    for (let i = 0; i < name.length; i++) {
      if (isEnd(plain, at)) return true;
      const unit = plain.charAt(at);
      const wanted = name.charAt(i);
      if (wanted === " ") {
        if (!isGap(unit)) return false;
        while (isGap(plain.charAt(at))) at++;
      } else if (unit === wanted || (i > 0 && unit.toLowerCase() === wanted)) at++;
      else return false;
    }
    return !isWordUnit(plain.charCodeAt(at));
  }

  /** Whether any name stands there. */
  function isAnyAt(plain: string, at: number): boolean {
    const beginning = plain.slice(at, at + BEGINNING_UNITS);
    let names = namesByBeginning.get(beginning);
    if (!names) {
      const alike = look.names[beginning.charAt(0)] ?? [];
      names = alike.filter((name) => isAt(beginning, 0, name));
      namesByBeginning.set(beginning, names);
    }
    for (const name of names) if (isAt(plain, at, name)) return true;
    return false;
  }

  return (texts) => {
    const plain = plainly(texts.join(TEXT_END));
    const found: number[] = [];
    let number = 0;
    let end = plain.indexOf(TEXT_END);
    beginnings.lastIndex = 0;
    for (let seen = beginnings.exec(plain); seen; seen = beginnings.exec(plain)) {
      beginnings.lastIndex = seen.index + 1;
      if (!isAnyAt(plain, seen.index)) continue;
      for (; end >= 0 && end < seen.index; number++) end = plain.indexOf(TEXT_END, end + 1);
      found.push(number);
      if (end < 0) break;
      beginnings.lastIndex = end;
    }
    // A page may put U+0000 into a text: then none is told from the next.
    const isTold = found.length === 0 || plain.split(TEXT_END).length === texts.length;
    return isTold ? found : [...texts.keys()];
  };
}
