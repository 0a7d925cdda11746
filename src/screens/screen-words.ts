// What all screens need to speak the reader's language: texts, dates, counts with their plural
// forms, and an order of names. The look-up of texts is handed in.
import { createWording, type Word, type Wording } from "../card/wording.ts";

export interface ScreenWords extends Wording {
  /**
   * A text that depends on a number, which becomes its $1: the key's form for the number's plural
   * category ("facts_count_one"), or the form "other" where the language has no such one.
   */
  readonly counted: (key: string, count: number) => string;
  /** Sorts names as the reader's language does. */
  readonly compareNames: (a: string, b: string) => number;
  /** BCP 47 tag of the interface. */
  readonly locale: string;
  /** Which way the interface reads. */
  readonly isRtl: boolean;
}

/** Tells the browser, and who reads aloud, in which language and direction a page of ours is. */
export function setLanguage({ documentElement }: Document, words: ScreenWords): void {
  documentElement.lang = words.locale;
  documentElement.dir = words.isRtl ? "rtl" : "ltr";
}

/** `locale` is a BCP 47 tag. */
export function createScreenWords(word: Word, locale: string): ScreenWords {
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  const collator = new Intl.Collator(locale, { numeric: true });
  return {
    ...createWording(word, locale),
    counted: (key, count) => {
      const figures = number.format(count);
      return word(`${key}_${plural.select(count)}`, figures) || word(`${key}_other`, figures);
    },
    compareNames: collator.compare,
    locale,
    isRtl: word("interface_direction") === "rtl",
  };
}
