// The fields of the options page: a row with its name and a note, and what may stand in it.
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

export interface RowProps {
  readonly title: string;
  readonly note?: string;
  readonly children: ComponentChildren;
}

/** For several controls under one name. */
export const GroupRow = ({ title, note, children }: RowProps) => (
  <fieldset class="option">
    <legend>
      {title} {note && <small>{note}</small>}
    </legend>
    <div class="control">{children}</div>
  </fieldset>
);

/** For one control, which brings `id` along. */
export const Row = ({ id, title, note, children }: RowProps & { readonly id: string }) => (
  <div class="option">
    <div class="legend">
      <label for={id}>{title}</label> {note && <small id={`${id}-note`}>{note}</small>}
    </div>
    <div class="control">{children}</div>
  </div>
);

export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
  /** Stands above the label. */
  readonly sample?: ComponentChildren;
}

export interface ChoicesProps<Value> {
  readonly id: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

export const Radios = <Value extends string | number>(props: ChoicesProps<Value>) => (
  <div class={`radios ${props.id}`}>
    {props.choices.map(({ value, label, sample }) => (
      <label key={value}>
        {sample}
        <span>
          <input
            type="radio"
            name={props.id}
            checked={value === props.chosen}
            onChange={() => props.onChoose(value)}
          />
          {label}
        </span>
      </label>
    ))}
  </div>
);

export const Select = <Value extends string | number>(props: ChoicesProps<Value>) => (
  <select
    id={props.id}
    aria-describedby={`${props.id}-note`}
    value={props.chosen}
    onChange={({ currentTarget }) => {
      const choice = props.choices[currentTarget.selectedIndex];
      if (choice) props.onChoose(choice.value);
    }}
  >
    {props.choices.map(({ value, label }) => (
      <option key={value} value={value} selected={value === props.chosen}>
        {label}
      </option>
    ))}
  </select>
);

export interface SliderProps {
  readonly id: string;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  /** As it is shown, and as it is read aloud. */
  readonly shortWords: (value: number) => string;
  readonly longWords: (value: number) => string;
  readonly onChoose: (value: number) => void;
}

/** Shows each value on the way, chooses the one where it is let go. */
export function Slider({ id, max, step, value, shortWords, longWords, onChoose }: SliderProps) {
  const [moving, setMoving] = useState<number | null>(null);
  const shown = moving ?? value;
  return (
    <>
      <input
        type="range"
        id={id}
        {...{ max, step, min: 0, value: shown }}
        style={{ "--filled": `${(shown / max) * 100}%` }}
        aria-valuetext={longWords(shown)}
        aria-describedby={`${id}-note`}
        onInput={({ currentTarget }) => setMoving(currentTarget.valueAsNumber)}
        onChange={({ currentTarget }) => {
          setMoving(null);
          onChoose(currentTarget.valueAsNumber);
        }}
      />
      <output for={id}>{shortWords(shown)}</output>
    </>
  );
}

export interface ChecksProps<Value> {
  readonly choices: readonly Choice<Value>[];
  readonly isChosen: (value: Value) => boolean;
  readonly onToggle: (value: Value) => void;
}

export const Checks = <Value extends string>({
  choices,
  isChosen,
  onToggle,
}: ChecksProps<Value>) => (
  <div class="checks">
    {choices.map(({ value, label, sample }) => (
      <label key={value}>
        <input type="checkbox" checked={isChosen(value)} onChange={() => onToggle(value)} />
        {sample}
        {label}
      </label>
    ))}
  </div>
);
