// Names in what is no prose: web and mail addresses, handles, paths and code.
import { isSpace } from "./text-units.ts";

/** An address is looked at this far on either side of the name. */
const REACH_UNITS = 120;

const ADDRESS =
  /:\/\/|^[Ww]{3}\.|@|^[~.]{0,2}\/(?:[a-z]|[\w.-]+\/\w)|\\|`|[a-z0-9-]\.[a-z]{2,}(?:[/:?#]|$)|[a-z0-9_-]\/[a-z0-9_.-]+\/|[={}<>]|::|->/;
const OPENING = /^["'“‘([{<]+/;
const CLOSING = /["'”’)\]}>.,;:!?…]+$/;

/** The address around a name, or null if it stands in prose. */
export function addressAround(text: string, from: number, to: number): string | null {
  let start = from;
  let end = to;
  while (start > 0 && from - start < REACH_UNITS && !isSpace(text.charCodeAt(start - 1))) start--;
  while (end < text.length && end - to < REACH_UNITS && !isSpace(text.charCodeAt(end))) end++;
  if (start === from && end === to) return null;
  const token = text.slice(start, end);
  const bare = token.replace(OPENING, "").replace(CLOSING, "");
  const before = text.charAt(from - 1);
  const behind = text.charAt(to);
  const isCode =
    before === "$" ||
    behind === "(" ||
    behind === "$" ||
    /\w\(["']?$/.test(text.slice(Math.max(0, from - 3), from));
  // A value in a list of them, as programs write it: country: "US",
  const isValue =
    /["'\w]\s?[:=]\s?["']$/.test(text.slice(Math.max(0, from - 5), from)) &&
    /^["'](?:\s?[,;})\]]|$)/.test(text.slice(to, to + 3));
  return isValue || isCode || ADDRESS.test(bare) ? bare : null;
}
