import type { Findings } from "./findings.ts";
import type { UnderstandingModel } from "./model/model.ts";

/*
 * From which probability on a post is an emergency, red on the walls, and from which on it may be one, which a person at the desk confirms or denies.
 * The model's own thresholds are in its file, measured by `npm run train` on writers that it did not see; `npm run -s eval -- FILE` prints how often
 * what it says is right, step by step, and `npm run bench -- rehearsal` what an hour of the rehearsal would show in red.
 */

/** Where no rule finds an emergency as well, the model has to be this sure. What lies below waits in the list of what may be one. */
const UNNAMED_FROM = 0.7;

/** And so sure, where the words of danger are figures of speech, or of the past. */
const DISTANT_FROM = 0.85;

/** Where only words that are often said without danger (of weight 4 in the lists) name it. */
const HALF_NAMED_FROM = 0.5;

/** Where somebody is about to end a life, the model has hardly a say. */
const DIRE_FROM = 0.12;

/** A post of fewer words gives each of them much weight: "no water comes" shares its words with cries for help. */
const FEW_WORDS = 14;

type Thresholds = UnderstandingModel["thresholds"];

export function redFrom({ emergency }: Thresholds, findings: Findings): number {
  return amongFewWords(fromByRules(emergency, findings), findings);
}

function fromByRules(emergency: number, { reading, urgent, voices }: Findings): number {
  const isSurely = (reading.signals.get("@emergency") ?? []).some(({ weight }) => weight >= SURELY);
  if (urgent.urgency === "emergency") {
    if (voices.dire) return Math.min(DIRE_FROM, emergency);
    return isSurely ? emergency : Math.max(HALF_NAMED_FROM, emergency);
  }
  // Named, but in a post that is taken for thanks or for a report of the past.
  if (isSurely) return Math.max(HALF_NAMED_FROM, emergency);
  const isDistant = voices.remote || reading.signals.has("@figurative");
  return Math.max(isDistant ? DISTANT_FROM : UNNAMED_FROM, emergency);
}

/** The weight of words that are hardly ever said without danger. */
const SURELY = 5;

export function maybeFrom({ maybeEmergency }: Thresholds, findings: Findings): number {
  return amongFewWords(maybeEmergency, findings);
}

/** Higher for few words, where none of them names a danger. */
function amongFewWords(threshold: number, { reading, voices }: Findings): number {
  if (voices.danger > 0) return threshold;
  return threshold + (1 - threshold) * Math.max(0, 1 - reading.tokens.length / FEW_WORDS);
}
