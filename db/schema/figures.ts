import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { State } from "#domain/grievance/state.ts";

/** Cases by office, state and lateness, kept by triggers. An unknown department or district is an empty text. */
export const caseFigure = sqliteTable(
  "case_figure",
  {
    department: text("department").notNull(),
    district: text("district").notNull(),
    state: text("state").$type<State>().notNull(),
    overdue: integer("overdue").notNull(),
    cases: integer("cases").notNull(),
  },
  (table) => [primaryKey({ columns: [table.department, table.district, table.state, table.overdue] })],
);

/**
 * What is open in each department and district, kept by triggers. An unknown one is an empty text. Where nothing is open any more a row
 * of zeros may stay, without an oldest.
 */
export const openCellFigure = sqliteTable(
  "open_cell_figure",
  {
    department: text("department").notNull(),
    district: text("district").notNull(),
    open: integer("open").notNull(),
    /** Those that are marked to an office. */
    asked: integer("asked").notNull(),
    /** Late, of those that are marked: what offices owe. */
    reportsOverdue: integer("reports_overdue").notNull(),
    /** Of these, those that the cell marked only after their time had run out. */
    askedTooLate: integer("asked_too_late").notNull(),
    /** Late, and marked to nobody: what the cell owes. */
    markingsOverdue: integer("markings_overdue").notNull(),
    /** When the oldest of them was opened, milliseconds UTC. */
    oldestOpenedAt: integer("oldest_opened_at"),
  },
  (table) => [primaryKey({ columns: [table.department, table.district] })],
);

/** Cases by state and lateness, kept by triggers. */
export const stateFigure = sqliteTable(
  "state_figure",
  {
    state: text("state").$type<State>().notNull(),
    overdue: integer("overdue").notNull(),
    cases: integer("cases").notNull(),
  },
  (table) => [primaryKey({ columns: [table.state, table.overdue] })],
);

/** Cases opened and disposed of on each day in India, and reports that were due; kept by triggers. */
export const dayFigure = sqliteTable("day_figure", {
  /** Days since 1 January 1970 in India. */
  day: integer("day").primaryKey(),
  opened: integer("opened").notNull(),
  disposed: integer("disposed").notNull(),
  /** First reports that came in time, by the day on which they came; and due times that passed without one, of what an office was asked for by then. */
  reportsInTime: integer("reports_in_time").notNull().default(0),
  reportsMissed: integer("reports_missed").notNull().default(0),
});

/** Cases opened and disposed of in each hour in India, and how the reports overdue changed in it; kept by triggers. */
export const hourFigure = sqliteTable("hour_figure", {
  /** Hours since 1 January 1970 in India. */
  hour: integer("hour").primaryKey(),
  opened: integer("opened").notNull(),
  disposed: integer("disposed").notNull(),
  /** By how many more reports were overdue at its end than at its beginning: all hours together are those that are overdue now. */
  overdueMore: integer("overdue_more").notNull().default(0),
});

/** Cases opened on each day in India in each department and district, as they stand now; kept by triggers. Unknown is an empty text. */
export const cellDayFigure = sqliteTable(
  "cell_day_figure",
  {
    /** Days since 1 January 1970 in India. */
    day: integer("day").notNull(),
    department: text("department").notNull(),
    district: text("district").notNull(),
    opened: integer("opened").notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.department, table.district] })],
);

/** Cases opened in each ten minutes by their sort and place, kept by triggers. Unknown is an empty text. */
export const arrivalFigure = sqliteTable(
  "arrival_figure",
  {
    /** Ten minutes since 1 January 1970 UTC. */
    slot: integer("slot").notNull(),
    department: text("department").notNull(),
    district: text("district").notNull(),
    category: text("category").notNull(),
    opened: integer("opened").notNull(),
  },
  (table) => [primaryKey({ columns: [table.slot, table.department, table.district, table.category] })],
);

/** Late cases that an office was asked for, by the day in India on which they were due, kept by triggers. */
export const lateFigure = sqliteTable("late_figure", {
  /** Days since 1 January 1970 in India. */
  day: integer("day").primaryKey(),
  cases: integer("cases").notNull(),
});

/**
 * What each office owes, kept by triggers. A case that no office is marked for is under its department and district, and the office
 * is an empty text; for all others these two are.
 */
export const owingFigure = sqliteTable(
  "owing_figure",
  {
    office: text("office").notNull(),
    department: text("department").notNull(),
    district: text("district").notNull(),
    overdue: integer("overdue").notNull(),
    /** Open cases that are red-flagged. */
    redFlags: integer("red_flags").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.office, table.department, table.district] }),
    index("owing_figure_overdue")
      .on(table.overdue)
      .where(sql`overdue > 0`),
  ],
);

/**
 * What districts and departments are judged by, for each day in India, kept by triggers: the tallies of their cases
 * (`domain/performance/tally.ts`) added up, and of those that are late now, and whose office was asked in time, the day on which they were due.
 */
export const performanceFigure = sqliteTable(
  "performance_figure",
  {
    day: integer("day").notNull(),
    scope: text("scope").$type<"department" | "district" | "office">().notNull(),
    name: text("name").notNull(),
    takenUp: integer("taken_up").notNull(),
    takenUpPoints: integer("taken_up_points").notNull(),
    accepted: integer("accepted").notNull(),
    returned: integer("returned").notNull(),
    onTime: integer("on_time").notNull(),
    late: integer("late").notNull(),
    lateEnded: integer("late_ended").notNull(),
    disposed: integer("disposed").notNull(),
    reopened: integer("reopened").notNull(),
    leftHands: integer("left_hands").notNull(),
    intoHands: integer("into_hands").notNull(),
    lateNow: integer("late_now").notNull(),
    /** Of those that are late now: marked, and not taken up. */
    unanswered: integer("unanswered").notNull(),
  },
  // One kind is read together, over days that lie side by side.
  (table) => [primaryKey({ columns: [table.scope, table.day, table.name] })],
);

/** Posts written in each ten minutes, kept by triggers. Days and hours of India begin with a slot. */
export const postFigure = sqliteTable("post_figure", {
  /** Ten minutes since 1 January 1970 UTC. */
  slot: integer("slot").primaryKey(),
  posts: integer("posts").notNull(),
});

/** Totals: `posts`, `events`, `openEmergencies` and `openRedFlags` kept by triggers, `revision` by every transaction that changed something. */
export const total = sqliteTable("total", {
  name: text("name").$type<"posts" | "events" | "openEmergencies" | "openRedFlags" | "revision">().primaryKey(),
  value: integer("value").notNull(),
});
