// Tries a name's rules on the sentence it stands in.
import type { Candidate } from "./find-candidates.ts";
import type { Looked } from "./grams.ts";
import { isCapital } from "./nearby-words.ts";
import type { ReadBlock } from "./read-block.ts";
import { type Reason, reason } from "./reasons.ts";
import { NAME_SIGN, type Pattern, type Rule, type RuleGroup } from "./rules.ts";

/** The first rule of a group that fits. */
export function firstThatFits(block: ReadBlock, it: Candidate, group: RuleGroup): Reason | null {
  for (const number of it.name.rules[group] ?? []) {
    const rule = block.rules[number];
    const found = rule && reasonBy(block, it, rule);
    if (found) return found;
  }
  return null;
}

/** All rules about the context that fit, the first of each kind. */
export function contextsThatFit(block: ReadBlock, it: Candidate): readonly Reason[] {
  const first = new Map<string, Reason>();
  for (const number of it.name.rules.context ?? []) {
    const rule = block.rules[number];
    if (!rule || first.has(rule.kind)) continue;
    const found = reasonBy(block, it, rule);
    if (found) first.set(rule.kind, found);
  }
  return [...first.values()];
}

function reasonBy(block: ReadBlock, it: Candidate, rule: Rule<Pattern>): Reason | null {
  const look = rule.wide ? widely(block, it) : block.lookAt(it);
  const pattern = rule.pattern(look);
  if (!pattern || (rule.quoted && !QUOTED.test(look.text))) return null;
  const seen = pattern.exec(look.text);
  if (!seen || (rule.capital && !isCapital(seen[0]))) return null;
  if (rule.prose && block.sentenceOf(it).shape !== "prose") return null;
  if (rule.apart && hasNeighbour(block, it, rule.apart)) return null;
  return reason(
    rule.kind,
    seen[1] ?? seen[0].replace(NAME_SIGN, block.text.slice(it.start, it.end)),
  );
}

/** Lines this near belong to one story. */
const WIDE_UNITS = 800;

const widely = ({ stretchFrom }: ReadBlock, { start, end }: Candidate): Looked =>
  stretchFrom(Math.max(0, start - WIDE_UNITS), end + WIDE_UNITS);

/** Cheap to make ready, as what it is tried before is not. */
const QUOTED = /["“‘][^"“”‘]{0,49}~[^"“”‘]{0,49}["”’]/;

/** Blanks, a comma, a stop between two names. */
const GAPS_UNITS = [0, 1, 2, 3];

/** Whether another listed name ends right before a candidate, or begins right behind it. */
const hasNeighbour = (block: ReadBlock, { start, end }: Candidate, side: Rule["apart"]): boolean =>
  GAPS_UNITS.some((gap) =>
    side === "before" ? block.nameEndsAt(start - gap) : block.nameStartsAt(end + gap),
  );
