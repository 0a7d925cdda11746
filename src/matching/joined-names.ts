// Names that stand joined to those they belong with: "Griner–Bout", "Geneva, Switzerland".
import { evidence } from "./evidence.ts";
import type { Candidate } from "./find-candidates.ts";
import type { Evidence } from "./mention.ts";
import type { NamedEntity } from "./name-rules.ts";
import type { ReadBlock } from "./read-block.ts";

/** What joins names that belong together. */
const JOINT = /^(?:[-–—/]|,? (?:and|or|for|with|to|meets) )$/;
const LONGEST_JOINT = 7;

export function joinedTo(block: ReadBlock, it: Candidate, entity: NamedEntity): Evidence[] {
  const owners = new Set(entity.contextNames.map(([, owner]) => owner));
  if (owners.size === 0) return [];
  const isOwn = (other: Candidate | undefined): other is Candidate =>
    other !== undefined && owners.has(other.name.entity);
  const { text } = block;
  const country = text.startsWith(", ", it.end) ? block.nameStartingAt(it.end + 2) : undefined;
  if ((entity.kind === "city" || entity.kind === "place") && isOwn(country)) {
    return [evidence("with-its-country", text.slice(it.start, country.end))];
  }
  for (let length = 1; length <= LONGEST_JOINT; length++) {
    const before = block.nameEndingAt(it.start - length);
    const behind = block.nameStartingAt(it.end + length);
    if (isOwn(before) && JOINT.test(text.slice(before.end, it.start))) {
      return [evidence("joined-to-its-names", text.slice(before.start, it.end))];
    }
    if (isOwn(behind) && JOINT.test(text.slice(it.end, behind.start))) {
      return [evidence("joined-to-its-names", text.slice(it.start, behind.end))];
    }
  }
  return [];
}
