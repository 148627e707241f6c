import { afterEach, beforeEach, expect, test } from "vitest";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { workerScript } from "../workers/testing/workerScript.ts";
import { thumbnailsInWorker } from "./thumbnails.ts";

let temporary: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  temporary = temporaryFolder();
});
afterEach(() => temporary.remove());

/** A thread that answers with what it was given, and dies of "die". */
const thread = () =>
  workerScript(
    temporary.folder,
    `const text = Buffer.from(input.content).toString();
     if (text === "die") throw new Error("as it was told to");
     if (text !== "wait") answer(input.content);`,
  );
const said = (still: Uint8Array | null) => (still === null ? null : Buffer.from(still).toString());

test("thumbnails come back to anyone who asked for them", async () => {
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
