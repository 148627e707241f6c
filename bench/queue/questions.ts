import type { CaseFilter, CaseOrder } from "#domain/desk/filter.ts";
import { queueOf, VIEWS } from "#domain/desk/views.ts";
import type { Reader } from "#db/connection.ts";
import { listQueue } from "#db/queue/listQueue.ts";
import { queueCounts } from "#db/queue/queueCounts.ts";
import { queueRows } from "#db/queue/queueRows.ts";
import { POSTS_SEARCHED } from "#db/queue/textCondition.ts";
import { matchOf } from "#db/search/match.ts";
import type { Question } from "./measure.ts";

/** As many lines as a window reads at once. */
const LINES = 50;
const PERSON = "desk";

const FILTERS: Readonly<Record<string, CaseFilter>> = {
  "one department": { departments: ["PHED"] },
  "one department and district": { departments: ["PHED"], districts: ["Karnal"] },
  "one district, in action": { districts: ["Hisar"], states: ["marked", "in-action"] },
  "emergencies of a month": { urgencies: ["emergency"], openedFrom: Date.now() - 30 * 86_400_000 },
  "nobody's, open": { assignee: null, states: ["new", "marked", "in-action"] },
};

const ORDERS: readonly CaseOrder[] = ["newest", "oldest", "urgent", "due"];

const SEARCHES: Readonly<Record<string, string>> = {
  "a frequent word": "पानी",
  "the same in Latin letters": "pani",
  "two words": "bijli karnal",
  "the beginning of a word": "traf",
  "two letters": "pa",
  "a number": "48213",
  "no such word": "हवाईअड्डा",
  "a ticket": "260301-K4F7QX",
};

/** All that a desk asks of its queues, each beside its limit. */
export function questionsOf(reader: Reader): readonly Question[] {
  const all = listQueue(reader, { filter: {}, order: "newest" });
  return [
    ...VIEWS.map((view) => list(reader, `view: ${view}`, queueOf(view, PERSON).filter, queueOf(view, PERSON).order)),
    ...Object.entries(FILTERS).map(([name, filter]) => list(reader, `filter: ${name}`, filter, "newest")),
    ...ORDERS.map((order) => list(reader, `all, ${order}`, {}, order)),
    ...Object.entries(SEARCHES).map(([name, text]) => search(reader, name, text)),
    search(reader, "a word, one department", "पानी", { departments: ["PHED"] }),
    lines(reader, "lines: the top", all.slice(0, LINES)),
    lines(reader, "lines: the middle", all.slice(all.length >> 1, (all.length >> 1) + LINES)),
    lines(
      reader,
      "lines: here and there",
      all.filter((_, index) => index % Math.max(1, Math.floor(all.length / LINES)) === 0).slice(0, LINES),
    ),
    counts(reader),
  ];
}

/** The limit: as many row numbers from the index of the newest, with nothing to choose or sort. */
function list(reader: Reader, name: string, filter: CaseFilter, order: CaseOrder): Question {
  const bare = reader.sqlite
    .prepare<[number], number>("SELECT rowid FROM grievance INDEXED BY grievance_newest ORDER BY opened_at DESC LIMIT ?")
    .pluck();
  const rows = listQueue(reader, { filter, order }).length;
  return { name, ask: () => listQueue(reader, { filter, order }).length, limit: () => bare.all(rows).length };
}

/** The limit: the search index alone, as far as a queue looks through it. */
function search(reader: Reader, name: string, text: string, filter: CaseFilter = {}): Question {
  const bare = reader.sqlite
    .prepare<[string, number], number>("SELECT rowid FROM post_search WHERE post_search MATCH ? ORDER BY rowid DESC LIMIT ?")
    .pluck();
  const match = matchOf(text, "beginning") ?? "";
  return {
    name: `search: ${name}`,
    ask: () => listQueue(reader, { filter: { ...filter, text }, order: "newest" }).length,
    limit: () => bare.all(match, POSTS_SEARCHED).length,
  };
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
    ask: () => queueRows(reader, [...rows]).length,
    limit: () => [...rows].map((row) => postOf.get(...(caseOf.get(row) ?? ["", ""]))).length,
  };
}

/** The limit: as many figures as there are views, each by its key. */
function counts(reader: Reader): Question {
  const figure = reader.sqlite.prepare<[string], number>("SELECT value FROM total WHERE name = ?").pluck();
  return {
    name: "counts of all views",
    ask: () => Object.keys(queueCounts(reader, PERSON)).length,
    limit: () => VIEWS.map(() => figure.get("posts")).length,
  };
}
