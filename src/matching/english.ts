// English, as far as matching has to know it: short lists of words that build proper names, and of
// those that only look like it because a sentence begins with them. What is about one entity stands
// in its pack. Apart from the code, so that it need not be part of the script that every page loads.
import type { LanguagePatterns } from "./language-words.ts";

export const ENGLISH = {
  /** Nouns that make what stands before them a name of their own: "Washington Post", "China Merchants Bank". */
  ownHeads: `
  post times daily today journal tribune herald gazette examiner review weekly magazine news telegraph
  observer chronicle quarterly monthly bulletin television radio broadcasting blog podcast
  bank steel airways airlines airline eastern southern merchants mobile telecom railway railways motors
  electric petroleum holdings inc corp corporation company co ltd llc capital partners foods
  insurance unicom bancorp cellular etf index exchange trust fund funds
  university college school academy institute polytechnic seminary library hospital clinic
  sea ocean lake river bay gulf strait straits island islands peninsula canal mountain mount street st avenue ave blvd rd
  road boulevard lane square park bridge airport station stadium arena tower towers hotel hill hills
  heights falls valley beach county township harbor harbour pass point highway turnpike parkway route
  open marathon league fc united nationals commanders capitals redskins huskies wolverines
  spartans
  convention conventions accord accords protocol protocols pact act consensus treaty declaration declarations
  prize award awards medal museum opera ballet philharmonic orchestra symphony theatre theater gallery
  monument memorial cathedral foundation festival biennale`,

  /** Those of them that do so for an abbreviation in a headline too: "US Airways"; "US Insurance Stocks" are of the US. */
  firmHeads: "airways airlines airline steel open cellular bancorp bank today news post foods",

  /** Forms of firms: with a name between, an abbreviation tells only where the firm is: "the [US] Disney Corporation". */
  firms: "corporation company bank",

  /** Offices and organs: before them a place or body is a plain modifier: "Michigan Supreme Court". */
  organs: `
  president presidency vice prime premier minister ministers ministry foreign defense defence interior
  external finance health justice attorney ambassador envoy consul consulate embassy secretary
  secretary-general chancellor governor gov lieutenant lt mayor senator sen rep representative congressman
  congresswoman senate congress parliament duma house assembly legislature council court courts supreme
  district city state-run government administration department agency bureau office commission committee
  army navy force forces military troops marines guard police intelligence summit delegation mission
  republican republicans democrat democrats democratic central federal national international general
  chief special senior deputy cabinet regime doctrine expert experts officials leaders leader leader's
  leaders' correspondent`,

  /** Titles and offices that stand before surnames; only those that the pack lists are a given person's. */
  titles: `
  mr mrs ms miss dr prof professor sir dame lord lady sen senator rep representative congressman
  congresswoman judge justice coach captain capt sgt sergeant officer detective gov governor mayor
  chancellor minister premier president secretary ambassador envoy king queen prince princess general
  gen colonel col lieutenant lt major maj admiral adm pope bishop father sister rabbi rev reverend
  saint st sheriff chief director chairman chairwoman principal nurse pastor madame agent aunt uncle great-aunt great-uncle cardinal`,

  /** Words that have a capital only because a sentence begins with them. */
  openers: `
  a about above according across after again against ago all along already also although am among amid an
  and any anti are around as asked at back be because before behind being below beside besides between
  beyond both but by can could dear despite did do does down during each earlier either else even ever
  every except far few first finally for former from further had has have he hence her here him his how
  however i i'll i’ll i'm i’m i'd i’d i've i’ve if in indeed inside instead into is it its just last late later least less let like likewise
  many may maybe me meanwhile might more moreover most much must my near neither never next no nobody none
  nor not nothing now of off often on once one only onto or other others our out outside over overnight past per
  perhaps please plus post pre pro q quite rather recently said same say says seen several shall she
  should since so some somehow soon still such than that the their them then there therefore these they
  this those though three through throughout thus till to today together told tomorrow tonight too top
  toward towards two under unless unlike until up upon us versus very via vs was we well were what when
  whenever where whereas wherever whether which while ask see stop meet blame thank watch remember
  consider defend support help free nowadays elsewhere everywhere lately given thanks god okay who whom
  whose why will with within without would yes yesterday yet you your senior new current recent modern ex
  anyone everyone someone today's ukrainian russian chinese american indian european western soviet
  british french german`,

  /** Days and months stand beside names without being part of them: "Blinken Thursday said". */
  calendar: `
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december jan feb mar apr jun jul aug sep sept oct nov dec`,

  /** Words that place or qualify a country or city, and leave its name whole: "Communist [China]". */
  qualifiers: `
  north south east west northern southern eastern western central northeast northwest southeast
  southwest northeastern northwestern southeastern southwestern mainland downtown greater inner
  upstate metropolitan rural urban communist imperial tsarist czarist nationalist republican
  democratic revolutionary postwar wartime occupied modern contemporary medieval ancient official nazi
  nuclear post-soviet embassy consulate bolshevik stalinist autocratic neutral
  landlocked`,

  /** Beginnings of words that a hyphen joins to a name and that leave it whole: "post-[Cold War]". */
  prefixes: "anti ex post pre pro non mid sino trans euro indo franco anglo russo",

  /** After these a name that follows begins anew: "told Reuters [Moscow] would". */
  telling: "told tell tells telling asked asks reminded warned assured informed",

  /** Words that headlines and titles of works leave in small letters. */
  smallInTitles: `
  a an and as at but by for from in into nor of off on onto or over per the to up via vs with after`,

  /** Join the words of a name without a capital of their own: "Ministry of Trade". */
  links: "of for and the on & de",
};

const ABBREVIATED =
  "\\p{L}|(?:\\p{L}\\.)+\\p{L}|[AE]mb|Adm|Cap?t|Cmdr|Col|Det|Dr|Drs|Fr|Ft|Gen|Gov|Hon|Jr|Lt|Maj|Mr|Mrs|Ms|Mt|Pres|Prof|Re[pv]|Se[cn]|Sgt|Sr|St|Supt|vs?|No(?=\\.\\s?\\d)";
const OPENING =
  '["”’)]?\\s+["“‘(]?(?:The|A|An|It|He|She|They|We|I|But|And|In|On|At|This|That|There|If|As|For|His|Her|Its|Our)\\b';

export const ENGLISH_PATTERNS: LanguagePatterns = {
  abbreviated: new RegExp(`^(?:${ABBREVIATED})$`, "u"),
  // Letters, digits, and what stands inside words: "O'Neill", "ex-Marine", "U.S", "AT&T"; a bracket is of
  // whoever quotes.
  wordBefore: /([\p{L}\p{N}_](?:[\p{L}\p{N}_.&'`’‐‑-]*[\p{L}\p{N}_&'`’‐‑-])?)(\.?)\]?(\s+)$/u,
  wordBehind: /^(\s+)([-‐‑]?[\p{L}\p{N}_](?:[\p{L}\p{N}_.&'`’‐‑-]*[\p{L}\p{N}_])?)(\.?)/u,
  // A line break between words in capitals parts two headlines; any other is a space.
  headlineEnd: /^\p{Lu}[\p{Lu}.]\s*\n\s*\p{Lu}[\p{Lu}.]$/u,
  // After an abbreviation only a word that opens sentences tells that one begins: "in the U.S. The …".
  // A line break ends one before a bullet, and between headlines in capitals. Each way begins with the
  // unit that it needs: a browser skips all others.
  sentenceEnd: new RegExp(
    `(?:[!?]|\\.(?:(?<!(?<![\\p{L}\\p{N}_.])(?:${ABBREVIATED})\\.)|(?=${OPENING})))["'”’)\\]]{0,3}(?=\\s)|(?=\\n\\s*(?:[-*•–]\\s|\\d{1,2}[.)]\\s))|(?=\\n\\s*\\p{Lu}{2})(?<=\\p{Lu}{2}\\W*)|(?=\\n\\s*\\p{Lu})(?<=(?:^|\\n)[^\\p{Ll}\\n]{12,90})`,
    "gu",
  ),
  where:
    /~(?:(?<=(?:\b(?:[Ii]n|IN|[Ff]rom|FROM|[Nn]ear|[Tt]o|TO|[Aa]round|[Aa]cross|[Oo]utside|[Tt]hrough(?:out)?|[Oo]ut of|[Ww]ithin|[Ll]eav(?:e|es|ing)|[Ll]eft|(?:state|city|governor|people|voters|senators?|lawmakers) of)|\p{Lu}\p{Ll}+,) ~)| (?:government|authorities|officials|police|courts?|mayor|embassy|talks)\b|-based)/u,
  articled: /~(?<=\bthe ~)/i,
  officeOf:
    /~(?<=\b(?:ambassador|envoy|representative|delegate|consul|minister|president|governor|king|queen|mayor|attach[eé]) (?:to|of|for|in) (?:the )?~)/i,
  glued: /^\p{Ll}+\p{Lu}\p{Ll}+$/u,
  dateline: /~(?:, [\p{L}. ]{1,20})? \(\p{L}[\p{L} ]{1,20}\)\s?[-–—]/u,
  // Who speaks of "the other Moscow" at length speaks of a namesake.
  other: /~(?<=\bthe other ~)(?!, (?:in|a|the|an)\b)/i,
  address:
    /:\/\/|^[Ww]{3}\.|@|^[~.]{0,2}\/(?:[a-z]|[\w.-]+\/\w)|\\|`|[a-z0-9-]\.[a-z]{2,}(?:[/:?#]|$)|[a-z0-9_-]\/[a-z0-9_.-]+\/|[={}<>]|::|->/,
  addressEdges: /^["'“‘([{<]+|["'”’)\]}>.,;:!?…]+$/g,
  // Also a value in a list of them, as programs write it: country: "US",
  code: /\$~|~[($]|\w\(["']?~|["'\w]\s?[:=]\s?["']~["'](?:\s*[,;})\]]|\n|$)|[,(]\s?["']~["']\s?[)\]]/,
};
