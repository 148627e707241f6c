import Database from "better-sqlite3";
import { DAY_MS, HOUR_MS, startOfIndianDay } from "#domain/clock/indianDay.ts";
import { OPEN_STATES } from "#domain/grievance/state.ts";

/** A record as its rows have it, asked in plain SQL beside the running app. */
export interface AskedRecord {
  /** What the number of this name must be at an instant; null where it is no plain count of rows: a score, what is usual, what surges. */
  answer(name: string, now: number): number | null;
  countEvents(): number;
  close(): void;
}

export function askRecord(file: string): AskedRecord {
  const sqlite = new Database(file, { readonly: true });
  return {
    answer(name, now) {
      const question = questionOf(name, now);
      if (question === null) return null;
      const value = sqlite
        .prepare<(string | number)[], number | null>(question.sql)
        .pluck()
        .get(...question.values);
      return value ?? 0;
    },
    countEvents: () => sqlite.prepare<[], number>("SELECT count(*) FROM event").pluck().get() ?? 0,
    close: () => sqlite.close(),
  };
}

interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

const OPEN = among("state", OPEN_STATES);
const ASKED = both(OPEN, plain("marked_office IS NOT NULL"));
const UNASKED = plain("marked_office IS NULL");
const RED_FLAG = both(plain("red_flagged_at IS NOT NULL"), OPEN);

function questionOf(name: string, now: number): Condition | null {
  const [group = "", sort = "", ...rest] = name.split(":");
  const last = rest.at(-1) ?? "";
  switch (group) {
    case "postsToday":
      return counted("post", within("created_at", startOfIndianDay(now), DAY_MS));
    case "openedToday":
      return cases(within("opened_at", startOfIndianDay(now), DAY_MS));
    case "disposedToday":
      return cases(within("disposed_at", startOfIndianDay(now), DAY_MS));
    case "reportsOverdue":
      return cases(reports(now));
    case "markingsOverdue":
    case "toMark":
      return cases(both(late(now), UNASKED));
    case "pendingMarking":
      return cases(plain("state = 'new'"));
    case "inAction":
      return cases(plain("state IN ('marked', 'in-action')"));
    case "heat":
    case "map": {
      if (sort === "askedTooLate") return measured(sort, plain("1"), now);
      const [measure, ...scope] = sort === "rate" ? [`rate ${rest[0] ?? ""}`, ...rest.slice(1)] : [sort, ...rest];
      return measured(measure, group === "map" ? keyed("district", last) : scopeOf(scope), now);
    }
    case "points":
      return ofPoints(sort, rest);
    case "overdue":
      if (sort === "flags") return cases(RED_FLAG);
      return cases(sort === "bucket" ? both(reports(now), bucket(last, now)) : reports(now));
    case "next":
      return sort === "due" ? fallingDue(now, DAY_MS, last) : goingUp(now);
    case "owing":
      return cases(both({ sql: "marked_office = ?", values: [rest.join(":")] }, sort === "flags" ? RED_FLAG : late(now)));
    case "flags":
      if (sort === "all") return cases(RED_FLAG);
      return { sql: `SELECT CAST((? - opened_at) / ${DAY_MS} AS INTEGER) FROM grievance WHERE ticket = ?`, values: [now, last] };
    case "ranking":
      if (sort === "score") return null;
      return measured(
        sort === "open" ? "asked" : sort,
        rest[0] === "office" ? { sql: "marked_office = ?", values: [rest.slice(1).join(":")] } : keyed(rest[0] ?? "", last),
        now,
      );
    case "shift":
      return ofShift(sort, last, now);
    case "solved":
      return cases(sort === "today" ? within("disposed_at", startOfIndianDay(now), DAY_MS) : praised(now));
    case "thanked":
      return cases(both(praised(now), both(keyed("department", sort), keyed("district", last))));
    case "trend":
      return ofTrend(sort, rest, now);
    default:
      return null;
  }
}

/** What is sensitive, or was written to the office alone or taken back, is in no place; which places are one circle is the map's affair. */
function ofPoints(what: string, [district = "", ...place]: readonly string[]): Condition | null {
  if (what === "open") return cases(OPEN);
  if (what !== "place") return null;
  const told = `sensitive IS NULL AND id NOT IN (SELECT b.grievance_id FROM case_post b JOIN post q USING (channel, external_id)
    WHERE q.role = 'citizen' AND (q.is_private = 1 OR q.deleted_at IS NOT NULL))`;
  return cases(both(OPEN, { sql: `district = ? AND place = ? AND ${told}`, values: [district, place.join(":")] }));
}

const SHIFT_MS = 8 * HOUR_MS;

function ofShift(what: string, whose: string, now: number): Condition | null {
  const from = startOfIndianDay(now) + Math.floor((now - startOfIndianDay(now)) / SHIFT_MS) * SHIFT_MS;
  switch (what) {
    case "opened":
      return cases(within("opened_at", from, SHIFT_MS));
    case "disposed":
      return cases(within("disposed_at", from, SHIFT_MS));
    case "emergencies":
      return cases(both(plain("urgency = 'emergency'"), OPEN));
    case "toMark":
      return cases(plain("state = 'new'"));
    case "due":
      return fallingDue(now, from + 2 * SHIFT_MS - now, whose);
    default:
      return null;
  }
}

function praised(now: number): Condition {
  return both(plain("kind = 'praise'"), within("opened_at", startOfIndianDay(now) - 6 * DAY_MS, 8 * DAY_MS));
}

function ofTrend(span: string, [what = "", at]: readonly string[], now: number): Condition | null {
  if (what === "usual") return null;
  const column = what === "opened" ? "opened_at" : "disposed_at";
  const step = span === "hours" ? HOUR_MS : DAY_MS;
  if (at !== undefined) return cases(within(column, Number(at), step));
  // Hours of India begin half an hour beside those of the world.
  const hour = startOfIndianDay(now) + Math.floor((now - startOfIndianDay(now)) / HOUR_MS) * HOUR_MS;
  return cases(span === "hours" ? within(column, hour - 23 * HOUR_MS, DAY_MS) : within(column, startOfIndianDay(now), DAY_MS));
}

function measured(measure: string, scope: Condition, now: number): Condition | null {
  switch (measure) {
    case "open":
      return cases(both(OPEN, scope));
    case "overdue":
    case "overdue-share":
      return cases(both(reports(now), scope));
    case "askedTooLate":
      return cases(both(both(reports(now), plain("first_marked_at > due_at")), scope));
    case "asked":
      return cases(both(ASKED, scope));
    case "rate overdue-share": {
      const { sql, values } = both(ASKED, scope);
      return {
        sql: `SELECT round(100.0 * count(*) FILTER (WHERE due_at < ?) / count(*)) FROM grievance WHERE ${sql}`,
        values: [now, ...values],
      };
    }
    case "arrivals":
    case "today":
      return cases(both(within("opened_at", startOfIndianDay(now), DAY_MS), scope));
    case "oldest": {
      const { sql, values } = both(OPEN, scope);
      return { sql: `SELECT CAST((? - min(opened_at)) / ${DAY_MS} AS INTEGER) FROM grievance WHERE ${sql}`, values: [now, ...values] };
    }
    default:
      return null;
  }
}

/** `PHED:Karnal`, or `total:district:Karnal`, `total:department:PHED`, `total:all`. */
function scopeOf([first = "", second = "", third = ""]: readonly string[]): Condition {
  if (first !== "total") return both(keyed("department", first), keyed("district", second));
  return second === "all" ? plain("1") : keyed(second, third);
}

function keyed(column: string, key: string): Condition {
  return key === "unknown" ? plain(`${column} IS NULL`) : { sql: `${column} = ?`, values: [key] };
}

const DAYS_LATE: Readonly<Record<string, readonly [number, number]>> = {
  week: [0, 7],
  month: [7, 30],
  season: [30, 120],
  longer: [120, 1_000_000],
};

function bucket(name: string, now: number): Condition {
  const [from, before] = DAYS_LATE[name] ?? [0, 0];
  return plain(`due_at <= ${now - from * DAY_MS} AND due_at > ${now - before * DAY_MS}`);
}

/** What is not late and falls due within a time: reports of offices, or markings of the cell. */
function fallingDue(now: number, forMs: number, whose: string): Condition {
  const isAsked = plain(whose === "reports" ? "marked_office IS NOT NULL" : "marked_office IS NULL");
  return cases(both(plain("overdue = 0"), both(isAsked, within("due_at", now, forMs))));
}

/** Cases of offices that go one office higher within a day, by what the clock has put down for them. */
function goingUp(now: number): Condition {
  return counted("clock_due", both(within("escalates_at", now, DAY_MS), plain("office <> ''")));
}

/** What offices owe: late, and an office was asked. */
function reports(now: number): Condition {
  return both(late(now), plain("marked_office IS NOT NULL"));
}

function late(now: number): Condition {
  return { sql: "due_at < ?", values: [now] };
}

function within(column: string, from: number, forMs: number): Condition {
  return { sql: `${column} >= ? AND ${column} < ?`, values: [from, from + forMs] };
}

function plain(sql: string): Condition {
  return { sql, values: [] };
}

function among(column: string, values: readonly string[]): Condition {
  return { sql: `${column} IN (${values.map(() => "?").join(", ")})`, values };
}

function both(one: Condition, other: Condition): Condition {
  return { sql: `(${one.sql}) AND (${other.sql})`, values: [...one.values, ...other.values] };
}

function cases(where: Condition): Condition {
  return counted("grievance", where);
}

function counted(table: string, { sql, values }: Condition): Condition {
  return { sql: `SELECT count(*) FROM ${table} WHERE ${sql}`, values };
}
