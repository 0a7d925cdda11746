// Where a text stops being JSON. JSON.parse of Node 20 names no place for many errors, and an author
// of a pack of some thousand lines needs line and column.

/**
 * One token and the white space before it: a mark, a text, or a number, true, false or null.
 * A text is written so that no part of it can be read in two ways: its end may be missing.
 */
const TOKEN =
  /[ \t\r\n]*(?:([[\]{}:,])|("[ !#-[\]-\u{10ffff}]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\u{10ffff}]*)*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/uy;

/** What may come next, in the words of the message. */
type Wanted =
  | "a value"
  | "a value or ]"
  | "a name in quotes"
  | "a name in quotes or }"
  | "a colon"
  | "a comma or ]"
  | "a comma or }"
  | "the end";

const LONGEST_QUOTE = 20;

/** Line, column (both from 1, the column in UTF-16 units) and cause, for a text that JSON.parse refuses. */
export function whereJsonBreaks(text: string): string {
  const open: string[] = [];
  let wanted: Wanted = "a value";
  for (let at = 0; ; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const [token, mark, quoted] = TOKEN.exec(text) ?? [];
    const kind = mark ?? (quoted === undefined ? "word" : "text");
    const next: Wanted | null = token === undefined ? null : nextAfter(wanted, kind, open);
    if (next === null) return breakAt(text, at, wanted);
    wanted = next;
  }
}

/** What JSON wants after a token; null if the token may not stand there. Keeps the brackets that are open. */
function nextAfter(wanted: Wanted, kind: string, open: string[]): Wanted | null {
  if (kind === "]" || kind === "}") {
    if (!wanted.endsWith(kind)) return null;
    open.pop();
    return afterValue(open);
  }
  if (wanted.startsWith("a value")) {
    if (kind === "word" || kind === "text") return afterValue(open);
    if (kind !== "{" && kind !== "[") return null;
    open.push(kind);
    return kind === "{" ? "a name in quotes or }" : "a value or ]";
  }
  if (wanted.startsWith("a name")) return kind === "text" ? "a colon" : null;
  if (wanted === "a colon") return kind === ":" ? "a value" : null;
  if (wanted === "the end" || kind !== ",") return null;
  return open.at(-1) === "{" ? "a name in quotes" : "a value";
}

function afterValue(open: readonly string[]): Wanted {
  const bracket = open.at(-1);
  if (bracket === undefined) return "the end";
  return bracket === "{" ? "a comma or }" : "a comma or ]";
}

function breakAt(text: string, from: number, wanted: Wanted): string {
  const at = from + text.slice(from).search(/[^ \t\r\n]|$/);
  const before = text.slice(0, at);
  const line = before.split("\n").length;
  const column = at - before.lastIndexOf("\n");
  const rest = text.slice(at, at + LONGEST_QUOTE).split(/[\r\n]/)[0];
  const found =
    at >= text.length
      ? "the file ends"
      : text[at] === '"' && /value|name/.test(wanted)
        ? `found a text that has no end on its line, or a wrong \\ in it: ${rest}`
        : `found ${rest}`;
  return `line ${line}, column ${column}: expected ${wanted}, ${found}`;
}
