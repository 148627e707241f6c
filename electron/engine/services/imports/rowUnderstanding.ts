import { buildGazetteer } from "#domain/geography/gazetteer.ts";
import type { ExportRow, ImportSource } from "#domain/portal/exportRow.ts";
import { postOfRow } from "#domain/imports/postOf.ts";
import type { PostToUnderstand, Proposal } from "#domain/proposal/proposal.ts";
import { createUnderstanding } from "#domain/understanding/understand.ts";
import type { Reader } from "#db/connection.ts";
import { knownRow } from "#db/imports/portalCases.ts";
import { ownModel } from "../../core/understanding/ownModel.ts";
import type { UnderstandingData } from "../../core/understanding/understandingStep.ts";

/** The words of a row as they are understood: the portal names the writer's place in fields of its own. */
export function wordsToUnderstand(source: ImportSource, row: ExportRow): PostToUnderstand {
  const { text, writtenFrom = [] } = postOfRow(source, row, 0);
  return { text, placeName: null, authorLocation: null, writtenFrom };
}

/** Understands the rows that are not here yet; null for the others, most of which change nothing. */
export function understandNewRows(reader: Reader, source: ImportSource, { villages, addresses, learned }: UnderstandingData) {
  const { understand } = createUnderstanding({
    gazetteer: buildGazetteer(villages),
    addresses,
    model: ownModel(),
    ...(learned === null ? { useLearned: false } : { learned }),
  });
  return (row: ExportRow): Proposal | null =>
    knownRow(reader, { channel: source, number: row.number }) === null ? understand(wordsToUnderstand(source, row)) : null;
}
