import { atrWords } from "#domain/grievance/atrDoubts.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { askWhether } from "../ask.ts";
import type { Reader } from "../connection.ts";

/** Whether another case has a report of the same words, numbers and dates apart. */
export function isReportCopied(reader: Reader, id: GrievanceId, text: string): boolean {
  const words = atrWords(text);
  return words !== null && other(reader, words, id);
}

const other = askWhether<[string, string]>("SELECT 1 FROM grievance WHERE atr_words = ? AND atr_words IS NOT NULL AND id <> ?");
