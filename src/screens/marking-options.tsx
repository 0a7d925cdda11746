// Options of marks: how they look, which mentions are drawn, which kinds and names are left out.
import { Marked } from "../card/fact-line.tsx";
import { Glyph } from "../card/glyphs.tsx";
import { keyOf } from "../card/wording.ts";
import { ENTITY_KINDS } from "../facts/pack-schema.ts";
import { Checks, GroupRow, Radios, Row } from "./option-fields.tsx";
import type { HiddenName, OptionSettings } from "./option-settings.ts";
import type { OptionsProps } from "./options.tsx";
import { Switch } from "./switch.tsx";
import { Tokens } from "./tokens.tsx";

const STYLES = [
  { value: "dotted", key: "options_style_dotted" },
  { value: "line", key: "options_style_line" },
  { value: "tint", key: "options_style_tint" },
  { value: "hover", key: "options_style_hover" },
] as const;

const DRAWN = [
  { value: "first-on-page", key: "options_drawn_page" },
  { value: "first-in-section", key: "options_drawn_section" },
  { value: "every", key: "options_drawn_every" },
] as const;

export const MarkingOptions = ({ data, words, onChange }: OptionsProps) => {
  const { word } = words;
  const { settings } = data;
  return (
    <>
      <Styles {...{ data, words, onChange }} />
      <GroupRow title={word("options_drawn")} note={word("options_drawn_note")}>
        <Radios
          id="marks"
          choices={DRAWN.map(({ value, key }) => ({ value, label: word(key) }))}
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
      choices={STYLES.map(({ value, key }) => ({
        value,
        label: word(key),
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
