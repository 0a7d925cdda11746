import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFirstLook } from "../../src/matching/first-look.ts";
import { startInBlock } from "../../src/matching/fold-text.ts";
import { prepareFirstLook } from "../../src/matching/prepare-first-look.ts";
import { candidateFinder } from "../make/names.ts";

const lookOver = (...names: string[]) => createFirstLook(prepareFirstLook(names));
/** Whether a text may hold a name. */
const lookFor = (...names: string[]) => {
  const look = lookOver(...names);
  return (text: string) => look([text]).length > 0;
};

/** Where the candidates of a block begin. */
function startsIn(names: readonly string[], text: string): number[] {
  const search = candidateFinder(...names).search(text);
  while (!search.advance(1000));
  return search.candidates().map(({ start }) => startInBlock(search.folded(), start));
}

const anyOf = (...texts: string[]) => fc.constantFrom(...texts);
const INVISIBLE = ["\u00ad", "\u200b", "\ufe0f", "\u0301"];
const NAMES =
  "Russia|US|U.S.|AP|art|price cap|New START|G-20|Bali Ha'i|war in Ukraine|São Tomé|Évian|école|Вена|Straße|9/11";
const names = fc.subarray(NAMES.split("|"), { minLength: 1 });
const oddNames = fc.array(
  fc
    .tuple(anyOf(..."ABaé2"), fc.string({ unit: anyOf(..."AaBbéß -.'2"), maxLength: 6 }))
    .map(([first, rest]) => (first + rest).trim()),
  { minLength: 1, maxLength: 4 },
);

/** A name in another letter case, with other spaces and dashes, with accents, with what is invisible. */
const varied = (name: string) =>
  fc
    .tuple(
      anyOf("as it is", "capitals", "small", "first"),
      fc.array(anyOf("", "", "", "", "´", "invisible", "blanks", "wide", "mark"), {
        minLength: name.length,
        maxLength: name.length,
      }),
      anyOf(...INVISIBLE),
    )
    .map(([letterCase, changes, invisible]) =>
      [...inCase(name, letterCase)]
        .map((unit, i) => {
          const change = changes[i];
          if (/[ -]/.test(unit)) return change ? ({ blanks: "\n  " }[change] ?? "–") : unit;
          if (unit === "'") return change ? "’" : unit;
          if (change === "invisible") return unit + invisible;
          if (change === "mark") return `${unit}\u0301`;
          if (change === "´") return `${unit}\u0301`.normalize("NFC");
          return change === "wide" && /[!-~]/.test(unit)
            ? String.fromCharCode(unit.charCodeAt(0) + 0xfee0)
            : unit;
        })
        .join(""),
    );

function inCase(name: string, letterCase: string): string {
  if (letterCase === "capitals") return name.toUpperCase();
  if (letterCase === "small") return name.toLowerCase();
  if (letterCase === "first") return name.replaceAll(/(?<!\p{L})\p{L}/gu, (it) => it.toUpperCase());
  return name;
}

const filling = fc.string({
  unit: anyOf(..."abuANU .’é\u00ad\u200b\u0301２,-й", "\n ", "the "),
  maxLength: 8,
});
/** Some names, and a text with them in it. */
const blockOf = (some: readonly string[]) =>
  fc
    .array(fc.tuple(filling, fc.constantFrom(...some).chain(varied)), {
      minLength: 1,
      maxLength: 4,
    })
    .chain((parts) => filling.map((end) => parts.flat().join("") + end));
const cases = fc
  .oneof(names, oddNames)
  .chain((some) => fc.tuple(fc.constant(some), blockOf(some), fc.nat(12)));

describe("the first look", () => {
  it("sees each candidate", () => {
    fc.assert(
      fc.property(cases, ([some, block]) => {
        const look = lookFor(...some);
        const starts = startsIn(some, block);
        expect(look(block) || starts.length === 0).toBe(true);
        for (const start of starts) expect(look(block.slice(start))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("sees one too when the text is cut inside the name", () => {
    fc.assert(
      fc.property(cases, ([some, block, length]) => {
        const look = lookFor(...some);
        for (const start of startsIn(some, block)) {
          const cut = start + 1 + length;
          expect(look(block.slice(0, cut))).toBe(true);
          expect(look(block.slice(start, cut))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("sees in several texts what it sees in each of them", () => {
    const lists = fc
      .oneof(names, oddNames)
      .chain((some) => fc.tuple(fc.constant(some), fc.array(fc.oneof(blockOf(some), filling))));
    fc.assert(
      fc.property(lists, ([some, texts]) => {
        const one = lookFor(...some);
        for (const list of [texts, texts.map((text) => text.slice(0, -1))]) {
          const each = list.flatMap((text, number) => (one(text) ? number : []));
          expect(lookOver(...some)(list)).toEqual(each);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("misses none where a text has in it what parts texts", () => {
    const texts = ["a\0b", "to Russia", "", "in Russia\0", "two"];
    expect(lookOver("Russia")(texts)).toEqual(expect.arrayContaining([1, 3]));
    expect(lookOver("China")(texts)).toEqual([]);
  });

  it.each([
    "Newspaper, newspapers, Papers",
    "Chinatown, Russian, Indiana, apart",
    "About us, Us, and Usage",
    "a new start, a partly Newly Started",
    "ItemRussiaIn the news, NEWSPAPERS, APIs and USA",
    "An Indi\u00adana, two Chinas of the Rus\u00adsians",
    "Où sont les Indianéens, Größe und Chinás",
    "a part, two parts",
  ])("sees none in %j", (text) => {
    const look = lookFor("AP", "China", "Russia", "US", "India", "art", "New START");
    expect(look(`${text}.`)).toBe(false);
  });

  it("takes a small letter for the beginning of a name at the edge of a word, and where the text begins", () => {
    const look = lookFor("art", "price cap");
    expect(look("a part, an art")).toBe(true);
    expect(look("oilprice cap")).toBe(false);
    expect(look("price cap")).toBe(true);
  });

  it("takes the beginning of a name at the end of the text for one", () => {
    const look = lookFor("New Delhi", "price cap");
    expect(look("to N")).toBe(true);
    expect(look("in New\n   ")).toBe(true);
    expect(look("a price")).toBe(true);
    expect(look("in New D.")).toBe(false);
  });

  it("tells names apart that begin alike in another letter case", () => {
    const look = lookFor("AP", "Apple Park");
    expect(look("to APPLE PARK today")).toBe(true);
    expect(look("to APPLES")).toBe(false);
  });

  it("sees all of some hundred names", () => {
    const word = fc.string({
      unit: anyOf(..."abcdefghijklmnopqrstuvwxyz"),
      minLength: 2,
      maxLength: 7,
    });
    const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(name, { minLength: 300, maxLength: 400 }), (some) => {
        const look = lookFor(...some);
        for (const each of some) expect(look(`in "${each}".`)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
