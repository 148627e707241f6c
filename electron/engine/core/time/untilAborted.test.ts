import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { untilAborted } from "./untilAborted.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

test("what a source yielded is let go, however long it goes on", async () => {
  const yielded: WeakRef<object>[] = [];
  async function* pages() {
    for (let page = 0; page < 100; page += 1) {
      const posts = { page };
      yielded.push(new WeakRef(posts));
      yield posts;
      // As a stream that waits for its next line.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  const stop = new AbortController();
  let kept = -1;
  for await (const { page } of untilAborted(pages(), stop.signal)) {
    if (page !== 99) continue;
    await new Promise((resolve) => setImmediate(resolve));
    collectGarbage();
    kept = yielded.filter((ref) => ref.deref() !== undefined).length;
  }
  // The last one is still looked at, and a machine may hold the one before it.
  expect(kept).toBeGreaterThanOrEqual(0);
  expect(kept).toBeLessThan(5);
});

test("an abort ends the wait for a source that does not hear it, with the reason", async () => {
  async function* deaf(): AsyncGenerator<number> {
    yield 1;
    await new Promise(() => undefined);
  }
  const stop = new AbortController();
  const seen: number[] = [];
  const reading = (async () => {
    for await (const each of untilAborted(deaf(), stop.signal)) {
      seen.push(each);
      setTimeout(() => stop.abort(new Error("enough")), 5);
    }
  })();
  await expect(reading).rejects.toThrow("enough");
  expect(seen).toEqual([1]);
});

test("where it was aborted before, nothing is looked at", async () => {
  const stop = new AbortController();
  stop.abort(new Error("too late"));
  async function* pages() {
    yield 1;
  }
  await expect(untilAborted(pages(), stop.signal).next()).rejects.toThrow("too late");
});
