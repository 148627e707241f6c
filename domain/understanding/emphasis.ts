import { keySet } from "../text/keySet.ts";
import type { WordedDepartment } from "./lexicon/departmentWords.ts";
import type { Match } from "./matching/matcher.ts";
import type { Reading } from "./reading.ts";

/** By what the weight of a match is multiplied for where it is and beside what. `endangered`: see `tokensInDanger`. */
export function emphasisOf(match: Match, department: WordedDepartment, tokens: Reading["tokens"], endangered: ReadonlySet<number>): number {
  const inHandle = tokens[match.start]?.sigil === "@";
  return (
    (inHandle ? IN_HANDLE : isLandmark(match, tokens) ? LANDMARK : 1) *
    (isInFirstSentence(match, tokens) ? 1 : LATER) *
    (RESCUERS.has(department) && match.spans.some(([start]) => endangered.has(start)) ? IN_DANGER : 1)
  );
}

/** "School ke samne theka" is about the vend: what only tells where says little of the problem. */
const LANDMARK = 0.35;
const AFTER_LANDMARK = keySet(
  "pas samne samane bahar nikat pichhe piche nere neede nede kol samhne sahmane rod road rd chok chouk get gate mod mor",
);
const BEFORE_LANDMARK = keySet("near nir opposite oposite outside outsid behind beside opp next front adjacent");
const LINKS = new Set(["ke", "ki", "ka", "de", "di", "da", "the", "of", "to", "our", "a", "ek"]);

function isLandmark(match: Match, tokens: Reading["tokens"]): boolean {
  if (match.spans.length > 1 || match.weight > 6.8) return false;
  const after = tokens[match.end];
  const beyond = tokens[match.end + 1];
  if (
    after &&
    after.gap !== "sentence" &&
    (AFTER_LANDMARK.has(after.key) || (LINKS.has(after.key) && AFTER_LANDMARK.has(beyond?.key ?? "")))
  )
    return true;
  const before = tokens[match.start - 1];
  const earlier = tokens[match.start - 2];
  return (
    (before !== undefined && BEFORE_LANDMARK.has(before.key)) ||
    (before !== undefined && earlier !== undefined && match.weight < 7 && BEFORE_LANDMARK.has(earlier.key))
  );
}

/** The problem is named first; what follows from it comes later. */
const LATER = 0.85;

function isInFirstSentence({ start }: Match, tokens: Reading["tokens"]): boolean {
  for (let at = Math.min(start, tokens.length - 1); at > SHORTEST_SENTENCE; at -= 1) if (tokens[at]?.gap === "sentence") return false;
  return true;
}

/** "Sir!" is no first sentence. */
const SHORTEST_SENTENCE = 3;

/** A tagged office may only be informed; the text itself says more. */
const IN_HANDLE = 0.5;

/** Where somebody is in danger, who comes first is whose words tell of the danger. */
const IN_DANGER = 1.5;
const RESCUERS: ReadonlySet<WordedDepartment> = new Set(["FIRE", "POLICE", "DISASTER", "HEALTH", "WCD"]);

/** The tokens that tell of somebody in danger. */
export function tokensInDanger({ signals }: Reading): ReadonlySet<number> {
  const indices = new Set<number>();
  for (const { weight, spans } of signals.get("@emergency") ?? [])
    if (weight >= 4) for (const [start, end] of spans) for (let at = start; at < end; at += 1) indices.add(at);
  return indices;
}
