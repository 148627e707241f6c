import { findPersonalData } from "../text/personalData.ts";
import type { PersonalDatum } from "../text/personalData.ts";
import { tokenise } from "../text/tokenise.ts";
import type { Token } from "../text/tokenise.ts";
import { CONCEPTS, IDIOMS } from "./lexicon/concepts.ts";
import { DEPARTMENT_WORDS, meaningOf } from "./lexicon/complaintWords.ts";
import { EVERYDAY_WORDS } from "./lexicon/everydayWords.ts";
import { SIGNALS } from "./lexicon/signals.ts";
import { Matcher } from "./matching/matcher.ts";
import type { Match } from "./matching/matcher.ts";

/** A post read once: what all later steps look at. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly matches: readonly Match[];
  /** What it speaks of, whatever the language: `water`, `absent`. */
  readonly concepts: readonly string[];
  readonly personalData: readonly PersonalDatum[];
}

let compiled: Matcher | undefined;

/** The word lists, compiled when first needed (some 100 ms). */
export function complaintMatcher(): Matcher {
  compiled ??= new Matcher(
    [
      ...DEPARTMENT_WORDS.flatMap(({ department, categories }) =>
        categories.map((category) => ({ meaning: meaningOf(department, category), words: category.words })),
      ),
      ...SIGNALS,
    ],
    CONCEPTS,
    IDIOMS,
    EVERYDAY_WORDS,
  );
  return compiled;
}

export function readPost(text: string): Reading {
  const tokens = tokenise(text);
  return { text, tokens, ...complaintMatcher().match(tokens), personalData: findPersonalData(text) };
}

/** The words of the text that a match rests on. */
export function evidenceOf(match: Match, tokens: readonly Token[], text: string): string {
  return match.spans
    .toSorted((a, b) => a[0] - b[0])
    .map(([start, end]) => text.slice(tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0))
    .join(" … ");
}
