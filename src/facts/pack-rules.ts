// What one member of a pack says of another: ids and references, dates, paragraphs, lists of names.
// Reads JSON of unknown shape, so that these problems are named beside those of form.
import { parseEdtf } from "./edtf-date.ts";
import { memberOf, placesIn, textsIn } from "./json-places.ts";

export interface PackProblem {
  /** Where in the JSON: `facts[12].sources[0].paragraph`; empty if the whole is meant. */
  readonly path: string;
  readonly message: string;
}

type Rule = (json: unknown) => PackProblem[];

const OWN_IDS = ["sources[].id", "entities[].id", "facts[].id", "disputes[].id"];

/** Which members name something by its id, and the list that must hold it. */
const REFERENCES = [
  ["facts[].about[]", "entities"],
  ["facts[].sources[].source", "sources"],
  ["relations[].from", "entities"],
  ["relations[].to", "entities"],
  ["relations[].facts[]", "facts"],
  ["disputes[].facts[]", "facts"],
  ["disputes[].accounts[].fact", "facts"],
] as const;

/** Lists of texts in which each may stand once. */
const LISTS = [
  ["entities[]", "aliases[]"],
  ["entities[]", "matching.weak[]"],
  ["entities[]", "matching.ordinary[]"],
  ["entities[]", "matching.titles[]"],
  ["entities[]", "matching.contexts[]"],
  ["entities[]", "matching.against[]"],
  ["entities[]", "matching.never[]"],
  ["facts[]", "about[]"],
  ["relations[]", "facts[]"],
  ["disputes[]", "facts[]"],
  ["disputes[]", "accounts[].fact"],
] as const;

const DAYS = ["asOf", "sources[].date", "facts[].asOf"];
const SINGLE_LINES = ["entities[].name", "entities[].aliases[]", "facts[].statement"];

const RULES: readonly Rule[] = [
  (json) => OWN_IDS.flatMap((ids) => repeats(json, ids, "is already the id of")),
  (json) => REFERENCES.flatMap(([pattern, list]) => danglingIn(json, pattern, list)),
  (json) => LISTS.flatMap(([owners, list]) => listedTwice(json, owners, list)),
  (json) => DAYS.flatMap((days) => unrealDays(json, days)),
  (json) => SINGLE_LINES.flatMap((texts) => looseTexts(json, texts)),
  unreadableDates,
  knownTooEarly,
  missingParagraphs,
  repeatedParagraphs,
  unfitNames,
  idleRelations,
  repeatedRelations,
  foreignAccounts,
];

/** Every breach of a rule between members, in the order of the rules; none says that a member's own form is right. */
export function brokenRules(json: unknown): PackProblem[] {
  return RULES.flatMap((rule) => rule(json));
}

function repeats(json: unknown, pattern: string, words: string): PackProblem[] {
  return repeated(textsIn(json, pattern), words);
}

function repeated(texts: ReturnType<typeof textsIn>, words: string): PackProblem[] {
  const first = new Map<string, string>();
  return texts.flatMap(({ path, value }) => {
    const known = first.get(value);
    if (known === undefined) first.set(value, path);
    return known === undefined ? [] : [{ path, message: `"${value}" ${words} ${known}` }];
  });
}

function danglingIn(json: unknown, pattern: string, list: string): PackProblem[] {
  const known = new Set(textsIn(json, `${list}[].id`).map(({ value }) => value));
  return textsIn(json, pattern)
    .filter(({ value }) => !known.has(value))
    .map(({ path, value }) => ({ path, message: `"${value}" is no id in ${list}` }));
}

function listedTwice(json: unknown, owners: string, list: string): PackProblem[] {
  return placesIn(json, owners).flatMap(({ path, value }) =>
    repeats(value, list, "is listed twice, first in").map((problem) => ({
      path: `${path}.${problem.path}`,
      message: problem.message,
    })),
  );
}

/** The schema sees to the form of a day, not to whether its month has so many. */
function unrealDays(json: unknown, pattern: string): PackProblem[] {
  return textsIn(json, pattern)
    .filter(({ value }) => /^\d{4}-\d\d-\d\d$/.test(value) && !parseEdtf(value))
    .map(({ path, value }) => ({ path, message: `no calendar has a ${value}` }));
}

function looseTexts(json: unknown, pattern: string): PackProblem[] {
  return textsIn(json, pattern)
    .filter(({ value }) => value !== value.trim() || value.includes("\n"))
    .map(({ path }) => ({ path, message: "must be one line, without white space at its ends" }));
}

function unreadableDates(json: unknown): PackProblem[] {
  const examples = "2023-03-02, 2023-02, 2022-22, 2018~, 201X, 2018-10/2018-12, 2022-02-24/..";
  return textsIn(json, "facts[].date")
    .filter(({ value }) => !parseEdtf(value))
    .map(({ path, value }) => ({
      path,
      message: `"${value}" is no date in EDTF level 1, such as ${examples}`,
    }));
}

/** A pack cannot say on a day what is only known from a later one. */
function knownTooEarly(json: unknown): PackProblem[] {
  const packDay = memberOf(json, "asOf");
  if (typeof packDay !== "string" || !parseEdtf(packDay)) return [];
  return ["sources[].date", "facts[].asOf"]
    .flatMap((pattern) => textsIn(json, pattern))
    .filter(({ value }) => parseEdtf(value)?.kind === "day" && value > packDay)
    .map(({ path, value }) => ({ path, message: `${value} is after the pack's asOf, ${packDay}` }));
}

function missingParagraphs(json: unknown): PackProblem[] {
  const lengths = new Map(
    placesIn(json, "sources[]").map(({ value }) => [
      memberOf(value, "id"),
      memberOf(value, "paragraphs"),
    ]),
  );
  return placesIn(json, "facts[].sources[]").flatMap(({ path, value }) => {
    const source = memberOf(value, "source");
    const paragraph = memberOf(value, "paragraph");
    const last = lengths.get(source);
    if (typeof last !== "number" || typeof paragraph !== "number" || paragraph <= last) return [];
    const message = `${source} has ${last} paragraphs, not ${paragraph}`;
    return [{ path: `${path}.paragraph`, message }];
  });
}

function repeatedParagraphs(json: unknown): PackProblem[] {
  return placesIn(json, "facts[]").flatMap(({ path, value: fact }) => {
    const cited = placesIn(fact, "sources[]").map((place) => ({
      path: `${path}.${place.path}`,
      value: `${memberOf(place.value, "source")} ${memberOf(place.value, "paragraph")}`,
    }));
    return repeated(cited, "is cited already in");
  });
}

function unfitNames(json: unknown): PackProblem[] {
  return placesIn(json, "entities[]").flatMap(({ path, value: entity }) => {
    const aliases = new Set(textsIn(entity, "aliases[]").map(({ value }) => value));
    const strangers = ["matching.weak[]", "matching.ordinary[]"]
      .flatMap((list) => textsIn(entity, list))
      .filter(({ value }) => !aliases.has(value));
    const denied = textsIn(entity, "matching.never[]").filter(({ value }) => aliases.has(value));
    return [
      ...strangers.map((name) => ({
        ...name,
        message: `"${name.value}" is not among the aliases`,
      })),
      ...denied.map((never) => ({ ...never, message: `"${never.value}" is also an alias` })),
    ].map((problem) => ({ path: `${path}.${problem.path}`, message: problem.message }));
  });
}

function idleRelations(json: unknown): PackProblem[] {
  return placesIn(json, "relations[]")
    .filter(({ value }) => memberOf(value, "from") === memberOf(value, "to"))
    .filter(({ value }) => memberOf(value, "to") !== undefined)
    .map(({ path }) => ({ path: `${path}.to`, message: "must be another entity than from" }));
}

function repeatedRelations(json: unknown): PackProblem[] {
  const told = placesIn(json, "relations[]").map(({ path, value }) => ({
    path,
    value: ["from", "type", "to"].map((member) => memberOf(value, member)).join(" "),
  }));
  return repeated(told, "is told already by");
}

/** Each account tells one of the dispute's facts, and no fact is left without one: both sides are kept. */
function foreignAccounts(json: unknown): PackProblem[] {
  return placesIn(json, "disputes[]").flatMap(({ path, value: dispute }) => {
    const facts = textsIn(dispute, "facts[]");
    const told = textsIn(dispute, "accounts[].fact");
    const foreign = told.filter(({ value }) => facts.every((fact) => fact.value !== value));
    const untold = facts.filter(({ value }) => told.every((account) => account.value !== value));
    return [
      ...foreign.map((a) => ({ ...a, message: `"${a.value}" is not among the dispute's facts` })),
      ...untold.map((fact) => ({ ...fact, message: `no account tells "${fact.value}"` })),
    ].map((problem) => ({ path: `${path}.${problem.path}`, message: problem.message }));
  });
}
