// Options of marks: how they look, which mentions are drawn, which kinds and names are left out.
import { Marked } from "../card/fact-line.tsx";
import { Glyph } from "../card/glyphs.tsx";
import { keyOf } from "../card/wording.ts";
import { ENTITY_KINDS } from "../facts/pack-schema.ts";
import { Checks, GroupRow, Radios, Row } from "./option-fields.tsx";
import {
  DRAWN_MENTIONS,
  type HiddenName,
  MARK_STYLES,
  type OptionSettings,
} from "./option-settings.ts";
import type { OptionsProps } from "./options.tsx";
import { Switch } from "./switch.tsx";
import { Tokens } from "./tokens.tsx";

const STYLE_KEYS: Readonly<Record<OptionSettings["markStyle"], string>> = {
  dotted: "options_style_dotted",
  line: "options_style_line",
  tint: "options_style_tint",
  hover: "options_style_hover",
};

const DRAWN_KEYS: Readonly<Record<OptionSettings["marks"], string>> = {
  "first-on-page": "options_drawn_page",
  "first-in-section": "options_drawn_section",
  every: "options_drawn_every",
};

export const MarkingOptions = ({ data, words, onChange }: OptionsProps) => {
  const { word } = words;
  const { settings } = data;
  return (
    <>
      <Styles {...{ data, words, onChange }} />
      <GroupRow title={word("options_drawn")} note={word("options_drawn_note")}>
        <Radios
          id="marks"
          choices={DRAWN_MENTIONS.map((value) => ({ value, label: word(DRAWN_KEYS[value]) }))}
          chosen={settings.marks}
          onChoose={(marks) => onChange({ marks })}
        />
      </GroupRow>
      <Kinds {...{ data, words, onChange }} />
      {settings.hiddenNames.length > 0 && <HiddenNames {...{ data, words, onChange }} />}
      <Row id="badge" title={word("options_badge")} note={word("options_badge_note")}>
        <Switch
          id="badge"
          isOn={settings.badge}
          label={word("options_badge")}
          onSwitch={(badge) => onChange({ badge })}
        />
      </Row>
    </>
  );
};

type SectionProps = Pick<OptionsProps, "data" | "words" | "onChange">;

const Styles = ({ data: { settings }, words: { word }, onChange }: SectionProps) => (
  <GroupRow title={word("options_style")} note={word("options_style_note")}>
    <Radios
      id="mark-style"
      choices={MARK_STYLES.map((value) => ({
        value,
        label: word(STYLE_KEYS[value]),
        sample: (
          <span class={`sample sample-${value}`} aria-hidden="true">
            <Marked text={word("options_style_sample")} />
          </span>
        ),
      }))}
      chosen={settings.markStyle}
      onChoose={(markStyle) => onChange({ markStyle })}
    />
  </GroupRow>
);

function Kinds({ data: { settings }, words: { word }, onChange }: SectionProps) {
  const { hiddenKinds } = settings;
  return (
    <GroupRow title={word("options_kinds")} note={word("options_kinds_note")}>
      <Checks
        choices={ENTITY_KINDS.map((kind) => ({
          value: kind,
          label: word(keyOf("kind", kind)),
          sample: <Glyph name={kind} />,
        }))}
        isChosen={(kind) => !hiddenKinds.includes(kind)}
        onToggle={(kind) => onChange({ hiddenKinds: toggled(hiddenKinds, kind) })}
      />
    </GroupRow>
  );
}

const toggled = <Item,>(items: readonly Item[], item: Item): Item[] =>
  items.includes(item) ? items.filter((one) => one !== item) : [...items, item];

const idOf = ({ entityId, site }: HiddenName) => `${entityId} ${site ?? ""}`;

function HiddenNames({ data: { settings, packs }, words: { word }, onChange }: SectionProps) {
  const entities = packs.flatMap((pack) => pack.entities);
  const nameOf = ({ entityId, site }: HiddenName) => {
    const name = entities.find(({ id }) => id === entityId)?.name ?? entityId;
    return site === null ? name : word("options_hidden_on", name, site);
  };
  const without = (id: string): Partial<OptionSettings> => ({
    hiddenNames: settings.hiddenNames.filter((hidden) => idOf(hidden) !== id),
  });
  return (
    <GroupRow title={word("options_hidden")} note={word("options_hidden_note")}>
      <Tokens
        label={word("options_hidden")}
        tokens={settings.hiddenNames.map((hidden) => ({ id: idOf(hidden), label: nameOf(hidden) }))}
        removeWords={(label) => word("options_hidden_remove", label)}
        onRemove={(id) => onChange(without(id))}
      />
    </GroupRow>
  );
}
