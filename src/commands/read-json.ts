// A JSON file as a person wrote it: read, decoded and parsed, or what stands in the way in words.
import { readFileSync } from "node:fs";
import { whereJsonBreaks } from "./where-json-breaks.ts";

export type ReadJson =
  | { readonly ok: true; readonly json: unknown }
  /** One line for people, the file's name not in it. */
  | { readonly ok: false; readonly message: string };

/** The file's JSON, with or without a byte order mark. */
export function readJson(file: string): ReadJson {
  const text = readText(file);
  if (!text.ok) return text;
  try {
    return { ok: true, json: JSON.parse(text.text) };
  } catch {
    return { ok: false, message: `is not JSON: ${whereJsonBreaks(text.text)}` };
  }
}

type ReadText = { readonly ok: true; readonly text: string } | (ReadJson & { readonly ok: false });

function readText(file: string): ReadText {
  try {
    const bytes = readFileSync(file);
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
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
