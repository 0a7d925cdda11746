// A small drawing, and those of the card's own buttons.

/** On a grid of 16, stroked. */
export const CONTROL_PATHS = {
  close: "m3.5 3.5 9 9m0-9-9 9",
  back: "M10 3.5 5.5 8l4.5 4.5",
  pin: "M5.25 2.5h5.5M6.25 2.5v4.25l-2 2.75v.25h7.5v-.25l-2-2.75V2.5M8 9.75v4",
};

interface IconProps {
  readonly name: string;
  readonly path: string;
  readonly size?: number;
}

export const Icon = ({ name, path, size = 16 }: IconProps) => (
  <svg class={`glyph ${name}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
    <path d={path} stroke-width={size < 16 ? 1.5 : 1.4} />
  </svg>
);
