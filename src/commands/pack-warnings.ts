// What is allowed in a pack, yet likely to go wrong: names that will mislead, statements that do not
// stand by themselves. For authors; a pack with warnings is used as it is.
import type { Entity, Fact, Pack } from "../facts/fact.ts";
import type { PackProblem } from "../facts/parse-pack.ts";
import { COMMON_WORDS } from "./common-words.ts";

const RELATIVE_TIME =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tomorrow|last (?:week|month|year|summer|winter|spring|autumn|fall))\b/i;
const QUOTATION = /[“"]([^”"]+)[”"]/g;
/** A quotation's limit, as packs/README.md has it. */
const LONGEST_QUOTE_WORDS = 4;

/** All warnings, with paths as the parser's problems have them. Rules on words apply to English packs only. */
export function packWarnings(pack: Pack): PackProblem[] {
  const english = /^en\b/.test(pack.language);
  return [
    ...pack.entities.flatMap((entity, at) => lonelyNames(entity, `entities[${at}]`)),
    ...(english ? pack.entities.flatMap((e, at) => commonNames(e, `entities[${at}]`)) : []),
    ...sharedNames(pack.entities),
    ...pack.facts.flatMap((fact, at) => weakStatements(fact, `facts[${at}]`, english)),
    ...thinRelations(pack),
  ];
}

/** A weak name without titles and contexts is settled by another name of its bearer at best. */
function lonelyNames({ aliases, matching }: Entity, path: string): PackProblem[] {
  const weak = matching?.weak ?? [];
  const known = [...(matching?.titles ?? []), ...(matching?.contexts ?? [])];
  if (known.length > 0) return [];
  const settling = aliases.find((alias) => !weak.includes(alias));
  return weak.map((name, at) => ({
    path: `${path}.matching.weak[${at}]`,
    message: settling
      ? `only "${settling}" on the same page can tell who "${name}" is: no title, no context`
      : `nothing can tell who "${name}" is: no title, no context, no full name`,
  }));
}

function commonNames({ aliases, matching }: Entity, path: string): PackProblem[] {
  return aliases.flatMap((alias, at) => {
    const noted = [...(matching?.weak ?? []), ...(matching?.ordinary ?? [])].includes(alias);
    // Capitals throughout tell "US" from "us" in all text but headlines, which matching knows.
    const capitals = alias === alias.toUpperCase();
    if (noted || capitals || !COMMON_WORDS.has(alias.toLowerCase())) return [];
    const message = `"${alias}" is a common English word: list it under matching.weak too`;
    return [{ path: `${path}.aliases[${at}]`, message }];
  });
}

function sharedNames(entities: readonly Entity[]): PackProblem[] {
  const owners = new Map<string, Entity["id"]>();
  return entities.flatMap(({ id, aliases }, at) =>
    aliases.flatMap((alias, place) => {
      const form = alias
        .normalize("NFKC")
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]/gu, "");
      const owner = owners.get(form) ?? id;
      owners.set(form, owner);
      if (owner === id) return [];
      return [
        { path: `entities[${at}].aliases[${place}]`, message: `"${alias}" also names ${owner}` },
      ];
    }),
  );
}

function weakStatements({ statement }: Fact, path: string, english: boolean): PackProblem[] {
  const at = `${path}.statement`;
  const warnings: PackProblem[] = [];
  if (!/\p{P}$/u.test(statement)) {
    warnings.push({ path: at, message: "does not end like a sentence" });
  }
  const [time] = (english && RELATIVE_TIME.exec(statement)) || [];
  if (time) warnings.push({ path: at, message: `"${time}" says nothing later: give the date` });
  for (const [, quoted = ""] of statement.matchAll(QUOTATION)) {
    const words = quoted.split(/\s+/).length;
    if (words <= LONGEST_QUOTE_WORDS) continue;
    warnings.push({ path: at, message: `quotes ${words} words, more than ${LONGEST_QUOTE_WORDS}` });
  }
  return warnings;
}

/** A relation should rest on facts about both whom it joins. */
function thinRelations({ facts, relations }: Pack): PackProblem[] {
  const subjects = new Map(facts.map((fact) => [fact.id, fact.about]));
  return relations.flatMap(({ from, to, facts: ids }, at) =>
    ids.flatMap((id, place) => {
      const missing = [from, to].filter((end) => !subjects.get(id)?.includes(end));
      const path = `relations[${at}].facts[${place}]`;
      return missing.map((end) => ({ path, message: `"${id}" is not about ${end}` }));
    }),
  );
}
