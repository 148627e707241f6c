import { SIDE_STATES } from "#domain/grievance/state.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { askValues } from "../ask.ts";

const CLOSED = ["disposed", ...SIDE_STATES].map((state) => `'${state}'`).join(", ");

/** Cases on the line to disposal, newest first, at most `limit`. */
export const openCasesNewestFirst = askValues<[limit: number], GrievanceId>(`
  SELECT id FROM grievance WHERE state NOT IN ('not-a-grievance', 'duplicate') AND state NOT IN (${CLOSED})
  ORDER BY opened_at DESC, id DESC LIMIT ?`);
