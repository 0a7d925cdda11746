// The dates of facts drawn on a line; the list of facts is its text twin.
import type { TimelineItem, TimelineModel } from "./timeline-model.ts";

const CARD_WIDTH_PX = 320;
/** Half of what a year takes, so that the first and the last one stand under their ticks. */
const INSET_PX = 14;
const WORDS_Y = 9;
const AXIS_Y = 24;
const TICKS_Y = 44;
const BAND_PX = 9;
/** What a character of the labels takes on average, in wide fonts too, and how far labels stay apart. */
const CHAR_PX = 6.1;
const WIDE_CHAR_PX = 7.5;
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
      {labels(middles, { y: WORDS_Y, widthPx, isRtl })}
      {labels(below, { y: TICKS_Y, widthPx, isRtl })}
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

interface LabelRow extends Required<Pick<TimelineProps, "widthPx" | "isRtl">> {
  readonly y: number;
}

interface Label {
  readonly words: string;
  readonly x: number;
}

/**
 * Words that would run into those before them are left out. Those that would reach over an end of the
 * line begin or end right there, however wide their font is.
 */
function labels(items: readonly Label[], { y, widthPx, isRtl }: LabelRow) {
  let taken: [number, number][] = [];
  const [atLeft, atRight] = isRtl ? ["end", "start"] : ["start", "end"];
  return items.map(({ words, x }) => {
    const half = (words.length * CHAR_PX) / 2;
    const wideHalf = (words.length * WIDE_CHAR_PX) / 2;
    const isFirst = x < wideHalf;
    const isLast = !isFirst && x > widthPx - wideHalf;
    const from = isFirst ? 0 : isLast ? widthPx - 2 * half : x - half;
    const to = from + 2 * half;
    if (taken.some(([start, end]) => from - APART_PX < end && to + APART_PX > start)) return null;
    taken = [...taken, [from, to]];
    return (
      <text
        key={words}
        x={isFirst ? 0 : isLast ? widthPx : x}
        y={y}
        text-anchor={isFirst ? atLeft : isLast ? atRight : "middle"}
      >
        {words}
      </text>
    );
  });
}
