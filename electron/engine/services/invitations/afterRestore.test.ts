import { afterEach, beforeEach, expect, test } from "vitest";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX } from "#rehearsal/x/fakeX.ts";
import { restoredFrom } from "#db/backup/restored.ts";
import { campaignById } from "#db/invitations/campaigns.ts";
import { invitationsOf } from "#db/invitations/listed.ts";
import { examplePost, openExampleCase } from "#db/testing/examples.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { systemClock } from "../../core/time/clock.ts";
import { TimeSince } from "../../core/time/timeSince.ts";
import { backedUp } from "../backup/testing/wayBack.ts";
import { startCell } from "../outbox/testing/cell.ts";
import type { Cell } from "../outbox/testing/cell.ts";
import { saveDraft, step } from "./campaignCommands.ts";
import { inviteNext, startInviter } from "./inviter.ts";
import { DRAFT, mentioning } from "./testing/meeting.ts";
import { openPostDesk } from "./testing/openPosts.ts";

let x: FakeX;
let cell: Cell<FakeX>;
let disk: ReturnType<typeof temporaryFolder>;
beforeEach(async () => {
  [x, disk] = [await startFakeX(), temporaryFolder()];
  cell = startCell(x);
});
afterEach(async () => {
  await cell.close();
  disk.remove();
});

const ours = () => x.posts.filter(({ authorId }) => authorId === x.account.id).map(({ text }) => text);

/** The record is lost, and a restored one goes on in its place at the same platform. */
async function lose(backup: Awaited<ReturnType<typeof backedUp>>): Promise<void> {
  await cell.outbox.stop();
  const restored = await backup.restore(Date.now());
  const lost = cell.record;
  cell = startCell(x, {}, { ...lost, writer: restored, remove: () => (restored.close(), lost.remove()) });
}

test("an open post that went out after the backup is found, and not published again", async () => {
  const { id } = openPostDesk(cell.record.writer).approved();
  const backup = await backedUp(cell.record.writer, disk.folder);
  openPostDesk(cell.record.writer).step(id, "start");
  cell.outbox.wake();
  await cell.untilTrue(() => openPostDesk(cell.record.writer).of(id)?.state === "sent");
  await lose(backup);
  openPostDesk(cell.record.writer).step(id, "start");
  cell.outbox.wake();
  await cell.untilTrue(() => openPostDesk(cell.record.writer).of(id)?.state === "sent");
  expect(ours()).toEqual([DRAFT.textHi]);
});

test("a campaign that ran is paused; started again it finds who was written to meanwhile, and writes to nobody twice", async () => {
  for (const author of ["asha", "ravi"]) {
    const text = `@${x.account.username} वार्ड 5 में पानी नहीं`;
    const { id, authorId, createdAt } = x.publish({ text, author });
    const raw = mentioning(x.account.id);
    openExampleCase(
      cell.record.writer,
      examplePost(id, { text, createdAt, raw, author: { externalId: authorId, handle: author, name: null, location: null } }),
    );
  }
  let hours = 0;
  const contextOf = () => ({
    record: cell.record.writer,
    rehearsal: false,
    ourUserId: () => x.account.id,
    ourPageId: () => null,
    writesOn: () => true,
    policy: () => DEFAULT_SLA_POLICY,
    clock: { ...systemClock, now: () => Date.now() + hours * 3_600_000 },
    onDidChange: () => cell.outbox.wake(),
    actor: "osd",
  });
  const inviteAll = async (id: string) => {
    const sinceInvited = new TimeSince<string>(contextOf().clock);
    for (let round = 0; round < 3; round += 1) {
      inviteNext(contextOf(), sinceInvited);
      await cell.untilTrue(() => invitationsOf(cell.record.writer, id).every(({ state }) => state === null || state === "sent"));
      hours += 1;
    }
  };
  const drafted = saveDraft(contextOf(), null, DRAFT);
  if (drafted.refusal !== null) throw new Error(drafted.refusal);
  const { id } = drafted.campaign;
  step(contextOf(), id, "approve");
  step(contextOf(), id, "start");
  const backup = await backedUp(cell.record.writer, disk.folder);
  await inviteAll(id);
  expect(ours()).toHaveLength(2);
  await lose(backup);
  expect(campaignById(cell.record.writer, id)?.state).toBe("paused");
  expect(restoredFrom(cell.record.writer)?.paused).toEqual([id]);
  // As the engine starts it: nothing is invited while it is paused.
  const inviter = startInviter({ ...contextOf(), account: null, replies: { userId: () => x.account.id, writesOn: () => true } });
  await inviter.stop();
  expect(invitationsOf(cell.record.writer, id).filter(({ state }) => state !== null)).toEqual([]);
  step(contextOf(), id, "start");
  await inviteAll(id);
  await cell.untilTrue(() => invitationsOf(cell.record.writer, id).filter(({ state }) => state === "sent").length === 2);
  expect(ours()).toHaveLength(2);
});
