// Names that stand joined to those they belong with: "Griner–Bout", "Geneva, Switzerland".
import type { Candidate } from "./find-candidates.ts";
import type { NamedEntity } from "./matching-data.ts";
import type { ReadBlock } from "./read-block.ts";
import { type Reason, reason } from "./reasons.ts";

const LONGEST_JOINT = 7;

export function joinedTo(block: ReadBlock, it: Candidate, entity: NamedEntity): Reason[] {
  if (entity.companions.length === 0) return [];
  const isOwn = (other: Candidate | undefined): other is Candidate =>
    other !== undefined && entity.companions.includes(other.name.entity);
  const { text, words } = block;
  const country = text.startsWith(", ", it.end) ? block.nameStartingAt(it.end + 2) : undefined;
  if ((entity.kind === "city" || entity.kind === "place") && isOwn(country)) {
    return [reason("with-its-country", text.slice(it.start, country.end))];
  }
  for (let length = 1; length <= LONGEST_JOINT; length++) {
    const before = block.nameEndingAt(it.start - length);
    const behind = block.nameStartingAt(it.end + length);
    if (isOwn(before) && words.joint.test(text.slice(before.end, it.start))) {
      return [reason("joined-to-its-names", text.slice(before.start, it.end))];
    }
    if (isOwn(behind) && words.joint.test(text.slice(it.end, behind.start))) {
      return [reason("joined-to-its-names", text.slice(it.start, behind.end))];
    }
  }
  return [];
}
