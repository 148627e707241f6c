import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startFakeSms } from "#fakes/sms/fakeSms.ts";
import type { FakeSms } from "#fakes/sms/fakeSms.ts";
import { checkChannelValues } from "#contract/checkChannelValues.ts";
import type { ReplyPurpose } from "#domain/grievance/reply.ts";
import { DEFAULT_REGISTERED_TEXTS, exampleOf, textToRegister } from "#domain/reply/registeredText.ts";
import { replySettingsSchema } from "#domain/reply/replySettings.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import type { Given } from "../../core/ports/channel.ts";
import type { ReplySender } from "../../core/ports/replySender.ts";
import { givenFor } from "../testing/given.ts";
import { SMS_FORM, smsValuesSchema } from "./form.ts";
import type { SmsValues } from "./form.ts";
import { smsChannel } from "./smsChannel.ts";

const TEMPLATE = { hi: "1107161234567890123", en: "1107161234567890124" } as const;
const MOBILE = "9812012345";
const HINDI = exampleOf(DEFAULT_REGISTERED_TEXTS.acknowledgement.hi.text);
const ENGLISH = exampleOf(DEFAULT_REGISTERED_TEXTS.acknowledgement.en.text);
const signal = new AbortController().signal;

let fake: FakeSms;
let folder: ReturnType<typeof temporaryFolder>;
beforeEach(async () => {
  [fake, folder] = [await startFakeSms(), temporaryFolder()];
  for (const language of ["hi", "en"] as const)
    fake.registration.templates.set(TEMPLATE[language], textToRegister(DEFAULT_REGISTERED_TEXTS.acknowledgement[language].text));
});
afterEach(async () => {
  await fake.close();
  folder.remove();
});

const AT: Readonly<Record<SmsValues["gateway"], string>> = {
  nic: "/nic",
  "mobile-seva": "/mobile-seva",
  gupshup: "/gupshup/rest",
  other: "/other",
};
const GATEWAYS = Object.keys(AT) as readonly SmsValues["gateway"][];

function given(gateway: SmsValues["gateway"], said: Partial<SmsValues> = {}, trial = true): Given<SmsValues> {
  const { userName, password, secureKey } = fake.account;
  const checked = checkChannelValues(SMS_FORM, {
    gateway,
    userName,
    header: fake.registration.header,
    entityId: fake.registration.entityId,
    address: `${fake.url}${AT[gateway]}`,
    parameters: "key={password}&to={to}&text={text}&template={template}",
    accepted: "queued",
    ...said,
  });
  if (!checked.ok) throw new Error(checked.field);
  const from = givenFor(smsValuesSchema.parse(checked.values), { secrets: { password, secureKey }, folder: folder.folder });
  return trial ? { ...from, trialText: () => ({ ...DEFAULT_REGISTERED_TEXTS.acknowledgement.hi, templateId: TEMPLATE.hi }) } : from;
}

function senderOf(from: Given<SmsValues>): ReplySender {
  const [sender] = smsChannel.senders?.(from) ?? [];
  if (sender === undefined) throw new Error("no sender");
  return sender;
}

const to = (text: string, templateId: string, mobile = MOBILE) => ({
  replyId: "a",
  grievanceId: "g",
  text,
  answers: "told:desk:1",
  answersFirst: "told:desk:1",
  conversationId: null,
  isPrivate: true,
  author: { externalId: mobile, handle: null },
  isTold: true,
  templateId,
});
const post = (gateway: SmsValues["gateway"], sms = to(HINDI, TEMPLATE.hi), said: Partial<SmsValues> = {}) =>
  senderOf(given(gateway, said)).post(sms, signal);

describe.each(GATEWAYS)("by the gateway %s", (gateway) => {
  test("a registered text arrives letter by letter, in Hindi and in English", async () => {
    expect(await post(gateway)).toMatchObject({ kind: "sent", externalId: expect.stringMatching(/\d/u) as string });
    expect(await post(gateway, to(ENGLISH, TEMPLATE.en))).toMatchObject({ kind: "sent" });
    expect(fake.sent.map(({ mobile, text }) => [mobile, text])).toEqual([
      [`91${MOBILE}`, HINDI],
      [`91${MOBILE}`, ENGLISH],
    ]);
  });

  test("other words, and an unknown template, are refused for what they are", async () => {
    expect(await post(gateway, to(`${HINDI}!`, TEMPLATE.hi))).toMatchObject({ kind: "refused", code: "not-registered" });
    expect(await post(gateway, to(HINDI, "1107160000000000000"))).toMatchObject({ kind: "refused", code: "not-registered" });
    expect(fake.sent).toEqual([]);
  });

  test("too many, and a line that is down, are surely not sent; all else without an answer is unclear", async () => {
    fake.faults.next({ kind: "refusal", answer: { status: 429, body: {}, headers: { "retry-after": "60" } } });
    expect(await post(gateway)).toMatchObject({ kind: "not-sent", cause: "rate", retryAt: expect.any(Number) as number });
    for (const fault of [
      { kind: "dropped", when: "after-effect" },
      { kind: "half-json" },
      { kind: "html" },
      { kind: "html", status: 200 },
      { kind: "refusal", answer: { status: 500, body: {} }, when: "after-effect" },
      { kind: "refusal", answer: { status: 200, body: {} }, when: "after-effect" },
    ] as const) {
      fake.faults.next(fault);
      const outcome = await post(gateway);
      // The other gateway is told by a word, and half of its answer may hold it, or be words of a refusal.
      if (gateway !== "other") expect([fault.kind, outcome.kind]).toEqual([fault.kind, expect.stringMatching(/unclear|sent/u)]);
      expect(outcome.kind).not.toBe("not-sent");
    }
    await fake.close();
    // What is left of the last connection may take the first one with it.
    await post(gateway);
    expect(await post(gateway)).toMatchObject({ kind: "not-sent", cause: "network" });
  });
});

describe("what a gateway refuses", () => {
  test.each(["nic", "gupshup"] as const)("of another header or entity holds the whole channel: %s", async (gateway) => {
    expect(await post(gateway, undefined, { header: "OTHERS" })).toMatchObject({ kind: "refused", code: "no-permission" });
    expect(await post(gateway, undefined, { entityId: "1101450000000000000" })).toMatchObject({ kind: "refused", code: "no-permission" });
  });

  test.each(["nic", "mobile-seva", "gupshup"] as const)("of a wrong login holds it too, and what is unpaid: %s", async (gateway) => {
    expect(await post(gateway, undefined, { userName: "somebody" })).toMatchObject({ kind: "refused", code: "no-permission" });
    fake.setCredit(0);
    expect(await post(gateway)).toMatchObject({ kind: "refused", code: "no-credit" });
  });

  test("the fake of Mobile Seva knows a message whose proof is of other words", async () => {
    const from = given("mobile-seva");
    const sender = senderOf({ ...from, secret: (field) => (field === "secureKey" ? "another" : from.secret(field)) });
    expect(await sender.post(to(HINDI, TEMPLATE.hi), signal)).toMatchObject({ kind: "refused", code: "no-permission" });
  });
});

describe("the sender", () => {
  const settings = (templateId: string) =>
    replySettingsSchema.parse({
      registeredTexts: { acknowledgement: { hi: { ...DEFAULT_REGISTERED_TEXTS.acknowledgement.hi, templateId } } },
    });

  test("lets nothing out that is not registered, whatever a person approved", async () => {
    const sender = senderOf(given("nic"));
    expect(sender.objectionTo("आपका बलात्कार का मामला…", settings(TEMPLATE.hi), true)?.[0]).toBe("not-registered");
    expect(sender.objectionTo(HINDI, settings(""), true)?.[0]).toBe("not-registered");
    expect(sender.objectionTo(HINDI, settings(TEMPLATE.hi), true)).toBeNull();
    expect(await sender.post({ ...to(HINDI, TEMPLATE.hi), author: { externalId: "01722740000", handle: null } }, signal)).toMatchObject({
      code: "no-address",
    });
    expect(fake.requests).toEqual([]);
  });

  test("counts what a message costs by its parts", () => {
    const sender = senderOf(given("nic", { paisePerPart: 18, rupeesPerUsd: 90 }));
    const parts = 2;
    expect(sender.priceOf("क".repeat(71), settings(""), true)).toBeCloseTo((parts * 0.18) / 90);
  });

  test("is another one when the login changes, and none without a password", () => {
    const identity = (said: Partial<SmsValues>) => senderOf(given("nic", said)).identity;
    expect(identity({ header: "OTHERS" })).not.toBe(identity({}));
    expect(identity({ testNumber: MOBILE })).toBe(identity({}));
    expect(smsChannel.senders?.({ ...given("nic"), secret: () => undefined })).toEqual([]);
  });
});

describe("a trial", () => {
  test("without a number only looks whether the gateway is there", async () => {
    expect(await smsChannel.test(given("nic"), signal)).toEqual({ ok: true, account: "HRYCMO" });
    expect(fake.requests).toEqual([]);
    await fake.close();
    expect(await smsChannel.test(given("nic"), signal)).toMatchObject({ ok: false, fault: "unreachable" });
  });

  test("with a number sends one message, and tells what is wrong", async () => {
    expect(await smsChannel.test(given("mobile-seva", { testNumber: "+91 98120 12345" }), signal)).toMatchObject({ ok: true });
    expect(fake.sent.map(({ text }) => text)).toEqual([HINDI]);
    fake.faults.next({ kind: "html" });
    const unclear = await smsChannel.test(given("nic", { testNumber: MOBILE }), signal);
    expect(unclear).toMatchObject({ ok: false, explanation: { en: expect.stringContaining("may have been sent") as string } });
    expect(await smsChannel.test(given("nic", { testNumber: "0172-2740000" }), signal)).toMatchObject({ ok: false, fault: "bad-request" });
  });

  test("sends nothing in a rehearsal", async () => {
    expect(await smsChannel.test(given("nic", { testNumber: MOBILE }, false), signal)).toMatchObject({ ok: false, fault: "forbidden" });
    expect(fake.requests).toEqual([]);
  });

  test("shows no password in what it tells", async () => {
    fake.faults.next({ kind: "dropped", when: "before" });
    const told = await smsChannel.test(given("other", { testNumber: MOBILE, sendsBy: "address" }), signal);
    expect(JSON.stringify(told)).not.toContain(fake.account.password);
  });
});

test("a purpose that is told by SMS has its words in the settings", () => {
  const purposes: readonly ReplyPurpose[] = ["acknowledgement", "disposed", "satisfaction"];
  expect(Object.keys(DEFAULT_REGISTERED_TEXTS)).toEqual(purposes);
});
