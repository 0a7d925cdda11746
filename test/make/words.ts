// The interface's texts as the browser gives them, from the English messages.

import type { Word } from "../../src/card/wording.ts";
import messages from "../../src/locales/en/messages.json" with { type: "json" };

const texts: Record<string, { message: string }> = messages;

/** Like browser.i18n.getMessage, except that a key that does not exist throws. */
export const englishWord: Word = (key, ...substitutions) => {
  const text = texts[key];
  if (!text) throw new RangeError(`no such message: ${key}`);
  return text.message.replace(/\$(\d)/g, (_, number) => substitutions[Number(number) - 1] ?? "");
};
