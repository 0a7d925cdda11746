// The dates of facts drawn on a line; the list of facts is its text twin.
import { dayNumber } from "../facts/edtf-date.ts";
import type { FactModel } from "./fact-model.ts";
import type { Wording } from "./wording.ts";

const WIDTH_PX = 320;
const AXIS_Y = 24;
const INSET_PX = 6;
const BAND_PX = 9;
const CHAR_PX = 6.2;
const LABEL_APART_PX = 8;

interface Drawn {
  readonly words: string;
  readonly from: number;
  readonly to: number;
  readonly isDay: boolean;
  readonly approximate: boolean;
  /** A date open to one side: the line runs on. */
  readonly open: "since" | "until" | null;
}

/** The distinct dates of facts, in days; facts without a date are not drawn. */
function drawnOf(facts: readonly FactModel[]): Drawn[] {
  const distinct = new Map<string, Drawn>();
  for (const { date, dateWords } of facts) {
    const first = date && (date.earliest ?? date.latest);
    const last = date && (date.latest ?? date.earliest);
    if (!date || !first || !last) continue;
    const open = date.kind === "since" || date.kind === "until" ? date.kind : null;
    distinct.set(dateWords, {
      words: dateWords.replaceAll("*", ""),
      from: dayNumber(first),
      to: dayNumber(last) + 1,
      isDay: first === last,
      approximate: "approximate" in date && date.approximate,
      open,
    });
  }
  return [...distinct.values()].sort((a, b) => a.from - b.from);
}

/** Two distinct dates make a line. */
export const hasTimeline = (facts: readonly FactModel[]) => drawnOf(facts).length > 1;

export interface TimelineProps {
  readonly facts: readonly FactModel[];
  readonly wording: Wording;
}

export function Timeline({ facts, wording }: TimelineProps) {
  const drawn = drawnOf(facts);
  const start = Math.min(...drawn.map(({ from }) => from));
  const end = Math.max(...drawn.map(({ to }) => to));
  const scale = (WIDTH_PX - 2 * INSET_PX) / Math.max(1, end - start);
  const x = (day: number) => INSET_PX + (day - start) * scale;
  const label = wording.word("timeline_label", wording.listWords(drawn.map(({ words }) => words)));
  return (
    <svg class="timeline" viewBox={`0 0 ${WIDTH_PX} 46`} height="46" role="img" aria-label={label}>
      <path class="axis" d={`M0 ${AXIS_Y}H${WIDTH_PX}`} />
      {drawn.map((item) => (
        <Shape key={item.words} item={item} x={x} />
      ))}
      <Labels
        items={drawn.map(({ words, from, to }) => ({ text: words, at: (x(from) + x(to)) / 2 }))}
        y={9}
      />
    </svg>
  );
}

function Shape({ item, x }: { readonly item: Drawn; readonly x: (day: number) => number }) {
  const [left, right] = [x(item.from), x(item.to)];
  const r = BAND_PX / 2;
  const run = { since: `M${left} ${AXIS_Y}H${WIDTH_PX}`, until: `M0 ${AXIS_Y}H${left}` };
  return (
    <>
      {item.open && <path class="run" d={run[item.open]} />}
      {item.isDay ? (
        <circle class="day" cx={(left + right) / 2} cy={AXIS_Y} r={r} />
      ) : (
        <rect
          class={item.approximate ? "stretch about" : "stretch"}
          x={left}
          y={AXIS_Y - r}
          width={Math.max(BAND_PX, right - left)}
          height={BAND_PX}
          rx={r}
        />
      )}
    </>
  );
}

interface LabelsProps {
  readonly items: readonly { readonly text: string; readonly at: number }[];
  readonly y: number;
}

/** Words that would run into the one before are left out. */
function Labels({ items, y }: LabelsProps) {
  let taken = Number.NEGATIVE_INFINITY;
  return (
    <>
      {items.map(({ text, at }) => {
        const half = (text.length * CHAR_PX) / 2;
        const middle = Math.min(Math.max(at, half), WIDTH_PX - half);
        if (middle - half < taken + LABEL_APART_PX) return null;
        taken = middle + half;
        return (
          <text key={text} x={middle} y={y}>
            {text}
          </text>
        );
      })}
    </>
  );
}
