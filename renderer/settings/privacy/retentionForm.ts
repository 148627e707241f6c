import { z } from "zod";
import {
  LEAST_MONTHS,
  LONGEST_ANSWER_DAYS,
  MOST_MONTHS,
  RETAINED,
  type Retained,
  type RetentionPolicy,
} from "#domain/privacy/retentionPolicy.ts";
import { typed, typedOrEmpty, wholeNumber } from "../../ui/forms/typed.ts";

const months = typedOrEmpty(wholeNumber(LEAST_MONTHS, MOST_MONTHS), "retention.wrong.months");

export const retentionFormSchema = z
  .object({
    isOn: z.boolean(),
    disposed: months,
    "set-aside": months,
    "no-case": months,
    "reading-problems": months,
    "import-lists": months,
    dossiers: months,
    answerWithinDays: typed(wholeNumber(1, LONGEST_ANSWER_DAYS), "retention.wrong.days"),
  })
  .transform(({ isOn, answerWithinDays, ...rest }): RetentionPolicy => ({ isOn, answerWithinDays, months: rest }));
export type RetentionForm = z.input<typeof retentionFormSchema>;

export function retentionFormOf({ isOn, answerWithinDays, months: kept }: RetentionPolicy): RetentionForm {
  const fields = Object.fromEntries(RETAINED.map((kind) => [kind, kept[kind] === null ? "" : String(kept[kind])]));
  return { isOn, answerWithinDays: String(answerWithinDays), ...(fields as Record<Retained, string>) };
}
