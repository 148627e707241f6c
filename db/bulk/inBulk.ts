import type { Writer } from "../connection.ts";
import { withoutIndexes } from "./deferredIndexes.ts";

/** Steps that go into one transaction. */
const STEPS_AT_ONCE = 5_000;
const CACHE_KIB = 262_144;

/**
 * Takes steps that write very much, many in one transaction, with the indexes made once at the end. Yields what the last step of each
 * transaction did, and then the name of each index as it is made. While it runs a power cut would spoil the file: give it one that
 * nobody needs yet.
 */
export function* inBulk<Step>(writer: Writer, steps: Generator<Step>): Generator<Step | { readonly index: string }> {
  const { sqlite } = writer;
  const [synchronous, cacheSize] = [sqlite.pragma("synchronous", { simple: true }), sqlite.pragma("cache_size", { simple: true })];
  sqlite.pragma("synchronous = OFF");
  sqlite.pragma(`cache_size = -${CACHE_KIB}`);
  const indexes = withoutIndexes(writer);
  for (let isDone = false; !isDone;) {
    const taken: Step[] = [];
    isDone = writer.transaction(() => {
      while (taken.length < STEPS_AT_ONCE) {
        const next = steps.next();
        if (next.done === true) return true;
        taken.push(next.value);
      }
      return false;
    });
    yield* taken.slice(-1);
  }
  for (const index of indexes.restore()) yield { index };
  sqlite.pragma(`synchronous = ${String(synchronous)}`);
  sqlite.pragma(`cache_size = ${String(cacheSize)}`);
  writer.checkpoint();
}
