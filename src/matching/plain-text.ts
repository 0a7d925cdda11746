// Text as the first look reads it: folded, and accents taken off letters, roughly. What this changes,
// or what stood beside it, becomes a capital: a capital may be where a block ends in a text of many
// blocks, and fits for a small letter of a name too, so nothing is missed by it.

/** Units that are not read as they are; each a part of a class in a regular expression. */
export interface PlainUnits {
  /** Invisible units and accents of their own. */
  readonly dropped: string;
  /** Letters that may have an accent, and full-width ones. */
  readonly accented: string;
}

export interface PlainReading {
  readonly plainly: (text: string) => string;
  /** Where a unit of a plain text stands in the text, and the other way round. */
  readonly placeInText: (text: string, place: number) => number;
  readonly placeInPlain: (text: string, place: number) => number;
}

/** Makes the ways to read texts so. */
export function createPlainReading(units: PlainUnits): PlainReading {
  const changing = new RegExp(`[${units.dropped}${units.accented}]`);
  const dropped = new RegExp(`[${units.dropped}][a-z]?`, "g");
  const accented = new RegExp(`[${units.accented}]`, "g");
  return {
    plainly: (text) =>
      changing.test(text)
        ? text
            .replace(dropped, (seen) => seen.slice(1).toUpperCase())
            .replace(accented, withoutAccent)
        : text,
    placeInText(text, place) {
      let at = place;
      for (const { index } of text.matchAll(dropped)) if (index <= at) at++;
      return at;
    },
    placeInPlain: (text, place) => place - [...text.slice(0, place).matchAll(dropped)].length,
  };
}

const withoutAccent = (letter: string): string => letter.toUpperCase().normalize("NFKD").charAt(0);
