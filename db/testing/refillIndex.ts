import type { Writer } from "../connection.ts";
import { fillIndex } from "../search/fillIndex.ts";

/** Empties the search index as a migration does, and fills it from the posts again. */
export function refillIndex(writer: Writer): void {
  writer.sqlite.exec("INSERT INTO post_search (post_search) VALUES ('delete-all')");
  writer.sqlite.exec("INSERT INTO setting (key, value, changed_at) VALUES ('search-index-filling', '-1', 0)");
  while (fillIndex(writer));
}
