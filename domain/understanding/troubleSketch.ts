import { v5 } from "uuid";
import type { DepartmentCode } from "../department/departments.ts";
import { DISTRICTS } from "../geography/districts.ts";
import type { DistrictName } from "../geography/districts.ts";
import { romanise } from "../text/romanise.ts";
import { tokenise } from "../text/tokenise.ts";
import { EVERYDAY_WORDS } from "./lexicon/everydayWords.ts";
import { localitiesOf, soundOf } from "./localities.ts";
import { complaintMatcher } from "./reading.ts";

/** What is known of a case beside its words. */
export interface TroubleFacts {
  /** When it was written, milliseconds UTC. */
  readonly at: number;
  /** Stable for one citizen on one channel; null if unknown. */
  readonly author: string | null;
  /** Best first: the one that answers, then acceptable alternates. */
  readonly departments: readonly DepartmentCode[];
  readonly category: string | null;
  readonly district: DistrictName | null;
  /** The narrowest place that the directory knows, as we spell it. */
  readonly place: string | null;
  readonly routine: boolean;
}

/** What is compared of a case to see whether it speaks of the trouble of another. */
export interface TroubleSketch extends TroubleFacts {
  /** Parts of the place that its words name: see `localities.ts`. */
  readonly localities: readonly string[];
  /** Keys of the telling words and, in angle brackets, what the text speaks of whatever the language; sorted. */
  readonly words: readonly string[];
  /** Names the whole wording, without handles and links, whatever its script; null for a text without words. */
  readonly wording: string | null;
  /** How many words the wording has. */
  readonly length: number;
}

export function troubleSketchOf(text: string, facts: TroubleFacts): TroubleSketch {
  const tokens = tokenise(text);
  const localities = localitiesOf(tokens);
  const placeWords = new Set(facts.place === null ? [] : romanise(facts.place).split(" "));
  // What the directory knows is the place; only some write "village" before it.
  const asPlace = new Set([...placeWords].map((word) => `village ${soundOf(word)}`));
  const words = new Set<string>();
  const sequence: string[] = [];
  for (const [at, { key, sigil, script }] of tokens.entries()) {
    if (sigil === "@" || key === "") continue;
    sequence.push(key);
    const isTelling = script !== "digit" && key.length > 2 && !EVERYDAY_WORDS.has(key) && !DISTRICT_WORDS.has(key) && !placeWords.has(key);
    if (isTelling && !localities.words.has(at)) words.add(key);
  }
  // A complaint from Murthal Road need not be about a road.
  const telling = tokens.filter((_, at) => !localities.words.has(at));
  for (const concept of complaintMatcher().concepts(telling)) words.add(`<${concept}>`);
  return {
    ...facts,
    localities: localities.names.filter((name) => !asPlace.has(name)),
    words: [...words].toSorted().slice(0, MOST_WORDS),
    wording: sequence.length === 0 ? null : v5(sequence.join(" "), WORDING),
    length: sequence.length,
  };
}

/** A text of 25,000 letters has more; the concepts sort first and are always among them. */
const MOST_WORDS = 60;

const WORDING = "0a5f0c52-6a3e-5d0c-8f0e-4b1f2f8a9d11";

const DISTRICT_WORDS: ReadonlySet<string> = new Set(DISTRICTS.flatMap(({ name, hi }) => romanise(`${name} ${hi}`).split(" ")));
