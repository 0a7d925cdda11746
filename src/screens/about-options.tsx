// What the options page tells rather than asks: packs, shortcuts, the version; and the way back to
// the settings that the extension came with.
import { useState } from "preact/hooks";
import type { Pack } from "../facts/fact.ts";
import { Icon } from "./icons.tsx";
import type { OptionsProps } from "./options.tsx";
import { sizeOf } from "./pack-overview.tsx";
import type { ScreenWords } from "./screen-words.ts";

export const PackList = ({ data, words }: OptionsProps) => (
  <ul class="packs">
    {data.packs.map((pack) => (
      <li key={pack.id} class="option">
        <span class="tile">
          <Icon name="book" />
        </span>
        <PackText pack={pack} words={words} />
        <a class="button" href={data.factsPage}>
          {words.word("options_pack_open")}
        </a>
      </li>
    ))}
  </ul>
);

const PackText = ({ pack, words }: { readonly pack: Pack; readonly words: ScreenWords }) => (
  <div class="pack">
    <p class="title" dir="auto" lang={pack.language}>
      {pack.title}
    </p>
    <p>
      {sizeOf(pack, words)} · {words.word("options_pack_as_of", words.longDay(pack.asOf))}
    </p>
    <ul>
      {pack.sources.map(({ id, publisher, title }) => (
        <li key={id} dir="auto" lang={pack.language}>
          {words.word("options_pack_source", publisher, title)}
        </li>
      ))}
    </ul>
  </div>
);

export const Shortcuts = ({ data: { shortcuts }, words: { word }, onShortcuts }: OptionsProps) => (
  <>
    <dl class="shortcuts">
      {shortcuts.map(({ name, description, keys }) => (
        <div key={name} class="option">
          <dt>{description}</dt>
          <dd>{keys ? <kbd dir="ltr">{keys}</kbd> : word("options_shortcut_none")}</dd>
        </div>
      ))}
    </dl>
    <button type="button" class="button" onClick={onShortcuts}>
      {word("options_shortcuts_change")}
    </button>
  </>
);

export const About = ({ data: { version }, words: { word }, onReset }: OptionsProps) => (
  <>
    <p>{word("options_about", version)}</p>
    <p class="note">{word("options_about_promise")}</p>
    <Reset word={word} onReset={onReset} />
  </>
);

/** Asks once more before it does. */
function Reset({ word, onReset }: Pick<ScreenWords, "word"> & Pick<OptionsProps, "onReset">) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <button type="button" class="button" onClick={() => setAsking(true)}>
        {word("options_reset")}
      </button>
    );
  }
  const end = (isSure: boolean) => () => {
    setAsking(false);
    if (isSure) onReset();
  };
  return (
    <div class="reset" role="alert">
      <p>{word("options_reset_sure")}</p>
      <button type="button" class="button danger" onClick={end(true)}>
        {word("options_reset_yes")}
      </button>
      <button type="button" class="button" onClick={end(false)}>
        {word("options_reset_no")}
      </button>
    </div>
  );
}
