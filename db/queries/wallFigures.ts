import { DAY_MS, HOUR_MS, INDIA_OFFSET_MS, indianDayNumber, startOfIndianDay } from "#domain/clock/indianDay.ts";
import { tallyOf } from "#domain/grievance/tally.ts";
import type { Tally } from "#domain/grievance/tally.ts";
import { usualByNow } from "#domain/wall/usual.ts";
import { askNumber, askRow } from "../ask.ts";
import type { Reader } from "../connection.ts";
import { postIdsOfSpan } from "../postId.ts";
import { stateCounts } from "../queue/stateCounts.ts";
import { weekdaysKnown } from "./arrivals.ts";
import { openCells } from "./heat.ts";
import { reachesBack } from "./reachesBack.ts";

export interface WallFigures extends Tally {
  readonly postsToday: number;
  /** Posts of the day before up to the same time of day. */
  readonly postsYesterdayByNow: number;
  readonly openedToday: number;
  readonly disposedToday: number;
  /** What usually was by this time of this weekday; null where the record is too young to tell. */
  readonly openedUsual: number | null;
  readonly disposedUsual: number | null;
  /** Late, and an office was asked: what offices owe. */
  readonly reportsOverdue: number;
  /** By how many more than at the beginning of this hour a week ago; null where the record is younger. */
  readonly reportsOverdueWeek: number | null;
  /** Late, and no office was asked: what the cell has to mark. */
  readonly markingsOverdue: number;
}

/** Counts of the day in India that `now` lies in, and of all cases. */
export function wallFigures(reader: Reader, now: number): WallFigures {
  const cells = openCells(reader);
  const today = ofDay(reader, indianDayNumber(now));
  const startOfToday = startOfIndianDay(now);
  return {
    postsToday: postsBetween(reader, startOfToday, startOfToday + DAY_MS),
    postsYesterdayByNow: postsBetween(reader, startOfToday - DAY_MS, now - DAY_MS),
    openedToday: today?.opened ?? 0,
    disposedToday: today?.disposed ?? 0,
    ...usualOf(reader, now),
    ...tallyOf(stateCounts(reader)),
    reportsOverdue: cells.reduce((sum, { reportsOverdue }) => sum + reportsOverdue, 0),
    reportsOverdueWeek: reachesBack(reader, now - WEEK_MS) ? overdueSince(reader, hourOf(now - WEEK_MS)) : null,
    markingsOverdue: cells.reduce((sum, { markingsOverdue }) => sum + markingsOverdue, 0),
  };
}

/** The mean of the same weekdays before, the present hour in the share that has passed of it. */
function usualOf(reader: Reader, now: number): Pick<WallFigures, "openedUsual" | "disposedUsual"> {
  const known = weekdaysKnown(reader, now);
  if (known === null) return { openedUsual: null, disposedUsual: null };
  const hours = (now + INDIA_OFFSET_MS) / HOUR_MS;
  const ofDay = Math.floor(hours) - indianDayNumber(now) * HOURS_A_DAY;
  const past = known.days.map((day) => ofHours(reader, day * HOURS_A_DAY, day * HOURS_A_DAY + ofDay));
  const within = known.days.map((day) => ofHours(reader, day * HOURS_A_DAY + ofDay, day * HOURS_A_DAY + ofDay + 1));
  const sum = (rows: typeof past, of: "opened" | "disposed") => rows.reduce((total, row) => total + (row?.[of] ?? 0), 0);
  const usual = (of: "opened" | "disposed") =>
    usualByNow({ weeks: known.days.length, before: sum(past, of), within: sum(within, of) }, hours - Math.floor(hours));
  return { openedUsual: usual("opened"), disposedUsual: usual("disposed") };
}

const WEEK_MS = 7 * DAY_MS;
const hourOf = (at: number) => Math.floor((at + INDIA_OFFSET_MS) / HOUR_MS);
const overdueSince = askNumber<[hour: number]>("SELECT sum(overdue_more) FROM hour_figure WHERE hour >= ?");
const HOURS_A_DAY = 24;
const ofHours = askRow<[number, number], { readonly opened: number; readonly disposed: number }>(
  "SELECT coalesce(sum(opened), 0) AS opened, coalesce(sum(disposed), 0) AS disposed FROM hour_figure WHERE hour >= ? AND hour < ?",
);

const SLOT_MS = 600_000;

/** Posts written from `start`, the beginning of a slot, until before `end`: whole slots by their counts, the last minutes by their rows. */
function postsBetween(reader: Reader, start: number, end: number): number {
  const lastSlot = Math.floor(end / SLOT_MS);
  const lastSlotStart = lastSlot * SLOT_MS;
  const inSlots = ofSlots(reader, Math.floor(start / SLOT_MS), lastSlot);
  if (end === lastSlotStart) return inSlots;
  const [first, beyond] = postIdsOfSpan(lastSlotStart, end);
  return inSlots + ofSpan(reader, first, beyond, lastSlotStart, end);
}

const ofDay = askRow<[number], { readonly opened: number; readonly disposed: number }>(
  "SELECT opened, disposed FROM day_figure WHERE day = ?",
);
const ofSlots = askNumber<[number, number]>("SELECT coalesce(sum(posts), 0) FROM post_figure WHERE slot >= ? AND slot < ?");
const ofSpan = askNumber<[number, number, number, number]>(
  "SELECT count(*) FROM post WHERE id >= ? AND id < ? AND created_at >= ? AND created_at < ?",
);
