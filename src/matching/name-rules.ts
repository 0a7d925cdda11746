// The lexicon as the matcher uses it: each name with what its entity's rules say of it, ready to
// be looked up. What is about one entity comes from the pack; nothing here knows any by name.
import type { EntityId, EntityKind, Lexicon, LexiconEntry } from "../facts/fact.ts";
import { foldText } from "./fold-text.ts";
import { isDash, isLower, isSpace } from "./text-units.ts";

/** One entity as the matcher sees it. Words and phrases are in small letters. */
export interface NamedEntity {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly titles: readonly string[];
  /** What speaks for it. */
  readonly contextWords: readonly ContextWord[];
  /** Names of other entities that speak for it, with whose they are. */
  readonly contextNames: readonly (readonly [name: string, entity: number])[];
  readonly phrases: readonly Phrase[];
  readonly otherWords: readonly ContextWord[];
  readonly otherPhrases: readonly Phrase[];
  /** Some of its names are ordinary words once case tells nothing. */
  readonly hasOrdinary: boolean;
  /** Its name is a surname as well: who bears it is looked at as with a person's. */
  readonly alsoSurname: boolean;
  /** Given names, in small letters, from its full names. */
  readonly givenNames: ReadonlySet<string>;
}

/** A word or some, or the beginning of one. */
export interface ContextWord {
  readonly text: string;
  readonly isStem: boolean;
}

/** What stands right before and right behind a name; `start` if nothing may stand before that in the sentence. */
export interface Phrase {
  readonly before: string;
  readonly after: string;
  readonly atStart: boolean;
}

export interface Name {
  /** Index of the entity in the lexicon. */
  readonly entity: number;
  /** As listed, folded. */
  readonly text: string;
  /** "never": a form that does not mean the entity, and that holds one that does. */
  readonly strength: "strong" | "rare" | "weak" | "never";
  /** Ordinary words once letter case tells nothing: "US" among capitals. */
  readonly ordinary: boolean;
  /** Of several words. */
  readonly full: boolean;
  /** A surname that comes first: "Wang" of "Wang Yi". */
  readonly surnameFirst: boolean;
}

export interface Names {
  readonly entities: readonly NamedEntity[];
  readonly names: readonly Name[];
}

/** Stands for the name in a phrase. */
const NAME_SIGN = "~";
/** Ends the beginning of a word. */
const STEM_SIGN = "*";
/** Begins a phrase that begins its sentence. */
const START_SIGN = "^";

export function namesOf(lexicon: Lexicon): Names {
  const owners = new Map<string, number>();
  lexicon.forEach(({ aliases }, entity) => {
    for (const alias of aliases) owners.set(alias.toLowerCase(), entity);
  });
  return {
    entities: lexicon.map((entry, index) => entityOf(entry, index, owners)),
    names: lexicon.flatMap(namesOfEntry),
  };
}

function entityOf(
  entry: LexiconEntry,
  index: number,
  owners: ReadonlyMap<string, number>,
): NamedEntity {
  const { id, kind, aliases, matching } = entry;
  const [contexts, phrases] = wordsAndPhrases(matching?.contexts);
  const [otherWords, otherPhrases] = wordsAndPhrases(matching?.against);
  const others = contexts.flatMap(({ text: name }): [string, number][] => {
    const owner = owners.get(name);
    return owner === undefined || owner === index ? [] : [[name, owner]];
  });
  const names = new Set([
    ...others.map(([name]) => name),
    ...aliases.map((own) => own.toLowerCase()),
  ]);
  return {
    id,
    kind,
    titles: (matching?.titles ?? []).map((title) => title.toLowerCase().replace(/\.$/, "")),
    contextWords: contexts.filter(({ text }) => !names.has(text)),
    contextNames: others,
    phrases,
    otherWords,
    otherPhrases,
    hasOrdinary: (matching?.ordinary ?? []).length > 0,
    alsoSurname: matching?.alsoSurname ?? false,
    givenNames: kind === "person" ? givenNamesOf(aliases) : new Set(),
  };
}

function namesOfEntry({ kind, aliases, matching }: LexiconEntry, entity: number): Name[] {
  const isPerson = kind === "person";
  const listed = aliases.map((alias): Name => {
    const text = foldText(alias).text;
    const full = isFull(text);
    const strong = isPerson && !full ? "rare" : "strong";
    return {
      entity,
      text,
      strength: matching?.weak?.includes(alias) ? "weak" : strong,
      ordinary: matching?.ordinary?.includes(alias) ?? false,
      full,
      surnameFirst: isPerson && !full && aliases.some((other) => other.startsWith(`${alias} `)),
    };
  });
  const never = (matching?.never ?? []).map(
    (form): Name => ({
      entity,
      text: foldText(form).text,
      strength: "never",
      ordinary: false,
      full: true,
      surnameFirst: false,
    }),
  );
  return [...listed, ...never];
}

function isFull(name: string): boolean {
  return [...name].some((unit) => isSpace(unit.charCodeAt(0)) || isDash(unit.charCodeAt(0)));
}

/** All but the surname of each full name: what also stands alone in the list is the surname. */
function givenNamesOf(aliases: readonly string[]): ReadonlySet<string> {
  const surnames = new Set(aliases.filter((alias) => !isFull(alias)));
  const parts = aliases.filter(isFull).flatMap((alias) => alias.split(" "));
  return new Set(parts.filter((part) => !surnames.has(part)).map((part) => part.toLowerCase()));
}

/** Places and bodies by one plain word, no abbreviation: capitals beside them build longer names. */
export function isPlainWord({ full, text }: Name, { kind }: NamedEntity): boolean {
  return kind !== "person" && !full && [...text].some((letter) => isLower(letter.charCodeAt(0)));
}

function wordsAndPhrases(texts: readonly string[] = []): [ContextWord[], Phrase[]] {
  const lower = texts.map((text) => text.toLowerCase());
  return [
    lower.filter((text) => !text.includes(NAME_SIGN)).map(wordOf),
    lower.filter((text) => text.includes(NAME_SIGN)).map(phraseOf),
  ];
}

function wordOf(text: string): ContextWord {
  const isStem = text.endsWith(STEM_SIGN);
  return { text: isStem ? text.slice(0, -1) : text, isStem };
}

function phraseOf(text: string): Phrase {
  const atStart = text.startsWith(START_SIGN);
  const [before = "", after = ""] = (atStart ? text.slice(1) : text).split(NAME_SIGN);
  return { before, after, atStart };
}
