// The format of a pack, member by member (packs/README.md tells it to authors): the one truth from
// which the types, the parser and pack.schema.json are made. What one member says of another is
// pack-rules'.
import * as v from "valibot";

export const ENTITY_KINDS = [
  "person",
  "organization",
  "country",
  "place",
  "city",
  "treaty",
  "measure",
  "document",
  "event",
] as const;

/** Read "from … to": `leads` is a person leading a country. The closed list; each is worded both ways in the locales. */
export const RELATION_TYPES = [
  "represents",
  "leads",
  "speaks-for",
  "member-of",
  "hosts",
  "took-part-in",
  "took-place-in",
  "on-sidelines-of",
  "party-to",
  "seeks-release-of",
  "detained-in",
  "swapped-for",
  "opposes",
  "supports",
  "issued",
  "located-in",
  "invaded",
  "concerns",
  "spoke-with",
  "named-with",
] as const;

/** Three numbers, what tells a preliminary version ("-beta.1"), and what tells a build ("+20230302"). */
const SEMANTIC_VERSION =
  /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}(?:-[\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*)?(?:\+[\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*)?$/;

const slug = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be a slug like new-start"),
);
const text = (longest: number) => v.pipe(v.string(), v.nonEmpty(), v.maxLength(longest));
const isoDate = v.pipe(v.string(), v.isoDate("must be a date like 2023-03-02"));

/** A slug; the brands keep ids of entities, facts and sources apart. */
export const EntityIdSchema = v.pipe(slug, v.brand("EntityId"));
export const FactIdSchema = v.pipe(slug, v.brand("FactId"));
const SourceIdSchema = v.pipe(slug, v.brand("SourceId"));

/** A report that facts are from. `date`: an ISO day; `paragraphs`: how many its body has. */
export const SourceSchema = v.object({
  id: SourceIdSchema,
  publisher: text(100),
  title: text(300),
  author: v.exactOptional(text(200)),
  date: isoDate,
  dateline: v.exactOptional(text(100)),
  paragraphs: v.pipe(v.number(), v.integer(), v.minValue(1)),
  url: v.exactOptional(v.pipe(v.string(), v.startsWith("https://"), v.url())),
});

const names = v.pipe(v.array(text(100)), v.readonly());

/**
 * What matching needs to know about an entity's names. Letter case does not count in it.
 * - `weak`: aliases that are not enough alone ("Bout"); they need evidence on the page.
 * - `ordinary`: aliases that are ordinary words once case tells nothing, as in a line of capitals ("US").
 * - `titles`: what stands before this person's surname ("Secretary"). Another title is another person's.
 * - `contexts`: what speaks for it near a weak name. A name in the pack ("Russia"), a word or
 *   the beginning of one ("detain*"), or a phrase in which ~ is the name itself ("the ~", "~ reported"; "^~": begins a sentence).
 * - `against`: what speaks for another meaning, written likewise ("boxing", "~ of Ireland").
 * - `never`: longer forms that hold a name and do not mean it ("Republic of China"), and long forms of
 *   others who share one ("Women's National Book Association").
 * - `alsoSurname`: true where a place's name is a surname too ("Washington"), so that a given name before it tells.
 */
const NameRulesSchema = v.object({
  weak: v.exactOptional(names),
  ordinary: v.exactOptional(names),
  titles: v.exactOptional(names),
  contexts: v.exactOptional(names),
  against: v.exactOptional(names),
  never: v.exactOptional(names),
  alsoSurname: v.exactOptional(v.boolean()),
});

/**
 * `aliases`: the forms that may be marked, none for what is only linked to; `description`: one
 * neutral line.
 */
export const EntitySchema = v.object({
  id: EntityIdSchema,
  kind: v.picklist(ENTITY_KINDS),
  name: text(100),
  aliases: names,
  description: text(140),
  matching: v.exactOptional(NameRulesSchema),
});

/**
 * - `about`: the first is the subject.
 * - `date`: EDTF level 1 (pack-rules checks it).
 * - `asOf`: the day for which the sources state it.
 * - `perishable`: it may have changed since.
 * - `attribution`: who claims it.
 * - `weight`: 3 is what a reader wants most.
 */
export const FactSchema = v.object({
  id: FactIdSchema,
  statement: text(100),
  about: v.pipe(v.array(EntityIdSchema), v.nonEmpty(), v.readonly()),
  date: v.exactOptional(v.string()),
  asOf: isoDate,
  perishable: v.boolean(),
  attribution: v.exactOptional(text(80)),
  sources: v.pipe(
    v.array(
      v.object({
        source: SourceIdSchema,
        paragraph: v.pipe(v.number(), v.integer(), v.minValue(1)),
      }),
    ),
    v.nonEmpty(),
    v.readonly(),
  ),
  weight: v.picklist([1, 2, 3]),
});

/** `from` stands in `type` to `to`; facts bear it. */
export const RelationSchema = v.object({
  from: EntityIdSchema,
  type: v.picklist(RELATION_TYPES),
  to: EntityIdSchema,
  facts: v.pipe(v.array(FactIdSchema), v.nonEmpty(), v.readonly()),
});

/** Both sides are kept; each account gives its answer, and who says so (`voice`). */
export const DisputeSchema = v.object({
  id: slug,
  question: text(100),
  facts: v.pipe(v.array(FactIdSchema), v.minLength(2), v.readonly()),
  accounts: v.pipe(
    v.array(v.object({ fact: FactIdSchema, answer: text(60), voice: text(60) })),
    v.minLength(2),
    v.readonly(),
  ),
});

/** The whole file. */
export const PackSchema = v.object({
  format: v.literal(1),
  id: slug,
  title: text(200),
  version: v.pipe(v.string(), v.regex(SEMANTIC_VERSION, "must be a version like 1.0.0")),
  language: v.pipe(
    v.string(),
    v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, "must be a language tag like en"),
  ),
  asOf: isoDate,
  sources: v.pipe(v.array(SourceSchema), v.nonEmpty(), v.readonly()),
  entities: v.pipe(v.array(EntitySchema), v.nonEmpty(), v.readonly()),
  facts: v.pipe(v.array(FactSchema), v.readonly()),
  relations: v.pipe(v.array(RelationSchema), v.readonly()),
  disputes: v.pipe(v.array(DisputeSchema), v.readonly()),
});
