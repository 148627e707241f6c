import { LONE_SENDER } from "../../core/ports/oneSender.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { outboxStatusSchema } from "#contract/outbox.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { Channel } from "#domain/post/channel.ts";
import { DEFAULT_REPLY_SETTINGS } from "#domain/reply/replySettings.ts";
import { appendEvents } from "#db/append/append.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { examplePost, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { createReplyService } from "./replyService.ts";
import type { ReplyService } from "./replyService.ts";
import { scriptedSender } from "./testing/scriptedSender.ts";

let record: TemporaryRecord;
let office: ReplyService;
let isPaused: boolean;
const telegram = scriptedSender("telegram");
beforeEach(() => {
  record = temporaryRecord();
  isPaused = false;
});
afterEach(async () => {
  await office.stop();
  record.remove();
});

function begin(rehearsal = false): void {
  office = createReplyService({
    record: record.writer,
    rehearsal,
    source: null,
    channels: { senders: () => (isPaused ? [] : [telegram]), writable: () => ["telegram"] },
    settings: { channel: () => null, replies: () => DEFAULT_REPLY_SETTINGS },
    policy: () => DEFAULT_SLA_POLICY,
    now: Date.now,
    onDidChange: () => undefined,
    oneSender: () => LONE_SENDER,
  });
}

function approved(channel: Channel) {
  const id = openExampleCase(record.writer, examplePost(`on ${channel}`, { channel }));
  const to = { channel, externalId: `on ${channel}` } as const;
  const payload = { replyId: "a", purpose: "free", language: "hi", text: "noted", to, approved: true } as const;
  appendEvents(record.writer, {
    grievanceId: id,
    events: [{ type: "reply-prepared", version: 1, payload }],
    actor: "osd",
    now: Date.now(),
  });
  return () => readGrievance(record.writer, id)?.replies[0]?.state;
}

async function until(condition: () => boolean): Promise<void> {
  const giveUpAt = Date.now() + 10_000;
  while (!condition()) {
    if (Date.now() > giveUpAt) throw new Error("It did not come to it");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

test("tells of every channel where it is: X, those that are set up, and those for which replies wait", async () => {
  begin();
  const [sent, waits] = [approved("telegram"), approved("facebook")];
  office.refresh();
  await until(() => sent() === "sent");
  const status = outboxStatusSchema.parse(office.status());
  expect(status).toMatchObject({
    state: "ready",
    counts: { approved: 1 },
    triedToday: 1,
    senders: [
      { channel: "x", state: "off" },
      { channel: "facebook", state: "off", approved: 1 },
      { channel: "telegram", state: "ready", approved: 0, triedToday: 1, handle: "cell on telegram" },
    ],
  });
  expect([office.writesOn("x"), office.writesOn("telegram"), office.writesOn("facebook")]).toEqual([true, true, false]);
  expect(waits()).toBe("approved");
});

test("tells that a channel pauses; what is approved waits and goes out when it goes on", async () => {
  begin();
  isPaused = true;
  office.refresh();
  const state = approved("telegram");
  expect(office.status()).toMatchObject({
    state: "paused",
    senders: [{ channel: "x" }, { channel: "telegram", state: "paused", approved: 1 }],
  });
  expect([office.writesOn("telegram"), state()]).toEqual([true, "approved"]);
  isPaused = false;
  office.refresh();
  await until(() => state() === "sent");
});

test("sends nothing in a rehearsal, on whatever channel", async () => {
  begin(true);
  const before = telegram.asked.length;
  const state = approved("telegram");
  office.refresh();
  office.restart();
  expect(office.status()).toMatchObject({
    state: "rehearsal",
    senders: [
      { channel: "x", state: "rehearsal" },
      { channel: "telegram", state: "rehearsal" },
    ],
  });
  expect([state(), telegram.asked.length]).toEqual(["approved", before]);
});
