// A JSON file as a person wrote it: read, decoded and parsed, or what stands in the way in words.
import { readText } from "./read-text.ts";
import { whereJsonBreaks } from "./where-json-breaks.ts";

export type ReadJson =
  | { readonly ok: true; readonly json: unknown }
  /** One line for people, the file's name not in it. */
  | { readonly ok: false; readonly message: string };

/** The file's JSON, with or without a byte order mark. */
export function readJson(file: string): ReadJson {
  const read = readText(file);
  if (!read.ok) return read;
  const text = read.text.replace(/^\ufeff/, "");
  try {
    return { ok: true, json: JSON.parse(text) };
  } catch {
    return { ok: false, message: `is not JSON: ${whereJsonBreaks(text)}` };
  }
}
