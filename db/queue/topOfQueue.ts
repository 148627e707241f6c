import { assertNever } from "#domain/assertNever.ts";
import { OWING_STATES } from "#domain/grievance/state.ts";
import type { CaseFilter } from "#domain/desk/filter.ts";
import type { GrantedQueue } from "#domain/desk/views.ts";
import { OPEN_STATES } from "#domain/grievance/state.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";
import { timeOfPostId } from "../postId.ts";
import { fillingMatch } from "../search/fillingMatch.ts";
import { newestBegun } from "../search/newestBegun.ts";
import type { Searcher } from "../search/match.ts";
import type { NewestBegun } from "../search/newestBegun.ts";
import { conditionsOf, searcherOf, whereOf } from "../filter/conditions.ts";
import type { Condition } from "../filter/conditions.ts";
import { IS_SEEN_FIRST } from "../filter/goesRound.ts";
import { withFoldInForce } from "../filter/folded.ts";
import { IN_QUEUE_INDEX, ORDER_BY, rowsOf } from "./listQueue.ts";
import { newestOfQuestion } from "../filter/newestOfQuestion.ts";
import { readQuestion } from "../filter/question.ts";
import type { AskedTerm } from "../filter/question.ts";
import { textConditionOfPosts } from "../filter/textCondition.ts";
import { factsOf } from "../filter/ways.ts";
import { POSTS_SEARCHED } from "#domain/desk/postsSearched.ts";

export interface TopLimits {
  /** At most so many rows are told. */
  readonly rows: number;
  /** Fewer say too little of a long list. */
  readonly leastRows: number;
  /** So many of the youngest cases, or of the oldest, are looked through. */
  readonly cases: number;
  /** So many of the open cases are looked at row by row, where the filter asks for more than their index knows. */
  readonly openCases: number;
  /** So many of the newest posts, where words are searched for. */
  readonly posts: number;
}

const LIMITS: TopLimits = { rows: 200, leastRows: 50, cases: 10_000, openCases: 2_000, posts: 500 };

/**
 * The rows that a queue begins with, in a moment however long it is: a beginning of what `listQueue` tells. Null where they are not to be had so: where
 * few of the cases that are looked through fit, where words are searched for in an order other than the newest first, and in a record that is listed as quickly.
 */
export function topOfQueue(reader: Reader, asked: GrantedQueue, limits: TopLimits = LIMITS): Uint32Array | null {
  const rows: number[] = [];
  // Parts of a filter are looked at by themselves: what is folded is decided by the whole.
  const queue = { ...asked, filter: withFoldInForce(asked.filter) };
  if (queue.filter.folded === false) return null;
  for (const part of partsOf({ reader, queue, limits })) {
    const told = part(limits.rows - rows.length);
    rows.push(...told.rows);
    if (!told.isAll || rows.length >= limits.rows) break;
  }
  return rows.length < limits.leastRows ? null : Uint32Array.from(rows);
}

interface Asked {
  readonly reader: Reader;
  readonly queue: GrantedQueue;
  readonly limits: TopLimits;
}

/** What is in a queue one after the other: each tells its first rows, so many at most, and whether these are all that it has. */
type Part = (rows: number) => { readonly rows: readonly number[]; readonly isAll: boolean };

function partsOf(asked: Asked): readonly Part[] {
  const { filter, order } = asked.queue;
  const { text, states } = filter;
  if (text !== undefined) return order === "newest" ? [(rows) => amongFound(asked, text, rows)] : [];
  if (isOfFew(filter) && order !== "newest") return [];
  if (states?.every((state) => OPEN.has(state)) === true && !isOfFew(filter)) return [(rows) => amongOpen(asked, [], rows)];
  switch (order) {
    case "newest":
    case "oldest":
      return [(rows) => amongAged(asked, order, ofAge(asked, order), rows)];
    case "due":
      return byDueTime(asked, []);
    case "urgent":
      return ["emergency", "urgent", "routine"].flatMap((urgency) => byUrgency(asked, { sql: "g.urgency = ?", values: [urgency] }));
    case "widest":
      return [];
    default:
      return assertNever(order);
  }
}

/** Whether there is an index of the few cases that are asked for, so that they are listed as quickly. */
function isOfFew({
  states,
  assignee,
  ofPerson,
  speakers,
  offices,
  reopened,
  disputed,
  checkCall,
  incidents,
  sameIncidentAs,
  disposedFrom,
  toCheck,
  maybeEmergency,
  maybeComplaint,
}: CaseFilter): boolean {
  const ofFewOpen = states !== undefined && (typeof assignee === "string" || speakers?.join() === "representative");
  const flagged =
    reopened === true ||
    disputed === true ||
    checkCall === true ||
    incidents === true ||
    toCheck === true ||
    maybeEmergency === true ||
    maybeComplaint === true;
  const isKept = ofPerson !== undefined && ofPerson.list !== "awake";
  return ofFewOpen || flagged || isKept || [offices, sameIncidentAs, disposedFrom].some((each) => each !== undefined);
}

/** Those that go round first, which are few. */
function byUrgency(asked: Asked, urgency: Condition): readonly Part[] {
  const isLater = { sql: `NOT (${IS_SEEN_FIRST})`, values: [] };
  return [(rows) => amongSeenFirst(asked, urgency, rows), ...byDueTime(asked, [urgency, isLater])];
}

function amongSeenFirst({ reader, queue }: Asked, urgency: Condition, rows: number): ReturnType<Part> {
  const { where, values } = whereOf([...conditionsOf(reader, queue.filter), urgency, { sql: IS_SEEN_FIRST, values: [] }]);
  const found = rowsOf(reader, `SELECT g.rowid FROM grievance g ${where} ORDER BY ${ORDER_BY.urgent} LIMIT ?`, [...values, rows]);
  return { rows: found, isAll: found.length < rows };
}

/** Those that are due soonest, which are open, and then those without a due time, the oldest first. */
function byDueTime(asked: Asked, conditions: readonly Condition[]): readonly Part[] {
  const isTimed = { sql: `g.due_at IS NOT NULL AND g.state IN (${OWING_STATES.map((state) => `'${state}'`).join(", ")})`, values: [] };
  const isUntimed = { sql: "g.due_at IS NULL", values: [] };
  return [
    (rows) => amongOpen(asked, [...conditions, isTimed], rows),
    (rows) => {
      const window = ofAge(asked, "oldest");
      return amongAged(asked, "oldest", window && [...conditions, isUntimed, ...window], rows);
    },
  ];
}

/**
 * Of words that name something, cases need not hold them in a text: all cases of a window of time are looked at, one that is as long as it has to be. Of
 * other words the newest posts are.
 */
function amongFound(asked: Asked, text: string, rows: number): ReturnType<Part> {
  const { reader, queue, limits } = asked;
  const searcher = searcherOf(queue.filter);
  const terms = readQuestion(reader, text);
  if (terms.every(({ facts }) => facts.length === 0)) return amongAged(asked, "newest", found(asked, text), rows);
  const { text: _, ...others } = queue.filter;
  for (const after of windowsOf(asked, terms)) {
    const fitting = newestOfQuestion(reader, { terms, text, searcher }, after);
    if (fitting === null) break;
    const { where, values } = whereOf([{ sql: "g.opened_at > ?", values: [after] }, ...conditionsOf(reader, others), ...fitting.told]);
    const sql = `SELECT g.rowid FROM json_each(?) found JOIN grievance g ON g.rowid = found.value ${where} ORDER BY ${ORDER_BY.newest} LIMIT ?`;
    const told = rowsOf(reader, sql, [JSON.stringify(fitting.rows), ...values, rows]);
    if (told.length >= limits.leastRows) return { rows: told, isAll: false };
  }
  return { rows: [], isAll: false };
}

const SHORT_WINDOW = 10;

/** Since when cases are looked at: just as long as facts alone are enough, where all words name something; else a short and a long time. */
function windowsOf({ reader, limits }: Asked, terms: readonly AskedTerm[]): readonly number[] {
  const { newest } = statements(reader);
  const long = newest.get(limits.cases);
  const short = newest.get(Math.ceil(limits.cases / SHORT_WINDOW));
  if (long === undefined || short === undefined) return short === undefined ? [] : [short];
  if (terms.some(({ facts }) => facts.length === 0)) return [short, long];
  const { where, values } = whereOf([{ sql: "g.opened_at > ?", values: [long] }, ...terms.map(({ facts }) => factsOf(facts))]);
  const sql = `SELECT g.opened_at FROM grievance g INDEXED BY grievance_figures ${where} ORDER BY g.opened_at DESC LIMIT 1 OFFSET ?`;
  const [enough] = rowsOf(reader, sql, [...values, limits.leastRows]);
  return [enough ?? long];
}

/** Of the cases in a window of time; null where there is none. Which come after it is not known. */
function amongAged(
  { reader, queue }: Asked,
  order: "newest" | "oldest",
  window: readonly Condition[] | null,
  rows: number,
): ReturnType<Part> {
  if (window === null) return { rows: [], isAll: false };
  const { text, ...others } = queue.filter;
  const { where, values } = whereOf([...conditionsOf(reader, others), ...window]);
  // Of those in one state there are indexes by age already, and words lead to few.
  const source = text === undefined && others.states === undefined ? "grievance g INDEXED BY grievance_newest" : "grievance g";
  const sql = `SELECT g.rowid FROM ${source} ${where} ORDER BY ${ORDER_BY[order]} LIMIT ?`;
  return { rows: rowsOf(reader, sql, [...values, rows]), isAll: false };
}

/** Of the open cases, all of which the index of the queues tells at once. What it does not know of a case is looked up in its row, one by one. */
function amongOpen({ reader, queue, limits }: Asked, conditions: readonly Condition[], rows: number): ReturnType<Part> {
  const { indexed, others } = parted(queue.filter);
  const { where, values } = whereOf([...conditionsOf(reader, indexed), ...conditions]);
  const sql = `SELECT g.rowid FROM grievance g INDEXED BY grievance_queue ${where} ORDER BY ${ORDER_BY[queue.order]} LIMIT ?`;
  const rest = conditionsOf(reader, others);
  if (rest.length === 0) {
    const found = rowsOf(reader, sql, [...values, rows]);
    return { rows: found, isAll: found.length < rows };
  }
  const looked = rowsOf(reader, sql, [...values, limits.openCases]);
  const fitting = whereOf([{ sql: "g.rowid = ?", values: [] }, ...rest]);
  const fits = reader.sqlite.prepare<(string | number)[]>(`SELECT 1 FROM grievance g ${fitting.where}`);
  const found: number[] = [];
  for (const row of looked) {
    if (fits.get(row, ...fitting.values) !== undefined) found.push(row);
    if (found.length === rows) return { rows: found, isAll: false };
  }
  return { rows: found, isAll: looked.length < limits.openCases };
}

const OPEN: ReadonlySet<string> = new Set(OPEN_STATES);

function parted(filter: CaseFilter): { readonly indexed: CaseFilter; readonly others: CaseFilter } {
  const fields = Object.entries(filter);
  const isIndexed = ([field]: readonly [string, unknown]) => ALSO_INDEXED.has(field) || IN_QUEUE_INDEX.has(field);
  return { indexed: Object.fromEntries(fields.filter(isIndexed)), others: Object.fromEntries(fields.filter((each) => !isIndexed(each))) };
}

const ALSO_INDEXED: ReadonlySet<string> = new Set<keyof CaseFilter>(["states", "overdue", "speakers"]);

/** Those younger, or older, than the first beyond so many; null where there are no more. */
function ofAge({ reader, limits }: Asked, order: "newest" | "oldest"): readonly Condition[] | null {
  const until = statements(reader)[order].get(limits.cases);
  return until === undefined ? null : [{ sql: `g.opened_at ${order === "newest" ? ">" : "<"} ?`, values: [until] }];
}

/** Those that the newest posts with the words lead to, and younger than the first post beyond so many: a case has no post that is older than it. */
function found({ reader, queue, limits }: Asked, text: string): readonly Condition[] | null {
  const posts = newestFound(reader, text, { ...limits, searcher: searcherOf(queue.filter) });
  if (posts === null || posts.until === null) return null;
  const after = timeOfPostId(posts.until);
  const found = textConditionOfPosts(reader, text, { posts: posts.ids, after }, searcherOf(queue.filter));
  return [found, { sql: "g.opened_at > ?", values: [after] }];
}

function newestFound(
  reader: Reader,
  text: string,
  { posts, leastRows, searcher }: TopLimits & { readonly searcher: Searcher },
): NewestBegun | null {
  const filling = fillingMatch(reader, text, POSTS_SEARCHED, searcher);
  if (filling === null) return null;
  const begun = filling.isBegun
    ? newestBegun(reader, text, { before: Number.MAX_SAFE_INTEGER, count: 2 * leastRows, least: leastRows, searcher })
    : null;
  if (begun !== null) return begun;
  const ids = statements(reader).found.all(filling.match, posts + 1);
  return { ids: ids.slice(0, posts), until: ids[posts] ?? null };
}

const statements = perConnection(({ sqlite }) => {
  const openedAt = (order: string) =>
    sqlite.prepare<[number], number>(`SELECT opened_at FROM grievance ORDER BY opened_at ${order} LIMIT 1 OFFSET ?`).pluck();
  return {
    newest: openedAt("DESC"),
    oldest: openedAt("ASC"),
    found: sqlite
      .prepare<[string, number], number>("SELECT rowid FROM post_search WHERE post_search MATCH ? ORDER BY rowid DESC LIMIT ?")
      .pluck(),
  };
});
