// What can be wrong with the texts of one language: against English, against what Chrome, Firefox
// and their stores take, and against what Unicode knows of the language's numbers.

export type Messages = Readonly<Record<string, { message: string; description?: string }>>;

const SUFFIX = /_(zero|one|two|few|many|other)$/;
/** The stores cut names and refuse descriptions that are longer, in whatever language. */
const LONGEST = { extension_name: 45, extension_description: 132 } as const;
/** Joiners that Arabic and Devanagari spell with; isolates, which keep a name's own direction. */
const JOINERS = /[\u200c\u200d]/g;
const ISOLATED = /\u2068[^\u2068\u2069]*\u2069/g;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\ufffd]/u;
const READ_FROM_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
/** Up to here it is looked up whether a plural form serves one number only. */
const NUMBERS_TRIED = 1000;

/** Words that a language shares with English, spelled the same. */
const COGNATES: Readonly<Record<string, readonly string[]>> = {
  de: ["Name", "Person", "Winter"],
  fr: [
    ...["Document", "Mention", "mention", "mentions", "Options", "Pack", "Packs", "Parties"],
    ...["Site", "Sites", "Source", "source", "Sources", "sources", "Style"],
  ],
};

export const singular = (key: string): string => key.replace(SUFFIX, "");

/** All that is wrong, as "key: what". */
export function faultsOf(language: string, messages: Messages, english: Messages): string[] {
  const keys = keysIn(language, english);
  const missing = keys.filter((key) => !Object.hasOwn(messages, key));
  return [
    ...missing.map((key) => `${key}: missing`),
    ...Object.entries(messages).flatMap(([key, { message }]) => {
      if (!keys.includes(key)) return [`${key}: English has none`];
      if (typeof message !== "string") return [`${key}: no text`];
      const original = (english[key] ?? english[`${singular(key)}_other`])?.message ?? "";
      return [
        ...formFaults(key, message),
        ...placeFaults(language, key, message, original),
        ...(language === "en" ? [] : untranslated(language, message, original)),
      ].map((fault) => `${key}: ${fault}`);
    }),
    ...wholeFaults(language, messages, english),
  ];
}

/** English's, with the plural forms that the language has for a text that English has in two. */
export function keysIn(language: string, english: Messages): string[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const isCounted = (key: string) =>
    SUFFIX.test(key) && `${singular(key)}_one` in english && `${singular(key)}_other` in english;
  const keys = Object.keys(english).flatMap((key) =>
    isCounted(key) ? pluralCategories.map((category) => `${singular(key)}_${category}`) : [key],
  );
  return [...new Set(keys)];
}

function formFaults(key: string, message: string): string[] {
  const longest = Object.entries(LONGEST).find(([name]) => name === key)?.[1];
  const visible = message.replaceAll(JOINERS, "").replaceAll(ISOLATED, "");
  return [
    ...(/^\w+$/.test(key) ? [] : ["a key that Chrome refuses"]),
    ...(message.trim() === "" ? ["empty"] : []),
    ...(message.trim() === message ? [] : ["white space around it"]),
    ...(message.normalize() === message ? [] : ["not in the usual form of its letters"]),
    ...(INVISIBLE.test(visible) ? ["invisible characters"] : []),
    // $name$ is a place that must be declared, $$ a dollar; both break what stands around them.
    ...(/\$(?![1-9](?!\d))/.test(message) ? ["a $ that is no $1 … $9"] : []),
    ...(longest && message.length > longest ? [`longer than ${longest}`] : []),
  ];
}

const places = (text: string) => (text.match(/\$\d|\*|%s/g) ?? []).sort().join(" ");

function placeFaults(language: string, key: string, message: string, original: string): string[] {
  if (places(message) === places(original)) return [];
  const mayTellItsNumber = servesOneNumber(language, SUFFIX.exec(key)?.[1]);
  if (mayTellItsNumber && places(message) === places(original.replace("$1", ""))) return [];
  return [`other places than “${original}”`];
}

/** "One book" and "both books" need no figure, where the form is for that number alone. */
function servesOneNumber(language: string, category: string | undefined): boolean {
  const plural = new Intl.PluralRules(language);
  const numbers = Array.from({ length: NUMBERS_TRIED }, (_, number) => number);
  return numbers.filter((number) => plural.select(number) === category).length === 1;
}

/** Names and places to be filled in are the same in all languages. */
function untranslated(language: string, message: string, original: string): string[] {
  const words =
    message.replaceAll(/\$\d|%s|Backgrounder|New START/g, "").match(/\p{L}{2,}/gu) ?? [];
  const isShared = words.every((word) => COGNATES[language]?.includes(word));
  return message === original && message !== "ltr" && !isShared ? ["as in English"] : [];
}

function wholeFaults(language: string, messages: Messages, english: Messages): string[] {
  const textOf = (key: string) => messages[key]?.message;
  const isRtl = Object.values(messages).some(({ message }) => READ_FROM_RIGHT.test(message));
  const uneven = Object.keys(english).filter((key) => {
    const inverse = `${key}_inverse`;
    const readsTheSame = english[key]?.message === english[inverse]?.message;
    return inverse in english && (textOf(key) === textOf(inverse)) !== readsTheSame;
  });
  return [
    ...(textOf("interface_language") === language ? [] : ["interface_language: another"]),
    ...(textOf("interface_direction") === (isRtl ? "rtl" : "ltr")
      ? []
      : ["interface_direction: not that of the letters"]),
    ...uneven.map((key) => `${key}: both ways the same, or not, unlike in English`),
  ];
}
