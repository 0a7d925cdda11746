import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMentionFinder } from "../../src/matching/find-mentions.ts";
import { LEXICON } from "../make/lexicon.ts";

/** Alike but for the name; whose meaning hangs on what stands before and behind the sentence too. */
const SENTENCES = [
  "Whelan spoke.",
  "Griner spoke.",
  "Blinken spoke.",
  "Russia spoke.",
  "The AP spoke.",
  "It is an access point (AP).",
  "Alan Blinken spoke.",
  "Secretary Blinken spoke.",
  "Secretary Griner spoke.",
  "Mr. Blinken spoke.",
  "Mr. Griner spoke.",
  "The West spoke.",
  "Secretary of State Blinken met Griner.",
  "They met in Moscow, Idaho.",
  "Moscow spoke.",
  "The price cap holds.",
  "Oil is sold below the price cap.",
];
const texts = fc
  .array(fc.tuple(fc.constantFrom(...SENTENCES), fc.constantFrom(" ", "\n", "\n\n")), {
    maxLength: 6,
  })
  .map((parts) => parts.flat().join(""));

function decisionsOf(finder: ReturnType<typeof createMentionFinder>, text: string) {
  const ledger = finder.openLedger<object>();
  const reading = finder.read(text);
  while (!reading.advance(10_000));
  const block = {};
  ledger.add(block, reading);
  ledger.settle();
  return ledger.decisionsOf(block);
}

describe("what a finder remembers of sentences", () => {
  it("decides nothing otherwise in a text that comes after others", () => {
    const old = createMentionFinder(LEXICON);
    fc.assert(
      fc.property(texts, (text) => {
        const decisions = decisionsOf(old, text);
        expect(decisions).toEqual(decisionsOf(createMentionFinder(LEXICON), text));
      }),
      { numRuns: 60 },
    );
  });

  it("forgets some time, and then decides as before", () => {
    const finder = createMentionFinder(LEXICON);
    const first = decisionsOf(finder, "Alan Blinken spoke. Blinken spoke.");
    for (let day = 0; day < 700; day++) decisionsOf(finder, `On day ${day} Blinken spoke.`);
    expect(decisionsOf(finder, "Alan Blinken spoke. Blinken spoke.")).toEqual(first);
  });
});
