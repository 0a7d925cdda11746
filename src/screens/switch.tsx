// A switch: on or off at once, its state told by place and shape, not by colour alone.

export interface SwitchProps {
  readonly id?: string;
  readonly isOn: boolean;
  readonly label: string;
  readonly onSwitch: (isOn: boolean) => void;
}

export const Switch = ({ id, isOn, label, onSwitch }: SwitchProps) => (
  <button
    type="button"
    id={id}
    class="switch"
    role="switch"
    aria-checked={isOn}
    aria-label={label}
    onClick={() => onSwitch(!isOn)}
  />
);
