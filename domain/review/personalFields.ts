import { ERASED } from "../personal/erased.ts";
import type { FieldRule, PersonalField } from "../personal/fieldRules.ts";
import type { ReviewEventType } from "./reviewEvents.ts";

const words: PersonalField = { of: "case", erased: ERASED };
const wordsOrNone: PersonalField = { of: "case", erased: null };

/**
 * What was said of cases in a review goes with each of them; all else of a review is about offices and stays. A type of event that is added later does not
 * compile before it is named here.
 */
export const PERSONAL_REVIEW_FIELDS: { readonly [Type in ReviewEventType]: Readonly<Record<string, FieldRule>> } = {
  "review-prepared": {},
  "review-replanned": {},
  "review-begun": {},
  "review-ended": {},
  "attendance-taken": {},
  remarked: { words },
  "case-decided": { words: wordsOrNone },
  "case-decision-taken-back": {},
  "promise-made": { words },
  "promise-put-off": {},
  "promise-settled": { words: wordsOrNone },
  "promise-reminded": {},
  "promise-fell-due": {},
  "absence-letter-issued": {},
};
