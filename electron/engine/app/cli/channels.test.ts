import { statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { playBrowser } from "#fakes/signIn/fakeSignIn.ts";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import { startFakeTelegram } from "#fakes/telegram/fakeTelegram.ts";
import type { FakeTelegram } from "#fakes/telegram/fakeTelegram.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { CHANNEL_PLUGINS } from "../../channels/channels.ts";
import { callbackAddresses } from "../../core/signIn/callbackServer.ts";
import { UsageError } from "./print.ts";
import { syncCommand } from "./sync.ts";
import { runCli, startCli } from "./testing/runCli.ts";
import { until } from "./testing/until.ts";

let folder: ReturnType<typeof temporaryFolder>;
let telegram: FakeTelegram;
beforeEach(async () => {
  folder = temporaryFolder();
  telegram = await startFakeTelegram();
});
afterEach(async () => {
  await telegram.close();
  folder.remove();
});

const db = () => join(folder.folder, "record.db");
const secrets = () => ({ ISMGT_SECRET_TELEGRAM_TOKEN: telegram.token });
const field = () => ["--channel", "telegram", "--set", `apiUrl=${telegram.url}`];
const sync = (...more: readonly string[]) => ["sync", "--once", ...field(), "--db", db(), "--json", ...more];

describe("engine channels list", () => {
  test("shows every channel with its fields, their types and defaults, and the variables of its secrets", async () => {
    const { code, json } = await runCli(["channels", "list", "--json"]);
    expect(code).toBe(0);
    expect(json).toMatchObject({
      channels: CHANNEL_PLUGINS.map(({ form: { kind, fields } }) => ({ kind, fields: fields.map(({ name, type }) => ({ name, type })) })),
    });
    const { stdout } = await runCli(["channels", "list", "--lang", "hi"]);
    expect(stdout).toContain("telegram: टेलीग्राम");
    expect(stdout).toContain("--set apiUrl=https://api.telegram.org (web-address)");
    expect(stdout).toContain("ISMGT_SECRET_TELEGRAM_TOKEN=… (secret, needed)");
  });
});

describe("engine channels test", () => {
  test("says who answers, in the language that is asked for", async () => {
    expect(await runCli(["channels", "test", ...field()], secrets())).toMatchObject({
      code: 0,
      stdout: "Telegram answers for @HaryanaCMCellBot.\n",
    });
    const hindi = await runCli(["channels", "test", ...field(), "--lang", "hi"], secrets());
    expect(hindi.stdout).toBe("टेलीग्राम ने @HaryanaCMCellBot के लिए उत्तर दिया।\n");
  });

  test("says in one sentence what is wrong, and ends with 4", async () => {
    const wrong = { ISMGT_SECRET_TELEGRAM_TOKEN: "700100:another" };
    const { code, json } = await runCli(["channels", "test", ...field(), "--json"], wrong);
    expect(code).toBe(4);
    expect(json).toMatchObject({ ok: false, fault: "unauthorised", sentence: expect.stringMatching(/^Telegram does not accept/u) });
    const gone = await runCli(
      ["channels", "test", "--channel", "telegram", "--set", "apiUrl=http://127.0.0.1:1", "--lang", "hi"],
      secrets(),
    );
    expect(gone).toMatchObject({ code: 4, stdout: expect.stringMatching(/^टेलीग्राम .*।\n$/u) });
    expect(gone.stdout + gone.stderr).not.toContain(telegram.token);
  });
});

describe("engine sync --channel", () => {
  test("brings every message once, and nothing twice, with the result that X has", async () => {
    for (let ward = 1; ward <= 30; ward += 1) telegram.write({ from: { id: 6_000 + ward }, text: `वार्ड ${ward} में पानी नहीं आ रहा` });
    const first = await runCli(sync(), secrets());
    expect(first).toMatchObject({ code: 0, json: { read: 30, new: 30, updated: 0, cases: 30, costUsd: 0, drained: true, errors: [] } });
    expect(first.json).toMatchObject({ cursor: expect.any(String), problems: [] });
    expect(await runCli(sync(), secrets())).toMatchObject({ code: 0, json: { read: 0, new: 0, cases: 0 } });
    expect((await runCli(["stats", "--db", db(), "--json"])).json).toMatchObject({ posts: 30, cases: 30 });
  });

  test("ends with 4 where the platform refuses, and with 3 where time runs out", async () => {
    expect(await runCli(sync(), { ISMGT_SECRET_TELEGRAM_TOKEN: "700100:another" })).toMatchObject({
      code: 4,
      json: { drained: false, errors: [{ fault: "unauthorised" }] },
    });
    telegram.faults.next({ kind: "html", status: 503 }, { times: 1_000 });
    expect(await runCli(sync("--timeout", "1"), secrets())).toMatchObject({ code: 3, json: { drained: false } });
  });

  test("ends with 2 on an unknown channel, naming those there are", async () => {
    const { code, stderr } = await runCli(["sync", "--once", "--db", db(), "--channel", "fax"], secrets());
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/facebook.*telegram/u) });
  });

  // Told in the same way, so without a process for each.
  test.each([
    ["an unknown field, naming those it has", ["--channel", "telegram", "--set", "page=1"], /apiUrl/u],
    ["a secret on the command line", ["--channel", "telegram", "--set", "token=1:a"], /ISMGT_SECRET_TELEGRAM_TOKEN/u],
    ["a number that is none", ["--channel", "telegram", "--set", "waitSeconds=soon"], /takes a number/u],
    ["a number out of bounds", ["--channel", "telegram", "--set", "waitSeconds=900"], /between 0 and 50/iu],
    ["a yes-no that is neither", ["--channel", "telegram", "--set", "takesOver=perhaps"], /yes or no/u],
    ["a pair that is none", ["--channel", "telegram", "--set", "apiUrl"], /name=value/u],
    ["an address that is none", ["--channel", "telegram", "--set", "apiUrl=nowhere"], /apiUrl/u],
    ["fields without a channel", ["--set", "apiUrl=https://x.test"], /--channel/u],
    ["X beside a channel", ["--channel", "telegram", "--x-user", "1"], /One at a time/u],
  ])("refuses %s", async (_, args, said) => {
    for (const [name, value] of Object.entries({ ...secrets(), ISMGT_X_BEARER: "t" })) vi.stubEnv(name, value);
    try {
      const refusal = syncCommand().parseAsync(["--once", "--db", db(), ...args], { from: "user" });
      await expect(refusal).rejects.toEqual(expect.any(UsageError));
      await expect(refusal).rejects.toThrow(said);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  test("ends with 2 without its secret, and names the variable", async () => {
    const { code, stderr } = await runCli(sync(), { ISMGT_SECRET_TELEGRAM_TOKEN: "" });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("ISMGT_SECRET_TELEGRAM_TOKEN") });
  });
});

describe("engine channels put", () => {
  test("stores a channel without its secret, so that serve reads it, and remove takes it out again", async () => {
    const put = await runCli(["channels", "put", ...field(), "--db", db(), "--json"], secrets());
    expect(put).toMatchObject({ code: 0, json: { stored: "telegram", values: { apiUrl: telegram.url, takesOver: false } } });
    const { child, ended } = startCli(["serve", "--db", db()], secrets());
    telegram.write({ text: "सिरसा में बिजली नहीं है" });
    await until(async () => (await runCli(["stats", "--db", db(), "--json"])).stdout.includes('"posts":1'));
    child.kill("SIGTERM");
    expect((await ended).code).toBe(0);
    const removed = await runCli(["channels", "remove", "--channel", "telegram", "--db", db(), "--json"]);
    expect(removed).toMatchObject({ code: 0, json: { removed: true } });
  });
});

describe("engine channels with X", () => {
  test("stores, pauses and resumes it as any other, with its token from either variable", async () => {
    const put = ["channels", "put", "--channel", "x", "--set", "userId=4711", "--set", "monthlyBudgetUsd=40", "--db", db(), "--json"];
    expect(await runCli(put)).toMatchObject({ code: 2, stderr: expect.stringMatching(/ISMGT_SECRET_X_BEARER/u) });
    expect(await runCli(put, { ISMGT_X_BEARER: "token" })).toMatchObject({ code: 0, json: { stored: "x", values: { userId: "4711" } } });
    // Given for this run, so it goes with whatever account is named.
    const another = put.map((word) => word.replace("4711", "4712"));
    expect(await runCli(another, { ISMGT_SECRET_X_BEARER: "token" })).toMatchObject({ code: 0, json: { values: { userId: "4712" } } });
    const rest = (verb: string, kind = "x") => runCli(["channels", verb, "--channel", kind, "--db", db(), "--json"]);
    expect(await rest("pause")).toMatchObject({ code: 0, json: { channel: "x", paused: true } });
    expect(await rest("resume")).toMatchObject({ code: 0, json: { channel: "x", paused: false } });
    expect(await rest("pause", "telegram")).toMatchObject({ code: 2, stderr: expect.stringMatching(/not set up/u) });
    expect(await rest("remove")).toMatchObject({ code: 0, json: { removed: true } });
  });
});

describe("engine channels sign-in", () => {
  test("prints the address to agree at; serve then reads in the name of the account, and goes on when the token ends", async () => {
    const x = await startFakeX({ callbacks: callbackAddresses() });
    const bearer = { ISMGT_X_BEARER: x.bearer };
    const set = [`baseUrl=${x.url}`, `userId=${x.account.id}`, `clientId=${x.clientId}`, "ownPosts=no", "quotes=no", "pollSeconds=1"];
    try {
      const put = ["channels", "put", "--channel", "x", ...set.flatMap((pair) => ["--set", pair]), "--db", db(), "--json"];
      expect(await runCli(put, bearer)).toMatchObject({ code: 0 });
      const signIn = startCli(["channels", "sign-in", "--channel", "x", "--db", db(), "--json"], bearer);
      let said = "";
      signIn.child.stderr?.on("data", (chunk) => (said += String(chunk)));
      await until(async () => /^http\S+\n/mu.test(said));
      await playBrowser(/^http\S+/mu.exec(said)?.[0] ?? "");
      const signedIn = await signIn.ended;
      expect({ code: signedIn.code, said: JSON.parse(signedIn.stdout) as unknown }).toEqual({
        code: 0,
        said: { signedIn: "x", account: `@${x.account.username}` },
      });
      expect(statSync(join(folder.folder, "sign-ins.json")).mode & 0o777).toBe(0o600);
      x.signIn.expireAccess();
      x.message({ text: "मेरी शिकायत का क्या हुआ?", from: "asha", to: x.account.username });
      const { child, ended } = startCli(["serve", "--db", db()], bearer);
      await until(async () => (await runCli(["stats", "--db", db(), "--json"])).stdout.includes('"posts":1'));
      child.kill("SIGTERM");
      expect((await ended).code).toBe(0);
      expect(x.signIn).toMatchObject({ renewals: 1, replays: 0, standing: 1 });
    } finally {
      await x.close();
    }
  });
});
