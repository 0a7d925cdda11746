// How texts are searched as a reader types: every word typed must begin a word of the text; letter
// case, accents and punctuation do not matter.

/** "Kiév’s U.S.–based" becomes "kievs us based". */
export const folded = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}.'’]/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The words of a query, folded; empty where it has none. */
export const termsOf = (query: string): string[] => folded(query).split(" ").filter(Boolean);

/** `text` is folded. */
export const holdsTerms = (text: string, terms: readonly string[]) =>
  terms.every((term) => ` ${text}`.includes(` ${term}`));

/** A text cut into words found and the rest between them, in its own order. */
export function cutAtTerms(
  text: string,
  terms: readonly string[],
): { readonly text: string; readonly isFound: boolean }[] {
  return text.split(/([\p{L}\p{N}\p{M}.'’]+)/u).flatMap((part) => {
    const word = folded(part);
    const isFound = word !== "" && terms.some((term) => word.startsWith(term));
    return part ? [{ text: part, isFound }] : [];
  });
}
