import type { DepartmentCode } from "../department/departments.ts";
import { DISTRICTS } from "../geography/districts.ts";
import type { DistrictName } from "../geography/districts.ts";
import { remembered } from "../remembered.ts";
import { romanise } from "../text/romanise.ts";
import { EVERYDAY_WORDS } from "./lexicon/everydayWords.ts";
import { localitiesOf, soundOf } from "./localities.ts";
import { readGist } from "./reading.ts";

/** What incidents compare of a case besides its text. */
export interface IncidentFacts {
  /** When it was written, milliseconds UTC. */
  readonly at: number;
  /** Stable for one citizen on one channel; null if unknown. */
  readonly author: string | null;
  /** Best first: the one that answers, then the acceptable ones. */
  readonly departments: readonly DepartmentCode[];
  readonly category: string | null;
  readonly district: DistrictName | null;
  /** The narrowest place that the directory knows, as we spell it. */
  readonly place: string | null;
  readonly routine: boolean;
}

/** Everything of a case that incidents compare. */
export interface IncidentSketch extends IncidentFacts {
  /** Parts of the place that its words name: see `localities.ts`. */
  readonly localities: readonly string[];
  /** Keys of the content words and, in angle brackets, the concepts of the text; sorted. */
  readonly words: readonly string[];
  /** A hash of the whole text by keys, without handles and links; null for a text without words. */
  readonly wording: string | null;
  /** How many words the wording has. */
  readonly length: number;
}

export function incidentSketchOf(text: string, facts: IncidentFacts): IncidentSketch {
  const { tokens, conceptHits } = readGist(text);
  const localities = localitiesOf(tokens);
  const { words: placeWords, asVillages } = spellingOf(facts.place);
  const words = new Set<string>();
  let sequence = "";
  let length = 0;
  for (const [at, { key, sigil, script }] of tokens.entries()) {
    if (sigil === "@" || key === "") continue;
    sequence += `${key} `;
    length += 1;
    const isTelling = script !== "digit" && key.length > 2 && !EVERYDAY_WORDS.has(key) && !DISTRICT_WORDS.has(key) && !placeWords.has(key);
    if (isTelling && !localities.words.has(at)) words.add(key);
  }
  // The road in "Murthal Road" is part of a place and does not count as a concept.
  for (const { name, start, end } of conceptHits) if (!isTouched(localities.words, start, end)) words.add(`<${name}>`);
  return {
    ...facts,
    localities: localities.names.filter((name) => !asVillages.has(name)),
    words: [...words].toSorted().slice(0, MOST_WORDS),
    wording: length === 0 ? null : shortNameOf(sequence),
    length,
  };
}

function isTouched(words: ReadonlySet<number>, start: number, end: number): boolean {
  if (words.size > 0) for (let at = start; at < end; at += 1) if (words.has(at)) return true;
  return false;
}

/** Bounds the sketches of very long texts. Concepts sort first, so they are always included. */
const MOST_WORDS = 60;

interface PlaceSpelling {
  readonly words: ReadonlySet<string>;
  /** The localities by which the place itself would be named with "village" before it. */
  readonly asVillages: ReadonlySet<string>;
}

const spellingOf = remembered(10_000, (place: string | null): PlaceSpelling => {
  const words = place === null ? [] : romanise(place).split(" ");
  return { words: new Set(words), asVillages: new Set(words.map((word) => `village ${soundOf(word)}`)) };
});

/** A hash of 64 bits. Collisions are rare, and colliding texts would have to be of one place too. */
function shortNameOf(text: string): string {
  let forth = 0x81_1c_9d_c5;
  let back = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    forth = Math.imul(forth ^ code, 0x01_00_01_93);
    back = Math.imul(back + code, 0x9e_37_79_b1) ^ (back >>> 15);
  }
  return (forth >>> 0).toString(36) + (back >>> 0).toString(36);
}

const DISTRICT_WORDS: ReadonlySet<string> = new Set(DISTRICTS.flatMap(({ name, hi }) => romanise(`${name} ${hi}`).split(" ")));
