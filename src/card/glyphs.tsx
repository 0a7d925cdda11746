// The small drawings: what kind of thing an entity is, agreement of sources, and the card's buttons.
import type { EntityKind } from "../facts/fact.ts";
import { CONTROL_PATHS, Icon } from "./icon.tsx";

const circle = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
const sheet = "M3.75 2.25h6L12.5 5v8.75H3.75z";

/** On a grid of 16, stroked; the shapes of the kinds are the same on every surface. */
const GLYPHS = {
  person: `M2.75 13.5c.5-2.6 2.5-4 5.25-4s4.75 1.4 5.25 4${circle(8, 5.25, 2.75)}`,
  organization: "M2.5 5.75 8 2.5l5.5 3.25zM4.25 8v3.75M8 8v3.75M11.75 8v3.75M2.5 13.5h11",
  country: "M3.75 14V2.25M3.75 3h8.5L10.5 5.9l1.75 2.85h-8.5",
  place: `M8 14c3-3.4 4.5-5.7 4.5-7.6a4.5 4.5 0 0 0-9 0C3.5 8.3 5 10.6 8 14z${circle(8, 6.4, 1.6)}`,
  city: "M2.5 13.5v-7h4M6.5 13.5v-11h7v11M1.5 13.5h13M9 5.5h2M9 8.5h2",
  treaty: `${sheet}M6 6.75h4.25M5.75 11c.9-2 1.7-2 1.8-.6.1 1 1 .6 2.9.1`,
  document: `${sheet}M6 7.5h4.25M6 10.25h4.25`,
  measure: "M3 3.25h10M8 13.5V6.75M5.25 9.5 8 6.75l2.75 2.75",
  event:
    "M2.5 7h11M5.5 2v2.5M10.5 2v2.5M4 3.5h8A1.5 1.5 0 0 1 13.5 5v7a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 12V5A1.5 1.5 0 0 1 4 3.5z",
  copy: "M6 5.5h7.5v8H6zM10.5 5.5v-3H3v8h3",
  clock: `${circle(8, 8, 5.75)}M8 4.75V8l2.25 1.5`,
  ...CONTROL_PATHS,
} satisfies Record<EntityKind | "clock" | "copy" | "close" | "back" | "pin", string>;

export type GlyphName = keyof typeof GLYPHS;

export const Glyph = ({
  name,
  size = 16,
}: {
  readonly name: GlyphName;
  readonly size?: number;
}) => <Icon name={name} path={GLYPHS[name]} size={size} />;

const RING_RADIUS = 4.4;

/** One ring: one source; two interlocked: sources agree; two apart: they differ. */
export function Rings({ as }: { readonly as: "one" | "agree" | "differ" }) {
  const second = { one: null, agree: 11.4, differ: 16.6 }[as];
  const width = (second ?? 5) + 5;
  return (
    <svg class="rings" width={width} height="10" viewBox={`0 0 ${width} 10`} aria-hidden="true">
      <circle cx="5" cy="5" r={RING_RADIUS} />
      {second && <circle cx={second} cy="5" r={RING_RADIUS} />}
    </svg>
  );
}
