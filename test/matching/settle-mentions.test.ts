import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMentionFinder } from "../../src/matching/find-mentions.ts";
import type { Mention } from "../../src/matching/mention.ts";
import { mentionsIn } from "../make/bracketed.ts";
import { LEXICON } from "../make/lexicon.ts";

const finder = createMentionFinder(LEXICON);

function reading(text: string, slice = 1000) {
  const read = finder.read(text);
  while (!read.advance(slice));
  return read;
}

const namesIn = (mentions: readonly Mention[]) => mentions.map(({ surfaceForm }) => surfaceForm);

/** Pieces that names, their surroundings and their doubles are made of. */
const PIECES = [
  "Antony Blinken",
  "Blinken",
  "Brittney Griner",
  "Griner",
  "Cherelle Griner",
  "Wang Yi",
  "Wang",
  "Wang Wenbin",
  "U.S.",
  "US",
  "Russia",
  "China",
  "Moscow",
  "Moscow, Idaho",
  "Washington",
  "George Washington",
  "the West",
  "New START",
  "New Start",
  "price cap",
  "oil",
  "rent",
  "AP",
  "(AP)",
  "access point",
  "State Department",
  "Secretary",
  "said",
  "the",
  "of",
  "in",
  "and",
  ".",
  ",",
  " — ",
  "\u00ad",
  "\u200b",
  "La\u0301",
  "Ｇ20",
  "\n",
];
const texts = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 14 })
  .map((pieces) => pieces.join(" "));

describe("a page's ledger", () => {
  it("tells of each mention why it is one", () => {
    const [first] = mentionsIn(LEXICON, ["Secretary Blinken left."]);
    expect(first?.[0]).toMatchObject({ entityId: "antony-blinken", surfaceForm: "Blinken" });
    expect(first?.[0]?.evidence).toContainEqual({
      kind: "title-before",
      weight: 6,
      detail: "Secretary",
    });
    expect(first?.[0]?.sum).toBeGreaterThan(0);
  });

  it("gives the blocks whose mentions a change makes other, and no more", () => {
    const ledger = finder.openLedger<{ text: string }>();
    const [bare, other, full] = ["Griner slept.", "Russia replied.", "Brittney Griner flew."].map(
      (text) => ({ text }),
    );
    if (!bare || !other || !full) throw new Error("three blocks were made");
    for (const key of [bare, other]) ledger.add(key, reading(key.text));
    expect([...ledger.settle()]).toEqual([other]);
    ledger.add(full, reading(full.text));
    expect(new Set(ledger.settle())).toEqual(new Set([bare, full]));
    expect(namesIn(ledger.mentionsOf(bare))).toEqual(["Griner"]);
    ledger.remove(full);
    expect([...ledger.settle()]).toEqual([bare]);
    expect(ledger.mentionsOf(bare)).toEqual([]);
    expect(ledger.mentionsOf(full)).toEqual([]);
  });

  it("names as a reason what still stands on the page", () => {
    const ledger = finder.openLedger<object>();
    const [bare, tony, antony] = [{}, {}, {}];
    ledger.add(bare, reading("Blinken spoke."));
    ledger.add(tony, reading("Tony Blinken left. Tony Blinken came."));
    ledger.add(antony, reading("Antony Blinken left."));
    ledger.settle();
    const fullName = () =>
      ledger.mentionsOf(bare)[0]?.evidence.find(({ kind }) => kind === "full-name-on-page")?.detail;
    expect(fullName()).toBe("Tony Blinken");
    ledger.remove(tony);
    expect([...ledger.settle()]).toEqual([bare]);
    expect(fullName()).toBe("Antony Blinken");
  });

  it("settles no more than there is time for, a long block in parts", () => {
    const long = {};
    const ledger = finder.openLedger<object>();
    ledger.add(long, reading("Brittney Griner came home. Griner smiled. ".repeat(300)));
    let looks = 0;
    const isTimeUp = () => ++looks > 2;
    expect(ledger.settle(isTimeUp).size).toBe(0);
    expect([ledger.isSettled(), looks]).toEqual([false, 3]);
    expect(ledger.mentionsOf(long)).toEqual([]);
    expect([...ledger.settle()]).toEqual([long]);
    expect([ledger.isSettled(), ledger.mentionsOf(long).length]).toEqual([true, 600]);
  });

  it("begins a half settled block anew when the page says something new of it", () => {
    const [bare, full] = [{}, {}];
    const ledger = finder.openLedger<object>();
    ledger.add(bare, reading("Griner smiled. ".repeat(300)));
    let looks = 0;
    ledger.settle(() => ++looks > 2);
    ledger.add(full, reading("Brittney Griner came home."));
    ledger.settle();
    expect(ledger.mentionsOf(bare)).toHaveLength(300);
  });

  it("replaces a block that is added again", () => {
    const ledger = finder.openLedger<object>();
    const key = {};
    ledger.add(key, reading("Russia replied."));
    ledger.settle();
    ledger.add(key, reading("China replied."));
    expect([...ledger.settle()]).toEqual([key]);
    expect(namesIn(ledger.mentionsOf(key))).toEqual(["China"]);
  });

  it("refuses a block that is not read to its end", () => {
    const read = finder.read("Russia");
    expect(() => finder.openLedger<object>().add({}, read)).toThrow("read to its end");
  });

  it("tells of candidates that are no mentions what speaks against them", () => {
    const ledger = finder.openLedger<object>();
    const key = {};
    ledger.add(key, reading("Cherelle Griner wept."));
    ledger.settle();
    const [decision] = ledger.decisionsOf(key);
    expect(decision?.surfaceForm).toBe("Griner");
    expect(decision?.sum).toBeLessThanOrEqual(0);
    expect(ledger.decisionsOf(key)[0]?.evidence.map(({ kind }) => kind)).toContain(
      "other-given-name",
    );
  });
});

describe("names of a page", () => {
  it("are judged one a call at first, when patterns are made ready, and many a call later", () => {
    const fresh = createMentionFinder(LEXICON);
    const text = "Moscow, Beijing, Russia, China and Griner, ".repeat(4);
    const callsFor = () => {
      const read = fresh.read(text);
      let calls = 1;
      while (!read.advance(1_000_000)) calls++;
      return calls;
    };
    expect(callsFor()).toBeGreaterThanOrEqual(16);
    expect(callsFor()).toBeLessThan(3);
  });
});

describe("mentions of any text", () => {
  it("lie inside it in text order, do not overlap, and are what stands there", () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const { span, surfaceForm } of mentionsIn(LEXICON, [text])[0] ?? []) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(text.slice(span.start, span.end)).toBe(surfaceForm);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 },
    );
  });

  it("are the same however it is cut into slices", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 40 }), (text, slice) => {
        const ledger = finder.openLedger<object>();
        const [whole, cut] = [{}, {}];
        ledger.add(whole, reading(text));
        ledger.settle();
        const before = ledger.mentionsOf(whole);
        ledger.remove(whole);
        ledger.add(cut, reading(text, slice));
        ledger.settle();
        expect(ledger.mentionsOf(cut)).toEqual(before);
      }),
    );
  });

  it("are the same however often settling is cut short", () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 5 }), (blocks) => {
        const ledger = finder.openLedger<{ text: string }>();
        const keys = blocks.map((text) => ({ text }));
        for (const key of keys) ledger.add(key, reading(key.text));
        let rounds = 0;
        for (; !ledger.isSettled(); rounds++) {
          let looks = 0;
          ledger.settle(() => looks++ > 0);
        }
        expect(rounds).toBeGreaterThanOrEqual(blocks.length);
        const expected = mentionsIn(LEXICON, blocks).map(namesIn);
        expect(keys.map((key) => namesIn(ledger.mentionsOf(key)))).toEqual(expected);
      }),
    );
  });

  it("are the same whether blocks come at once, in another order, or after others that left", () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 5 }), texts, (blocks, passing) => {
        const expected = mentionsIn(LEXICON, blocks).map(namesIn);
        const ledger = finder.openLedger<{ text: string }>();
        const keys = blocks.map((text) => ({ text }));
        const guest = { text: passing };
        ledger.add(guest, reading(passing));
        ledger.settle();
        for (const key of [...keys].reverse()) {
          ledger.add(key, reading(key.text));
          ledger.settle();
        }
        ledger.remove(guest);
        ledger.settle();
        expect(keys.map((key) => namesIn(ledger.mentionsOf(key)))).toEqual(expected);
      }),
    );
  });

  it("change with another paragraph only by evidence that names it", () => {
    const FROM_PAGE = [
      "full-name-on-page",
      "settled-elsewhere",
      "names-on-page",
      "namesake-on-page",
    ];
    fc.assert(
      fc.property(texts, texts, (text, more) => {
        const decide = (paragraphs: readonly string[]) => {
          const ledger = finder.openLedger<object>();
          const keys = paragraphs.map((paragraph) => {
            const key = {};
            ledger.add(key, reading(paragraph));
            return key;
          });
          ledger.settle();
          return keys.map(ledger.decisionsOf)[0] ?? [];
        };
        const local = (decisions: ReturnType<typeof decide>) =>
          decisions.map(({ evidence }) => evidence.filter(({ kind }) => !FROM_PAGE.includes(kind)));
        expect(local(decide([text, more]))).toEqual(local(decide([text])));
      }),
    );
  });
});
