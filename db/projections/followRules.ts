import { z } from "zod";
import type { GrievanceId } from "#domain/ids.ts";
import { askValues } from "../ask.ts";
import type { Writer } from "../connection.ts";
import { readSetting, writeSetting } from "../settings.ts";
import { projectRow } from "./project.ts";

/** The rules by which this program makes the row of a case from its events. Change it with them: each record then makes all of its rows again, once. */
const RULES = "in hand is what was asked in time";

export interface Followed {
  /** How many cases have another row now. */
  readonly cases: number;
  readonly hasMore: boolean;
}

const CASES_AT_ONCE = 50;
/** Nobody waits for the writer longer. */
const LONGEST_TURN_MS = 15;

/**
 * Makes the rows of all cases again, open or not, some in each turn, where other rules made them last. The record keeps how far that is, so that it goes on after a
 * stop. What happens to a case meanwhile makes its row by the new rules anyway.
 */
export function followRules(writer: Writer, now: number): Followed {
  const known = goneBySchema.safeParse(readSetting(writer, GONE_BY)).data;
  const after = known?.rules === RULES ? known.after : "";
  if (after === null) return { cases: 0, hasMore: false };
  const until = performance.now() + LONGEST_TURN_MS;
  return writer.transaction(() => {
    let last: GrievanceId | null = null;
    let cases = 0;
    for (const id of casesAfter(writer, after, CASES_AT_ONCE)) {
      if (projectRow(writer, id)) cases += 1;
      last = id;
      if (performance.now() > until) break;
    }
    writeSetting(writer, GONE_BY, { rules: RULES, after: last } satisfies GoneBy, now);
    return { cases, hasMore: last !== null };
  });
}

/** Goes with the rows into a copy of the record. */
const GONE_BY = "cases.rules";
/** `after`: up to which case the rows are made again; null for all. */
const goneBySchema = z.strictObject({ rules: z.string(), after: z.string().nullable() });
type GoneBy = z.infer<typeof goneBySchema>;

const casesAfter = askValues<[after: string, limit: number], GrievanceId>("SELECT id FROM grievance WHERE id > ? ORDER BY id LIMIT ?");
