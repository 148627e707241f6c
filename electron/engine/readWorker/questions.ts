import type { TableFormat } from "#contract/tables.ts";
import type { Reader } from "#db/connection.ts";
import { listQueue } from "#db/queue/listQueue.ts";
import { weigh } from "#db/queue/seenCases.ts";
import type { Weighing } from "#db/queue/seenCases.ts";
import { reportForm } from "../reports/reportForm.ts";

/** What takes long at a million cases, by name. What is asked and what is answered travels between threads. */
const LONG_QUESTIONS = {
  /** The row numbers of all that a queue holds, in its order. */
  queue: listQueue,
  /** What an act over many would come to. */
  weigh: (reader: Reader, asked: Weighing) => weigh(reader, asked),
  /** The cases of a district that owe a report, as a table to fill in. */
  reportForm: (reader: Reader, { district, format }: { readonly district: string | null; readonly format: TableFormat }) =>
    reportForm(reader, district, format),
} as const;

export type LongQuestion = keyof typeof LONG_QUESTIONS;
export type Asked<Question extends LongQuestion> = Parameters<(typeof LONG_QUESTIONS)[Question]>[1];
export type Answer<Question extends LongQuestion> = Awaited<ReturnType<(typeof LONG_QUESTIONS)[Question]>>;

export async function answerTo<Question extends LongQuestion>(
  reader: Reader,
  question: Question,
  asked: Asked<Question>,
): Promise<Answer<Question>> {
  // The compiler does not follow that a name and what is asked under it belong together.
  const answer = LONG_QUESTIONS[question] as (reader: Reader, asked: Asked<Question>) => Answer<Question> | Promise<Answer<Question>>;
  return answer(reader, asked);
}
