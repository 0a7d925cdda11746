// Texts with their mentions in brackets, as tables of matching tests have them: "the [G-20] summit".
import type { Lexicon } from "../../src/facts/fact.ts";
import { createMentionFinder } from "../../src/matching/find-mentions.ts";
import type { Mention } from "../../src/matching/mention.ts";

export const withoutBrackets = (text: string): string => text.replaceAll(/[[\]]/g, "");

/** Each paragraph read as a block of one page. */
export function mentionsIn(
  lexicon: Lexicon,
  paragraphs: readonly string[],
): (readonly Mention[])[] {
  const finder = createMentionFinder(lexicon);
  const ledger = finder.openLedger<object>();
  const keys = paragraphs.map((text) => {
    const key = {};
    const reading = finder.read(text);
    while (!reading.advance(1000));
    ledger.add(key, reading);
    return key;
  });
  ledger.settle();
  return keys.map(ledger.mentionsOf);
}

/** A text, its blocks parted by blank lines, with brackets around what is found in it. */
export function bracketed(lexicon: Lexicon, text: string): string {
  const paragraphs = text.split("\n\n");
  const found = mentionsIn(lexicon, paragraphs);
  return paragraphs.map((paragraph, i) => bracketsAround(paragraph, found[i] ?? [])).join("\n\n");
}

function bracketsAround(text: string, mentions: readonly Mention[]): string {
  let end = 0;
  let out = "";
  for (const { span, surfaceForm } of mentions) {
    out += `${text.slice(end, span.start)}[${surfaceForm}]`;
    end = span.end;
  }
  return out + text.slice(end);
}
