// A question on which the sources differ: every account in the same room and weight, no verdict of ours.
import { Chip, DateWords, type ToSource } from "./fact-line.tsx";
import type { DisputeModel } from "./fact-model.ts";
import { Rings } from "./glyphs.tsx";
import type { Word } from "./wording.ts";

export interface DisputeProps {
  readonly dispute: DisputeModel;
  /** Of question and answers. */
  readonly language: string;
  readonly word: Word;
  readonly ToSource: ToSource;
}

export const Dispute = ({ dispute, language, word, ToSource }: DisputeProps) => (
  <>
    <DateWords words={dispute.dateWords} datetime={dispute.datetime} />
    <div class="sources differ">
      <Rings as="differ" />
      {word("sources_differ")}
    </div>
    <p class="question" dir="auto" lang={language}>
      {dispute.question}
    </p>
    <ul class="accounts" aria-label={dispute.question} lang={language}>
      {dispute.accounts.map(({ chips, voice, answer }) => (
        <li key={voice}>
          <div class="sources">
            {chips.map((chip) => (
              <Chip key={chip.source} chip={chip} ToSource={ToSource} />
            ))}
            <span dir="auto">{voice}</span>
          </div>
          <p dir="auto">{answer}</p>
        </li>
      ))}
    </ul>
  </>
);
