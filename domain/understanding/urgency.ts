import { keySet } from "../text/keySet.ts";
import type { Kind, Urgency } from "./proposal.ts";
import { evidenceOf } from "./reading.ts";
import type { Reading } from "./reading.ts";

export interface Urgent {
  readonly urgency: Urgency;
  readonly evidence: readonly string[];
}

/** How great the danger is: what is happening now, against what has happened and is over. */
export function urgencyOf(reading: Reading, kind: Kind, voices: { readonly duration: number }): Urgent {
  if (kind !== "grievance") return { urgency: "routine", evidence: [] };
  const danger = reading.matches.filter(({ meaning }) => meaning === "@emergency");
  const grave = danger.filter(({ weight }) => weight >= 4);
  const now = danger.filter(({ weight }) => weight < 4);
  if (grave.length > 0 && !(isOld(reading) && now.length === 0))
    return { urgency: "emergency", evidence: words([...grave, ...now], reading) };
  const pressing = reading.matches.filter(({ meaning }) => meaning === "@urgent");
  const score =
    new Set(pressing.map(({ pattern }) => pattern)).size +
    (grave.length > 0 ? 2 : 0) +
    Math.min(1, now.length) +
    (voices.duration > 0 ? 0.3 : 0);
  return score >= 1 ? { urgency: "urgent", evidence: words(pressing, reading) } : { urgency: "routine", evidence: [] };
}

const LONG_TIME = keySet(
  "mahine mahino mahinon mhine sal saal salon salo month months monts year years yers hafte hapte hafton vik week weeks vikon mahina mahina hafta",
);
const LONG_TIME_AFTER = keySet("se ago pahle pehle phle bad tak te ton back pahile now");
const LONG_TIME_BEFORE = keySet("pichle pichli pichla last past many several kai since");

/** Months and weeks gone by are spoken of: an accident of last week is no emergency today. A child's age is not meant. */
function isOld({ tokens }: Reading): boolean {
  return tokens.some(
    ({ key }, at) =>
      LONG_TIME.has(key) && (LONG_TIME_AFTER.has(tokens[at + 1]?.key ?? "") || LONG_TIME_BEFORE.has(tokens[at - 1]?.key ?? "")),
  );
}

function words(matches: Reading["matches"], reading: Reading): readonly string[] {
  return [...new Set(matches.map((match) => evidenceOf(match, reading.tokens, reading.text)))].slice(0, 5);
}
