// Options of cards: when they open, and how they look.
import { GroupRow, Radios, Row, Select, Slider } from "./option-fields.tsx";
import { LONGEST_DELAY_MS, TEXT_SCALES } from "./option-settings.ts";
import type { OptionsProps } from "./options.tsx";

const DELAY_STEP_MS = 50;

const WAYS = [
  { value: "hover-or-click", key: "options_open_hover" },
  { value: "click", key: "options_open_click" },
] as const;

const THEME_CHOICES = [
  { value: "system", key: "options_theme_system" },
  { value: "page", key: "options_theme_page" },
  { value: "light", key: "options_theme_light" },
  { value: "dark", key: "options_theme_dark" },
] as const;

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
          choices={WAYS.map(({ value, key }) => ({ value, label: word(key) }))}
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
      choices={THEME_CHOICES.map(({ value, key }) => ({ value, label: word(key) }))}
      chosen={settings.theme}
      onChoose={(theme) => onChange({ theme })}
    />
  </Row>
);
