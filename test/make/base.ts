// A small fact base for tests of the extension's own pages: a harbour, two papers, people and a pact.
import type { FactBase } from "../../src/facts/fact-base.ts";
import { loadFactBase } from "../../src/facts/fact-base.ts";
import { createScreenWords } from "../../src/screens/screen-words.ts";
import { aFact, anEntity, type PackJson, packJson } from "./pack.ts";
import { englishWord } from "./words.ts";

export const englishWords = createScreenWords(englishWord, "en");

const paper = (id: string, publisher: string) => ({
  ...{ id, publisher, title: "A quiet morning at the quay", dateline: "Port Alba" },
  ...{ date: "2023-03-02", paragraphs: 10 },
});

const day = "2023-03-02";
const hl = (paragraph: number) => ({ source: "hl", paragraph });
const qp = (paragraph: number) => ({ source: "qp", paragraph });

const entities = [
  anEntity({ aliases: ["Ada Lindqvist", "Lindqvist", "Ada of the Quay"] }),
  anEntity({ name: "Bo Hansson", aliases: ["Bo Hansson", "Hansson"] }),
  anEntity({ name: "Harbour Pact", kind: "treaty", description: "A treaty on pilots." }),
  anEntity({ name: "Port Alba", kind: "city", description: "A town by the sea." }),
  anEntity({ name: "The Pilots' Guild", kind: "organization", aliases: ["Pilots' Guild"] }),
];

const facts = [
  aFact({ id: "log", sources: [hl(1), qp(2)], weight: 3, date: "2020" }),
  aFact({
    ...{ id: "pilot", statement: "Hansson steers by night.", date: day },
    ...{ about: ["bo-hansson", "ada-lindqvist"], sources: [qp(3)], attribution: "Ada Lindqvist" },
  }),
  aFact({
    ...{ id: "no-talk", statement: "The two did not talk.", date: day },
    ...{ about: ["ada-lindqvist", "bo-hansson"], sources: [hl(4)] },
  }),
  aFact({
    ...{ id: "talk", statement: "The two talked at length.", date: day },
    ...{ about: ["ada-lindqvist", "bo-hansson"], sources: [qp(4)] },
  }),
  aFact({
    ...{ id: "pact-signed", statement: "The pact is signed in Port Alba.", date: "2018~" },
    ...{ about: ["harbour-pact", "port-alba"], sources: [hl(9), hl(2)], weight: 1 },
  }),
];

const disputes = [
  {
    id: "talk",
    question: "Did they talk?",
    facts: ["no-talk", "talk"],
    accounts: [
      { fact: "no-talk", answer: "No.", voice: "own reporting" },
      { fact: "talk", answer: "Yes, at length.", voice: "citing Bo Hansson" },
    ],
  },
];

const relations = [
  {
    from: "ada-lindqvist",
    type: "party-to" as const,
    to: "harbour-pact",
    facts: ["pact-signed"],
  },
  { from: "bo-hansson", type: "spoke-with" as const, to: "ada-lindqvist", facts: ["pilot"] },
  {
    from: "bo-hansson",
    type: "member-of" as const,
    to: "the-pilots-guild",
    facts: ["pilot"],
  },
];

export function aBase(given: Partial<PackJson> = {}): FactBase {
  const sources = [paper("hl", "The Harbour Ledger"), paper("qp", "The Quay Post")];
  const pack = packJson({ sources, entities, facts, disputes, relations, ...given });
  const loaded = loadFactBase([pack]);
  if (!loaded.ok) throw new RangeError(JSON.stringify(loaded.problems));
  return loaded.base;
}
