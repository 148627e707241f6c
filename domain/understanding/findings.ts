import type { Location } from "../proposal/proposal.ts";
import { languageOf } from "../text/language.ts";
import { loudestWord, scoreDepartments } from "./departments.ts";
import { kindOf, voicesOf } from "./kind.ts";
import type { Voices } from "./kind.ts";
import type { Scored } from "./departments.ts";
import type { Kind, PostLanguage } from "../proposal/proposal.ts";
import type { Located } from "./place/location.ts";
import { sensitiveMatcher } from "./reading.ts";
import type { Reading } from "./reading.ts";
import { sensitiveHits } from "./sensitive/sensitivity.ts";
import type { SensitiveHits } from "./sensitive/sensitivity.ts";
import { urgencyOf } from "./urgency.ts";
import type { Urgent } from "./urgency.ts";

/** What the rules find in a post: what they would propose by themselves, and what they go by. */
export interface Findings {
  readonly reading: Reading;
  readonly location: Location;
  /** Where its text alone places it. */
  readonly located: Located;
  readonly scored: readonly Scored[];
  readonly voices: Voices;
  readonly kind: Kind;
  readonly urgent: Urgent;
  readonly language: PostLanguage;
  readonly sensitive: SensitiveHits;
}

/** `location` is where the post is taken to be, which may be more than its text says. */
export function findingsOf(reading: Reading, located: Located, location: Location): Findings {
  const scored = scoreDepartments(reading, location);
  const voices = voicesOf(reading);
  const language = languageOf(reading.tokens);
  const kind = kindByRules({ voices, located, language }, scored);
  const urgent = urgencyOf(reading, kind, voices, scored[0] ?? null);
  const sensitive = sensitiveHits(sensitiveMatcher().conceptHits(reading.tokens), reading.tokens);
  return { reading, location, located, scored, voices, kind, urgent, language, sensitive };
}

/** The kind that the rules propose where these are the departments. */
export function kindByRules(
  { voices, located, language }: Pick<Findings, "voices" | "located" | "language">,
  scored: readonly Scored[],
): Kind {
  return kindOf(voices, { civic: loudestWord(scored), lean: scored[0]?.weight ?? 0 }, located, language === "en");
}
