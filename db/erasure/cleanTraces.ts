import { readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Writer } from "../connection.ts";
import { removeUnmade } from "../copy/copyBeside.ts";
import { cleanSearch } from "./cleanSearch.ts";
import { forgetTraces, tracesLeft } from "./traces.ts";

/**
 * After an erasure that a person asked for, or that ends the time to keep something: takes what is left of the words out of the search index and the logs, some
 * milliseconds at a time, and removes the copies that were made before migrations, or for a hub and not ended. Yields in between. Returns false where a long read keeps a log from being
 * emptied: then it is still noted that traces are left, and it is to be done again.
 */
export function* cleanTraces(writer: Writer): Generator<void, boolean> {
  const traces = tracesLeft(writer);
  yield* cleanSearch(writer);
  const folder = dirname(writer.file);
  const copies = readdirSync(folder).filter((name) => name.startsWith(`${basename(writer.file)}.`) && name.endsWith(".backup"));
  for (const copy of copies) rmSync(join(folder, copy), { force: true });
  removeUnmade(writer.file);
  const isClean = writer.checkpoint();
  if (isClean && traces > 0) forgetTraces(writer, traces);
  return isClean;
}
