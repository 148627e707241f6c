import type { Scored } from "./departments.ts";
import { sharedLabel } from "./model/labels.ts";
import { sortedShares } from "./model/model.ts";
import type { Shares } from "./model/model.ts";

/**
 * What the model thinks of each department, with the words of the lists counted once more: to the model they are a few features among hundreds,
 * and in a text with many rare words they go under. `emergency` is the share of an emergency: the likelier it is, the less the owner of the place answers
 * and the more those who rescue. Chosen by the writers that were left out in turn.
 */
export function departmentShares(shares: Shares, scored: readonly Scored[], emergency: number): Shares {
  const found = new Map<string, number>();
  for (const { code, weight, echo = 0 } of scored) {
    const label = sharedLabel(code);
    found.set(label, Math.max(found.get(label) ?? 0, Math.min(weight - echo, MOST_SAID)));
  }
  const raised = shares.map(({ label, share }) => {
    const said = SAID * (found.get(label) ?? 0) + (RESCUERS.has(label) ? RESCUES * emergency : 0);
    return { label, share: said === 0 ? share : share * Math.exp(said) };
  });
  let total = 0;
  for (const { share } of raised) total += share;
  return sortedShares(raised.map(({ label, share }) => ({ label, share: share / total })));
}

/** How much each point of the word lists counts, and up to how many. */
const SAID = 0.15;
const MOST_SAID = 5;

/** Of the departments those that answer two to five times as often for an emergency as for any other post of the writers. */
const RESCUERS: ReadonlySet<string> = new Set(["DISASTER", "FIRE", "POLICE", "HEALTH", "RAILWAYS"]);
/** With this, left-out writers' emergencies get the right department in 92.5 % instead of 89.4 %, the rest in 0.1 % fewer. */
const RESCUES = 1.7;
