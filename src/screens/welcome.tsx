// The page that opens once, after the first install: what the extension does, tried on a sample. The
// marks in the sample are real ones: whoever mounts the page runs the same session as on any page.
import { type ComponentChildren, render } from "preact";
import type { Word } from "../card/card-model.ts";
import { Icon, type IconName, Sign } from "./icons.tsx";
import type { Shortcut } from "./options.tsx";
import { createScreenWords, setLanguage } from "./screen-words.ts";

export interface WelcomeDeps {
  readonly root: HTMLElement;
  readonly word: Word;
  /** BCP 47 tag of the interface. */
  readonly locale: string;
  /** Those for going from mark to mark; ones without keys are left out. */
  readonly shortcuts: readonly Shortcut[];
  /** Addresses of our other pages. */
  readonly optionsPage: string;
  readonly factsPage: string;
}

/** Gives what empties the root again. */
export function mountWelcome({ root, word, locale, ...links }: WelcomeDeps): () => void {
  const words = createScreenWords(word, locale);
  setLanguage(root.ownerDocument, words);
  root.ownerDocument.title = word("welcome_title");
  render(<Welcome word={word} {...links} />, root);
  return () => render(null, root);
}

type WelcomeProps = Omit<WelcomeDeps, "root" | "locale">;

const Welcome = ({ word, shortcuts, optionsPage, factsPage }: WelcomeProps) => (
  <main class="welcome">
    <div class="brand">
      <Sign size={32} />
      <p>{word("extension_name")}</p>
    </div>
    <h1>{word("welcome_title")}</h1>
    <p class="intro">{word("welcome_lead")}</p>
    <p class="try">{word("welcome_try")}</p>
    <Sample />
    <h2>{word("welcome_more")}</h2>
    <ul class="ways">
      <Way icon="forward" title={word("welcome_keys")} text={word("welcome_keys_note")}>
        <Keys shortcuts={shortcuts} />
      </Way>
      <Way icon="panel" title={word("welcome_panel")} text={word("welcome_panel_note")} />
      <Way icon="settings" title={word("welcome_site")} text={word("welcome_site_note")} />
    </ul>
    <p class="promise">{word("options_about_promise")}</p>
    <p class="links">
      <a class="button primary" href={factsPage}>
        <Icon name="book" /> {word("popup_browse")}
      </a>
      <a class="button" href={optionsPage}>
        <Icon name="settings" /> {word("popup_options")}
      </a>
    </p>
  </main>
);

/** In English whatever the interface's language, as the bundled pack's names are. */
const Sample = () => (
  <article class="sample-story" lang="en" dir="ltr">
    <p>
      NEW DELHI, 2 March 2023. For the first time since the war in Ukraine began, Antony Blinken and
      Sergey Lavrov spoke face to face, for some ten minutes on the edge of the G-20 meeting.
    </p>
    <p>
      New START came up, the last major treaty on nuclear arms between their countries. So did Paul
      Whelan, an American whom Russia keeps in detention.
    </p>
  </article>
);

interface WayProps {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly children?: ComponentChildren;
}

const Way = ({ icon, title, text, children }: WayProps) => (
  <li>
    <span class="tile">
      <Icon name={icon} />
    </span>
    <div>
      <h3>{title}</h3>
      <p>{text}</p>
      {children}
    </div>
  </li>
);

const Keys = ({ shortcuts }: Pick<WelcomeProps, "shortcuts">) => (
  <dl>
    {shortcuts
      .filter(({ keys }) => keys !== "")
      .map(({ name, description, keys }) => (
        <div key={name}>
          <dt>
            <kbd dir="ltr">{keys}</kbd>
          </dt>
          <dd>{description}</dd>
        </div>
      ))}
  </dl>
);
