// A lexicon as the matcher uses it: each name with what its entity's rules say of it, ready to be
// looked up. What is about one entity comes from the pack; nothing here knows any by name.
import type { Lexicon, LexiconEntry } from "../facts/fact.ts";
import { patternSource } from "./cheap-patterns.ts";
import { ENGLISH, ENGLISH_PATTERNS } from "./english.ts";
import { englishRulesFor } from "./english-rules.ts";
import { NAMESAKES, SETTLING, WEIGHTS } from "./evidence.ts";
import { ALWAYS_HELD } from "./grams.ts";
import { givenNamesOf, nameOf } from "./listed-names.ts";
import type { MatchingData, Name, NamedEntity } from "./matching-data.ts";
import { neededGrams } from "./needed-strings.ts";
import { EDGE, END, listed, literally, oneOf } from "./pattern-parts.ts";
import { type Phrases, STEM_SIGN } from "./phrases.ts";
import { prepareFirstLook } from "./prepare-first-look.ts";
import { prepareIndex } from "./prepare-index.ts";
import { NAME_SIGN, type PatternSource, type Rule, type SuppliedRule } from "./rules.ts";

/** Begins a phrase that begins its sentence. */
const START_SIGN = "^";

/** What pages are handed; English is the one language there is. */
export function prepareMatching(lexicon: Lexicon): MatchingData {
  const owners = new Map<string, number>();
  lexicon.forEach(({ aliases }, entity) => {
    for (const alias of aliases) owners.set(alias.toLowerCase(), entity);
  });
  const entities = lexicon.map((entry, index) => entityOf(entry, index, owners));
  const { numberOf, rules } = numberedRules();
  const names = lexicon.flatMap((entry, index) => {
    const companions = entities[index]?.companions ?? [];
    const beside = companions.flatMap((other) => lexicon[other]?.aliases ?? []);
    return namesOf(entry, index, beside, numberOf);
  });
  const texts = names.map(({ text }) => text);
  return {
    entities,
    names,
    index: prepareIndex(texts),
    firstLook: prepareFirstLook(texts),
    rules,
    lists: mapped(ENGLISH, (list) => listed(list).join(" ")),
    patterns: mapped(ENGLISH_PATTERNS, patternSource),
    weights: WEIGHTS,
    namesakes: NAMESAKES,
    settling: SETTLING,
  };
}

const mapped = <Key extends string, Value, Result>(
  from: Readonly<Record<Key, Value>>,
  to: (value: Value) => Result,
): Record<Key, Result> =>
  Object.fromEntries(Object.entries<Value>(from).map(([key, value]) => [key, to(value)])) as Record<
    Key,
    Result
  >;

/** Rules that many names share are listed once. */
function numberedRules() {
  const rules: SuppliedRule<PatternSource>[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (rule: Rule): number => {
    const { pattern, gate, group: _, ...more } = rule;
    const key = JSON.stringify({ ...more, pattern: `${pattern}`, gate: `${gate}` });
    const number =
      numbers.get(key) ??
      rules.push({
        ...more,
        pattern: patternSource(pattern),
        ...(gate ? { gate: patternSource(gate) } : {}),
      }) - 1;
    numbers.set(key, number);
    return number;
  };
  return { rules, numberOf };
}

function entityOf(
  { id, kind, matching }: LexiconEntry,
  index: number,
  owners: ReadonlyMap<string, number>,
): NamedEntity {
  const contexts = wordsIn(matching?.contexts);
  const ownerOf = (name: string) => owners.get(name.toLowerCase());
  const names = contexts.filter((name) => (ownerOf(name) ?? index) !== index);
  return {
    id,
    kind,
    contextWords: phrasesOf(contexts.filter((word) => ownerOf(word) === undefined)),
    contextNames: phrasesOf(names),
    companions: [...new Set(names.flatMap((name) => ownerOf(name) ?? []))],
    otherWords: phrasesOf(wordsIn(matching?.against)),
    alsoSurname: matching?.alsoSurname ?? false,
  };
}

function namesOf(
  entry: LexiconEntry,
  entity: number,
  beside: readonly string[],
  numberOf: (rule: Rule) => number,
): readonly Name[] {
  const { kind, aliases, matching } = entry;
  const titles = (matching?.titles ?? []).map((title) => title.toLowerCase().replace(/\.$/, ""));
  const givenNames = kind === "person" ? givenNamesOf(aliases) : [];
  const listedNames = aliases.map((alias): Name => {
    const name = nameOf(entry, entity, alias);
    const surnameFirst =
      kind === "person" && !name.full && aliases.some((other) => other.startsWith(`${alias} `));
    const rules = [
      ...englishRulesFor({
        ...{ name, kind, aliases, titles, givenNames, surnameFirst, beside },
        contexts: matching?.contexts ?? [],
      }),
      ...phraseRule("other-subject", matching?.against),
      ...phraseRule("usual-phrase", matching?.contexts),
    ];
    return { ...name, rules: inGroups(rules, numberOf) };
  });
  const never = (matching?.never ?? []).map(
    (form): Name => ({
      ...nameOf(entry, entity, form),
      strength: holdsOne(form, aliases) ? "never" : "other",
      rules: {},
    }),
  );
  return [...listedNames, ...never];
}

/** The numbers of each group's rules. */
function inGroups(rules: readonly Rule[], numberOf: (rule: Rule) => number): Name["rules"] {
  const groups: Partial<Record<Rule["group"], number[]>> = {};
  for (const rule of rules) {
    const group = groups[rule.group] ?? [];
    groups[rule.group] = [...group, numberOf(rule)];
  }
  return groups;
}

const holdsOne = (form: string, aliases: readonly string[]): boolean =>
  new RegExp(`\\b${oneOf(aliases)}(?!\\w)`, "iu").test(form);

const wordsIn = (texts: readonly string[] = []): readonly string[] =>
  texts.filter((text) => !text.includes(NAME_SIGN));

/** Whole words before beginnings of words, longer ones before shorter ones. */
function phrasesOf(words: readonly string[]): Phrases {
  const isStem = (word: string) => word.endsWith(STEM_SIGN);
  const lengthOf = (word: string) => word.length - (isStem(word) ? 1 : 0);
  const texts = [...new Set(words)].sort(
    (a, b) => Number(isStem(a)) - Number(isStem(b)) || lengthOf(b) - lengthOf(a),
  );
  return {
    texts: texts.map((text) => text.toLowerCase().replaceAll("’", "'")),
    grams: texts.map(gramsOfPhrase).join(""),
  };
}

/** Of a phrase that is too short for a hash those that every text has. */
function gramsOfPhrase(phrase: string): string {
  const isStem = phrase.endsWith(STEM_SIGN);
  const begin = literally(isStem ? phrase.slice(0, -1) : phrase);
  const grams = neededGrams(`${EDGE}${begin}${isStem ? "" : END}`);
  return grams?.slice(0, 2) ?? ALWAYS_HELD;
}

/** The texts in which ~ stands for the name, as one rule. */
function phraseRule(
  kind: "usual-phrase" | "other-subject",
  texts: readonly string[] = [],
): readonly Rule[] {
  const phrases = texts.filter((text) => text.includes(NAME_SIGN)).map(phrasePattern);
  if (phrases.length === 0) return [];
  return [{ group: "context", kind, pattern: new RegExp(phrases.join("|"), "iu") }];
}

function phrasePattern(phrase: string): string {
  const atStart = phrase.startsWith(START_SIGN);
  const text = atStart ? phrase.slice(1) : phrase;
  const start = atStart ? "(?<=^[^\\p{L}\\p{N}]*)" : "";
  const edge = /^[\p{L}\p{N}]/u.test(text) ? "(?<![\\p{L}\\p{N}_])" : "";
  return `${start}${edge}${literally(text).replaceAll(" ", "\\s+")}`;
}
