import { afterEach, expect, test } from "vitest";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX } from "#rehearsal/x/fakeX.ts";
import { campaignById } from "#db/invitations/campaigns.ts";
import { invitationsOf } from "#db/invitations/listed.ts";
import { hasOptedOut } from "#db/invitations/optOuts.ts";
import { recordPost } from "#db/posts/recordPost.ts";
import { examplePost, openExampleCase } from "#db/testing/examples.ts";
import { startCell } from "../outbox/testing/cell.ts";
import type { Cell } from "../outbox/testing/cell.ts";
import { systemClock } from "../../core/time/clock.ts";
import { TimeSince } from "../../core/time/timeSince.ts";
import { saveDraft, step } from "./campaignCommands.ts";
import { campaignReport } from "./campaignReport.ts";
import { inviteNext } from "./inviter.ts";
import { DRAFT, mentioning } from "./testing/meeting.ts";

let cell: Cell<FakeX>;
afterEach(() => cell.close());

test("a small campaign at X: every invitation answers a post that mentioned us, once, and who says stop hears no more", async () => {
  cell = startCell(await startFakeX());
  const { x, record } = cell;
  const writes = (author: string, text: string) => {
    const { id, authorId, createdAt } = x.publish({ text, author });
    const raw = text.includes(`@${x.account.username}`) ? mentioning(x.account.id) : "{}";
    const post = examplePost(id, { text, createdAt, raw, author: { externalId: authorId, handle: author, name: null, location: null } });
    openExampleCase(record.writer, post);
    return { postId: id, authorId };
  };
  const asha = writes("asha", `@${x.account.username} वार्ड 5 में पानी नहीं आ रहा`);
  const ravi = writes("ravi", `@${x.account.username} वार्ड 6 में पानी नहीं आ रहा`);
  writes("nobody", "वार्ड 7 में पानी नहीं आ रहा");

  let hours = 0;
  const context = {
    record: record.writer,
    rehearsal: false,
    ourUserId: () => x.account.id,
    ourPageId: () => null,
    writesOn: () => true,
    policy: () => DEFAULT_SLA_POLICY,
    clock: { ...systemClock, now: () => Date.now() + hours * 3_600_000 },
    onDidChange: () => cell.outbox.wake(),
    actor: "osd",
  };
  const sinceInvited = new TimeSince<string>(context.clock);
  const drafted = saveDraft(context, null, DRAFT);
  if (drafted.refusal !== null) throw new Error(drafted.refusal);
  const { id } = drafted.campaign;
  step(context, id, "approve");
  step(context, id, "start");
  for (let round = 0; round < 4; round += 1) {
    inviteNext(context, sinceInvited);
    await cell.untilTrue(() => invitationsOf(record.writer, id).every(({ state }) => state === null || state === "sent"));
    hours += 1;
  }

  const sent = x.posts.filter(({ authorId }) => authorId === x.account.id);
  expect(sent).toHaveLength(2);
  expect(new Set(sent.map(({ replyTo }) => replyTo?.postId))).toEqual(new Set([asha.postId, ravi.postId]));
  expect(new Set(cell.posted)).toEqual(new Set([DRAFT.textHi]));
  expect(cell.calls).toBe(2);

  const toRavi = invitationsOf(record.writer, id).find(({ authorId }) => authorId === ravi.authorId);
  const stop = x.publish({ text: `@${x.account.username} STOP`, author: "ravi" });
  const thread = { conversationId: ravi.postId, inReplyToId: toRavi?.sentAs ?? "", createdAt: stop.createdAt };
  const author = { externalId: ravi.authorId, handle: "ravi", name: null, location: null };
  recordPost(record.writer, examplePost(stop.id, { text: "@HaryanaCMCell STOP", author, ...thread }), Date.now());
  inviteNext(context, sinceInvited);
  expect(hasOptedOut(record.writer, "x", ravi.authorId)).toBe(true);
  const campaign = campaignById(record.writer, id);
  const report =
    campaign && campaignReport(record.writer, campaign, { understand: () => ({ kind: "other", category: null }), now: Date.now() });
  expect(report).toMatchObject({ listed: 2, invited: 2, sent: 2, answered: 1, optedOut: 1, leftOut: { "never-mentioned": 1 } });
});
