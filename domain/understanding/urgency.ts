import type { DepartmentCode } from "../department/departments.ts";
import { keySet } from "../text/keySet.ts";
import type { Scored } from "./departments.ts";
import { HOWEVER_OLD } from "./kind.ts";
import type { Voices } from "./kind.ts";
import type { Kind, Urgency } from "../proposal/proposal.ts";
import { evidenceOf } from "./reading.ts";
import type { Reading } from "./reading.ts";

export interface Urgent {
  readonly urgency: Urgency;
  readonly evidence: readonly string[];
}

/** The urgency of a post, with its evidence: a danger counts while it lasts, not when it is over. `problem` is the first department. */
export function urgencyOf(reading: Reading, kind: Kind, voices: Pick<Voices, "duration" | "remote">, problem: Scored | null): Urgent {
  if (kind !== "grievance") return { urgency: "routine", evidence: [] };
  const danger = reading.signals.get("@emergency") ?? [];
  const grave = danger.filter(({ weight }) => weight >= 4);
  const now = danger.filter(({ weight }) => weight < 4);
  const always = grave.some(({ weight }) => weight >= HOWEVER_OLD);
  if (grave.length > 0 && (always || now.length > 0 || !(isOld(reading) || voices.remote)))
    return { urgency: "emergency", evidence: words([...grave, ...now], reading) };
  const pressing = reading.signals.get("@urgent") ?? [];
  const byPattern = new Map(pressing.map(({ pattern, weight }) => [pattern, weight]));
  let score = pressOf(problem) + (grave.length > 0 && !voices.remote ? 2 : 0) + Math.min(0.4, now.length) + (voices.duration > 0 ? 0.2 : 0);
  for (const weight of byPattern.values()) score += weight;
  return score >= PRESSES ? { urgency: "urgent", evidence: words(pressing, reading) } : { urgency: "routine", evidence: [] };
}

const PRESSES = 0.9;
/** The urgency of a category by itself: a robbery is urgent in any words, a licence hardly ever. */
function pressOf(problem: Scored | null): number {
  if (problem === null) return 0;
  return PRESSING[problem.code]?.[problem.category?.code ?? ""] ?? (CAN_WAIT.has(problem.code) ? -0.3 : 0);
}

const POWER = { "live-wire": 0.8, transformer: 0.5, outage: 0.2 };
const PRESSING: Readonly<Partial<Record<DepartmentCode, Readonly<Record<string, number>>>>> = {
  POLICE: { assault: 0.9, theft: 0.9, cyber: 0.9, fir: 0.7, drugs: 0.9, women: 0.9, missing: 1, traffic: -0.2, nuisance: -0.2 },
  UHBVN: POWER,
  DHBVN: POWER,
  PHED: { "no-supply": 0.3, "dirty-water": 0.5, manhole: 0.3, tanker: 0.2 },
  ULB: { dogs: 0.6, cattle: 0.2, garbage: -0.2, property: -0.4, parks: -0.3, lanes: -0.3, certificates: -0.3, encroachment: -0.3 },
  HEALTH: { "doctor-absent": 0.4, medicine: 0.4, ambulance: 0.6, negligence: 0.4, disease: 0.7, ayushman: 0.3 },
  MEDICAL_EDU: { colleges: 0.2 },
  FOREST: { "wild-animal": 0.7, "fallen-tree": 0.2 },
  IRRIGATION: { breach: 0.8, tail: 0.2, drain: 0.2 },
  AGRICULTURE: { fertiliser: 0.6 },
  MARKETING_BOARD: { mandi: 0.3 },
  ANIMAL_HUSBANDRY: { veterinary: 0.4 },
  DISASTER: { flood: 0.8 },
  FIRE: { fire: 0.4 },
  LABOUR: { wages: 0.4, safety: 0.6 },
  WCD: { "child-marriage": 0.8, "women-children": 0.4 },
  POLLUTION: { effluent: 0.2, smoke: 0.2 },
  MINING: { "illegal-mining": 0.2 },
  EXCISE: { liquor: 0.1 },
};
const CAN_WAIT: ReadonlySet<DepartmentCode> = new Set([
  "HSVP",
  "TCP",
  "HRERA",
  "HOUSING",
  "HSIIDC",
  "SPORTS",
  "SKILL",
  "HAREDA",
  "CMO",
  "VIGILANCE",
  "PANCHAYAT",
  "CENTRAL",
  "TRANSPORT",
  "PWD",
]);

const LONG_TIME = keySet(
  "mahine mahino mahinon mhine sal saal salon salo month months monts year years yers hafte hapte hafton vik week weeks vikon mahina mahina hafta janvari farvari aprel aprail april julai agast sitambar aktubar navambar disambar diwali divali holi",
);
const LONG_TIME_AFTER = keySet("se ago pahle pehle phle bad tak te ton back pahile now");
const LONG_TIME_BEFORE = keySet("pichle pichli pichla last past many several kai since");

/** Whether the text says that weeks or months have passed: an accident of last week is no emergency today. The age of a child does not count. */
function isOld({ tokens }: Reading): boolean {
  return tokens.some(
    ({ key }, at) =>
      LONG_TIME.has(key) && (LONG_TIME_AFTER.has(tokens[at + 1]?.key ?? "") || LONG_TIME_BEFORE.has(tokens[at - 1]?.key ?? "")),
  );
}

function words(matches: Reading["matches"], reading: Reading): readonly string[] {
  return [...new Set(matches.map((match) => evidenceOf(match, reading.tokens, reading.text)))].slice(0, 5);
}
