// How fast names are found, as ratios measured in one run: against a loop that only sums the text's
// char codes, and with 100,000 names against 250. Run by bench.ts, or alone with tsx.
import type { Name } from "../../src/matching/matching-data.ts";
import { candidateFinderOf } from "../make/names.ts";
import { createDice } from "./dice.ts";

const TEXT_UNITS = 2_000_000;
const ROUNDS = 9;
const SMALL_LEXICON = 250;
const LARGE_LEXICON = 100_000;

const SENTENCES = [
  "The foreign ministers met on Thursday in New Delhi, and parted without a common text.",
  "Mr. Blinken told reporters that the United States would go on supporting Ukraine for as long as it takes.",
  "It was a cold morning; the river had risen in the night, and nobody had slept well in the village.",
  "“We will answer in time,” said a spokeswoman for the ministry in Moscow, who gave no date.",
  "Prices rose by four percent in March, the statistics office said, mostly for bread and electricity.",
  "The treaty limits each side to 1,550 warheads, and lets inspectors count them eighteen times a year.",
];

const SYLLABLES =
  "ka ro min de la tor su ven gil bra no shi pe ran ul fo dan ke mar iv ost hu ber li".split(" ");

function someNames(count: number): Name[] {
  const roll = createDice(7);
  const word = () => {
    const parts = Array.from(
      { length: 2 + roll(3) },
      () => SYLLABLES[roll(SYLLABLES.length)] ?? "",
    );
    const joined = parts.join("");
    return joined.charAt(0).toUpperCase() + joined.slice(1);
  };
  return Array.from({ length: count }, (_, entity) => ({
    entity,
    text: entity % 3 === 0 ? word() : `${word()} ${word()}`,
    strength: "strong",
    ordinary: false,
    full: true,
    plain: false,
    surname: false,
    doubtable: "always",
    rules: {},
  }));
}

/** The bundled pack's kind of names among them, so that some are found. */
const KNOWN = ["New Delhi", "Blinken", "United States", "Ukraine", "Moscow"];

function lexicon(count: number): Name[] {
  return someNames(count).map((name, i) => ({ ...name, text: KNOWN[i] ?? name.text }));
}

function newsText(): string {
  const roll = createDice(3);
  let text = "";
  while (text.length < TEXT_UNITS) text += `${SENTENCES[roll(SENTENCES.length)]} `;
  return text;
}

function sumOfCodes(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

/** The best of some rounds, in nanoseconds a unit: the others were disturbed. */
function bestOf(text: string, run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.hrtime.bigint();
    run();
    best = Math.min(best, Number(process.hrtime.bigint() - start) / text.length);
  }
  return best;
}

function bytesInUse(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Lines for people: the figures, and whether each holds. */
export function benchMatching(): string[] {
  const text = newsText();
  const buildStart = process.hrtime.bigint();
  const small = candidateFinderOf(lexicon(SMALL_LEXICON));
  const buildMs = Number(process.hrtime.bigint() - buildStart) / 1e6;
  const manyNames = lexicon(LARGE_LEXICON);
  const bytesBefore = bytesInUse();
  const large = candidateFinderOf(manyNames);
  const bytesEach = (bytesInUse() - bytesBefore) / LARGE_LEXICON;
  const search = (finder: typeof small) => () => {
    const searching = finder.search(text);
    while (!searching.advance(1 << 16));
    return searching.candidates().length;
  };
  let sums = 0;
  const sum = bestOf(text, () => {
    sums += sumOfCodes(text);
  });
  const few = bestOf(text, search(small));
  const many = bestOf(text, search(large));
  return [
    `sum of char codes            ${sum.toFixed(2)} ns a unit (${sums & 1})`,
    `fold and find, 250 names     ${few.toFixed(2)} ns a unit, ${(sum / few).toFixed(2)} of the sum's speed (at least 0.25)`,
    `fold and find, 100,000 names ${many.toFixed(2)} ns a unit, ${(many / few).toFixed(2)} times as long (at most 2)`,
    `memory                       ${bytesEach.toFixed(0)} bytes a name of 100,000, garbage included`,
    `building, 250 names, cold    ${buildMs.toFixed(1)} ms`,
    `found                        ${search(small)()} and ${search(large)()}`,
  ];
}

if (process.argv[1]?.endsWith("matching.ts")) console.log(benchMatching().join("\n"));
