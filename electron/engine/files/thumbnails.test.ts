import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { thumbnailsInWorker } from "./thumbnails.ts";

let temporary: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  temporary = temporaryFolder();
});
afterEach(() => temporary.remove());

/** A thread that answers with what it was given, and dies of "die". */
function thread(): URL {
  const file = join(temporary.folder, "worker.mjs");
  writeFileSync(
    file,
    `import { parentPort } from "node:worker_threads";
     parentPort.on("message", ({ id, content }) => {
       const text = Buffer.from(content).toString();
       if (text === "die") throw new Error("as it was told to");
       if (text !== "wait") parentPort.postMessage({ id, still: content });
     });`,
  );
  return pathToFileURL(file);
}
const said = (still: Uint8Array | null) => (still === null ? null : Buffer.from(still).toString());

test("thumbnails come back to whoever asked for them", async () => {
  const thumbnails = thumbnailsInWorker(thread());
  const answers = await Promise.all(["one", "two", "three"].map((each) => thumbnails.make(Buffer.from(each))));
  expect(answers.map((each) => said(each))).toEqual(["one", "two", "three"]);
  await thumbnails.stop();
});

test("a thread that dies takes only its own thumbnails along, and another goes on", async () => {
  const thumbnails = thumbnailsInWorker(thread());
  const lost = await Promise.all(["wait", "die"].map((each) => thumbnails.make(Buffer.from(each))));
  expect(lost).toEqual([null, null]);
  expect(said(await thumbnails.make(Buffer.from("again")))).toBe("again");
  const waiting = thumbnails.make(Buffer.from("wait"));
  await thumbnails.stop();
  expect(await waiting).toBeNull();
  expect(await thumbnails.make(Buffer.from("after"))).toBeNull();
});
