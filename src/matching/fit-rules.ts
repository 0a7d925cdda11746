// Tries a name's rules on the sentence it stands in.
import type { Candidate } from "./find-candidates.ts";
import type { Looked } from "./grams.ts";
import type { NamedEntity } from "./matching-data.ts";
import { isCapital } from "./nearby-words.ts";
import type { ReadBlock } from "./read-block.ts";
import { type Reason, reason } from "./reasons.ts";
import { NAME_SIGN, type Pattern, type Rule, type RuleGroup, type SuppliedRule } from "./rules.ts";
import type { Fit } from "./sentence-findings.ts";

/** Lines this near belong to one story. */
const WIDE_UNITS = 800;

/** What the rules of a group that fit tell, in turn. */
export function reasonsThatFit(
  block: ReadBlock,
  it: Candidate,
  entity: NamedEntity,
  group: RuleGroup,
): Reason[] {
  const { fits } = block.findingsOf(it);
  fits[group] ??= fitsInSentence(block, it, group);
  const reasons: Reason[] = [];
  for (const fit of fits[group]) {
    const told = reasonBy(block, it, entity, fit);
    if (told) reasons.push(told);
  }
  return reasons;
}

function fitsInSentence(block: ReadBlock, it: Candidate, group: RuleGroup): Fit[] {
  const rules = (it.name.rules[group] ?? []).flatMap((number) => block.rules[number] ?? []);
  return rules.flatMap((rule) => {
    if (rule.wide) return { rule, text: null };
    const text = textThatFits(rule, block.lookAt(it));
    return text === null ? [] : { rule, text };
  });
}

function textThatFits({ gate, pattern, capital }: SuppliedRule<Pattern>, look: Looked) {
  if (gate && !gate(look)?.test(look.text)) return null;
  const seen = pattern(look)?.exec(look.text);
  if (!seen) return null;
  const fit = seen[1] ?? seen[0];
  return capital && !isCapital(fit) ? null : fit;
}

/** What a rule tells whose pattern fits, if all around the sentence fits as well. */
function reasonBy(
  block: ReadBlock,
  it: Candidate,
  entity: NamedEntity,
  { rule, text }: Fit,
): Reason | null {
  const fit = text ?? textThatFits(rule, block.stretchAround(it, WIDE_UNITS));
  if (fit === null) return null;
  if (rule.prose && block.sentenceOf(it).shape() !== "prose") return null;
  if (rule.apart && hasNeighbour(block, it, rule.apart)) return null;
  const { start, end } = it;
  if (!rule.joined) {
    return reason(rule.kind, fit.replace(NAME_SIGN, block.text.slice(start, end)));
  }
  const other = joinedTo(block, it, entity, rule.joined, fit.length - 1);
  const from = Math.min(start, other?.start ?? 0);
  return other && reason(rule.kind, block.text.slice(from, Math.max(end, other.end)));
}

/** Blanks, a comma, a stop between two names. */
const GAPS_UNITS = [0, 1, 2, 3];

/** Whether another listed name ends right before a candidate, or begins right behind it. */
const hasNeighbour = (block: ReadBlock, { start, end }: Candidate, side: Rule["apart"]): boolean =>
  GAPS_UNITS.some((gap) =>
    side === "before" ? block.nameEndsAt(start - gap) : block.nameStartsAt(end + gap),
  );

/** A name that belongs with it and begins so far behind it, or ends so far before it. */
function joinedTo(
  { nameEndingAt, nameStartingAt }: ReadBlock,
  { start, end }: Candidate,
  { companions }: NamedEntity,
  side: Rule["joined"],
  units: number,
): Candidate | null {
  const other = side === "before" ? nameEndingAt(start - units) : nameStartingAt(end + units);
  // Forms that are never meant have no rules.
  return other?.name.rules.context && companions.includes(other.name.entity) ? other : null;
}
