import type { GrievanceId } from "#domain/ids.ts";
import { SENSITIVE_CASE } from "#domain/text/caseWords.ts";
import { maskPersonalData } from "#domain/text/mask.ts";
import type { MaskedText } from "#domain/text/mask.ts";
import type { Reader } from "#db/connection.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";

/** What was said of cases in a room, as a page or paper of many may show it: where one of a few is sensitive, only that it is. */
export function wordsAbout(reader: Reader, cases: readonly GrievanceId[], words: string): MaskedText {
  const isSensitive = cases.length <= FEW && cases.some((id) => readGrievance(reader, id)?.sensitive != null);
  return maskPersonalData(isSensitive ? `${SENSITIVE_CASE.hi} / ${SENSITIVE_CASE.en}` : words);
}

/** Words about more, such as all late cases of a district, tell nothing of one of them. */
const FEW = 10;
