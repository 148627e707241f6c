import { keySet } from "../text/keySet.ts";
import { explanationOf } from "./explained.ts";
import type { Findings } from "./findings.ts";
import { dangerVoices } from "./kind.ts";
import { MORE_PEOPLE, PEOPLE } from "./lexicon/dangers.ts";
import type { Match } from "./matching/matcher.ts";
import type { UnderstandingModel } from "./model/model.ts";
import { isOfficeReply } from "./officeReply.ts";
import { hasAny, sceneIn, touches } from "./reading.ts";
import type { Scene } from "./reading.ts";
import { isWithdrawn } from "./toldKind.ts";

/*
 * From which probability on a post is an emergency, red on the walls, and from which on it may be one, which a person at the desk confirms or denies.
 * The model's own thresholds are in its file, measured by `npm run train` on writers that it did not see; `npm run -s eval -- FILE` prints how often
 * what it says is right, step by step, and `npm run bench -- rehearsal` what an hour of the rehearsal would show in red. The numbers here were chosen by the
 * writers of `training/unlearned` and by the rehearsal.
 */

/** Where no rule finds an emergency as well, the model has to be this sure. What lies below waits in the list of what may be one. */
const UNNAMED_FROM = 0.32;

/** And so sure at least where words that are hardly ever said without danger name it. */
const NAMED_FROM = 0.16;

/** And so sure, where the text says that nothing has happened or that it is none: "may fall any day", "nobody inside", "a rumour". */
const CALM_FROM = 0.9;

/** And so sure, where the words are of the past. */
const DISTANT_FROM = 0.52;

/** And so sure, where they name nobody who could be in danger. */
const NOBODY_FROM = 0.52;

/** And where they are of the past and name nobody. */
const DISTANT_AND_NOBODY_FROM = 0.72;

/** And so sure, where they are of an illness that takes days or a matter that is slow. */
const SLOW_FROM = 0.68;
/** The same, with nobody named. */
const SLOW_AND_NOBODY_FROM = 0.8;

/** And so sure, where it is an illness that goes round ("dengue cases in ward 13"), nothing names a danger and nobody is named. */
const ILLNESS_FROM = 0.9;

/** And so sure, where the text says itself why no call connects, that no water comes or dirty water, that a pump has no diesel, or that they sit outside of where plaster falls (`explained.ts`). */
const EXPLAINED_FROM = 0.995;

/** And so sure, where a doctor is on leave and no danger is named: that is so each day somewhere. */
const ON_LEAVE_FROM = 0.96;

/** And so sure, where the words of danger are figures of speech. */
const FIGURATIVE_FROM = 0.9;

/** Where only words that are often said without danger (of weight 4 in the lists) name it. */
const HALF_NAMED_FROM = 0.27;

/** Where somebody is about to end a life, or a danger is named twice over or said straight out, the model has hardly a say: of such posts of the writers 9 in 10 are emergencies. */
const PLAIN_FROM = 0.005;

/** Where a scene of danger is told that the model has not learned with. */
const SCENE_FROM = 0.12;

/** A post of fewer words gives each of them much weight: "no water comes" shares its words with cries for help. */
const FEW_WORDS = 14;

type Thresholds = UnderstandingModel["thresholds"];

/** Whether a post of this probability is red. */
export function isRed(danger: number, thresholds: Thresholds, findings: Findings): boolean {
  const { reading, voices } = findings;
  // Nothing lowers what is asked of the model further: most posts need no second look.
  if (danger < Math.min(PLAIN_FROM, thresholds.emergency) && !hasAny(reading.tokens, OF_SCENES)) return false;
  if (isTold(reading)) return false;
  const told = sceneIn(reading);
  if (danger >= redFrom(thresholds, findings)) return danger >= CALM_FROM || !isCalm(findings, told);
  if (voices.remote || reading.signals.has("@figurative")) return false;
  return (told.scene >= PLAIN || (told.scene > 0 && danger >= SCENE_FROM)) && !isCalm(findings, told);
}

/**
 * Whether the text says itself that nobody is in danger, laughs, or is of a place outside of the State. A danger that other words tell so plainly that
 * the model has hardly a say in it is undone by neither, unless they say that it is not true: many a farewell ends with a laugh.
 */
function isCalm(findings: Findings, { scene, calm, untrue, calmWords }: Scene): boolean {
  if (findings.located.matterOutside || untrue > 0) return true;
  if (calm === 0 && !LAUGHS.test(findings.reading.text)) return false;
  const dangers = dangersIn(findings).filter((match) => !touches(match, calmWords));
  return scene < PLAIN && !isPlain(findings, dangers);
}

const LAUGHS = /[\u{1F602}\u{1F923}\u{1F606}\u{1F639}]|\b(?:lol|(?:ha+){2,}h?|(?:he+){2,}h?)\b/iu;

/**
 * Of hunger the model has learned that it is a matter of rations, and of the sick that it is one of foul water; the scenes know who starves, and where many
 * fall ill at once.
 */
const OF_SCENES = keySet(
  "bhookhi bhookha bhookhe bhukhi bhukha bhukhe bhuki bhuka bhuke starving hungry bimar beemar sick ill ulti ultiyan vomiting",
);

/** What an office answers, and what a citizen says is over. */
function isTold(reading: Findings["reading"]): boolean {
  return isOfficeReply(reading) || isWithdrawn(reading);
}

function redFrom({ emergency }: Thresholds, findings: Findings): number {
  return amongFewWords(fromByRules(emergency, findings), findings);
}

function fromByRules(emergency: number, findings: Findings): number {
  const { reading, urgent, voices } = findings;
  const dangers = dangersIn(findings);
  if (isPlain(findings, dangers)) return Math.min(PLAIN_FROM, emergency);
  const named = dangers.filter(({ weight }) => weight >= HALF_NAMED);
  const isSurely = named.some(({ weight }) => weight >= SURELY);
  if (urgent.urgency === "emergency" && named.length > 0) return Math.max(isSurely ? NAMED_FROM : HALF_NAMED_FROM, emergency);
  const explained = fromExplained(findings, named);
  if (explained !== null) return explained;
  // Named, but in a post that is taken for thanks or for a report of the past, or of what is so each day.
  if (isSurely) return Math.max(UNNAMED_FROM, emergency);
  if (reading.signals.has("@figurative")) return FIGURATIVE_FROM;
  if (named.length === 0 && isNobodyNamed(findings) && hasAny(reading.tokens, ILLNESSES)) return ILLNESS_FROM;
  if (isSlow(findings)) return isNobodyNamed(findings) ? SLOW_AND_NOBODY_FROM : SLOW_FROM;
  if (isNobodyNamed(findings)) return voices.remote ? DISTANT_AND_NOBODY_FROM : NOBODY_FROM;
  return Math.max(voices.remote ? DISTANT_FROM : UNNAMED_FROM, emergency);
}

/** Whether these words of danger say that somebody is about to end a life, or name a danger twice over. */
function isPlain({ urgent, voices }: Findings, dangers: readonly Match[]): boolean {
  if (urgent.urgency !== "emergency") return false;
  const { danger, dire } = dangerVoices(dangers);
  return dire || (danger >= TWICE && !voices.remote && dangers.some(({ weight }) => weight >= SURELY));
}

/** The words of danger that are no names of places. */
function dangersIn(findings: Findings): readonly Match[] {
  return (findings.reading.signals.get("@emergency") ?? []).filter((match) => !namesPlace(match, findings));
}

/** "गांव घिराय": a village, and nobody who is surrounded. */
function namesPlace({ spans }: Match, { located }: Findings): boolean {
  const names = located.mentions.filter(({ places }) => places.every(({ level }) => level !== "locality"));
  return names.length > 0 && spans.some(([start, end]) => names.some((name) => name.start <= start && end <= name.end));
}

function endangersNobody(findings: Findings): boolean {
  return findings.urgent.urgency !== "emergency" && (isNobodyNamed(findings) || isSlow(findings));
}

/** Whether nobody is named who could be in danger. */
function isNobodyNamed({ reading }: Findings): boolean {
  return !hasAny(reading.tokens, PERSONS);
}

/** From which probability on such a post may be one. */
const NOBODY_MAYBE_FROM = 0.5;

/** Whether it is an illness that takes days, or a matter that troubles for days and ends no life by itself, and hardly a word of danger stands in it. */
function isSlow(findings: Findings): boolean {
  const { reading, scored } = findings;
  if (hasAny(reading.tokens, ILLNESSES)) return true;
  const least = (scored[0]?.weight ?? 0) - NEAR_THE_FIRST;
  // "Please help" and "send a machine" are said of any matter.
  if (dangersIn(findings).some(({ weight }) => weight >= HALF_NAMED)) return false;
  return scored.some(({ weight, category }) => weight >= least && SLOW.has(category?.code ?? ""));
}

/** Of what the text explains itself, how sure the model has to be all the same; null where it explains nothing. */
function fromExplained(findings: Findings, named: readonly Match[]): number | null {
  const explanation = explanationOf(findings.reading.tokens);
  // That plaster falls is named as a danger.
  if (explanation === "plaster") return EXPLAINED_FROM;
  // So it is that houses and fields are "drowning"; somebody who is drowning is somebody.
  if (explanation === "pump") return isNobodyNamed(findings) ? EXPLAINED_FROM : null;
  if (named.length > 0) return null;
  if (explanation === "network" || explanation === "dry" || explanation === "foul") return isNobodyNamed(findings) ? EXPLAINED_FROM : null;
  return explanation === "leave" ? ON_LEAVE_FROM : null;
}

/** Power cuts, drugs that are sold, telephones, jams, pensions, drains, waste, foul water, what is built without leave, old village land in the records, animals that roam. */
const SLOW: ReadonlySet<string> = new Set([
  "outage",
  "drugs",
  "telecom-post",
  "traffic",
  "old-age",
  "drain",
  "garbage",
  "dirty-water",
  "encroachment",
  "licences",
  "lal-dora",
  "cattle",
]);
/** A matter is as likely where its words weigh so little less: the first may be the name of a street, "Anaj Mandi Road". */
const NEAR_THE_FIRST = 2;

/** Words for somebody, without those that are spelt like little words: "men" is also "में". */
const PERSONS: ReadonlySet<string> = difference(
  keySet(
    `${`${PEOPLE}/${MORE_PEOPLE}`.replaceAll("/", " ")} tabar insaan banda bande aurten auratein budhiya budhi budhe buddha buddhi baba bebe bibi mummy mausi bua nanad jachcha javak balika nyane bhabhi jeth karigar him her`,
  ),
  keySet("jan jane man men maa tau tai pati staff family parivar guard conductor karmi karmchari sarpanch teacher residents commuters"),
);

const ILLNESSES = keySet("dast diarrhoea diarrhea diarrhoeal dengue typhoid taifaid piliya peeliya jaundice malaria hepatitis chikungunya");

function difference(words: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...words].filter((word) => !others.has(word)));
}

/** The weight of words that are hardly ever said without danger. */
const SURELY = 5;
/** And of scenes that are a danger whatever else is said. */
const PLAIN = 6;
/** What one word weighs that is often said without danger. */
const HALF_NAMED = 4;
/** Two such words together. */
const TWICE = 10;

export function maybeFrom({ maybeEmergency }: Thresholds, findings: Findings): number {
  return amongFewWords(endangersNobody(findings) ? Math.max(NOBODY_MAYBE_FROM, maybeEmergency) : maybeEmergency, findings);
}

/** Higher for few words, where none of them names a danger. */
function amongFewWords(threshold: number, { reading, voices }: Findings): number {
  if (voices.danger > 0) return threshold;
  return threshold + (1 - threshold) * Math.max(0, 1 - reading.tokens.length / FEW_WORDS);
}
