import { DAY_MS, indianDayNumber, startOfIndianDay } from "#domain/clock/indianDay.ts";
import { tallyOf } from "#domain/grievance/tally.ts";
import type { Tally } from "#domain/grievance/tally.ts";
import { askNumber, askRow } from "../ask.ts";
import type { Reader } from "../connection.ts";
import { postIdsOfSpan } from "../postId.ts";
import { stateCounts } from "../queue/stateCounts.ts";
import { openCells } from "./heat.ts";

export interface WallFigures extends Tally {
  readonly postsToday: number;
  /** Posts of the day before up to the same time of day. */
  readonly postsYesterdayByNow: number;
  readonly openedToday: number;
  readonly disposedToday: number;
  /** Late, and an office was asked: what offices owe. */
  readonly reportsOverdue: number;
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
    ...tallyOf(stateCounts(reader)),
    reportsOverdue: cells.reduce((sum, { reportsOverdue }) => sum + reportsOverdue, 0),
    markingsOverdue: cells.reduce((sum, { markingsOverdue }) => sum + markingsOverdue, 0),
  };
}

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
