import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startFakeSms } from "#fakes/sms/fakeSms.ts";
import type { FakeSms } from "#fakes/sms/fakeSms.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import { shortNumberOf } from "#domain/grievance/shortNumber.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { typedInPost } from "#domain/post/typedIn.ts";
import { DEFAULT_REGISTERED_TEXTS, registeredTextOf, textToRegister } from "#domain/reply/registeredText.ts";
import { replySettingsSchema } from "#domain/reply/replySettings.ts";
import type { ReplySettings } from "#domain/reply/replySettings.ts";
import { TOLD_PURPOSES } from "#domain/reply/told.ts";
import type { TELLING_WAYS } from "#domain/reply/told.ts";
import { appendEvents } from "#db/append/append.ts";
import { optOut } from "#db/invitations/optOuts.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { examplePost, openExampleCase } from "#db/testing/examples.ts";
import { temporaryFolder, temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { SMS_FORM, smsValuesSchema } from "../../channels/sms/form.ts";
import { smsChannel } from "../../channels/sms/smsChannel.ts";
import { givenFor } from "../../channels/testing/given.ts";
import { checkChannelValues } from "#contract/checkChannelValues.ts";
import { unguarded } from "../../core/guard/guardedTimer.ts";
import { markRehearsed } from "../../core/settings/rehearsedRecord.ts";
import { startOutbox } from "../outbox/outbox.ts";
import type { Outbox } from "../outbox/outbox.ts";
import { startTelling } from "./startTelling.ts";
import { tellCitizens } from "./tellCitizens.ts";
import type { Walk } from "./tellCitizens.ts";

/* Real gateways over HTTP, a real record on the disk, and the outbox that sends everything else too. */

/** Eleven in the morning in India. */
const MORNING = Date.UTC(2026, 10, 24, 5, 30);
const MOBILE = "9812012345";
const LOOK_AFTER_MS = [20, 40] as const;

let fake: FakeSms;
let record: TemporaryRecord;
let folder: ReturnType<typeof temporaryFolder>;
let outbox: Outbox | null;
let now: number;
let settings: ReplySettings;
let walk: Walk;
beforeEach(async () => {
  [fake, record, folder] = [await startFakeSms(), temporaryRecord(), temporaryFolder()];
  [outbox, now, walk] = [null, MORNING, {}];
  settings = settingsWith("sent");
});
afterEach(async () => {
  await outbox?.stop();
  await fake.close();
  record.remove();
  folder.remove();
});

/** All three on since a day ago, each text registered. */
function settingsWith(way: (typeof TELLING_WAYS)[number]): ReplySettings {
  const on = { way, since: MORNING - DAY_MS };
  const registeredTexts = Object.fromEntries(
    TOLD_PURPOSES.map((purpose, at) => {
      const texts = (["hi", "en"] as const).map((language, of) => {
        const templateId = `11071612345678901${at}${of}`;
        const { text } = DEFAULT_REGISTERED_TEXTS[purpose][language];
        fake.registration.templates.set(templateId, textToRegister(text));
        return [language, { text, templateId }] as const;
      });
      return [purpose, Object.fromEntries(texts)];
    }),
  );
  return replySettingsSchema.parse({ told: { acknowledgement: on, disposed: on, satisfaction: on }, registeredTexts });
}

const typed = (phone: string | null, differences: Partial<IncomingPost> = {}): IncomingPost => {
  const id = `call-${Math.random()}`;
  const post = typedInPost({ way: "phone", text: "गाँव में पानी नहीं आता", name: "Asha", phone, address: null, files: [] }, { id, now });
  return { ...post, ...differences };
};

function portalRow(number: string, contact: { readonly phone?: string; readonly email?: string }): IncomingPost {
  return examplePost(number, { channel: "cm-window", raw: JSON.stringify({ number, ...contact }), createdAt: now });
}

const open = (post: IncomingPost): GrievanceId => openExampleCase(record.writer, post);

function say(id: GrievanceId, ...events: readonly GrievanceEvent[]): void {
  appendEvents(record.writer, { grievanceId: id, events, actor: "osd", now });
}

function dispose(id: GrievanceId): void {
  say(id, { type: "disposed", version: 1, payload: { exception: "Seen to" } });
}

const writes =
  (...channels: readonly string[]) =>
  (channel: string) =>
    channels.includes(channel);
const step = (writesOn = writes("sms", "email"), most = 100) =>
  tellCitizens(record.writer, walk, { settings, policy: DEFAULT_SLA_POLICY, writesOn, now, most });
const repliesOf = (id: GrievanceId) => readGrievance(record.writer, id)?.replies ?? [];

function startSending(): void {
  const { userName, password, secureKey } = fake.account;
  const { header, entityId } = fake.registration;
  const checked = checkChannelValues(SMS_FORM, { gateway: "nic", userName, header, entityId, address: `${fake.url}/nic` });
  if (!checked.ok) throw new Error(checked.field);
  const given = givenFor(smsValuesSchema.parse(checked.values), {
    secrets: { password, secureKey },
    folder: folder.folder,
    now: () => now,
  });
  outbox = startOutbox({
    record: record.writer,
    senders: () => smsChannel.senders?.(given) ?? [],
    settings: () => settings,
    policy: () => DEFAULT_SLA_POLICY,
    now: () => now,
    onDidChange: () => undefined,
    random: () => 0.01,
    lookAfterMs: LOOK_AFTER_MS,
  });
}

async function until(id: GrievanceId, state: string): Promise<void> {
  await expect.poll(() => repliesOf(id).at(-1)?.state, { timeout: 15_000 }).toBe(state);
}

describe("who called", () => {
  test("hears the number of the complaint in their language, once", async () => {
    const id = open(typed(MOBILE));
    startSending();
    expect([step(), step(), step()]).toEqual([1, 0, 0]);
    await until(id, "sent");
    const ticket = readGrievance(record.writer, id)?.ticket ?? "";
    const text = registeredTextOf(DEFAULT_REGISTERED_TEXTS.acknowledgement.hi.text, { ticket, number: shortNumberOf(id) });
    expect(fake.sent.map((sms) => [sms.mobile, sms.text])).toEqual([[`91${MOBILE}`, text]]);
    // The number stands nowhere in the chain.
    const payloads = record.writer.sqlite.prepare<[], string>("SELECT payload FROM event").pluck().all();
    expect(payloads.filter((payload) => payload.includes(MOBILE))).toEqual([]);
  });

  test("is told nothing of it that was not switched on, and nothing before that", () => {
    settings = settingsWith("off");
    open(typed(MOBILE));
    expect(step()).toBe(0);
    settings = { ...settings, told: { ...settings.told, acknowledgement: { way: "sent", since: now + 1 } } };
    expect(step()).toBe(0);
  });

  test("is told after a person has looked, where it is so", () => {
    settings = settingsWith("prepared");
    const id = open(typed(MOBILE));
    expect(step()).toBe(1);
    expect(repliesOf(id)).toMatchObject([{ state: "prepared", to: { channel: "sms" } }]);
  });

  test("is not written to at night", () => {
    open(typed(MOBILE));
    now += 12 * 3_600_000;
    expect(step()).toBe(0);
    now += 10 * 3_600_000;
    expect(step()).toBe(1);
  });

  test("hears nothing where they gave no mobile number, and keeps nobody from being reached", () => {
    for (let at = 0; at < 5; at += 1) open(typed("0172-2740000"));
    const reached = open(typed(MOBILE));
    expect(step()).toBe(1);
    expect(repliesOf(reached)).toHaveLength(1);
  });

  test("hears nothing more once they want nothing, even of what is approved", async () => {
    const post = typed(MOBILE);
    const id = open(post);
    expect(step()).toBe(1);
    optOut(record.writer, { channel: "desk", authorId: post.author.externalId, at: now, by: "osd", postExternalId: null });
    const next = open(typed(MOBILE));
    expect(step()).toBe(0);
    startSending();
    await until(id, "refused");
    expect([repliesOf(id)[0]?.refusal?.code, repliesOf(next), fake.sent]).toEqual(["not-allowed", [], []]);
  });
});

describe("who complained at a portal", () => {
  test("is told by SMS where it is set up, else by e-mail", () => {
    const both = open(portalRow("CMW/1", { phone: MOBILE, email: "asha@example.org" }));
    const mailOnly = open(portalRow("CMW/2", { email: "ram@example.org" }));
    expect(step()).toBe(2);
    expect([both, mailOnly].map((id) => repliesOf(id)[0]?.to.channel)).toEqual(["sms", "email"]);
    const third = open(portalRow("CMW/3", { phone: MOBILE, email: "asha@example.org" }));
    expect(step(writes("email"))).toBe(1);
    expect(repliesOf(third)[0]?.to).toEqual({ channel: "email", externalId: "told:cm-window:CMW/3" });
  });

  test("and is answered on their own channel where they wrote there as well", () => {
    const id = open(examplePost("1", { createdAt: now }));
    expect(step(writes("sms", "x"))).toBe(0);
    expect(repliesOf(id)).toEqual([]);
  });
});

describe("whose case is disposed of", () => {
  test("is told so, and asked once some days later whether it is solved", () => {
    const id = open(typed(MOBILE));
    step();
    now += DAY_MS;
    dispose(id);
    expect([step(), step()]).toEqual([1, 0]);
    now += 2 * DAY_MS;
    expect(step()).toBe(0);
    now += DAY_MS;
    expect([step(), step()]).toEqual([1, 0]);
    expect(repliesOf(id).map(({ purpose }) => purpose)).toEqual(["acknowledgement", "disposed", "satisfaction"]);
  });

  test("is not asked what they have said already on the telephone", () => {
    const id = open(typed(MOBILE));
    dispose(id);
    say(
      id,
      { type: "sampled", version: 1, payload: { week: "2026-W48" } },
      { type: "check-called", version: 1, payload: { week: "2026-W48", result: "solved", words: null } },
    );
    now += 4 * DAY_MS;
    settings = { ...settings, told: { ...settings.told, disposed: { way: "off", since: null } } };
    expect(step()).toBe(0);
  });

  test("hears nothing of the case where it is sensitive, by e-mail neither", () => {
    const id = open(portalRow("CMW/9", { email: "asha@example.org" }));
    say(id, { type: "sensitivity-proposed", version: 1, payload: { sort: "sexual-offence" } });
    dispose(id);
    expect(step(writes("email"))).toBe(2);
    for (const { text } of repliesOf(id)) {
      expect(text).not.toMatch(/जन स्वास्थ्य|Public Health|करनाल|Karnal/u);
      expect(text).toContain("मुख्यमंत्री कार्यालय");
    }
  });
});

describe("a message", () => {
  test("whose end is unknown is never sent again: a person looks", async () => {
    const id = open(typed(MOBILE));
    fake.faults.next({ kind: "dropped", when: "after-effect" }, { method: "POST" });
    step();
    startSending();
    await until(id, "refused");
    expect(repliesOf(id)).toMatchObject([{ refusal: { code: "unclear" }, attempts: 1 }]);
    expect([fake.sent.length, fake.requests.length]).toEqual([1, 1]);
  });

  test("that was being sent when the program ended is not sent again either", async () => {
    const id = open(typed(MOBILE));
    step();
    const replyId = repliesOf(id)[0]?.replyId ?? "";
    say(id, { type: "reply-attempted", version: 1, payload: { replyId } });
    startSending();
    await until(id, "refused");
    expect([repliesOf(id)[0]?.refusal?.code, fake.requests]).toEqual(["unclear", []]);
  });

  test("that the gateway had too many of waits, and goes out once", async () => {
    const id = open(typed(MOBILE));
    fake.faults.next({ kind: "refusal", answer: { status: 429, body: {}, headers: { "retry-after": "1" } } }, { method: "POST" });
    step();
    startSending();
    await until(id, "sent");
    expect([fake.sent.length, fake.requests.length]).toEqual([1, 2]);
  });

  test("with a wrong header holds the channel, and the next is not even tried", async () => {
    const [first, second] = [open(typed(MOBILE)), open(typed("9812012346"))];
    Object.assign(fake.registration, { header: "OTHERS" });
    step();
    Object.assign(fake.registration, { header: "HRYCMO" });
    startSending();
    Object.assign(fake.registration, { header: "OTHERS" });
    await expect.poll(() => outbox?.statuses[0]?.state, { timeout: 15_000 }).toBe("held");
    expect([first, second].map((id) => repliesOf(id)[0]?.state)).toEqual(expect.arrayContaining(["approved", "refused"]));
    expect(fake.sent).toEqual([]);
  });
});

describe("a rehearsal", () => {
  test("tells nobody", () => {
    open(typed(MOBILE));
    markRehearsed(record.writer, now);
    const telling = startTelling({
      record: record.writer,
      rehearsal: false,
      isPart: false,
      settings: () => settings,
      policy: () => DEFAULT_SLA_POLICY,
      writesOn: () => true,
      mayAct: () => true,
      now: () => now,
      onDidChange: () => undefined,
      guard: unguarded,
    });
    expect(telling.step()).toBe(0);
    telling.stop();
  });
});
