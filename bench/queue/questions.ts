import { DAY_MS } from "#domain/clock/indianDay.ts";
import type { CaseFilter } from "#domain/desk/filter.ts";
import type { CaseOrder } from "#domain/desk/caseOrders.ts";
import { queueOf, VIEWS } from "#domain/desk/views.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import type { Reader } from "#db/connection.ts";
import { idsOfRows, listQueue } from "#db/queue/listQueue.ts";
import { queueCounts } from "#db/queue/queueCounts.ts";
import { queueRows } from "#db/queue/queueRows.ts";
import { topOfQueue } from "#db/queue/topOfQueue.ts";
import { grievanceStream } from "#db/events/stream.ts";
import { readCase } from "#engine/services/cases/readCase.ts";
import { atMost } from "../harness/figures.ts";
import type { Question } from "../harness/inTurn.ts";
import { YEAR_ENDS_AT } from "../harness/records.ts";

/** As many lines as a window reads at once. */
const LINES = 50;
const PERSON = "desk";

const FILTERS: Readonly<Record<string, CaseFilter>> = {
  "one department": { departments: ["PHED"] },
  "one department and district": { departments: ["PHED"], districts: ["Karnal"] },
  "one district, in action": { districts: ["Hisar"], states: ["marked", "in-action"] },
  "emergencies of a month": { urgencies: ["emergency"], openedFrom: YEAR_ENDS_AT - 30 * DAY_MS },
  "nobody's, open": { assignee: null, states: ["new", "marked", "in-action"] },
};

const ORDERS: readonly CaseOrder[] = ["newest", "oldest", "urgent", "due"];

const GOALS = [atMost("p95", 10)];

/** All that a desk asks of its queues, each beside its limit. */
export function questionsOf(reader: Reader): readonly Question[] {
  const all = listQueue(reader, { filter: {}, order: "newest" });
  return [
    ...VIEWS.flatMap((view) => list(reader, `view: ${view}`, queueOf(view, PERSON).filter, queueOf(view, PERSON).order)),
    ...Object.entries(FILTERS).flatMap(([name, filter]) => list(reader, `filter: ${name}`, filter, "newest")),
    ...ORDERS.flatMap((order) => list(reader, `all, ${order}`, {}, order)),
    lines(reader, "lines: the top", all.slice(0, LINES)),
    lines(reader, "lines: the middle", all.slice(all.length >> 1, (all.length >> 1) + LINES)),
    lines(
      reader,
      "lines: here and there",
      all.filter((_, index) => index % Math.max(1, Math.floor(all.length / LINES)) === 0).slice(0, LINES),
    ),
    counts(reader),
    ...cases(reader, all),
  ];
}

/**
 * What a window waits for before it shows lines: of a long list its beginning, and then the whole list, which follows on another thread and has no
 * goal. The limit: as many row numbers from the index of the newest, with nothing to choose or sort.
 */
function list(reader: Reader, name: string, filter: CaseFilter, order: CaseOrder): readonly Question[] {
  const bare = reader.sqlite
    .prepare<[number], number>("SELECT rowid FROM grievance INDEXED BY grievance_newest ORDER BY opened_at DESC LIMIT ?")
    .pluck();
  const top = () => topOfQueue(reader, { filter, order });
  const whole = () => listQueue(reader, { filter, order });
  const [topRows, rows] = [top()?.length, whole().length];
  const ofWhole = { name: `${name} (${rows})`, ask: whole, limit: () => bare.all(rows) };
  if (topRows === undefined) return [{ ...ofWhole, goals: GOALS }];
  return [{ name: `${name}, its top`, ask: top, limit: () => bare.all(topRows), goals: GOALS }, ofWhole];
}

/** The limit: each case by its row and its post by its key. */
function lines(reader: Reader, name: string, rows: Uint32Array): Question {
  const { sqlite } = reader;
  const caseOf = sqlite
    .prepare<[number], [string, string]>("SELECT first_post_channel, first_post_external_id FROM grievance WHERE rowid = ?")
    .raw();
  const postOf = sqlite.prepare<[string, string], string>("SELECT text FROM post WHERE channel = ? AND external_id = ?").pluck();
  return {
    name,
    ask: () => queueRows(reader, [...rows]),
    limit: () => [...rows].map((row) => postOf.get(...(caseOf.get(row) ?? ["", ""]))),
    goals: GOALS,
  };
}

/** The limit: as many figures as there are views, each by its key. */
function counts(reader: Reader): Question {
  const figure = reader.sqlite.prepare<[string], number>("SELECT value FROM total WHERE name = ?").pluck();
  return {
    name: "counts of all views",
    ask: () => queueCounts(reader, PERSON),
    limit: () => VIEWS.map(() => figure.get("posts")),
    goals: GOALS,
  };
}

const CASES_OPENED = 16;

/** A case with its posts, its timeline and the others like it; the limit: its row and its events by their keys. One after another from all ages. */
function cases(reader: Reader, all: Uint32Array): readonly Question[] {
  const ids = idsOfRows(
    reader,
    Array.from({ length: CASES_OPENED }, (_, index) => all[Math.floor((index * all.length) / CASES_OPENED)] ?? 0),
  );
  const caseOf = reader.sqlite.prepare<[string]>("SELECT * FROM grievance WHERE id = ?");
  const eventsOf = reader.sqlite.prepare<[string]>("SELECT * FROM event WHERE stream = ?");
  let asked = 0;
  let limited = 0;
  return [
    {
      name: "a case with its whole timeline",
      ask: () => readCase(reader, ids[asked++ % ids.length] as GrievanceId, { registry: standardRegistry(), now: YEAR_ENDS_AT }),
      limit: () => {
        const id = ids[limited++ % ids.length] as GrievanceId;
        return [caseOf.get(id), eventsOf.all(grievanceStream(id))];
      },
      goals: GOALS,
    },
  ];
}
