import type { RecordedLesson } from "#domain/grievance/events.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import { maskPersonalData } from "#domain/text/mask.ts";
import type { RuleScores } from "#domain/understanding/learner.ts";
import type { Reader } from "#db/connection.ts";
import { wordsOfPost } from "#db/queries/casePosts.ts";

/** More than the learner looks at; a long post may have 25,000 letters. */
const WORDING_LETTERS = 4_000;

/** What the program is to learn from an act of a person on a case; null where the citizen's post is not at hand. */
export function lessonOf(reader: Reader, { firstPost }: Grievance, ruleScores: (text: string) => RuleScores): RecordedLesson | null {
  const words = wordsOfPost(reader, firstPost);
  if (words === null) return null;
  // Masked first and cut then, so that no half of a number slips through; half a letter is none.
  const masked = maskPersonalData(words);
  const wording = masked.length <= WORDING_LETTERS ? masked : masked.slice(0, WORDING_LETTERS).replace(/[\ud800-\udbff]$/u, "");
  return { wording, rules: ruleScores(wording) };
}
