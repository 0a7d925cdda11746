// Reasons in words, for people who read `spot` in a terminal: those that the card shows in the card's
// words, those against in words of our own, since no reader of a page sees them.
import { readFileSync } from "node:fs";
import type { Evidence } from "../matching/mention.ts";

const AGAINST: Readonly<Record<string, string>> = {
  "rare-surname": "A surname that few others bear, with nothing else: “$1”.",
  "weak-name": "“$1” alone means other things as well.",
  "own-initial": "An initial that others share: “$1”.",
  "shared-full-name": "“$1” means others as well.",
  "inside-longer-name": "It is part of a longer name: “$1”.",
  "never-meant": "The pack says that “$1” never means it.",
  "in-address": "It stands in an address or code: “$1”.",
  "other-given-name": "Somebody else: “$1”.",
  "other-title": "Somebody else's title: “$1”.",
  "other-honorific": "Somebody else: “$1”.",
  "other-place": "Another place or body: “$1”.",
  "other-abbreviation": "It stands for something else: “$1”.",
  "other-abbreviation-nearby": "Nearby it stands for something else: “$1”.",
  "family-name": "The family is meant.",
  "at-play": "A team is meant: “$1”.",
  "other-subject": "Words of another subject: “$1”.",
  "namesake-on-page": "The page has another bearer of the name: “$1”.",
  "capitals-tell-nothing": "“$1” may be somebody else, in a line of capitals.",
};

type Messages = Readonly<Record<string, { readonly message: string } | undefined>>;

let read: Messages | null = null;

/** The interface's English words, read when first needed. */
function messages(): Messages {
  const file = new URL("../locales/en/messages.json", import.meta.url);
  read ??= JSON.parse(readFileSync(file, "utf8")) as Messages;
  return read;
}

/** One reason as a sentence. */
export function inWords({ kind, detail }: Evidence): string {
  const shown = messages()[`evidence_${kind.replaceAll("-", "_")}`]?.message;
  return (AGAINST[kind] ?? shown ?? kind).replace("$1", detail ?? "");
}

/** The weightiest reasons for a mention in one line. */
export function whyInWords(evidence: readonly Evidence[]): string {
  const speaking = evidence.filter(({ weight }) => weight > 0);
  const weightiest = speaking.sort((a, b) => b.weight - a.weight).slice(0, 2);
  return weightiest.map(inWords).join(" ");
}
