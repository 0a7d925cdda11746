// One statement with its date, who says so, and its sources down to the paragraph.
import type { ComponentChildren, VNode } from "preact";
import type { ChipModel, FactModel } from "./fact-model.ts";
import { Rings } from "./glyphs.tsx";
import type { Word } from "./wording.ts";

/** A text whose stretches between asterisks stand out. */
export const Marked = ({ text }: { readonly text: string }) => (
  <>{text.split("*").map((part, place) => (place % 2 ? <b>{part}</b> : part))}</>
);

interface DateProps {
  readonly words: string;
  readonly datetime: string;
}

export const DateWords = ({ words, datetime }: DateProps) => (
  <time class="date" dateTime={datetime}>
    <Marked text={words} />
  </time>
);

export interface ToSourceProps {
  readonly chip: ChipModel;
  readonly children: ComponentChildren;
}

/** Leads to a source at a paragraph: by a link, or where none can lead to the fact base, by a button. */
export type ToSource = (props: ToSourceProps) => VNode;

export interface ChipProps {
  readonly chip: ChipModel;
  readonly ToSource: ToSource;
}

/** A source as readers know it; what is read aloud names it in full. */
export const Chip = ({ chip, ToSource }: ChipProps) => (
  <ToSource chip={chip}>
    <span aria-hidden="true">
      {chip.source} <i>{chip.paragraphs}</i>
    </span>
    <span class="unseen">{chip.label}</span>
  </ToSource>
);

const Sources = ({ fact, word, ToSource }: Omit<FactLineProps, "language">) => (
  <div class="sources">
    <span class="unseen">
      {fact.agreement}
      {word("full_stop")}{" "}
    </span>
    <Rings as={fact.chips.length > 1 ? "agree" : "one"} />
    {fact.chips.map((chip, place) => (
      <>
        {place > 0 && <span aria-hidden="true">+</span>}
        <Chip chip={chip} ToSource={ToSource} />
      </>
    ))}
    {fact.chips.length === 1 && <span aria-hidden="true">{word("only")}</span>}
  </div>
);

export interface FactLineProps {
  readonly fact: FactModel;
  /** Of its sentence. */
  readonly language: string;
  readonly word: Word;
  readonly ToSource: ToSource;
}

/** Read as date, sentence, sources; seen as date and sources above the sentence. */
export const FactLine = ({ fact, language, word, ToSource }: FactLineProps) => (
  <>
    <DateWords words={fact.dateWords} datetime={fact.datetime} />
    <p dir="auto" lang={language}>
      {fact.speaker && <span class="speaker">{word("speaker", fact.speaker)} </span>}
      {fact.statement}
    </p>
    <Sources fact={fact} word={word} ToSource={ToSource} />
  </>
);
