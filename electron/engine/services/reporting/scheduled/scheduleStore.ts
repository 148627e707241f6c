import { z } from "zod";
import { reportRunSchema } from "#contract/scheduledReports.ts";
import type { ReportRun } from "#contract/scheduledReports.ts";
import { DEFAULT_SCHEDULE, scheduleSettingsSchema } from "#domain/reporting/scheduleSettings.ts";
import type { Writer } from "#db/connection.ts";
import { readSetting, writeSetting } from "#db/settings.ts";

const SCHEDULE = "reports.schedule";
const RUNS = "reports.runs";
/** Two years of Mondays. */
const MOST_RUNS = 104;

const storedSchema = z.strictObject({
  settings: scheduleSettingsSchema,
  /** The installation that makes them; null until somebody has said so. */
  seat: z.string().nullable(),
  /** All times until then were seen to, milliseconds UTC. */
  seenUntil: z.number().int(),
});
type StoredSchedule = z.infer<typeof storedSchema>;

/** The schedule and what became of its reports. What cannot be read counts as not there. */
export function createScheduleStore(record: Writer, now: () => number) {
  const runs = () => z.array(reportRunSchema).safeParse(readSetting(record, RUNS)).data ?? [];
  return {
    read: () => storedSchema.safeParse(readSetting(record, SCHEDULE)).data ?? { settings: DEFAULT_SCHEDULE, seat: null, seenUntil: 0 },
    put: (stored: StoredSchedule) => writeSetting(record, SCHEDULE, stored, now()),
    /** The newest first. */
    runs,
    /** Puts a run in its place, or before all others where it is new. */
    keep(run: ReportRun) {
      const known = runs();
      const isKnown = known.some(({ id }) => id === run.id);
      const all = isKnown ? known.map((each) => (each.id === run.id ? run : each)) : [run, ...known].slice(0, MOST_RUNS);
      writeSetting(record, RUNS, all, now());
    },
    /** All of it or nothing. */
    together: (work: () => void) => record.transaction(work),
  };
}
