import { keySet } from "../text/keySet.ts";
import type { WordedDepartment } from "./lexicon/departmentWords.ts";
import type { Match } from "./matching/matcher.ts";
import type { Reading } from "./reading.ts";

/** The factor of a match for its position and the words around it. `endangered`: see `tokensInDanger`. */
export function emphasisOf(match: Match, department: WordedDepartment, tokens: Reading["tokens"], endangered: ReadonlySet<number>): number {
  const inHandle = tokens[match.start]?.sigil === "@";
  return (
    (inHandle ? IN_HANDLE : isLandmark(match, tokens) ? LANDMARK : 1) *
    (isInFirstSentence(match, tokens) ? 1 : LATER) *
    (RESCUERS.has(department) && match.spans.some(([start]) => endangered.has(start)) ? IN_DANGER : 1)
  );
}

/** In "school ke samne theka" the school only says where the liquor vend is, so its weight is low. */
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

/** The problem is usually named first, and its consequences later. */
const LATER = 0.85;

function isInFirstSentence({ start }: Match, tokens: Reading["tokens"]): boolean {
  for (let at = Math.min(start, tokens.length - 1); at > SHORTEST_SENTENCE; at -= 1) if (tokens[at]?.gap === "sentence") return false;
  return true;
}

/** A greeting such as "Sir!" does not count as the first sentence. */
const SHORTEST_SENTENCE = 3;

/** A tagged office may only be in copy. */
const IN_HANDLE = 0.5;

/** Where somebody is in danger, the words about the danger count more for the departments that rescue. */
const IN_DANGER = 1.5;
const RESCUERS: ReadonlySet<WordedDepartment> = new Set(["FIRE", "POLICE", "DISASTER", "HEALTH", "WCD"]);

/** The tokens that tell of somebody in danger. */
export function tokensInDanger({ signals }: Reading): ReadonlySet<number> {
  const indices = new Set<number>();
  for (const { weight, spans } of signals.get("@emergency") ?? [])
    if (weight >= 4) for (const [start, end] of spans) for (let at = start; at < end; at += 1) indices.add(at);
  return indices;
}
