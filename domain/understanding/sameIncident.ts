import { DAY_MS } from "../clock/indianDay.ts";
import type { DepartmentCode } from "../department/departments.ts";
import { madeOnce } from "../remembered.ts";
import type { IncidentSketch } from "./incidentSketch.ts";

export type Relation = "repost" | "same-citizen-again" | "same-incident";

/**
 * How two cases belong to one incident; null where they do not. Symmetric. Words alone do not decide, since all complaints about
 * water or power are alike. Cases belong together by department, category and place within days, with words that are somewhat
 * similar; where only one of them names the exact place, or the problem is a citizen's own, the words have to be nearly the same.
 */
export function sameIncident(one: IncidentSketch, other: IncidentSketch): Relation | null {
  const [a, b] = [gaugeOf(one), gaugeOf(other)];
  if (Math.abs(one.at - other.at) > Math.min(a.lastingMs, b.lastingMs)) return null;
  const sameCitizen = one.author !== null && one.author === other.author;
  if (sameWording(one, other, sameCitizen)) return sameCitizen ? "same-citizen-again" : "repost";

  const districts = agreement(one.district, other.district);
  if (districts === "differ" || (!sameCitizen && districts !== "agree") || !sameSort(one, other)) return null;
  const places = placesOf(one, other);
  if (places === "differ") return null;
  const alike = likeness(a.words, b.words);
  if (sameCitizen && alike >= ALIKE_AGAIN) return "same-citizen-again";
  if (districts !== "agree") return null;
  const stronglyAlike = alike >= STRONGLY_ALIKE && a.gist !== null && a.gist === b.gist;
  if (!a.isShared || !b.isShared) return places === "agree" && stronglyAlike ? "same-incident" : null;
  // The same locality and category are enough, unless both texts name things and these differ.
  const needed = one.localities.length > 0 && one.category === other.category && spokenOf(a, b) > 0 ? 0 : ALIKE_AT_ONE_PLACE;
  return stronglyAlike || (places === "agree" && alike >= needed) ? "same-incident" : null;
}

/** A complaint after more than so many days is a new incident. */
const LASTING_DAYS = 3;
/** For water and power, which come back sooner. */
const ROUTINE_SUPPLY_DAYS = 2;
const SUPPLY: ReadonlySet<string> = new Set<DepartmentCode>(["PHED", "UHBVN", "DHBVN"]);

/** The longest time between two cases of one incident, milliseconds. */
export function lastingMs(sketch: Pick<IncidentSketch, "routine" | "departments">): number {
  const days = sketch.routine && SUPPLY.has(first(sketch)) ? ROUTINE_SUPPLY_DAYS : LASTING_DAYS;
  return days * DAY_MS;
}

/** The maximum of {@link lastingMs}. */
export const LONGEST_LASTING_MS = LASTING_DAYS * DAY_MS;

/** How many departments of a proposal are acceptable: the first and the second. */
const ACCEPTABLE = 2;

/** Thresholds of likeness, 0 to 1; measured on the pairs of the tests. */
const ALIKE_AT_ONE_PLACE = 0.2;
const ALIKE_AGAIN = 0.25;
const STRONGLY_ALIKE = 0.5;
/** With fewer content words there is no gist, since short complaints consist of the same few words everywhere. */
const TELLING_WORDS = 3;

interface Weighed {
  readonly word: string;
  readonly weight: number;
}

/** What comparisons need of a sketch repeatedly. */
export interface IncidentGauge {
  readonly lastingMs: number;
  readonly isShared: boolean;
  readonly gist: string | null;
  /** Sorted, with their weights. */
  readonly words: readonly Weighed[];
  /** The concepts that distinguish categories. */
  readonly things: readonly Weighed[];
}

export const gaugeOf = madeOnce((sketch: IncidentSketch): IncidentGauge => {
  const words = sketch.words.toSorted().map((word) => ({ word, weight: weightOf(word) }));
  const things = words.filter(({ word }) => isConcept(word) && !FRAME.has(word));
  return { lastingMs: lastingMs(sketch), isShared: SHARED.has(first(sketch)), gist: gistOf(sketch.words), words, things };
});

/** The longest content words, which are usually the rarest; null for a text with too few. */
function gistOf(words: readonly string[]): string | null {
  const telling = words.filter((word) => !isConcept(word)).toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1));
  return telling.length < TELLING_WORDS ? null : telling.slice(0, TELLING_WORDS).join(" ");
}

/** Departments whose problems neighbours share; a pension, a theft or a registry concerns one citizen. */
const SHARED: ReadonlySet<string> = new Set<DepartmentCode>([
  ...(["PHED", "UHBVN", "DHBVN", "ULB", "PWD", "HSVP", "GMDA", "NHAI", "RAILWAYS", "TRANSPORT", "IRRIGATION"] satisfies DepartmentCode[]),
  ...(["PANCHAYAT", "POLLUTION", "MARKETING_BOARD", "HSIIDC", "FOREST", "FIRE", "DISASTER", "ANIMAL_HUSBANDRY"] satisfies DepartmentCode[]),
]);

type Agreement = "agree" | "open" | "differ";

function agreement(one: string | null, other: string | null): Agreement {
  if (one === null || other === null) return "open";
  return one === other ? "agree" : "differ";
}

/** Words of a text that is not written twice by chance; shorter texts may be equal in two districts. */
const LONG_WORDING = 12;

function sameWording(one: IncidentSketch, other: IncidentSketch, sameCitizen: boolean): boolean {
  if (one.wording === null || one.wording !== other.wording) return false;
  if (one.length >= LONG_WORDING) return true;
  const districts = agreement(one.district, other.district);
  if (sameCitizen) return districts !== "differ";
  return districts === "agree" && sameSort(one, other) && placesOf(one, other) === "agree";
}

/** The same department and category, or an acceptable department and similar things. */
function sameSort(one: IncidentSketch, other: IncidentSketch): boolean {
  const [a, b] = [first(one), first(other)];
  if (a === "" || b === "") return false;
  if (a === b && one.category === other.category) return true;
  if (!accepts(one, b) && !accepts(other, a)) return false;
  const [left, right] = [gaugeOf(one), gaugeOf(other)];
  return left.things.length > 0 && right.things.length > 0 && spokenOf(left, right) >= SPOKEN_ALIKE;
}

/** Categories are guesses too: cases with so similar things count as the same category. */
export const SPOKEN_ALIKE = 0.6;

/** How similar the things of both are; 1 where one of them names none. */
function spokenOf({ things }: IncidentGauge, other: IncidentGauge): number {
  return things.length === 0 || other.things.length === 0 ? 1 : likeness(things, other.things);
}

function accepts({ departments }: IncidentSketch, code: string): boolean {
  return departments.slice(0, ACCEPTABLE).some((each) => each === code);
}

function first({ departments }: Pick<IncidentSketch, "departments">): DepartmentCode | "" {
  return departments[0] ?? "";
}

/** Whether two cases of one district are at one place; `open` where one of them is less exact. */
function placesOf(one: IncidentSketch, other: IncidentSketch): Agreement {
  const named = agreement(one.place, other.place);
  if (named === "differ") return "differ";
  const [a, b] = [one.localities, other.localities];
  if (a.length > 0 && b.length > 0) return localitiesAgree(a, b) ? "agree" : "differ";
  return a.length === 0 && b.length === 0 ? named : "open";
}

/** They share a locality, and do not have different numbers of the same unit (ward 5 and ward 9 of one colony). */
function localitiesAgree(a: readonly string[], b: readonly string[]): boolean {
  if (!a.some((name) => b.includes(name))) return false;
  return !a.some((name) => {
    const unit = NUMBERED.exec(name)?.[0];
    return unit !== undefined && !b.includes(name) && b.some((another) => another.startsWith(unit) && !a.includes(another));
  });
}

const NUMBERED = /^[a-z]+ (?=\d)/u;

/** Concepts weigh more than other words, and those that every complaint has least. */
function weightOf(word: string): number {
  if (FRAME.has(word)) return 0.5;
  return isConcept(word) ? 3 : 1;
}

const FRAME: ReadonlySet<string> = new Set(
  "absent comes gone refuses since little demands money night child lifted broken ruined lane stands".split(" ").map((name) => `<${name}>`),
);

const isConcept = (word: string) => word.startsWith("<");

/** The weighted share of common words, 0 to 1. */
function likeness(one: readonly Weighed[], other: readonly Weighed[]): number {
  let shared = 0;
  let all = 0;
  let at = 0;
  for (const { word, weight } of one) {
    for (let next = other[at]; next !== undefined && next.word < word; next = other[at]) {
      all += next.weight;
      at += 1;
    }
    all += weight;
    if (other[at]?.word !== word) continue;
    shared += weight;
    at += 1;
  }
  for (; at < other.length; at += 1) all += other[at]?.weight ?? 0;
  return all === 0 ? 0 : shared / all;
}
