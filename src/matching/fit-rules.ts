// Tries a name's rules on the sentence it stands in.
import type { Candidate } from "./find-candidates.ts";
import { isCapital } from "./nearby-words.ts";
import type { ReadBlock } from "./read-block.ts";
import { type Reason, reason } from "./reasons.ts";
import { NAME_SIGN, type Rule, type RuleGroup } from "./rules.ts";
import { isWordUnit } from "./text-units.ts";

/** The first rule of a group that fits. */
export function firstThatFits(block: ReadBlock, it: Candidate, group: RuleGroup): Reason | null {
  for (const rule of block.rulesOf(it)) {
    const found = rule.group === group && reasonBy(block, it, rule);
    if (found) return found;
  }
  return null;
}

/** All rules about the context that fit, the first of each kind. */
export function contextsThatFit(block: ReadBlock, it: Candidate): readonly Reason[] {
  const first = new Map<string, Reason>();
  for (const rule of block.rulesOf(it)) {
    if (rule.group !== "context" || first.has(rule.kind)) continue;
    const found = reasonBy(block, it, rule);
    if (found) first.set(rule.kind, found);
  }
  return [...first.values()];
}

function reasonBy(block: ReadBlock, it: Candidate, rule: Rule): Reason | null {
  const seen = rule.pattern.exec(block.lookAt(it));
  if (!seen || (rule.capital && !isCapital(seen[0]))) return null;
  if (rule.prose && block.sentenceOf(it).shape !== "prose") return null;
  if (rule.apart && hasNeighbour(block, it, rule.apart === "before" ? -1 : 1)) return null;
  return reason(
    rule.kind,
    seen[1] ?? seen[0].replace(NAME_SIGN, block.text.slice(it.start, it.end)),
  );
}

/** Whether another listed name is the next word. */
function hasNeighbour(block: ReadBlock, { start, end }: Candidate, step: -1 | 1): boolean {
  const { text } = block;
  let at: number = step < 0 ? start : end;
  while (at > 0 && at < text.length && !isWordUnit(text.charCodeAt(step < 0 ? at - 1 : at)))
    at += step;
  return step < 0 ? block.nameEndsAt(at) || block.nameEndsAt(at + 1) : block.nameStartsAt(at);
}
