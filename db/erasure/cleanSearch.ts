import { askNumber, changeRows } from "../ask.ts";
import type { Writer } from "../connection.ts";

/** Of the index, in one transaction: some milliseconds, in which nothing else is written. */
const PAGES_AT_ONCE = 200;

/**
 * Takes the words of posts that are gone out of the pages of the search index: it only notes a removal, and keeps the words until it writes the pages again that
 * hold them. Writes all of its pages again, some at a time; yields in between. Afterwards `checkpoint` empties the log.
 */
export function* cleanSearch(writer: Writer): Generator<void> {
  // A negative number makes it begin with all of its segments, however few there are.
  for (let pages = -PAGES_AT_ONCE, goesOn = true; goesOn; pages = PAGES_AT_ONCE) {
    const before = changes(writer);
    writer.transaction(() => merge(writer, pages));
    // By its documentation: fewer than two changed rows tell that there was nothing left to do.
    goesOn = pages < 0 || changes(writer) - before >= FEWEST_CHANGES;
    yield;
  }
}

/** Two of the index, and the revision of the record, which rises with each transaction. */
const FEWEST_CHANGES = 3;

const changes = askNumber<[]>("SELECT total_changes()");
const merge = changeRows<[pages: number]>("INSERT INTO post_search (post_search, rank) VALUES ('merge', ?)");
