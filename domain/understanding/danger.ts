import type { Findings } from "./findings.ts";
import type { UnderstandingModel } from "./model/model.ts";

/*
 * From which probability on a post is an emergency, red on the walls, and from which on it may be one, which a person at the desk confirms or denies.
 * The model's own thresholds are in its file, measured by `npm run train` on writers that it did not see; `npm run -s eval -- FILE` prints how often
 * what it says is right, step by step, and `npm run bench -- rehearsal` what an hour of the rehearsal would show in red.
 */

/**
 * Where no rule finds an emergency as well, the model has to be this sure. Measured on dev2: 17 of 19 emergencies red and nothing else, from 0.5 on as well;
 * but in an hour of the rehearsal 76 red ones are none, and 147 from 0.5 on. From 0.8 on one more emergency of dev2 is missed. What lies below waits in the
 * list of what may be one.
 */
const UNNAMED_FROM = 0.7;

/** A post of fewer words gives each of them much weight: "no water comes" shares its words with cries for help. */
const FEW_WORDS = 14;

type Thresholds = UnderstandingModel["thresholds"];

export function redFrom({ emergency }: Thresholds, findings: Findings): number {
  const isNamed = findings.urgent.urgency === "emergency";
  return amongFewWords(isNamed ? emergency : Math.max(UNNAMED_FROM, emergency), findings);
}

export function maybeFrom({ maybeEmergency }: Thresholds, findings: Findings): number {
  return amongFewWords(maybeEmergency, findings);
}

/** Higher for few words, where none of them names a danger. */
function amongFewWords(threshold: number, { reading, voices }: Findings): number {
  if (voices.danger > 0) return threshold;
  return threshold + (1 - threshold) * Math.max(0, 1 - reading.tokens.length / FEW_WORDS);
}
