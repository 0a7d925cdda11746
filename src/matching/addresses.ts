// Names in what is no prose: web and mail addresses, handles, paths and code.
import type { Candidate } from "./find-candidates.ts";
import type { ReadBlock } from "./read-block.ts";

/** An address is looked at this far on either side of the name. */
const REACH_UNITS = 120;

/** The address around a name, or null if it stands in prose. */
export function addressAround(
  { text, words: { address, addressEdges, code } }: ReadBlock,
  { start, end }: Candidate,
): string | null {
  const isFirst = start === 0 || text.charAt(start - 1) === " ";
  const left = isFirst ? "" : /\S*$/.exec(text.slice(Math.max(0, start - REACH_UNITS), start))?.[0];
  const right = /^\S*/.exec(text.slice(end, end + REACH_UNITS))?.[0];
  if (!left && !right) return null;
  const token = `${left}${text.slice(start, end)}${right}`.replaceAll(addressEdges, "");
  const near = `${text.slice(Math.max(0, start - 5), start)}~${text.slice(end, end + 3)}`;
  return address.test(token) || code.test(near) ? token : null;
}
