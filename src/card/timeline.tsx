// The dates of facts drawn on a line; the list of facts is its text twin.
import type { TimelineItem, TimelineModel } from "./timeline-model.ts";

const CARD_WIDTH_PX = 320;
/** Half of what a year takes, so that the first and the last one stand under their ticks. */
const INSET_PX = 14;
const WORDS_Y = 9;
const AXIS_Y = 24;
const TICKS_Y = 44;
const BAND_PX = 9;
/** What a character of the labels takes on average, and how far labels stay apart. */
const CHAR_PX = 6.1;
const APART_PX = 8;

export interface TimelineProps {
  readonly timeline: TimelineModel;
  readonly isRtl: boolean;
  /** That of a card's text unless given. */
  readonly widthPx?: number;
}

export function Timeline({ timeline, isRtl, widthPx = CARD_WIDTH_PX }: TimelineProps) {
  const { items, ticks, label } = timeline;
  const x = (at: number) => INSET_PX + (isRtl ? 1 - at : at) * (widthPx - 2 * INSET_PX);
  const middles = items.map(({ words, from, to }) => ({ words, x: (x(from) + x(to)) / 2 }));
  const below = ticks.map(({ words, at }) => ({ words, x: x(at) }));
  return (
    <svg class="timeline" viewBox={`0 0 ${widthPx} 46`} role="img" aria-label={label}>
      <path class="axis" d={`M0 ${AXIS_Y}H${widthPx}`} />
      <path class="tick" d={below.map((tick) => `M${tick.x} ${AXIS_Y - 4}v8`).join("")} />
      {items.map((item) => shape(item, x))}
      {labels(middles, WORDS_Y, widthPx)}
      {labels(below, TICKS_Y, widthPx)}
    </svg>
  );
}

function shape(item: TimelineItem, x: (at: number) => number) {
  const from = Math.min(x(item.from), x(item.to));
  const width = Math.abs(x(item.to) - x(item.from));
  const r = BAND_PX / 2;
  if (item.shape === "stretch" || item.shape === "about") {
    const box = { x: from, y: AXIS_Y - r, width: Math.max(BAND_PX, width), height: BAND_PX, rx: r };
    return <rect class={`stretch ${item.shape}`} {...box} />;
  }
  const end = { day: null, since: x(1), until: x(0) }[item.shape];
  return (
    <>
      {end !== null && <path class="stretch" d={`M${from + width / 2} ${AXIS_Y}H${end}`} />}
      <circle class="day" cx={from + width / 2} cy={AXIS_Y} r={r} />
    </>
  );
}

/** Words that would run into those before them are left out. */
function labels(items: readonly { words: string; x: number }[], y: number, widthPx: number) {
  let taken: [number, number][] = [];
  return items.map(({ words, x }) => {
    const half = (words.length * CHAR_PX) / 2;
    const middle = Math.min(Math.max(x, half), widthPx - half);
    const [left, right] = [middle - half - APART_PX, middle + half + APART_PX];
    if (taken.some(([from, to]) => left < to && right > from)) return null;
    taken = [...taken, [middle - half, middle + half]];
    return (
      <text key={words} x={middle} y={y}>
        {words}
      </text>
    );
  });
}
