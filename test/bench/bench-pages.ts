// The pages that are measured: made of sentences of our own, some with names of the bundled pack,
// and saved pages from a folder that the caller names.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createDice } from "./dice.ts";

export interface BenchPage {
  /** "full-5000", or a file's name. */
  readonly name: string;
  readonly kind: "start" | "full" | "some" | "none" | "saved";
  readonly html: string;
}

/** "full": a name in most sentences; "some": in every fifth paragraph one or two; "none": nowhere. */
type Filling = "full" | "some" | "none";

const PLAIN = [
  "The river had risen in the night, and nobody in the village had slept well before the morning came.",
  "Prices of bread and electricity rose by four percent in March, the statistics office said on Monday.",
  "A new roof will be built over the old market hall before the winter, as the council decided.",
  "She put the letters back into the drawer, closed it without a sound, and went out to the garden.",
  "Readers of the paper sent in more than two thousand photographs, most of them of dogs and of snow.",
  "The orchestra plays on Friday and Saturday; tickets are sold at the door from seven in the evening.",
  "Nobody knows how the painting came to hang in the waiting room, nor who should pay for its repair.",
  "It took the team three years, two engines and a great deal of patience to cross the desert by train.",
  "Doctors advise to sleep more, to walk more, and to worry less about what cannot be changed anyway.",
  "The second half was slower than the first, and the goalkeeper had little to do but watch the clouds.",
  "What began as a small workshop for bicycles employs four hundred people today, and looks for more.",
  "Scientists found that the glacier had lost a third of its ice, far more than the models had foreseen.",
];

const NAMING = [
  "Secretary of State <b>Antony Blinken</b> met Sergey Lavrov for ten minutes at the G-20 in New Delhi.",
  "Blinken told reporters that the United States would go on supporting Ukraine for as long as it takes.",
  'Russia has suspended <a href="#treaty">New START</a>, the last treaty that limits the arsenals of both.',
  "“We will answer in time,” said Maria Zakharova in Moscow, who gave no date and took no questions.",
  "China and India spoke of talks; Qin Gang came to New Delhi, and Subrahmanyam Jaishankar received him.",
  "Paul Whelan has been held in Russia since 2018, and the White House has named his case a priority.",
  "The Kremlin said that Vladimir Putin and Narendra Modi had spoken on the phone on Wednesday evening.",
];

const SENTENCES_EACH = 4;
const PLAIN_BETWEEN = 5;

function paragraph(filling: Filling, index: number, roll: (sides: number) => number): string {
  const isNaming = filling === "full" || (filling === "some" && index % PLAIN_BETWEEN === 0);
  const sentences = Array.from({ length: SENTENCES_EACH }, (_, at) => {
    const list = isNaming && (filling === "full" ? at > 0 : at === 1) ? NAMING : PLAIN;
    return list[roll(list.length)] ?? "";
  });
  return `<p>${sentences.join(" ")}</p>`;
}

/** An article of so many paragraphs, with a heading before every tenth. */
export function articleOf(filling: Filling, paragraphs: number): string {
  const roll = createDice(paragraphs);
  const body = Array.from({ length: paragraphs }, (_, index) => {
    const heading = index % 10 === 0 ? `<h2>What was seen on day ${index / 10 + 1}</h2>` : "";
    return heading + paragraph(filling, index, roll);
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>
    <style>body{font:18px/1.6 serif;margin:40px auto;max-width:640px}</style>
    <header><a href="#top">The Paper</a></header><main>${body.join("\n")}</main>
    <footer><p>All rights reserved.</p></footer></html>`;
}

const SIZES = [50, 500, 5000];
const FILLINGS: readonly Filling[] = ["none", "some", "full"];

export function madePages(): BenchPage[] {
  return FILLINGS.flatMap((kind) =>
    SIZES.map((size) => ({ name: `${kind}-${size}`, kind, html: articleOf(kind, size) })),
  );
}

/** Of one paragraph: what it takes any page takes. */
export const startPage = (): BenchPage => ({
  name: "none-1",
  kind: "start",
  html: articleOf("none", 1),
});

/** All .html files of a folder. */
export function savedPages(folder: string): BenchPage[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".html"))
    .map((name) => ({ name, kind: "saved", html: readFileSync(join(folder, name), "utf8") }));
}
