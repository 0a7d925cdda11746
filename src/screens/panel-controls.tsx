// The panel's controls: the order of names, and the way from mention to mention.
import { Icon } from "./icons.tsx";
import type { GroupOrder } from "./mention-groups.ts";
import type { ScreenWords } from "./screen-words.ts";
import type { PanelActs, PanelData } from "./side-panel.tsx";

export interface PanelControlsProps {
  readonly page: Extract<PanelData, { kind: "on" }>;
  readonly words: ScreenWords;
  readonly acts: PanelActs;
  readonly order: GroupOrder;
  readonly onOrder: (order: GroupOrder) => void;
}

const ORDERS = [
  { order: "page", key: "panel_in_order" },
  { order: "name", key: "panel_by_name" },
] as const;

export const PanelControls = ({ page, words, acts, order, onOrder }: PanelControlsProps) => (
  <div class="panel-controls">
    <fieldset class="segments">
      <legend class="unseen">{words.word("panel_order_label")}</legend>
      {ORDERS.map(({ order: one, key }) => (
        <button key={one} type="button" aria-pressed={one === order} onClick={() => onOrder(one)}>
          {words.word(key)}
        </button>
      ))}
    </fieldset>
    <div class="steps">
      <span class="where">{whereWords(page, words)}</span>
      <Step label={words.word("panel_previous")} icon="up" page={page} onClick={acts.onPrevious} />
      <Step label={words.word("panel_next")} icon="down" page={page} onClick={acts.onNext} />
    </div>
  </div>
);

/** "Mention 7 of 31", or how many there are before one is chosen. */
function whereWords({ mentions, currentId }: PanelControlsProps["page"], words: ScreenWords) {
  const place = mentions.findIndex(({ id }) => id === currentId);
  if (place < 0) return words.counted("popup_mentions", mentions.length);
  return words.word("panel_where", String(place + 1), String(mentions.length));
}

interface StepProps {
  readonly label: string;
  readonly icon: "up" | "down";
  readonly page: PanelControlsProps["page"];
  readonly onClick: () => void;
}

const Step = ({ label, icon, page, onClick }: StepProps) => (
  <button
    type="button"
    class="step-button"
    aria-label={label}
    title={label}
    disabled={page.mentions.length === 0}
    onClick={onClick}
  >
    <Icon name={icon} />
  </button>
);
