import { os, type } from "@orpc/server";
import type { TableFormat } from "#contract/tables.ts";
import type { Reader } from "#db/connection.ts";
import { isSearchedWhole } from "#db/filter/textCondition.ts";
import { replayedDay } from "#db/queries/replay.ts";
import { groupedCounts } from "#db/queue/groupedCounts.ts";
import { listQueue } from "#db/queue/listQueue.ts";
import { weigh } from "#db/queue/seenCases.ts";
import type { Weighing } from "#db/queue/seenCases.ts";
import type { Searcher } from "#db/search/match.ts";
import { reportForm } from "../actionReports/reportForm.ts";

const reads = os.$context<{ readonly reader: Reader }>();

/** What takes long at a million cases. What is asked and answered travels between threads. */
export const readRouter = {
  /** The row numbers of all that a queue holds, in its order. */
  queue: reads.input(type<Parameters<typeof listQueue>[1]>()).handler(({ context, input }) => listQueue(context.reader, input)),
  /** Whether the words of a search stand in no more texts than are looked at. */
  searchedWhole: reads
    .input(type<{ readonly text: string } & Searcher>())
    .handler(({ context, input: { text, findsHidden } }) => isSearchedWhole(context.reader, text, { findsHidden })),
  /** How many cases each value of a filter would hold. */
  groupedCounts: reads
    .input(type<Parameters<typeof groupedCounts>[1]>())
    .handler(({ context, input }) => groupedCounts(context.reader, input)),
  /** What an act over many would come to. */
  weigh: reads.input(type<Weighing>()).handler(({ context, input }) => weigh(context.reader, input)),
  /** A day in steps, all of one moment. */
  replay: reads
    .input(type<{ readonly until: number }>())
    .handler(({ context: { reader }, input }) => reader.snapshot(() => replayedDay(reader, input.until))),
  /** The cases of a district that owe a report, as a table to fill in. */
  reportForm: reads
    .input(type<{ readonly district: string | null; readonly format: TableFormat }>())
    .handler(({ context, input }) => reportForm(context.reader, input.district, input.format)),
};
