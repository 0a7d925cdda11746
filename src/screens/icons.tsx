// The drawings of the extension's own pages: its sign, and what stands on buttons. The shapes of
// the kinds of entities are the card's.

const circle = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

/** On a grid of 16, stroked. */
const ICONS = {
  search: `${circle(7, 7, 4.25)}M10.2 10.2l3.3 3.3`,
  settings: `M2.5 5H9M12 5h1.5M2.5 11H4M7 11h6.5${circle(10.5, 5, 1.5)}${circle(5.5, 11, 1.5)}`,
  book: "M8 4.5C6.5 3.5 4.5 3 2.25 3v9.25c2.25 0 4.25.5 5.75 1.25 1.5-.75 3.5-1.25 5.75-1.25V3C11.5 3 9.5 3.5 8 4.5zv9",
  panel:
    "M3.75 3h8.5a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5h-8.5a1.5 1.5 0 0 1-1.5-1.5v-7A1.5 1.5 0 0 1 3.75 3zM10 3v10",
  up: "m3.5 10 4.5-4.5L12.5 10",
  down: "M3.5 6 8 10.5 12.5 6",
  forward: "M6 3.5 10.5 8 6 12.5",
  add: "M8 3v10M3 8h10",
} as const;

export type IconName = keyof typeof ICONS;

export const Icon = ({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) => (
  <svg class={`glyph ${name}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
    <path d={ICONS[name]} stroke-width="1.4" />
  </svg>
);

/** The extension's sign; grey and without its dots where it is off. */
export const Sign = ({ size, off = false }: { readonly size: number; readonly off?: boolean }) => (
  <svg
    class={off ? "sign off" : "sign"}
    width={size}
    height={size}
    viewBox="0 0 16 16"
    aria-hidden="true"
  >
    <rect class="tile" width="16" height="16" rx="3.5" />
    <path
      fill-rule="evenodd"
      d={`M4 2h2v2.95A3.5 3.5 0 1 1 6 10.05V11H4z${circle(8.5, 7.5, 1.65)}`}
    />
    {!off && <path d={circle(5, 13, 1) + circle(8, 13, 1) + circle(11, 13, 1)} />}
  </svg>
);
