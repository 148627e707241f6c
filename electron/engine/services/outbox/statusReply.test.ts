import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { shortNumberOf } from "#domain/grievance/shortNumber.ts";
import type { GrievanceId, TicketNumber } from "#domain/ids.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { replySettingsSchema } from "#domain/reply/replySettings.ts";
import type { ReplySettings } from "#domain/reply/replySettings.ts";
import { STATUS_OF_NOBODY, STATUS_WORDS } from "#domain/reply/statusWords.ts";
import { fitsReply } from "#domain/reply/weightedLength.ts";
import { understand } from "#domain/understanding/testing/understand.ts";
import { appendEvents } from "#db/append/append.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { casesOfPost } from "#db/queries/threads.ts";
import { examplePost, MORNING } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { ingestPosts } from "../../core/ingest/ingestPosts.ts";
import type { IntakeRules } from "../../core/ingest/ingestPosts.ts";
import { statusReplyTo } from "./statusReply.ts";

let record: TemporaryRecord;
let settings: ReplySettings;
let id: GrievanceId;
let ticket: TicketNumber;
const ASHA = { externalId: "asha", handle: "asha", name: null, location: null };
const EVE = { externalId: "eve", handle: "eve", name: null, location: null };

const rules: IntakeRules = {
  understand,
  policy: () => DEFAULT_SLA_POLICY,
  now: () => MORNING,
  answerStatus: (writer, asked) => statusReplyTo(writer, asked, settings, MORNING, (channel) => channel !== "youtube"),
};

beforeEach(() => {
  record = temporaryRecord();
  settings = replySettingsSchema.parse({ answersStatus: "sent" });
  take("1", "वार्ड 12 में तीन दिन से पानी नहीं आ रहा", { author: ASHA });
  id = casesOfPost(record.writer, "x", "1")[0] ?? ("" as GrievanceId);
  ticket = readGrievance(record.writer, id)?.ticket ?? ("" as TicketNumber);
});
afterEach(() => record.remove());

function take(externalId: string, text: string, differences: Partial<IncomingPost> = {}): void {
  ingestPosts(record.writer, [examplePost(externalId, { text, createdAt: MORNING, ...differences })], rules);
}

/** What the cases of a post were to say to it. */
const saidTo = (externalId: string, channel: IncomingPost["channel"] = "x") =>
  casesOfPost(record.writer, channel, externalId).flatMap((of) =>
    (readGrievance(record.writer, of)?.replies ?? []).filter(({ to }) => to.externalId === externalId),
  );
const neutral = Object.values(STATUS_OF_NOBODY);

describe("the citizen of a case who writes its number", () => {
  test.each([
    ["ticket number", () => `@HaryanaCMCell ${ticket}`],
    ["short number", () => `@HaryanaCMCell ${shortNumberOf(id)} क्या हुआ`],
    ["short number as in an SMS", () => shortNumberOf(id).replaceAll("-", "")],
  ])("is told how it stands, and opens no other case: %s", (_, text) => {
    take("2", text(), { author: ASHA });
    expect(casesOfPost(record.writer, "x", "2")).toEqual([id]);
    const [said] = saidTo("2");
    expect(said).toMatchObject({ purpose: "status", state: "approved", language: "hi" });
    expect(said?.text).toContain(ticket);
    expect(readGrievance(record.writer, id)?.replies).toHaveLength(1);
  });

  test("is told so three times a day, and once for each post", () => {
    for (let at = 2; at < 8; at += 1) take(String(at), ticket, { author: ASHA });
    take("2", ticket, { author: ASHA });
    expect(readGrievance(record.writer, id)?.replies).toHaveLength(3);
  });

  test("hears nothing of a sensitive case where all can read it", () => {
    const hidden = { type: "sensitivity-proposed", version: 1, payload: { sort: "sexual-offence" } } as const;
    appendEvents(record.writer, { grievanceId: id, events: [hidden], actor: "osd", now: MORNING });
    take("2", ticket, { author: ASHA });
    expect(neutral).toContain(saidTo("2")[0]?.text);
    take("3", ticket, { author: ASHA, isPrivate: true });
    expect(saidTo("3")[0]?.text).toContain(ticket);
  });

  test("waits for a person where it is so, and hears nothing where it is off or was asked long ago", () => {
    settings = replySettingsSchema.parse({ answersStatus: "prepared" });
    take("2", ticket, { author: ASHA });
    expect(saidTo("2")).toMatchObject([{ state: "prepared" }]);
    take("3", ticket, { author: ASHA, createdAt: MORNING - 86_400_000 });
    settings = replySettingsSchema.parse({});
    take("4", ticket, { author: ASHA });
    expect([saidTo("3"), saidTo("4")]).toEqual([[], []]);
  });
});

describe("anybody else", () => {
  test("hears the same whether there is such a case or not", () => {
    take("2", `status ${ticket}`, { author: EVE });
    take("3", "status 261124-ZZZZZZ", { author: { ...EVE, externalId: "mallory" } });
    const [real, made] = [saidTo("2"), saidTo("3")];
    expect(real.map(({ text, state }) => [text, state])).toEqual(made.map(({ text, state }) => [text, state]));
    expect(neutral).toContain(real[0]?.text);
    expect(casesOfPost(record.writer, "x", "2")).not.toContain(id);
  });

  test("of the same name on another channel is anybody else", () => {
    take("t1", ticket, { channel: "telegram", author: ASHA, isPrivate: true });
    expect(neutral).toContain(saidTo("t1", "telegram")[0]?.text);
  });

  test("learns nothing by guessing on, and nobody answers a number that is none of ours", () => {
    for (let at = 2; at < 30; at += 1) take(String(at), `status 261124-ZZZZ${at < 10 ? `0${at}` : at}`, { author: EVE });
    const answered = Array.from({ length: 28 }, (_, at) => saidTo(String(at + 2))).flat();
    expect(answered).toHaveLength(1);
    take("90", "meter 123456783", { author: { ...EVE, externalId: "ram" } });
    expect(saidTo("90")).toEqual([]);
  });
});

describe("an answer", () => {
  test("that says not solved is no question, and opens the case again", () => {
    const disposed = { type: "disposed", version: 1, payload: { exception: "Seen to" } } as const;
    appendEvents(record.writer, { grievanceId: id, events: [disposed], actor: "osd", now: MORNING - 1 });
    take("2", `${ticket} हल नहीं हुई`, { author: ASHA });
    expect(readGrievance(record.writer, id)).toMatchObject({ state: "in-action", replies: [] });
  });

  test("fits in a post of X in each state and language", () => {
    const filled = (words: string) =>
      words.replaceAll("{ticket}", "261124-K4F7QX").replaceAll("{number}", "123-456-789").replaceAll("{due}", "30 सितंबर 2026");
    const all = [...Object.values(STATUS_WORDS), STATUS_OF_NOBODY].flatMap(({ hi, en }) => [hi, en]);
    expect(all.filter((words) => !fitsReply(filled(words)))).toEqual([]);
  });
});
