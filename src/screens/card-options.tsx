// Options of cards: when they open, and how they look.
import { GroupRow, Radios, Row, Select, Slider } from "./option-fields.tsx";
import {
  LONGEST_DELAY_MS,
  type OptionSettings,
  TEXT_SCALES,
  THEMES,
  WAYS_TO_OPEN,
} from "./option-settings.ts";
import type { OptionsProps } from "./options.tsx";

const DELAY_STEP_MS = 50;

const WAY_KEYS: Readonly<Record<OptionSettings["openOn"], string>> = {
  "hover-or-click": "options_open_hover",
  click: "options_open_click",
};

const THEME_KEYS: Readonly<Record<OptionSettings["theme"], string>> = {
  system: "options_theme_system",
  page: "options_theme_page",
  light: "options_theme_light",
  dark: "options_theme_dark",
};

export const CardOptions = (props: OptionsProps) => {
  const { data, words, onChange } = props;
  const { settings } = data;
  const { word } = words;
  const percent = new Intl.NumberFormat(words.locale, { style: "percent" });
  return (
    <>
      <Delay {...props} />
      <Row id="open-on" title={word("options_open")} note={word("options_open_note")}>
        <Select
          id="open-on"
          choices={WAYS_TO_OPEN.map((value) => ({ value, label: word(WAY_KEYS[value]) }))}
          chosen={settings.openOn}
          onChoose={(openOn) => onChange({ openOn })}
        />
      </Row>
      <GroupRow title={word("options_text")} note={word("options_text_note")}>
        <Radios
          id="text-size"
          choices={TEXT_SCALES.map((value) => ({ value, label: percent.format(value) }))}
          chosen={settings.textScale}
          onChoose={(textScale) => onChange({ textScale })}
        />
      </GroupRow>
      <Theme {...props} />
    </>
  );
};

function Delay({ data: { settings }, words: { word, locale }, onChange }: OptionsProps) {
  const milliseconds = (unitDisplay: "short" | "long") =>
    new Intl.NumberFormat(locale, { style: "unit", unit: "millisecond", unitDisplay }).format;
  return (
    <Row id="delay" title={word("options_delay")} note={word("options_delay_note")}>
      <Slider
        {...{ id: "delay", max: LONGEST_DELAY_MS, step: DELAY_STEP_MS }}
        value={settings.openDelayMs}
        shortWords={milliseconds("short")}
        longWords={milliseconds("long")}
        onChoose={(openDelayMs) => onChange({ openDelayMs })}
      />
    </Row>
  );
}

const Theme = ({ data: { settings }, words: { word }, onChange }: OptionsProps) => (
  <Row id="theme" title={word("options_theme")} note={word("options_theme_note")}>
    <Select
      id="theme"
      choices={THEMES.map((value) => ({ value, label: word(THEME_KEYS[value]) }))}
      chosen={settings.theme}
      onChoose={(theme) => onChange({ theme })}
    />
  </Row>
);
