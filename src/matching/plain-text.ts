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

/** Makes the way to read texts so; it gives the very text where there is nothing to change. */
export function createPlainReading(units: PlainUnits): (text: string) => string {
  const changing = new RegExp(`[${units.dropped}${units.accented}]`);
  const dropped = new RegExp(`[${units.dropped}][a-z]?`, "g");
  const accented = new RegExp(`[${units.accented}]`, "g");
  return (text) =>
    changing.test(text)
      ? text
          .replace(dropped, (seen) => seen.slice(1).toUpperCase())
          .replace(accented, withoutAccent)
      : text;
}

const withoutAccent = (letter: string): string => letter.toUpperCase().normalize("NFKD").charAt(0);
