// Every kind of reason for or against a reading, with its weight. What speaks for a name and what
// speaks against it is added up; above zero it is a mention, and even is none. Handed to pages as data.

export const WEIGHTS = {
  /** The name is enough alone: "New START". */
  "strong-name": 2,
  /** A surname that hardly anybody else in the news bears: one reason is enough, but not beside a namesake. */
  "rare-surname": 0,
  /** Several words that mean others as well: "Wang Yi", "price cap". Needs one reason. */
  "shared-full-name": 0,
  /** The name means other things as well: "Bout", "West". Needs two reasons, or one good one. */
  "weak-name": -1,
  /** Its full name, or one that cannot be mistaken, stands on the page. Alone it outweighs weak-name. */
  "full-name-on-page": 2,
  /** The same weak name is settled elsewhere on the page by what stands beside it there. */
  "settled-elsewhere": 2,
  /** A title of this very person: "Secretary [Blinken]". Beats even a namesake. */
  "title-before": 6,
  /** "Mr." or its like, as this person has it: "Mr. [Modi]". */
  "fitting-honorific": 1,
  /** A given name of this very person: "Brittney Yevette [Griner]". */
  "own-given-name": 6,
  /** An initial of this very person: "B. [Griner]". Does not tell her from others, nor speak against her. */
  "own-initial": 0,
  /** Words of its subject in the same sentence. Beats a namesake, if the full name is on the page too. */
  "context-in-sentence": 4,
  /** Words of its subject within a few lines. */
  "context-nearby": 1,
  /** Names that belong with it, in the same sentence; counted twice if there are two. */
  "names-in-sentence": 1,
  /** Names that belong with it, elsewhere on the page. */
  "names-on-page": 1,
  /** Joined to such a name: "Griner–[Bout] exchange". */
  "joined-to-its-names": 1,
  /** Followed by its country: "[Geneva], Switzerland". Beats a namesake. */
  "with-its-country": 4,
  /** Words right beside it as this name has them: "the [West]". */
  "usual-phrase": 1,
  /** An ordinary word that has its capital after an article, within a sentence: "against the [West]." */
  "article-and-capital": 1,
  /** A source named in brackets: "NEW DELHI ([AP]) —". */
  "credit-line": 6,
  /** Somebody's house: "Zeke Miller with [AP]". */
  affiliation: 2,
  /** It is spelled out beside it: "People's Republic of China ([PRC])". */
  "spelled-out": 4,

  /** Part of another proper name: "Washington Post". No reason for it outweighs this. */
  "inside-longer-name": -12,
  /** A form that the pack says never means it: "Republic of China". */
  "never-meant": -12,
  /** In a web or mail address, a handle, a hashtag, code: no prose. */
  "in-address": -12,
  /** Somebody else of that name: "Elizabeth Whelan". */
  "other-given-name": -12,
  /** Somebody else's title: "Senator Whelan". */
  "other-title": -12,
  /** Somebody else's honorific: "Mrs. Modi". Says little of a bare "Modi" elsewhere. */
  "other-honorific": -12,
  /** Another place or body of that name: "Moscow, Idaho", "Florida Department of State". */
  "other-place": -12,
  /** An abbreviation that stands for something else here: "access point (AP)". */
  "other-abbreviation": -12,
  /** What it stands for elsewhere in these lines; the sentence may settle that the entity is meant. */
  "other-abbreviation-nearby": -4,
  /** The family, not the person: "the Whelan family". */
  "family-name": -12,
  /** A team at play, not the place: "Michigan beat Washington 34-13". */
  "at-play": -12,
  /** Words of another subject in the same sentence: "the price cap on gas". Needs a good reason to be outweighed. */
  "other-subject": -5,
  /** Somebody or something else of that name on the page: the sentence has to settle who is meant. */
  "namesake-on-page": -4,
  /** In a line of capitals or capitalised words an unknown word before a surname may be a given name. */
  "capitals-tell-nothing": -2,
} as const satisfies Record<string, number>;

export type EvidenceKind = keyof typeof WEIGHTS;

/** Seen once, these make bare uses of the name on the page doubtful. */
export const NAMESAKES: readonly EvidenceKind[] = [
  "other-given-name",
  "other-title",
  "other-place",
  "other-abbreviation",
  "other-abbreviation-nearby",
  "other-subject",
  "at-play",
];

/** Seen once, these settle what the bare name means elsewhere on the page. */
export const SETTLING: readonly EvidenceKind[] = [
  "title-before",
  "own-given-name",
  "context-in-sentence",
  "credit-line",
  "affiliation",
  "spelled-out",
  "with-its-country",
];
