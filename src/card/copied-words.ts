// A fact or a dispute as plain words for the clipboard, with its date and its sources in full.
import type { Fact, Source } from "../facts/fact.ts";
import type { Wording } from "./wording.ts";

/** "The Associated Press, “A title”, 2 March 2023, ¶4; …" */
export function citationOf(fact: Fact, sources: readonly Source[], { longDay }: Wording): string {
  const citations = sources.flatMap(({ id, publisher, title, date }) => {
    const cited = fact.sources.filter(({ source }) => source === id);
    if (cited.length === 0) return [];
    const paragraphs = [...new Set(cited.map(({ paragraph }) => `¶${paragraph}`))];
    return `${publisher}, “${title}”, ${longDay(date)}, ${paragraphs.join(", ")}`;
  });
  return citations.join("; ");
}

/** "2 Mar 2023: Ada Lindqvist keeps the log. (The Harbour Ledger, …)"; each of a dispute's accounts with its own. */
export function copiedWords(
  dateWords: string,
  question: string,
  said: readonly { readonly statement: string; readonly citation: string }[],
): string {
  const accounts = said.map(({ statement, citation }) => `${statement} (${citation})`);
  const parts = [`${dateWords.replaceAll("*", "")}:`, question, ...accounts];
  return parts.filter(Boolean).join(" ");
}
