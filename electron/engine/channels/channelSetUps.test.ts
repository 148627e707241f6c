import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { startFakeSignIn } from "#fakes/signIn/fakeSignIn.ts";
import { secretNameOfVariable, secretVariableOf } from "#contract/secretVariables.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { createEngineSettings } from "../core/settings/engineSettings.ts";
import type { EngineSettings } from "../core/settings/engineSettings.ts";
import { createFileStore } from "../core/files/fileStore.ts";
import { privateFile } from "../core/signIn/privateFile.ts";
import { createSignIns } from "../core/signIn/signIns.ts";
import { memorySecrets } from "../core/ports/secrets.ts";
import type { Secrets } from "../core/ports/secrets.ts";
import { ScriptedSource } from "../core/sync/testing/scriptedSource.ts";
import { CHANNEL_PLUGINS } from "./channels.ts";
import { createChannelSetUps, secretNameOf } from "./channelSetUps.ts";
import type { ChannelSetUps } from "./channelSetUps.ts";
import type { ChannelPlugin } from "../core/ports/channel.ts";
import { SourceError } from "../core/ports/source.ts";
import { appAt } from "../core/signIn/testing/appAt.ts";
import { scriptedChannel } from "./testing/scriptedChannel.ts";
import type { Script } from "./testing/scriptedChannel.ts";

let record: TemporaryRecord;
let settings: EngineSettings;
let logged: string[];
beforeEach(() => {
  record = temporaryRecord();
  settings = createEngineSettings(record.writer, Date.now);
  logged = [];
});
afterEach(() => record.remove());

const NOBODY = { x: new Set<string>(), facebook: new Set<string>(), email: new Set<string>() };
const never = new AbortController().signal;

function setUpsOf(script: Script = {}, secrets: Secrets = memorySecrets({}), offices = NOBODY): ChannelSetUps {
  return createChannelSetUps({
    plugins: [scriptedChannel("scripted", script).plugin],
    settings,
    secrets,
    signIns: createSignIns({ home: privateFile(`${record.file}.sign-ins.json`), now: Date.now }),
    files: createFileStore(`${record.file}.files`),
    offices: () => offices,
    now: Date.now,
    log: (line) => logged.push(line),
  });
}

const values = { account: "cmcell" };
const secrets = { accessToken: "SECRET/1" };

describe("a channel that is set up", () => {
  test("is shown with its values and never with its secret", async () => {
    const channels = setUpsOf();
    expect(channels.any).toBe(false);
    expect(await channels.put("scripted", values, secrets)).toEqual({ outcome: "stored" });
    expect(channels.get("scripted")).toMatchObject({
      values: { account: "cmcell", baseUrl: "https://scripted.test", pollSeconds: 15, budgetUsd: null, replies: false, reads: "all" },
      hasSecret: { accessToken: true },
      keepsSecrets: true,
      isPaused: false,
    });
    expect(JSON.stringify(channels.list())).not.toContain("SECRET");
    expect(channels.any).toBe(true);
  });

  test("and only writes brings no posts: a rehearsal goes on", async () => {
    const { plugin } = scriptedChannel("scripted", {});
    const channels = createChannelSetUps({
      plugins: [{ ...plugin, channel: "sms" }],
      settings,
      secrets: memorySecrets({}),
      signIns: createSignIns({ home: privateFile(`${record.file}.sign-ins.json`), now: Date.now }),
      files: createFileStore(`${record.file}.files`),
      offices: () => NOBODY,
      now: Date.now,
    });
    expect(await channels.put("scripted", values, secrets)).toEqual({ outcome: "stored" });
    expect(channels.any).toBe(false);
  });

  test("rests until it is resumed, also after a restart, and forgets everything when it is removed", async () => {
    const kept = memorySecrets({});
    const channels = setUpsOf({}, kept);
    await channels.put("scripted", values, secrets);
    expect(channels.pause("scripted", true)).toBe(true);
    expect(setUpsOf({}, kept).feeds()).toMatchObject([{ kind: "scripted", isPaused: true }]);
    await channels.put("scripted", { ...values, replies: true }, {});
    expect(channels.get("scripted")?.isPaused).toBe(true);
    channels.pause("scripted", false);
    expect(channels.feeds()).toMatchObject([{ isPaused: false }]);
    await channels.remove("scripted");
    expect([channels.feeds(), kept.get("scripted.access-token"), channels.pause("scripted", true)]).toEqual([[], undefined, false]);
  });

  test("sends a stored secret to the address and account that it was given for, and to no other", async () => {
    const asked: (string | undefined)[] = [];
    const channels = setUpsOf({
      test: async ({ secret }) => {
        asked.push(secret("accessToken"));
        return { ok: true, account: null };
      },
    });
    await channels.put("scripted", values, secrets);
    await channels.test("scripted", { ...values, pollSeconds: 30 }, {}, never);
    const elsewhere = { ...values, baseUrl: "https://elsewhere.test" };
    expect(await channels.test("scripted", elsewhere, {}, never)).toEqual({ outcome: "secret-needed", field: "accessToken" });
    expect(await channels.put("scripted", { account: "other" }, {})).toEqual({ outcome: "secret-needed", field: "accessToken" });
    expect(asked).toEqual(["SECRET/1"]);
  });

  test("keeps nothing where the system has no keyring, and takes what the environment gives", async () => {
    const bare: Secrets = { ...memorySecrets({}), store: async () => false, hasKeyring: false };
    expect(await setUpsOf({}, bare).put("scripted", values, secrets)).toEqual({ outcome: "no-keyring" });
    expect(settings.channel("scripted")).toBeNull();
    const given: Secrets = {
      ...memorySecrets({ "scripted.access-token": "from the environment" }),
      store: async () => false,
      hasKeyring: false,
    };
    expect(await setUpsOf({}, given).put("scripted", values, {})).toEqual({ outcome: "stored" });
    expect(setUpsOf({}, given).get("scripted")).toMatchObject({ keepsSecrets: false, hasSecret: { accessToken: true } });
  });

  test("is made of its values, its secrets and who speaks for an office: nothing else begins it again", async () => {
    const kept = memorySecrets({});
    const channels = setUpsOf({}, kept);
    await channels.put("scripted", values, secrets);
    const madeOf = () => channels.feeds()[0]?.madeOf;
    const first = madeOf();
    channels.pause("scripted", true);
    expect(madeOf()).toBe(first);
    await channels.put("scripted", values, { accessToken: "SECRET/2" });
    const second = madeOf();
    await channels.put("scripted", { ...values, pollSeconds: 20 }, {});
    const third = madeOf();
    const fourth = setUpsOf({}, kept, { ...NOBODY, email: new Set(["dc@hry.nic.in"]) }).feeds()[0]?.madeOf;
    expect(new Set([first, second, third, fourth]).size).toBe(4);
  });

  test("of an earlier release that fits no more says so in place of its sources", () => {
    settings.putChannel("scripted", { values: { account: 7 }, isPaused: false });
    const [feed] = setUpsOf().feeds();
    expect(() => feed?.sources()).toThrow(expect.objectContaining({ fault: "bad-request" }));
  });
});

describe("a channel's faults", () => {
  test("never tell its secret: not those of its sources, not those of a test, not our own", async () => {
    const source = new ScriptedSource([
      new SourceError("unreachable", "https://scripted.test/bot-SECRET%2F1/getMe did not answer", { retryAt: 7 }),
    ]);
    const channels = setUpsOf({
      sources: () => [{ source, pollEveryMs: 1_000, budgetUsd: null }],
      test: async () => {
        throw new TypeError("cannot read SECRET/1");
      },
    });
    await channels.put("scripted", values, secrets);
    const [concealed] = channels.feeds()[0]?.sources() ?? [];
    const pulled = concealed?.source.pull(null, never)[Symbol.asyncIterator]().next();
    await expect(pulled).rejects.toMatchObject({
      fault: "unreachable",
      message: "https://scripted.test/bot-…/getMe did not answer",
      retryAt: 7,
    });
    expect(await channels.test("scripted", values, {}, never)).toEqual({
      outcome: "tested",
      test: { ok: false, fault: "internal", detail: "cannot read …", explanation: null },
    });
    expect(logged.join()).toContain("TypeError");
    expect(logged.join()).not.toContain("SECRET");
  });

  test("are nothing to the others: one that cannot say who writes its answers has none", async () => {
    const channels = setUpsOf({
      senders: () => {
        throw new Error("no sender");
      },
    });
    await channels.put("scripted", values, secrets);
    expect(channels.senders()).toEqual([]);
    expect(logged).toEqual([expect.stringContaining("scripted: Error: no sender")]);
  });

  test("of what is filled in name the field", async () => {
    const channels = setUpsOf();
    expect(await channels.put("scripted", { account: "CM" }, secrets)).toMatchObject({ outcome: "invalid", field: "account" });
    expect(await channels.put("scripted", values, {})).toEqual({ outcome: "secret-needed", field: "accessToken" });
    expect(await channels.put("nobody", values, secrets)).toEqual({ outcome: "unknown-channel" });
  });
});

test("every secret of every channel can be given by a variable of its own", () => {
  const secretFields = CHANNEL_PLUGINS.flatMap(({ form: { kind, fields } }) =>
    fields.filter(({ type }) => type === "secret").map(({ name }) => [secretVariableOf(kind, name), secretNameOf(kind, name)]),
  );
  for (const [variable = "", name] of secretFields) expect(secretNameOfVariable(variable)).toBe(name);
  expect(new Set(secretFields.map(([variable]) => variable)).size).toBe(secretFields.length);
  expect(secretVariableOf("facebook", "pageToken")).toBe("ISMGT_SECRET_FACEBOOK_PAGE_TOKEN");
});

describe("a sign-in on another device", () => {
  test("shows the page and the code while the person is waited for, and is kept once they agree", async () => {
    const fake = await startFakeSignIn();
    onTestFinished(() => fake.close());
    const { plugin } = scriptedChannel("scripted");
    const app = appAt(fake);
    const signIn: NonNullable<ChannelPlugin["signIn"]> = {
      about: { en: "", hi: "" },
      registersCallbacks: false,
      warnTo: () => "",
      app: () => app,
      whose: async () => ({ id: "1", name: "cell@example.gov.in" }),
    };
    const channels = createChannelSetUps({
      plugins: [{ ...plugin, signIn }],
      settings,
      secrets: memorySecrets({}),
      signIns: createSignIns({ home: privateFile(`${record.file}.sign-ins.json`), now: Date.now }),
      files: createFileStore(`${record.file}.files`),
      offices: () => NOBODY,
      now: Date.now,
    });
    await channels.put("scripted", values, secrets);
    const shown: unknown[] = [];
    const onDidChange = () => {
      const { waits = null } = channels.get("scripted")?.signIn ?? {};
      shown.push(waits?.address ?? null);
      if (waits?.code != null) fake.authority.decide(waits.code, "agreed");
    };
    const begin = { way: "code", openBrowser: async () => false, onDidChange } as const;
    expect(await channels.signIn("scripted", begin)).toEqual({ ok: true, account: "cell@example.gov.in" });
    expect(shown).toEqual(["https://microsoft.com/devicelogin", null]);
    expect(channels.get("scripted")?.signIn).toMatchObject({ hasCode: true, callbacks: [], signedIn: { account: "cell@example.gov.in" } });
  });
});
