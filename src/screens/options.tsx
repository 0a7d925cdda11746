// The options page: every setting in its section, saved at once. What is stored, and where, is the
// business of whoever mounts it.
import { render } from "preact";
import type { Word } from "../card/card-model.ts";
import type { Pack } from "../facts/fact.ts";
import { About, PackList, Shortcuts } from "./about-options.tsx";
import { CardOptions } from "./card-options.tsx";
import { Sign } from "./icons.tsx";
import { MarkingOptions } from "./marking-options.tsx";
import type { OptionSettings } from "./option-settings.ts";
import { createScreenWords, type ScreenWords, setLanguage } from "./screen-words.ts";
import { useSectionInView } from "./section-in-view.ts";
import { SiteOptions } from "./site-options.tsx";

export interface Shortcut {
  /** The command's name in the manifest. */
  readonly name: string;
  readonly description: string;
  /** As the browser writes them; empty where none are set. */
  readonly keys: string;
}

export interface OptionsData {
  readonly settings: OptionSettings;
  readonly packs: readonly Pack[];
  readonly shortcuts: readonly Shortcut[];
  /** Of the extension. */
  readonly version: string;
  /** The address of the facts page. */
  readonly factsPage: string;
}

export interface OptionsDeps {
  readonly root: HTMLElement;
  readonly word: Word;
  /** BCP 47 tag of the interface. */
  readonly locale: string;
  /** Stores these members; rejects if they could not be stored. */
  readonly onChange: (change: Partial<OptionSettings>) => Promise<void>;
  /** Stores the settings that the extension came with. */
  readonly onReset: () => Promise<void>;
  /** Opens the browser's own page for shortcuts. */
  readonly onShortcuts: () => void;
}

export interface MountedOptions {
  /** Shows these, whoever changed them. */
  readonly show: (data: OptionsData) => void;
  /** Empties the root. */
  readonly stop: () => void;
}

/** Shows nothing before it is given something to show. What is changed shows at once, stored or not yet. */
export function mountOptions({ root, word, locale, ...deps }: OptionsDeps): MountedOptions {
  const words = createScreenWords(word, locale);
  let data: OptionsData | null = null;
  const draw = (status: string) => {
    if (data) render(<Options {...{ data, words, status, ...acts }} />, root);
  };
  const saving = createSaving(word, draw);
  const acts = {
    onChange(change: Partial<OptionSettings>) {
      if (data) data = { ...data, settings: { ...data.settings, ...change } };
      saving.follow(deps.onChange(change));
    },
    onReset: () => saving.follow(deps.onReset()),
    onShortcuts: deps.onShortcuts,
  };
  setLanguage(root.ownerDocument, words);
  root.ownerDocument.title = word("options_title");
  return {
    show(changed) {
      data = changed;
      draw(saving.status());
    },
    stop() {
      data = null;
      render(null, root);
    },
  };
}

/** Tells what became of the last change; of earlier ones nobody wants to hear any more. */
function createSaving(word: Word, tell: (status: string) => void) {
  let status = "";
  let last: Promise<void> | null = null;
  const set = (text: string) => {
    status = text;
    tell(text);
  };
  return {
    status: () => status,
    follow(storing: Promise<void>) {
      last = storing;
      // Emptied first, so that the same words are announced again.
      set("");
      storing.then(
        () => storing === last && set(word("options_saved")),
        () => storing === last && set(word("options_not_saved")),
      );
    },
  };
}

export interface OptionsProps {
  readonly data: OptionsData;
  readonly words: ScreenWords;
  readonly onChange: (change: Partial<OptionSettings>) => void;
  readonly onReset: () => void;
  readonly onShortcuts: () => void;
}

const SECTIONS = [
  { id: "marking", key: "options_marking", Content: MarkingOptions },
  { id: "cards", key: "options_cards", Content: CardOptions },
  { id: "sites", key: "options_sites", Content: SiteOptions },
  { id: "packs", key: "options_packs", Content: PackList },
  { id: "shortcuts", key: "options_shortcuts", Content: Shortcuts },
  { id: "about", key: "options_about_title", Content: About },
] as const;

const SECTION_IDS = SECTIONS.map(({ id }) => id);

/** `status` says what became of the last change: "Saved". */
export const Options = ({ status, ...props }: OptionsProps & { readonly status: string }) => (
  <div class="options">
    <header>
      <div class="brand">
        <Sign size={24} />
        <h1>{props.words.word("extension_name")}</h1>
      </div>
      <Sections words={props.words} />
      <p class="saved" role="status">
        {status}
      </p>
    </header>
    <main>
      {SECTIONS.map(({ id, key, Content }) => (
        <section key={id} id={id} aria-labelledby={`${id}-title`}>
          <h2 id={`${id}-title`}>{props.words.word(key)}</h2>
          <Content {...props} />
        </section>
      ))}
    </main>
  </div>
);

function Sections({ words: { word } }: Pick<OptionsProps, "words">) {
  const inView = useSectionInView(SECTION_IDS);
  return (
    <nav aria-label={word("options_title")}>
      {SECTIONS.map(({ id, key }) => (
        <a key={id} href={`#${id}`} aria-current={id === inView ? "true" : undefined}>
          {word(key)}
        </a>
      ))}
    </nav>
  );
}
