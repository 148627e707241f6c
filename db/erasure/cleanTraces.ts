import { readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Writer } from "../connection.ts";
import { cleanSearch } from "./cleanSearch.ts";

/**
 * After an erasure that a person asked for, or that ends the time to keep something: takes what is left of the words out of the search index and the logs, some
 * milliseconds at a time, and removes the copies that were made before migrations. Yields in between. Returns false where a long read keeps a log from being
 * emptied: the next `checkpoint` does it.
 */
export function* cleanTraces(writer: Writer): Generator<void, boolean> {
  yield* cleanSearch(writer);
  const folder = dirname(writer.file);
  const copies = readdirSync(folder).filter((name) => name.startsWith(`${basename(writer.file)}.`) && name.endsWith(".backup"));
  for (const copy of copies) rmSync(join(folder, copy), { force: true });
  return writer.checkpoint();
}
