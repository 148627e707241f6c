import type { GrievanceId } from "#domain/ids.ts";
import { CHANNELS } from "#domain/post/channel.ts";
import { isToldAnotherWay } from "#domain/reply/told.ts";
import { askValues } from "../ask.ts";

const ANOTHER_WAY = CHANNELS.filter((channel) => isToldAnotherWay(channel))
  .map((channel) => `'${channel}'`)
  .join(", ");

/** A span of time, milliseconds UTC, the end not in it; `after` is the last case of the page before, and empty at first. */
export interface ToTell {
  readonly from: number;
  readonly until: number;
  readonly after: string;
  readonly limit: number;
}

/** Grievances that came another way and were opened then, of which nobody was told the number. */
export const openedToTell = askValues<[span: ToTell], GrievanceId>(`
  SELECT g.id FROM grievance g
  WHERE g.opened_at >= @from AND g.opened_at < @until AND g.channel IN (${ANOTHER_WAY}) AND g.kind = 'grievance' AND g.id > @after
    AND NOT EXISTS (SELECT 1 FROM reply r WHERE r.grievance_id = g.id AND r.purpose = 'acknowledgement')
  ORDER BY g.id LIMIT @limit`);

/** Cases that came another way, were disposed of then and are so still, of which the citizen was not told it since. */
export const disposedToTell = askValues<[span: ToTell], GrievanceId>(`
  SELECT g.id FROM grievance g
  WHERE g.disposed_at >= @from AND g.disposed_at < @until AND g.state = 'disposed' AND g.channel IN (${ANOTHER_WAY}) AND g.id > @after
    AND NOT EXISTS (
      SELECT 1 FROM reply r WHERE r.grievance_id = g.id AND r.purpose = 'disposed' AND r.prepared_at >= g.disposed_at AND r.state <> 'withdrawn')
  ORDER BY g.id LIMIT @limit`);

/** The same of the question whether it is solved, which is asked once for each disposal. */
export const disposedToAsk = askValues<[span: ToTell], GrievanceId>(`
  SELECT g.id FROM grievance g
  WHERE g.disposed_at >= @from AND g.disposed_at < @until AND g.state = 'disposed' AND g.channel IN (${ANOTHER_WAY}) AND g.id > @after
    AND NOT EXISTS (SELECT 1 FROM reply r WHERE r.grievance_id = g.id AND r.purpose = 'satisfaction' AND r.prepared_at >= g.disposed_at)
  ORDER BY g.id LIMIT @limit`);
