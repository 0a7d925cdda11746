// Reads the source of a regular expression for strings of which every fit holds at least one, as
// database and code search do (Russ Cox, "Regular Expression Matching with a Trigram Index"). Not
// part of any page's script: pages get hashes of four units each.
import { GRAM_UNITS, isSign, plainUnit } from "./grams.ts";
import { gramsOf, rarestIn } from "./rare-grams.ts";

/** What is known of the texts that a part of a pattern fits, written as grams.ts looks at texts. */
interface Known {
  /** All of them; null if they are not so few. */
  readonly exact: readonly string[] | null;
  /** Each holds one of these; null if none are known. Empty if nothing fits. */
  readonly needs: readonly string[] | null;
  /** It takes no text of its own. */
  readonly isEmpty?: boolean;
}

/** Every sentence that is looked at has its name. */
const NAME_ALONE = " ~~ ";

const MOST_STRINGS = 400;
const ANY: Known = { exact: null, needs: null };
const NOTHING: Known = { exact: [""], needs: null, isEmpty: true };
const NEVER: Known = { exact: [], needs: [] };

/** By source: most rules are the same for every lexicon. */
const found = new Map<string, string | undefined>();

/** For `mayHold`; undefined if nothing is known that every fit must hold. */
export function neededGrams(source: string): string | undefined {
  if (!found.has(source)) {
    const { needs } = createReader(source).alternatives();
    const tells = needs && !needs.includes(NAME_ALONE);
    found.set(source, tells ? [...new Set(needs.map(gramsOf))].join("") : undefined);
  }
  return found.get(source);
}

const areLong = (texts: readonly string[]) => texts.every(({ length }) => length >= GRAM_UNITS);

/** The better of two lists: the one whose most frequent string is rarer. */
function better(a: readonly string[] | null, b: readonly string[] | null) {
  const worth = (texts: readonly string[]) =>
    Math.min(...texts.map((text) => rarestIn(text).rarity));
  if (!a || !b) return a ?? b;
  return worth(b) > worth(a) ? b : a;
}

/** One part behind the other. */
const joined = (heads: readonly string[], tails: readonly string[]) => [
  ...new Set(heads.flatMap((head) => tails.map((tail) => head + behind(head, tail)))),
];

/** Spaces in a row are one. */
const behind = (head: string, tail: string) =>
  head.endsWith(" ") && tail.startsWith(" ") ? tail.slice(1) : tail;

function eitherOf(parts: readonly Known[]): Known {
  const possible = parts.filter(({ needs }) => needs?.length !== 0);
  if (possible.length === 0) return NEVER;
  const all = (of: (part: Known) => readonly string[] | null) => {
    const lists = possible.map(of);
    return lists.includes(null) ? null : [...new Set(lists.flatMap((list) => list ?? []))];
  };
  return { exact: all(({ exact }) => exact), needs: all(({ needs }) => needs) };
}

/** Adds part after part of what stands one behind the other. */
function createSequence() {
  let run: readonly string[] = [""];
  let needs: readonly string[] | null = null;
  let isExact = true;
  let isNever = false;

  function endRun(): void {
    if (areLong(run)) needs = better(needs, run);
    run = [""];
    isExact = false;
  }

  return {
    add(part: Known, least: number, most: number): void {
      if (least > 0) {
        isNever ||= part.needs?.length === 0;
        needs = better(needs, part.needs);
      }
      if (part.isEmpty) return;
      const texts = least > 0 ? part.exact : ["", ...(part.exact ?? [])];
      if (!part.exact || !texts || texts.length * run.length > MOST_STRINGS) endRun();
      if (part.exact && texts) run = joined(run, texts);
      // Spaces in a row are one.
      if (most > 1 && part.exact?.join() !== " ") endRun();
    },
    known(): Known {
      const exact = isExact ? run : null;
      endRun();
      return isNever ? NEVER : { exact, needs };
    },
  };
}

const QUANTIFIER = /^(?:\*|\+|\?|\{(\d+)(?:,(\d*))?\})\??/;
/** Next to this place no word goes on: the edges of pattern-parts.ts and their like. */
const EDGE = /^\(\?<?!\[\\p\{L\}\\p\{N\}_?\](?=[)|]|\[[^\]]*\]\?[)|])/;
const GROUP = /^\((?:\?(?::|<?[=!]|<\w+>))?/;
const CLASS = /^\[\^?(?:\\.|[^\]\\])*\]/;
const PLAIN_CLASS = /^\[(-?[^\\^-]+-?)\]$/;
const ESCAPE = /^\\(?:[pP]\{\w+\}|u\{\w+\}|u\w{4}|x\w{2}|.)/;

function createReader(source: string) {
  let rest = source;
  const take = (pattern: RegExp): string | undefined => {
    const seen = pattern.exec(rest)?.[0];
    rest = rest.slice(seen?.length ?? 0);
    return seen;
  };

  function alternatives(): Known {
    const parts = [sequence()];
    while (take(/^\|/)) parts.push(sequence());
    return eitherOf(parts);
  }

  function sequence(): Known {
    const parts = createSequence();
    while (rest && !/^[|)]/.test(rest)) {
      const part = atom();
      const { least, most } = timesOf(take(QUANTIFIER) ?? "");
      parts.add(part, least, most);
    }
    return parts.known();
  }

  function groupOf(opening: string): Known {
    const isEdge = opening.startsWith("(?<!") || opening.startsWith("(?!");
    const atEdge = EDGE.test(opening + rest);
    const inner = alternatives();
    take(/^\)/);
    if (atEdge) return { exact: [" "], needs: null };
    if (isEdge) return isBlank(inner) ? NEVER : NOTHING;
    return opening.endsWith("=") ? { ...inner, isEmpty: true } : inner;
  }

  function atom(): Known {
    const opening = take(GROUP);
    if (opening) return groupOf(opening);
    const list = take(CLASS);
    if (list) return classOf(list);
    const escaped = take(ESCAPE);
    if (escaped) return escapeOf(escaped);
    const unit = take(/^./s) ?? "";
    if (unit === "^" || unit === "$") return NOTHING;
    return unit === "." ? ANY : anyOf(unit);
  }

  return { alternatives };
}

/** How often a part stands there, by the mark behind it. */
function timesOf(mark: string): { least: number; most: number } {
  const [, from = "1", to = from] = QUANTIFIER.exec(mark) ?? [];
  const isOpen = /^[*+]/.test(mark) || to === "";
  return {
    least: /^[*?]/.test(mark) ? 0 : Number(from),
    most: isOpen ? Number.POSITIVE_INFINITY : Number(to),
  };
}

const isBlank = ({ exact }: Known) => exact?.length === 1 && exact[0] === "";

function plain(letter: string): string {
  const unit = plainUnit(letter.charCodeAt(0));
  const plainLetter = String.fromCharCode(unit);
  return isSign(unit) ? ` ${plainLetter}${plainLetter} ` : plainLetter;
}

/** One of these units. */
const anyOf = (units: string): Known => ({
  exact: [...new Set([...units].map(plain))],
  needs: null,
});

function escapeOf(escaped: string): Known {
  if (/^\\[bB]/.test(escaped)) return NOTHING;
  if (/^\\[sn]/.test(escaped)) return anyOf(" ");
  return /^\\\w/.test(escaped) ? ANY : anyOf(escaped.slice(1));
}

/** A class of a few units counts as so many texts; all that stands between words is one. */
function classOf(list: string): Known {
  const [, units] = PLAIN_CLASS.exec(list) ?? [];
  const one = units ? anyOf(units) : ANY;
  return (one.exact?.length ?? 0) <= GRAM_UNITS ? one : ANY;
}
