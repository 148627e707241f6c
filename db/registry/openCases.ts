import { OPEN_STATES } from "#domain/grievance/state.ts";
import type { Mark } from "#domain/grievance/office.ts";
import type { OfficeId } from "#domain/ids.ts";
import { officeIdOfMark } from "#domain/registry/registry.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";

/** How many open cases an office answers for: marked to it, marked to it as well, or brought up to it. */
export function countOpenCasesOf(reader: Reader, id: OfficeId): number {
  const { marked, further } = statements(reader);
  let cases = marked.get(id) ?? 0;
  for (const row of further.iterate(id, id)) if (row.isBroughtUp === 1 || isMarkedAsWell(row, id)) cases += 1;
  return cases;
}

/** A case of another office that further offices answer for. */
interface FurtherOffices {
  readonly additionalMarks: string | null;
  readonly isBroughtUp: 0 | 1;
}

function isMarkedAsWell({ additionalMarks }: FurtherOffices, id: OfficeId): boolean {
  return additionalMarks !== null && (JSON.parse(additionalMarks) as readonly Mark[]).some((mark) => officeIdOfMark(mark) === id);
}

const IS_OPEN = `state IN (${OPEN_STATES.map((state) => `'${state}'`).join(", ")})`;
export const MARKED = `SELECT count(*) FROM grievance WHERE marked_office = ? AND ${IS_OPEN}`;
// In the words of the index, or SQLite would not take it.
export const FURTHER = `
  SELECT additional_marks AS additionalMarks, EXISTS (SELECT 1 FROM json_each(escalations) WHERE value ->> 'to' = ?) AS isBroughtUp
  FROM grievance WHERE (additional_marks IS NOT NULL OR escalations IS NOT NULL) AND ${IS_OPEN} AND marked_office IS NOT ?`;

const statements = perConnection(({ sqlite }) => ({
  marked: sqlite.prepare<[string], number>(MARKED).pluck(),
  further: sqlite.prepare<[string, string], FurtherOffices>(FURTHER),
}));
