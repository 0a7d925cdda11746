// The interface's texts as the browser gives them, from the messages of a language.
import { readFileSync } from "node:fs";
import type { Word } from "../../src/card/wording.ts";

/** Like browser.i18n.getMessage, except that a key that does not exist throws. */
export function wordIn(language: string): Word {
  const file = readFileSync(`src/locales/${language}/messages.json`, "utf8");
  const texts: Record<string, { message: string }> = JSON.parse(file);
  return (key, ...substitutions) => {
    const text = texts[key];
    if (!text) throw new RangeError(`no such message: ${key}`);
    return text.message.replace(/\$(\d)/g, (_, number) => substitutions[Number(number) - 1] ?? "");
  };
}

export const englishWord: Word = wordIn("en");
