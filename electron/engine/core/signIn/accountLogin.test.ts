import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { playBrowser, startFakeSignIn } from "#fakes/signIn/fakeSignIn.ts";
import type { FakeSignIn } from "#fakes/signIn/fakeSignIn.ts";
import { outcomeOfError } from "../ports/postOutcome.ts";
import { memorySecrets } from "../ports/secrets.ts";
import { AccountLogin } from "./accountLogin.ts";
import type { AccountLoginOptions } from "./accountLogin.ts";
import { privateFile } from "./privateFile.ts";
import { signInByBrowser } from "./signInByBrowser.ts";
import { signInByCode } from "./signInByCode.ts";
import { signInHome } from "./signInHome.ts";
import type { SignInHome } from "./signInHome.ts";
import { createSignIns } from "./signIns.ts";
import { appAt } from "./testing/appAt.ts";
import type { Granted } from "./tokenRequests.ts";

const never = new AbortController().signal;
const HOUR_MS = 3_600_000;

let folder: string;
let clock: { at: number };
let fake: FakeSignIn;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "ismgt-sign-in-"));
  clock = { at: Date.parse("2026-11-30T04:30:00Z") };
  fake = await startFakeSignIn({ now: () => clock.at });
  const opened = fake;
  onTestFinished(async () => {
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  });
});

const now = () => clock.at;
const path = () => join(folder, "sign-ins.json");
const started = (options: Partial<AccountLoginOptions> = {}) =>
  new AccountLogin({ home: privateFile(path()), name: "x.sign-in", now, ...options });

/** Without a browser: another page of the platform, with a callback that nobody waits at. */
async function granted(from = fake): Promise<Granted> {
  return signInByBrowser(appAt(from), {
    signal: never,
    now,
    ports: [0],
    openBrowser: async (address) => {
      void playBrowser(address);
      return true;
    },
  });
}

async function signedIn(options: Partial<AccountLoginOptions> = {}) {
  const account = started(options);
  expect(await account.signedIn(appAt(fake), await granted(), { id: "1000", name: "@HaryanaCMCell" })).toBe(true);
  return account;
}

function loginOf(account: AccountLogin) {
  const login = account.loginFor(appAt(fake));
  if (login === null) throw new Error("Nobody is signed in");
  return login;
}

test("a token is used while it is good, and renewed once before its time, also over a restart", async () => {
  const first = loginOf(await signedIn());
  const token = await first.token(never);
  clock.at += HOUR_MS;
  expect(await first.token(never)).toBe(token);
  clock.at += HOUR_MS - 30_000;
  const renewed = await first.token(never);
  expect(renewed).not.toBe(token);
  expect(await loginOf(started()).token(never)).toBe(renewed);
  expect(fake.authority).toMatchObject({ renewals: 1, replays: 0 });
});

test("48 hours keep the sign-in, with a restart every five", async () => {
  let login = loginOf(await signedIn());
  for (let minutes = 0; minutes < 48 * 60; minutes += 20) {
    clock.at += 20 * 60_000;
    if (minutes % 300 === 0) login = loginOf(started());
    expect(fake.authority.scopesOf(await login.token(never))).not.toBe(null);
  }
  expect(fake.authority.replays).toBe(0);
  expect(fake.authority.renewals).toBeGreaterThan(22);
});

test("however many ask at once, one renewal is made; one who gives up does not end it for the others", async () => {
  const signIns = createSignIns({ home: privateFile(path()), now });
  await signIns.of("x.sign-in").signedIn(appAt(fake), await granted(), null);
  clock.at += 3 * HOUR_MS;
  const impatient = new AbortController();
  const asked = Array.from({ length: 20 }, (_, at) =>
    loginOf(signIns.of("x.sign-in")).token(at === 0 ? impatient.signal : new AbortController().signal),
  );
  impatient.abort(new Error("enough"));
  const tokens = await Promise.allSettled(asked);
  expect(tokens[0]).toMatchObject({ status: "rejected" });
  expect(new Set(tokens.slice(1).map((each) => each.status === "fulfilled" && each.value)).size).toBe(1);
  expect(fake.authority).toMatchObject({ renewals: 1, replays: 0 });
});

test("one that is refused before its time is renewed, and not over and over where its age is not the reason", async () => {
  const login = loginOf(await signedIn());
  const token = await login.token(never);
  fake.authority.expireAccess();
  expect(login.refused(token)).toBe(true);
  const other = await login.token(never);
  expect(fake.authority.scopesOf(other)).not.toBe(null);
  // Somebody else was refused before it was renewed.
  expect(login.refused(token)).toBe(true);
  expect(await login.token(never)).toBe(other);
  for (const again of [true, true, false]) expect(login.refused(await login.token(never))).toBe(again);
  expect(fake.authority.renewals).toBe(3);
});

test("a refused renewal ends the sign-in at once, is told once, and stays ended after a restart", async () => {
  const told: string[] = [];
  const account = await signedIn({ onEnded: (app, { ended }) => told.push(`${app.platform} ${ended?.why}`) });
  fake.authority.takeBack();
  clock.at += 3 * HOUR_MS;
  const login = loginOf(account);
  const outcomes = await Promise.allSettled([login.token(never), login.token(never)]);
  for (const outcome of outcomes) expect(outcome).toMatchObject({ status: "rejected", reason: { fault: "signed-out" } });
  expect(told).toEqual(["X refused"]);
  const asked = fake.requests.length;
  await expect(loginOf(started()).token(never)).rejects.toMatchObject({ fault: "signed-out" });
  expect(fake.requests).toHaveLength(asked);
  // A person signs in again.
  await account.signedIn(appAt(fake), await granted(), null);
  expect(fake.authority.scopesOf(await loginOf(account).token(never))).not.toBe(null);
});

test("that somebody was told of the end is remembered with it over a restart, and forgotten at the next sign-in", async () => {
  const account = await signedIn();
  fake.authority.takeBack();
  clock.at += 3 * HOUR_MS;
  await expect(loginOf(account).token(never)).rejects.toMatchObject({ fault: "signed-out" });
  expect(account.standing(appAt(fake))?.ended).toMatchObject({ toldAt: null });
  expect(await account.told(clock.at)).toBe(true);
  expect(started().standing(appAt(fake))?.ended).toMatchObject({ toldAt: clock.at });
  await account.signedIn(appAt(fake), await granted(), null);
  expect(await account.told(clock.at)).toBe(false);
});

test.each(["interaction_required", "consent_required"])("Microsoft's %s ends it as well", async (error) => {
  const account = await signedIn();
  clock.at += 3 * HOUR_MS;
  fake.faults.next({ kind: "refusal", answer: { status: 400, body: { error }, headers: {} } }, { path: "/token" });
  await expect(loginOf(account).token(never)).rejects.toMatchObject({ fault: "signed-out" });
});

test("a refusal ends it whatever kind of text the platform, or a gateway before it, calls its answer", async () => {
  const account = await signedIn();
  clock.at += 3 * HOUR_MS;
  const headers = { "content-type": "application/problem+json" };
  fake.faults.next({ kind: "refusal", answer: { status: 400, body: { error: "invalid_grant" }, headers } }, { path: "/token" });
  await expect(loginOf(account).token(never)).rejects.toMatchObject({ fault: "signed-out" });
});

test("an answer that is lost is asked for once more; then a person has to sign in again, and is told why", async () => {
  const account = await signedIn();
  clock.at += 3 * HOUR_MS;
  fake.faults.next({ kind: "dropped", when: "after-effect" }, { path: "/token" });
  await expect(loginOf(account).token(never)).rejects.toMatchObject({ fault: "unreachable" });
  expect(account.standing(appAt(fake))?.ended).toBe(null);
  const later = started();
  await expect(loginOf(later).token(never)).rejects.toThrow(/its answer is lost/u);
  expect(later.standing(appAt(fake))?.ended).toMatchObject({ why: "answer-lost" });
});

test("a platform that is out of reach, has a fault or asks to wait ends nothing", async () => {
  const account = await signedIn();
  clock.at += 3 * HOUR_MS;
  fake.faults.next({ kind: "dropped", when: "before" }, { path: "/token" });
  fake.faults.next({ kind: "html", status: 503 }, { path: "/token" });
  fake.faults.next({ kind: "refusal", answer: { status: 429, body: {}, headers: { "retry-after": "60" } } }, { path: "/token" });
  fake.faults.next({ kind: "html", status: 400 }, { path: "/token" });
  for (const fault of ["unreachable", "server-error", "rate-limited", "bad-answer"]) {
    const error = await loginOf(account)
      .token(never)
      .catch((each: unknown) => each);
    expect(error).toMatchObject({ fault });
    // What was to be posted meanwhile surely was not.
    expect(outcomeOfError(error)).toMatchObject({ kind: "not-sent" });
  }
  expect(fake.authority.scopesOf(await loginOf(account).token(never))).not.toBe(null);
});

test("where nothing can be written the refresh token is not used, and no new token is given before it lies on the disk", async () => {
  let isFull = false;
  const file = privateFile(path());
  const home: SignInHome = { ...file, keep: async (name, value) => !isFull && file.keep(name, value) };
  const account = await signedIn({ home });
  clock.at += 3 * HOUR_MS;
  isFull = true;
  await expect(loginOf(account).token(never)).rejects.toMatchObject({ fault: "not-recorded" });
  expect(fake.authority.renewals).toBe(0);
  isFull = false;
  // The disk fills up while the platform answers.
  fake.authority.onRenewed = () => {
    isFull = true;
  };
  await expect(loginOf(account).token(never)).rejects.toMatchObject({ fault: "not-recorded" });
  await expect(loginOf(account).token(never)).rejects.toMatchObject({ fault: "not-recorded" });
  expect(fake.authority.renewals).toBe(1);
  isFull = false;
  expect(fake.authority.scopesOf(await loginOf(account).token(never))).not.toBe(null);
  expect(fake.authority).toMatchObject({ renewals: 1, replays: 0 });
});

test("a clock that is set back does not make an old token good, and one ahead renews early", async () => {
  const login = loginOf(await signedIn());
  clock.at -= 26 * HOUR_MS;
  await login.token(never);
  clock.at += 30 * HOUR_MS;
  expect(fake.authority.scopesOf(await login.token(never))).not.toBe(null);
  expect(fake.authority.renewals).toBe(2);
});

test("a platform that keeps its refresh token, as Google does, is asked with the same one again", async () => {
  const google = await startFakeSignIn({ rotates: false, now });
  onTestFinished(() => google.close());
  const account = started();
  await account.signedIn(appAt(google), await granted(google), null);
  for (let times = 0; times < 3; times += 1) {
    clock.at += 3 * HOUR_MS;
    expect(google.authority.scopesOf((await account.loginFor(appAt(google))?.token(never)) ?? "")).not.toBe(null);
  }
  expect(google.authority.renewals).toBe(3);
});

test("signing out gives it back to the platform and forgets it; another app has no part in it", async () => {
  const account = await signedIn();
  expect(account.loginFor({ ...appAt(fake), clientId: "another" })).toBe(null);
  expect(account.standing(appAt(fake))?.account?.name).toBe("@HaryanaCMCell");
  await account.signOut(appAt(fake));
  expect(fake.authority.standing).toBe(0);
  expect(account.loginFor(appAt(fake))).toBe(null);
  expect(started().loginFor(appAt(fake))).toBe(null);
});

test("one that cannot be kept is given back", async () => {
  const home: SignInHome = { ...privateFile(path()), keep: async () => false };
  expect(await started({ home }).signedIn(appAt(fake), await granted(), null)).toBe(false);
  expect(fake.authority.standing).toBe(0);
});

test("the private file is for its owner alone; the keychain takes over where there is one", async () => {
  const account = await signedIn();
  expect(statSync(path()).mode & 0o777).toBe(0o600);
  const [access = "?"] = account.secrets();
  expect(readFileSync(path(), "utf8")).toContain(access);
  const keychain = new Map<string, string>();
  const secrets = { ...memorySecrets({}), forgetsAtEnd: false, get: (name: string) => keychain.get(name) };
  const home = signInHome({ ...secrets, store: async (name, value) => keychain.set(name, value).has(name) }, path());
  expect(home.kind).toBe("keychain");
  const login = loginOf(started({ home }));
  clock.at += 3 * HOUR_MS;
  await login.token(never);
  expect(keychain.has("x.sign-in")).toBe(true);
  expect(() => statSync(path())).toThrow(/ENOENT/u);
  expect(signInHome(memorySecrets({}), path()).kind).toBe("file");
});

test("a person agrees on another device by a code; one who declines, and one who asks too often, are heard", async () => {
  const real = await startFakeSignIn();
  onTestFinished(() => real.close());
  const decide = (is: "agreed" | "declined") => ({
    signal: never,
    now: Date.now,
    onCode: ({ userCode }: { userCode: string }) => void setTimeout(() => real.authority.decide(userCode, is), 1_200),
  });
  const code = await signInByCode(appAt(real), decide("agreed"));
  expect(real.authority.scopesOf(code.accessToken)).toEqual(["users.read", "offline.access"]);
  await expect(signInByCode(appAt(real), decide("declined"))).rejects.toMatchObject({ code: "denied" });
  await expect(signInByCode(appAt(real), { signal: never, now: Date.now, onCode: () => undefined, patienceMs: 50 })).rejects.toMatchObject({
    code: "timed-out",
  });
});
