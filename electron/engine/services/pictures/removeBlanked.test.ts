import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { examplePost, openExampleCase } from "#db/testing/examples.ts";
import { temporaryFolder, temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { drawnPicture } from "#rehearsal/x/picture.ts";
import { createFileStore, nameOf } from "../../core/files/fileStore.ts";
import { createPictureStore } from "./pictureStore.ts";
import { removeBlanked } from "./removeBlanked.ts";

let temporary: TemporaryRecord;
let papers: ReturnType<typeof temporaryFolder>;
let fetched: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  temporary = temporaryRecord();
  papers = temporaryFolder();
  fetched = temporaryFolder();
});
afterEach(() => {
  temporary.remove();
  papers.remove();
  fetched.remove();
});

test("what was taken back is removed, and a paper with the same content that a report has stays", async () => {
  const [files, pictures] = [createFileStore(papers.folder), createPictureStore(fetched.folder)];
  const [proof, other] = [await files.keep(drawnPicture("proof")), await files.keep(drawnPicture("other"))];
  const [shown] = [await pictures.keep(drawnPicture("proof"))];
  if (!proof.ok || !other.ok || !shown.ok) throw new Error("They were expected to be kept");
  const id = openExampleCase(temporary.writer, examplePost("1"));
  temporary.writer.sqlite.prepare("UPDATE grievance SET atr = json_object('proof', json_array(?)) WHERE id = ?").run(proof.file.hash, id);

  const copy = `${"c".repeat(64)}.wall.webp`;
  const blurs = [{ left: 0, top: 0, width: 5_000, height: 5_000 }];
  expect(await pictures.drawCopy(shown.picture.file, copy, { crop: null, blurs })).toBe(true);
  expect(existsSync(join(fetched.folder, "cc", copy))).toBe(true);

  await removeBlanked([nameOf(proof.file), nameOf(other.file), copy], { record: temporary.writer, files, pictures });
  expect(files.has(proof.file)).toBe(true);
  expect(files.has(other.file)).toBe(false);
  expect(await createFileStore(fetched.folder).read(proof.file)).toBeNull();
  expect(existsSync(join(fetched.folder, "cc", copy))).toBe(false);
});
