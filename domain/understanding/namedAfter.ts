import type { Findings } from "./findings.ts";
import { MEANINGS } from "./lexicon/complaintWords.ts";

/**
 * Departments, as the model labels them, of which nothing tells but the name of a colony or road, while other words speak for another: a sewer in "Professor Colony"
 * is no college's.
 */
export function namesakesIn({ reading, located }: Pick<Findings, "reading" | "located">): ReadonlySet<string> {
  const inNames = new Set<number>();
  for (const { places, start, end } of located.mentions)
    if (places.every(({ name }) => COLONY_OR_ROAD.test(name))) for (let at = start; at < end; at += 1) inNames.add(at);
  if (inNames.size === 0) return NONE;
  const [within, beside] = [new Set<string>(), new Set<string>()];
  for (const { meaning, weight, spans } of reading.matches) {
    const department = MEANINGS.get(meaning)?.department;
    if (department === undefined || weight <= 0) continue;
    (spans.every(([start]) => inNames.has(start)) ? within : beside).add(department);
  }
  return beside.size === 0 ? NONE : new Set([...within].filter((department) => !beside.has(department)));
}

const NONE: ReadonlySet<string> = new Set();
/** Not a market, hospital or stand, whose keeper may answer for what is in it. */
const COLONY_OR_ROAD = /(?:Colony|Nagar|Vihar|Enclave|Road|Marg|Chowk|Mor|Bypass|Mohalla|Pura|Puri)$/u;
