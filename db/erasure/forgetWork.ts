import type { GrievanceId } from "#domain/ids.ts";
import { changeRows } from "../ask.ts";
import type { Writer } from "../connection.ts";

/** With an erased case goes what people had typed about it and why they put it off. Whom its notes named stays: it is nothing of the citizen. */
export function forgetWorkOfCase(writer: Writer, id: GrievanceId): void {
  forgetDrafts(writer, id);
  forgetSnoozes(writer, id);
  forgetFollowUps(writer, id);
}

/** A draft without a case, by its id: where a restored record still has it. */
export const forgetDraft = changeRows<[id: string]>("DELETE FROM draft WHERE id = ? AND about = ''");

const forgetDrafts = changeRows<[id: string]>("DELETE FROM draft WHERE about = ?");
const forgetSnoozes = changeRows<[id: string]>("DELETE FROM snooze WHERE grievance_id = ?");
const forgetFollowUps = changeRows<[id: string]>("DELETE FROM follow_up WHERE grievance_id = ?");
