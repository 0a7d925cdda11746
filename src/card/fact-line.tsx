// One statement with its date, who says so, and its sources down to the paragraph.
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

/** A source as readers know it; what is read aloud names it in full. */
export const Chip = ({ chip }: { readonly chip: ChipModel }) => (
  <span class="chip" dir="ltr">
    <span aria-hidden="true">
      {chip.source} <i>{chip.paragraphs}</i>
    </span>
    <span class="unseen">{chip.label}</span>
  </span>
);

const Sources = ({ fact, word }: { readonly fact: FactModel; readonly word: Word }) => (
  <div class="sources">
    <span class="unseen">
      {fact.agreement}
      {word("full_stop")}{" "}
    </span>
    <Rings as={fact.chips.length > 1 ? "agree" : "one"} />
    {fact.chips.map((chip, place) => (
      <>
        {place > 0 && <span aria-hidden="true">+</span>}
        <Chip chip={chip} />
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
}

/** Read as date, sentence, sources; seen as date and sources above the sentence. */
export const FactLine = ({ fact, language, word }: FactLineProps) => (
  <>
    <DateWords words={fact.dateWords} datetime={fact.datetime} />
    <p dir="auto" lang={language}>
      {fact.speaker && <span class="speaker">{word("speaker", fact.speaker)} </span>}
      {fact.statement}
    </p>
    <Sources fact={fact} word={word} />
  </>
);
