// The bar of a pinned card: it is moved by dragging, by arrow keys, or by buttons.
import { CONTROL_PATHS, Icon } from "./icon.tsx";
import type { Word } from "./wording.ts";

export interface MoverProps {
  readonly word: Word;
  /** In px. */
  readonly move: (x: number, y: number) => void;
}

const KEY_STEP_PX = 16;
const BUTTON_STEP_PX = 64;
const WAYS = { left: [-1, 0], up: [0, -1], down: [0, 1], right: [1, 0] } as const;

export function Mover({ word, move }: MoverProps) {
  const labels = {
    left: word("move_left"),
    up: word("move_up"),
    down: word("move_down"),
    right: word("move_right"),
  };
  let from: Pick<PointerEvent, "clientX" | "clientY"> = { clientX: 0, clientY: 0 };
  const step = ([x, y]: readonly [number, number], px: number) => move(x * px, y * px);
  return (
    <div class="mover">
      <button
        type="button"
        class="grip"
        aria-label={word("move")}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          from = event;
        }}
        onPointerMove={(event) => {
          if (event.buttons === 0) return;
          move(event.clientX - from.clientX, event.clientY - from.clientY);
          from = event;
        }}
        onKeyDown={(event) => {
          const way = WAYS[event.key.slice("Arrow".length).toLowerCase() as keyof typeof WAYS];
          if (!way) return;
          event.preventDefault();
          step(way, KEY_STEP_PX);
        }}
      />
      {Object.entries(WAYS).map(([name, way]) => (
        <button
          key={name}
          type="button"
          class={`icon to-${name}`}
          aria-label={labels[name as keyof typeof WAYS]}
          onClick={() => step(way, BUTTON_STEP_PX)}
        >
          <Icon name="back" path={CONTROL_PATHS.back} />
        </button>
      ))}
    </div>
  );
}
