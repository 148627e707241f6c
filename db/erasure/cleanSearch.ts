import { DAY_MS } from "#domain/clock/indianDay.ts";
import { askNumber, askValue, changeRows } from "../ask.ts";
import type { Reader, Writer } from "../connection.ts";

/** Of the index, in one transaction: some milliseconds, in which nothing else is written. */
const PAGES_AT_ONCE = 200;

/**
 * Takes the words of posts that are gone, and of what people wrote in erased cases, out of the pages of the search indexes: they only note a removal, and keep the words until they write the
 * pages again that hold them. Writes all of their pages again, some at a time; yields in between. Afterwards `checkpoint` empties the log.
 */
export function* cleanSearch(writer: Writer): Generator<void> {
  const removal = lastRemoval(writer, REMOVED);
  for (const merge of [mergePosts, mergeWriting]) yield* writeAgain(writer, merge);
  if (removal !== null) writer.transaction(() => forgetRemoval(writer, REMOVED, removal));
}

function* writeAgain(writer: Writer, merge: typeof mergePosts): Generator<void> {
  // A negative number makes it begin with all of its segments, however few there are.
  for (let pages = -PAGES_AT_ONCE, goesOn = true; goesOn; pages = PAGES_AT_ONCE) {
    const before = changes(writer);
    writer.transaction(() => merge(writer, pages));
    // By its documentation: fewer than two changed rows tell that there was nothing left to do.
    goesOn = pages < 0 || changes(writer) - before >= FEWEST_CHANGES;
    yield;
  }
}

/** That the index keeps words of a post that is gone, from `at` on. */
export function noteRemoval(writer: Writer, at: number): void {
  keepRemoval(writer, REMOVED, at, at);
}

/** Writing the whole index again costs seconds for a large record and makes its next backup large: what authors take back waits for it so long. */
const CLEANED_AFTER_MS = 7 * DAY_MS;

/** Whether words of a post that is gone have been in the index for so long that they are to be cleaned away now. */
export function isSearchToBeCleaned(reader: Reader, now: number): boolean {
  const since = firstRemoval(reader, REMOVED);
  return since !== null && now - since >= CLEANED_AFTER_MS;
}

/** Its value is the last removal, and `changed_at` the first since the index was cleaned; milliseconds UTC. */
const REMOVED = "search.removed";

/** Two of the index, and the revision of the record, which rises with each transaction. */
const FEWEST_CHANGES = 3;

const changes = askNumber<[]>("SELECT total_changes()");
const mergePosts = changeRows<[pages: number]>("INSERT INTO post_search (post_search, rank) VALUES ('merge', ?)");
const mergeWriting = changeRows<[pages: number]>("INSERT INTO case_search (case_search, rank) VALUES ('merge', ?)");
const lastRemoval = askValue<[string], string>("SELECT value FROM setting WHERE key = ?");
const firstRemoval = askValue<[string], number>("SELECT changed_at FROM setting WHERE key = ?");
const forgetRemoval = changeRows<[string, string]>("DELETE FROM setting WHERE key = ? AND value = ?");
const keepRemoval = changeRows<[string, number, number]>(
  "INSERT INTO setting (key, value, changed_at) VALUES (?, CAST(? AS TEXT), ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
);
