import type { GrievanceId } from "#domain/ids.ts";
import { SENSITIVE_CASE } from "#domain/text/caseWords.ts";
import { maskPersonalData } from "#domain/text/mask.ts";
import type { MaskedText } from "#domain/text/mask.ts";
import type { Reader } from "#db/connection.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";

/** What was said of cases in a room, as a page or paper of many may show it: where one of them is sensitive, only that it is. */
export function wordsAbout(reader: Reader, cases: readonly GrievanceId[], words: string): MaskedText {
  const isSensitive = cases.some((id) => readGrievance(reader, id)?.sensitive != null);
  return maskPersonalData(isSensitive ? `${SENSITIVE_CASE.hi} / ${SENSITIVE_CASE.en}` : words);
}
