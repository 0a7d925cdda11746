// One block of text with its candidates, as the rules look at it.
import type { Candidate } from "./find-candidates.ts";
import type { FoldedText } from "./fold-text.ts";
import { type Looked, lookAtSign } from "./grams.ts";
import type { LanguageWords } from "./language-words.ts";
import { type Word, wordAfter, wordBefore } from "./nearby-words.ts";
import { type Stretch, stretchOf } from "./phrases.ts";
import { NAME_SIGN, type Pattern, type SuppliedRule } from "./rules.ts";
import type { createSentenceMemory, SentenceFindings } from "./sentence-findings.ts";
import { createSentences, type Sentence } from "./sentences.ts";

/** With where it begins. */
interface NearStretch extends Stretch {
  readonly start: number;
}

export interface ReadBlock {
  readonly folded: FoldedText;
  /** The folded text, in which all offsets of candidates and words count. */
  readonly text: string;
  readonly words: LanguageWords;
  readonly candidates: readonly Candidate[];
  /** Whether a listed name begins, or ends, at this offset. */
  readonly nameStartsAt: (at: number) => boolean;
  readonly nameEndsAt: (at: number) => boolean;
  /** The longest listed name that begins, or ends, at this offset. */
  readonly nameStartingAt: (at: number) => Candidate | undefined;
  readonly nameEndingAt: (at: number) => Candidate | undefined;
  /** The form around a candidate that its pack lists as never meant, or null. */
  readonly neverMeantAround: (candidate: Candidate) => string | null;
  readonly sentenceOf: (candidate: Candidate) => Sentence;
  /** The text as far as so many units from a candidate. */
  readonly stretchAround: (candidate: Candidate, reach: number) => NearStretch;
  /** Its sentence with ~ in its place. */
  readonly signed: (candidate: Candidate) => string;
  readonly lookAt: (candidate: Candidate) => Looked;
  /** What its sentence says by itself. */
  readonly findingsOf: (candidate: Candidate) => SentenceFindings;
  /** By their numbers. */
  readonly rules: readonly SuppliedRule<Pattern>[];
  readonly wordBefore: (at: number) => Word | null;
  readonly wordAfter: (at: number) => Word | null;
  /** To be called when other blocks may have been looked at since. */
  readonly resume: () => void;
}

/** The arrays in which looks are noted, shared by all blocks, which take turns. */
export type LookBits = Readonly<Record<"sentence" | "near" | "name", Int32Array>>;

/** A folded text with all its candidates; `bits` and `memory` are shared by all blocks. */
export function readBlock(
  folded: FoldedText,
  candidates: readonly Candidate[],
  words: LanguageWords,
  rules: readonly SuppliedRule<Pattern>[],
  bits: LookBits,
  memory: ReturnType<typeof createSentenceMemory>,
): ReadBlock {
  const starts = new Map<number, Candidate>();
  const ends = new Map<number, Candidate>();
  for (const it of candidates) {
    // In the order in which they end: the last is the longest.
    starts.set(it.start, it);
    const other = ends.get(it.end);
    if (!other || it.start < other.start) ends.set(it.end, it);
  }
  const sentenceAround = createSentences(folded.text, words, bits.sentence);
  let last: Sentence | null = null;
  const sentenceOf = ({ start, end }: Candidate): Sentence => {
    // Neighbours mostly share a sentence; one cut short by its reach is looked for anew.
    if (!last || start < last.start || end > last.end || last.cut) {
      last = sentenceAround(start, end);
    }
    return last;
  };
  const { text } = folded;
  let near: NearStretch | null = null;
  const stretchAround = (it: Candidate, reach: number): NearStretch => {
    const start = Math.max(0, it.start - reach);
    const end = Math.min(text.length, it.end + reach);
    // Of a short block it is the whole, for each of its names.
    if (near?.start !== start || near.text.length !== end - start)
      near = { ...stretchOf(text.slice(start, end), bits.near), start };
    return near;
  };
  const signed = (it: Candidate): string => {
    const { start, end } = sentenceOf(it);
    return text.slice(start, it.start) + NAME_SIGN + text.slice(it.end, end);
  };
  const findingsOf = (it: Candidate): SentenceFindings => memory(sentenceOf(it), it, signed);
  let look: (Looked & { readonly it: Candidate }) | null = null;
  const lookAtName = (it: Candidate): Looked => {
    if (look?.it === it) return look;
    const { start, stretch } = sentenceOf(it);
    look = { ...lookAtSign(signed(it), it.start - start, stretch(), bits.name), it };
    return look;
  };
  return {
    folded,
    text,
    words,
    candidates,
    nameStartsAt: (at) => starts.has(at),
    nameEndsAt: (at) => ends.has(at),
    nameStartingAt: (at) => starts.get(at),
    nameEndingAt: (at) => ends.get(at),
    neverMeantAround: neverMeant(candidates),
    sentenceOf,
    stretchAround,
    signed,
    lookAt: lookAtName,
    findingsOf,
    rules,
    wordBefore: (at) => wordBefore(text, at, words),
    wordAfter: (at) => wordAfter(text, at, words),
    resume() {
      last = near = look = null;
    },
  };
}

function neverMeant(candidates: readonly Candidate[]): ReadBlock["neverMeantAround"] {
  const forms = new Map<number, Candidate>();
  for (const form of candidates) {
    if (form.name.strength !== "never") continue;
    for (let at: number = form.start; at < form.end; at++) forms.set(at, form);
  }
  return ({ name, start, end }) => {
    const form = forms.get(start);
    const isWithin = form && form.end >= end && form.name.entity === name.entity;
    return isWithin ? form.name.text : null;
  };
}
