import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { EventId, GrievanceId } from "#domain/ids.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import { appendEvents } from "#db/append/append.ts";
import { wallPicture } from "#db/queries/wallPicture.ts";
import { rememberPicture } from "#db/pictures/pictures.ts";
import { examplePost, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryFolder, temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { drawnPicture } from "#rehearsal/x/picture.ts";
import { roomCopyName } from "../../core/files/roomCopy.ts";
import { TestClock } from "../../core/sync/testing/testClock.ts";
import { createPictureStore } from "./pictureStore.ts";
import { ASKED_FOR_MS, createRoomCopyKeeper } from "./roomCopyKeeper.ts";

let record: TemporaryRecord;
let folder: ReturnType<typeof temporaryFolder>;
const ending = new AbortController();
beforeEach(() => {
  record = temporaryRecord();
  folder = temporaryFolder();
});
afterEach(() => {
  record.remove();
  folder.remove();
});

const here = (copy: string) => existsSync(join(folder.folder, copy.slice(0, 2), copy));

/** A case with a picture, and how it is decided as the calls of a desk do it. */
async function pictured() {
  const clock = new TestClock();
  const pictures = createPictureStore(folder.folder);
  const keeper = createRoomCopyKeeper({ record: record.writer, pictures, clock, signal: ending.signal });
  const kept = await pictures.keep(drawnPicture("one"));
  if (!kept.ok) throw new Error(kept.refusal);
  const { file, still, bytes } = kept.picture;
  const media = [{ kind: "photo" as const, url: "https://x/1", previewUrl: null, description: null, widthPx: null, heightPx: null }];
  const id: GrievanceId = openExampleCase(record.writer, examplePost("1", { media }));
  rememberPicture(record.writer, "https://x/1", file, MORNING, { still, bytes, grievanceId: id });
  const append = (event: GrievanceEvent): EventId => {
    const [recorded] = appendEvents(record.writer, { grievanceId: id, actor: "osd", now: MORNING, events: [event] });
    if (recorded === undefined) throw new Error("Nothing was recorded");
    return recorded.id;
  };
  const approve = async (width: number | null, before: string | null) => {
    const edits = { crop: null, blurs: width === null ? [] : [{ left: 0, top: 0, width, height: 1_000 }] };
    const copy = width === null ? null : roomCopyName(file, edits);
    if (copy !== null) {
      keeper.wanted(copy);
      expect(await pictures.drawCopy(file, copy, edits)).toBe(true);
    }
    const event = append({ type: "picture-approved", version: 1, payload: { file, copy, ...edits } });
    keeper.decided(id, file, before);
    return { copy: copy ?? "", event };
  };
  const undo = async (event: EventId) => {
    await keeper.beforeUndo([{ id, events: [event] }]);
    append({ type: "act-undone", version: 1, payload: { events: [event] } });
  };
  return {
    clock,
    approve,
    undo,
    hide: () => append({ type: "picture-hidden", version: 1, payload: { file } }),
    shown: () => wallPicture(record.writer, id, "seen"),
  };
}

test("a copy that another decision replaced goes when no wall can still ask for it, and not before", async () => {
  const { clock, approve, shown } = await pictured();
  const first = await approve(1_000, null);
  const second = await approve(2_000, first.copy);
  await clock.pass(ASKED_FOR_MS - 1);
  expect([shown(), here(first.copy), here(second.copy)]).toEqual([second.copy, true, true]);
  await clock.pass(1);
  await expect.poll(() => here(first.copy)).toBe(false);
  expect(here(second.copy)).toBe(true);
  const whole = await approve(null, second.copy);
  await clock.pass(ASKED_FOR_MS);
  await expect.poll(() => here(second.copy)).toBe(false);
  expect([whole.copy, shown()]).toEqual(["", expect.stringMatching(/\.wall\.webp$/u)]);
});

test("a copy stays that is decided for again meanwhile, and one of a picture that is hidden", async () => {
  const { clock, approve, hide } = await pictured();
  const first = await approve(1_000, null);
  const second = await approve(2_000, first.copy);
  await clock.pass(ASKED_FOR_MS / 2);
  await approve(1_000, second.copy);
  hide();
  await clock.pass(2 * ASKED_FOR_MS);
  await expect.poll(() => here(second.copy)).toBe(false);
  expect(here(first.copy)).toBe(true);
});

test("what an undo brings back is drawn again before, and what it takes away goes", async () => {
  const { clock, approve, undo, shown } = await pictured();
  const first = await approve(1_000, null);
  const second = await approve(2_000, first.copy);
  await clock.pass(ASKED_FOR_MS);
  await expect.poll(() => here(first.copy)).toBe(false);
  await undo(second.event);
  expect([shown(), here(first.copy)]).toEqual([first.copy, true]);
  await clock.pass(ASKED_FOR_MS);
  await expect.poll(() => here(second.copy)).toBe(false);
  expect(here(first.copy)).toBe(true);
});
