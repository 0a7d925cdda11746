// A small lexicon for matching tests: one entity of each kind that the rules of language tell apart.
import type { Lexicon, LexiconEntry, NameRules } from "../../src/facts/fact.ts";
import { anEntityId } from "./pack.ts";

/** An entry with these names; its id is made of the first. */
export function anEntry(
  kind: LexiconEntry["kind"],
  aliases: readonly string[],
  matching?: NameRules,
): LexiconEntry {
  const id = (aliases[0] ?? "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replace(/-$/, "");
  return { id: anEntityId(id), kind, aliases, ...(matching && { matching }) };
}

export const LEXICON: Lexicon = [
  anEntry("person", ["Antony Blinken", "Tony Blinken", "Blinken"], {
    titles: ["Secretary", "Mr."],
    contexts: ["Russia", "State Department", "embassy"],
  }),
  anEntry("person", ["Brittney Griner", "Griner"], {
    weak: ["Griner"],
    titles: ["Ms."],
    contexts: ["basketball", "Russia", "detain*"],
  }),
  anEntry("person", ["Wang Yi", "Wang"], {
    weak: ["Wang Yi", "Wang"],
    titles: ["Director"],
    contexts: ["China", "diplomat"],
  }),
  anEntry("country", ["United States", "U.S.", "US"], {
    ordinary: ["US"],
    contexts: ["Russia", "China", "^~"],
    against: ["trust ~", "~ against"],
  }),
  anEntry("country", ["Russia"]),
  anEntry("country", ["China", "People's Republic of China", "PRC"], {
    never: ["Republic of China"],
  }),
  anEntry("country", ["Switzerland"]),
  anEntry("city", ["Moscow"], { contexts: ["Kremlin", "Russia"] }),
  anEntry("city", ["Geneva"], { contexts: ["Switzerland"] }),
  anEntry("city", ["Washington", "Washington, D.C."], {
    alsoSurname: true,
    contexts: ["Congress"],
  }),
  anEntry("city", ["New Delhi"]),
  anEntry("place", ["Michigan"]),
  anEntry("place", ["West"], {
    weak: ["West"],
    contexts: ["the ~", "Russia"],
    alsoSurname: true,
  }),
  anEntry("organization", ["G-20", "G20"], { contexts: ["G7", "summit*"] }),
  anEntry("organization", ["NATO"], {
    contexts: ["troop*"],
    never: ["National Association of Tower Erectors"],
  }),
  anEntry("organization", ["State Department", "U.S. State Department", "Department of State"]),
  anEntry("organization", ["Biden administration"]),
  anEntry("organization", ["Associated Press", "AP"], {
    weak: ["AP"],
    contexts: ["the ~", "reporter*"],
    against: ["exam"],
  }),
  anEntry("treaty", ["New START", "New Start"], {
    weak: ["New Start"],
    ordinary: ["New START"],
    contexts: ["treaty", "Russia"],
    against: ["a ~"],
  }),
  anEntry("measure", ["price cap"], {
    weak: ["price cap"],
    contexts: ["oil", "Russia"],
    against: ["rent"],
  }),
  anEntry("event", ["Cold War"]),
  anEntry("event", ["war in Ukraine", "invasion of Ukraine"]),
  anEntry("country", ["Ukraine"]),
];
