import { describe, expect, it } from "vitest";
import { bracketed, withoutBrackets } from "../make/bracketed.ts";
import { LEXICON } from "../make/lexicon.ts";

const says = (text: string) => expect(bracketed(LEXICON, withoutBrackets(text))).toBe(text);

describe("a surname", () => {
  it.each([
    "[Brittney Griner] came home. [Griner] slept.",
    "[Griner] slept.\n\nThe next day [Brittney Griner] spoke.",
    "Secretary [Blinken] and Mr. [Blinken] are one.",
    "“Did [Antony Blinken] say so?” [Blinken]'s aide did.",
    "[Griner] was detained in [Russia].",
    "Director [Wang] spoke. [Wang] left early.",
    "Director [Wang Yi] bowed.",
    "Meeting [Blinken], he smiled. “Given [Russia]'s size,” he said, no.",
    "Q. Did [Blinken] call [Russia]?\n\nA. [Blinken] did.",
    "Yesterday [Blinken] met [Russia]'s envoy. On Monday [Blinken] had flown out.",
    "Secretaries [Blinken] and Austin flew out.",
    "He never named [Russia].",
    "[Russia] thanked [Antony Blinken]. [Blinken], the son of a mechanic, smiled.",
  ])("is marked where the person is meant: %s", says);

  it.each([
    "Griner won the pie contest.",
    "Cherelle Griner spoke. Griner wept.",
    "Senator Griner voted no, and Mrs. Blinken left.",
    "The Griner family thanked everybody.",
    "Wang Wenbin answered. Wang smiled.",
    "Anna Griner-Price and Tom Price-Griner opened a shop.",
    "Meir Blinken wrote in Yiddish. Blinken died in 1915.",
    "[China] heard the cellist Wang Yi. Diplomats saw Wang Yi, once a film actor, on screen.",
    "Washington's widow freed them.",
    "The bass Paul Whelan sings tonight in [Moscow]. “I am well,” says Whelan.",
    "[Russia] loved him: Blinken made two hundred films. Blinken rested.",
    "Alan Blinken had a horse, and Blinken rode it.",
    "[Russia] is named in a paper by A. Griner and I. Blinken.",
    "[Russia] is named by Blinken & Modi (2019), and by Blinken et al.",
    "[Brittney Griner] knew Harold “Hal” Griner.",
    "[Russia] sent her namesake Wang Yi, and Antony Blinken, a welder and no relation of anybody.",
    "[Russia] wrote of a dog named Geneva.",
  ])("is not marked where somebody else is: %s", says);

  it("is not marked beside a namesake, unless the sentence settles who is meant", () => {
    says(
      "[Brittney Griner] and Cherelle Griner met. Griner wept. [Griner] was detained for ten months.",
    );
  });

  it("is marked with a middle name of the person, even beside a namesake", () => {
    says("Brittney Yevette [Griner] won; Cherelle Griner watched.");
  });

  it("is nobody else's for an initial that fits, and somebody else's for one that does not", () => {
    says("[Brittney Griner] won. B. [Griner] is 32.");
    says("[Brittney Griner] won.\n\nE. Griner, a baker, is 60.");
  });

  it("is not taken from a headline in which somebody else may be meant", () => {
    says("Evan Blinken Opens New Office Downtown");
    says("[Russia] Warns [Blinken] Over Visit");
  });

  it("of a place is somebody's where a given name or title stands before it", () => {
    says("Denzel Washington acted. Washington bowed.");
    says("General Washington crossed the river. The Washington family was proud.");
    says("Leaving [Washington], he waved.");
  });

  it("is no person's where it follows an article", () => {
    says("Adam West laughed; so did the [West], and [Russia].");
  });
});

describe("a given name glued to the word before", () => {
  it("leaves open who is meant", () => {
    says("[Brittney Griner] left [Russia]. The release of starBrittney Griner came late.");
  });
});
