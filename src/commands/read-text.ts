// A text file as bytes on a disk: read and decoded, or what stands in the way in words.
import { readFileSync } from "node:fs";

export type ReadText =
  | { readonly ok: true; readonly text: string }
  /** One line for people, the file's name not in it. */
  | { readonly ok: false; readonly message: string };

/**
 * The text of a file, or of a stream by its descriptor. A byte order mark stays: offsets count
 * from the file's first character.
 */
export function readText(file: string | number): ReadText {
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    return { ok: true, text: decoder.decode(readFileSync(file)) };
  } catch (error) {
    return { ok: false, message: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "ENOENT") return "cannot be read: there is no such file";
  if (code === "EISDIR") return "cannot be read: it is a folder";
  if (code === "EACCES") return "cannot be read: this user may not";
  if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return "is not UTF-8 text";
  return `cannot be read: ${error}`;
}
