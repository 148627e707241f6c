import { keySet } from "../text/keySet.ts";
import type { Findings } from "./findings.ts";
import { PEOPLE } from "./lexicon/dangers.ts";
import type { UnderstandingModel } from "./model/model.ts";

/*
 * From which probability on a post is an emergency, red on the walls, and from which on it may be one, which a person at the desk confirms or denies.
 * The model's own thresholds are in its file, measured by `npm run train` on writers that it did not see; `npm run -s eval -- FILE` prints how often
 * what it says is right, step by step, and `npm run bench -- rehearsal` what an hour of the rehearsal would show in red.
 */

/** Where no rule finds an emergency as well, the model has to be this sure. What lies below waits in the list of what may be one. */
const UNNAMED_FROM = 0.75;

/** And so sure, where the words are of the past. */
const DISTANT_FROM = 0.85;

/** And so sure, where they name nobody who could be in danger, an illness that takes days, or a matter that is slow: such posts are hardly ever emergencies. */
const NOBODY_FROM = 0.97;

/** And so sure, where the words of danger are figures of speech. */
const FIGURATIVE_FROM = 0.99;

/** Where only words that are often said without danger (of weight 4 in the lists) name it. */
const HALF_NAMED_FROM = 0.6;

/** Where somebody is about to end a life, the model has hardly a say. */
const DIRE_FROM = 0.12;

/** A post of fewer words gives each of them much weight: "no water comes" shares its words with cries for help. */
const FEW_WORDS = 14;

type Thresholds = UnderstandingModel["thresholds"];

export function redFrom({ emergency }: Thresholds, findings: Findings): number {
  return amongFewWords(fromByRules(emergency, findings), findings);
}

function fromByRules(emergency: number, findings: Findings): number {
  const { reading, urgent, voices } = findings;
  const isSurely = (reading.signals.get("@emergency") ?? []).some(({ weight }) => weight >= SURELY);
  if (urgent.urgency === "emergency") {
    if (voices.dire) return Math.min(DIRE_FROM, emergency);
    return isSurely ? emergency : Math.max(HALF_NAMED_FROM, emergency);
  }
  // Named, but in a post that is taken for thanks or for a report of the past.
  if (isSurely) return Math.max(HALF_NAMED_FROM, emergency);
  if (reading.signals.has("@figurative")) return FIGURATIVE_FROM;
  if (endangersNobody(findings)) return NOBODY_FROM;
  return Math.max(voices.remote ? DISTANT_FROM : UNNAMED_FROM, emergency);
}

/** Whether nobody is named who could be in danger, or only an illness or a matter that is slow, and no rule finds an emergency. */
function endangersNobody(findings: Findings): boolean {
  const { reading, urgent } = findings;
  if (urgent.urgency === "emergency") return false;
  const has = (words: ReadonlySet<string>) => reading.tokens.some(({ key }) => words.has(key));
  return !has(PERSONS) || has(ILLNESSES) || isSlow(findings);
}

/** From which probability on such a post may be one. */
const NOBODY_MAYBE_FROM = 0.5;

/** Whether the matter is one that troubles for days and ends no life by itself, and hardly a word of danger stands in it. */
function isSlow({ scored, voices }: Findings): boolean {
  return voices.danger < LITTLE_DANGER && SLOW.has(scored[0]?.category?.code ?? "");
}

/** Power cuts, drugs that are sold, telephones, jams, pensions. */
const SLOW: ReadonlySet<string> = new Set(["outage", "drugs", "telecom-post", "traffic", "old-age"]);
const LITTLE_DANGER = 3;

/** Words for somebody, without those that are spelt like little words: "men" is also "में". */
const PERSONS: ReadonlySet<string> = difference(
  keySet(
    `${PEOPLE.replaceAll("/", " ")} tabar insaan banda bande aurten auratein budhiya budhi budhe buddha buddhi baba bebe bibi mummy mausi bua nanad jachcha javak balika nyane bhabhi jeth karigar him her`,
  ),
  keySet("jan jane man men maa tau tai pati staff family parivar guard conductor karmi karmchari sarpanch teacher residents commuters"),
);

const ILLNESSES = keySet("dast diarrhoea diarrhea diarrhoeal dengue typhoid taifaid piliya peeliya jaundice malaria hepatitis chikungunya");

function difference(words: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...words].filter((word) => !others.has(word)));
}

/** The weight of words that are hardly ever said without danger. */
const SURELY = 5;

export function maybeFrom({ maybeEmergency }: Thresholds, findings: Findings): number {
  return amongFewWords(endangersNobody(findings) ? Math.max(NOBODY_MAYBE_FROM, maybeEmergency) : maybeEmergency, findings);
}

/** Higher for few words, where none of them names a danger. */
function amongFewWords(threshold: number, { reading, voices }: Findings): number {
  if (voices.danger > 0) return threshold;
  return threshold + (1 - threshold) * Math.max(0, 1 - reading.tokens.length / FEW_WORDS);
}
