import Database from "better-sqlite3";
import { DAY_MS, HOUR_MS, startOfIndianDay } from "#domain/clock/indianDay.ts";
import { OPEN_STATES } from "#domain/grievance/state.ts";

/** A record as its rows have it, asked in plain SQL beside the running app. */
export interface AskedRecord {
  /** What the number of this name must be at an instant; null where it is no plain count of rows: a score, what is usual, what surges. */
  answer(name: string, all: readonly string[], now: number): number | null;
  countEvents(): number;
  close(): void;
}

export function askRecord(file: string): AskedRecord {
  const sqlite = new Database(file, { readonly: true });
  return {
    answer(name, all, now) {
      const question = questionOf(name, all, now);
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
const RED_FLAG = both(plain("red_flagged_at IS NOT NULL"), OPEN);

function questionOf(name: string, all: readonly string[], now: number): Condition | null {
  const [group = "", sort = "", ...rest] = name.split(":");
  const last = rest.at(-1) ?? "";
  switch (group) {
    case "postsToday":
      return counted("post", within("created_at", startOfIndianDay(now), DAY_MS));
    case "openedToday":
      return cases(within("opened_at", startOfIndianDay(now), DAY_MS));
    case "disposedToday":
      return cases(within("disposed_at", startOfIndianDay(now), DAY_MS));
    case "pendingMarking":
      return cases(plain("state = 'new'"));
    case "inAction":
      return cases(plain("state IN ('marked', 'in-action')"));
    case "heat":
      if (sort === "total") return measured(rest[0] ?? "", totalScope(rest.slice(1), all), now);
      return measured(sort, both(keyed("department", rest[0] ?? "", shownIn(all, 2)), keyed("district", last, shownIn(all, 3))), now);
    case "map":
      return measured(sort, keyed("district", last, []), now);
    case "overdue":
      return cases(sort === "bucket" ? both(late(now), bucket(last, now)) : late(now));
    case "owing":
      return cases(both(ofOffice(rest), sort === "flags" ? RED_FLAG : late(now)));
    case "flags":
      if (sort === "all") return cases(RED_FLAG);
      return { sql: `SELECT CAST((? - opened_at) / ${DAY_MS} AS INTEGER) FROM grievance WHERE ticket = ?`, values: [now, last] };
    case "ranking":
      return sort === "score" ? null : measured(sort, keyed(rest[0] ?? "", last, []), now);
    case "trend":
      return ofTrend(sort, rest, now);
    default:
      return null;
  }
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
      return cases(both(late(now), scope));
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

function totalScope([of = "", key = ""]: readonly string[], all: readonly string[]): Condition {
  if (of === "all") return plain("1");
  return of === "department" ? keyed("department", key, shownIn(all, 2)) : keyed("district", key, shownIn(all, 3));
}

/** The departments or districts that the matrix names by themselves; the others stand together. */
function shownIn(all: readonly string[], part: 2 | 3): readonly string[] {
  const cells = all.map((name) => name.split(":")).filter(([group, sort]) => group === "heat" && sort !== "total");
  return [...new Set(cells.map((parts) => parts[part] ?? ""))].filter((key) => key !== "others" && key !== "unknown");
}

function keyed(column: string, key: string, shown: readonly string[]): Condition {
  if (key === "unknown") return plain(`${column} IS NULL`);
  if (key === "others") return both(plain(`${column} IS NOT NULL`), not(among(column, shown)));
  return { sql: `${column} = ?`, values: [key] };
}

function ofOffice(key: readonly string[]): Condition {
  const [none, department = "", district = ""] = key;
  if (none !== "none") return { sql: "marked_office = ?", values: [key.join(":")] };
  return both(plain("marked_office IS NULL"), both(keyed("department", department, []), keyed("district", district, [])));
}

const UP_TO_DAYS = [7, 15, 30, 60, 120];

function bucket(upTo: string, now: number): Condition {
  const index = upTo === "more" ? UP_TO_DAYS.length : UP_TO_DAYS.indexOf(Number(upTo));
  const days = `(${now} - due_at) / ${DAY_MS}`;
  return plain(`${days} > ${UP_TO_DAYS[index - 1] ?? -1} AND ${days} <= ${UP_TO_DAYS[index] ?? 1_000_000}`);
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

function not({ sql, values }: Condition): Condition {
  return { sql: `NOT (${sql})`, values };
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
