import { expect, onTestFinished, test } from "vitest";
import { createServer } from "node:net";
import { playBrowser, startFakeSignIn } from "#fakes/signIn/fakeSignIn.ts";
import type { FakeSignIn } from "#fakes/signIn/fakeSignIn.ts";
import { signInByBrowser } from "./signInByBrowser.ts";
import type { BrowserOptions } from "./signInByBrowser.ts";
import type { SignInApp } from "../ports/signInApp.ts";
import { appAt } from "./testing/appAt.ts";

/** Free in the range that systems do not hand out, one set a test. */
let nextPort = 18_200 + (process.pid % 300) * 4;
const freePorts = () => [nextPort++, nextPort++];

async function started(options: Parameters<typeof startFakeSignIn>[0] = {}): Promise<FakeSignIn> {
  const fake = await startFakeSignIn(options);
  onTestFinished(() => fake.close());
  return fake;
}

function signIn(fake: FakeSignIn, options: Partial<BrowserOptions> = {}, app: Partial<SignInApp> = {}) {
  let shown: Promise<{ status: number; text: string }> | null = null;
  const signedIn = signInByBrowser(
    { ...appAt(fake), ...app },
    {
      signal: new AbortController().signal,
      now: Date.now,
      ports: freePorts(),
      openBrowser: async (address) => {
        shown = playBrowser(address);
        return true;
      },
      ...options,
    },
  );
  return { signedIn, shown: () => shown };
}

test("a person agrees in the browser, and is told in both languages that the page may be closed", async () => {
  const fake = await started();
  const { signedIn, shown } = signIn(fake);
  const granted = await signedIn;
  expect(fake.authority.scopesOf(granted.accessToken)).toEqual(["users.read", "offline.access"]);
  expect(granted.refreshToken).not.toBe(null);
  const page = await shown();
  expect(page?.text).toContain("This page may be closed");
  expect(page?.text).toContain("यह पृष्ठ बंद किया जा सकता है");
  expect(page?.text).not.toContain(granted.accessToken);
  // As X documents it: the secret as it is, with its signs.
  const asked = fake.requests.find(({ path }) => path === "/token");
  expect(asked?.headers.authorization).toBe(`Basic ${Buffer.from("fake-client:fake-secret_with-signs").toString("base64")}`);
});

test("an app without a secret, and one that sends it in the body, are known as well", async () => {
  const bare = await started({ clientSecret: null });
  await expect(signIn(bare).signedIn).resolves.toMatchObject({ lastsMs: 7_200_000 });
  const inBody = { clientSecret: "in-the_body", secretGoesIn: "body" } as const;
  await expect(signIn(await started(inBody), {}, inBody).signedIn).resolves.toMatchObject({ lastsMs: 7_200_000 });
});

test("a person who says no, an app that is not let in, and a caller who comes without the state change nothing", async () => {
  const fake = await started();
  fake.authority.agrees = false;
  await expect(signIn(fake).signedIn).rejects.toMatchObject({ code: "denied" });

  await expect(signIn(await started(), {}, { clientSecret: "wrong" }).signedIn).rejects.toMatchObject({ code: "app-refused" });

  const honest = await started();
  let forged: { status: number; text: string } | null = null;
  const { signedIn } = signIn(honest, {
    openBrowser: async (address) => {
      const callback = new URL(new URL(address).searchParams.get("redirect_uri") ?? "");
      callback.search = "?state=guessed&code=theirs";
      forged = await playBrowser(callback.href);
      expect((await playBrowser(new URL("/", callback).href)).status).toBe(404);
      void playBrowser(address);
      return true;
    },
  });
  await expect(signedIn).resolves.toMatchObject({ lastsMs: 7_200_000 });
  expect(forged).toMatchObject({ status: 400 });
});

test("the next port is taken where another program has the first; where all are taken that is said", async () => {
  const ports = freePorts();
  const holder = createServer().listen(ports[0], "127.0.0.1");
  onTestFinished(() => void holder.close());
  await new Promise((resolve) => holder.once("listening", resolve));
  const fake = await started();
  const { signedIn } = signIn(fake, { ports });
  await signedIn;
  expect(fake.requests[0]?.query["redirect_uri"]).toBe(`http://127.0.0.1:${ports[1]}/sign-in`);
  await expect(signIn(fake, { ports: ports.slice(0, 1) }).signedIn).rejects.toMatchObject({ code: "ports-taken" });
});

test("it ends when the person gives it up, and when nobody comes", async () => {
  const fake = await started();
  const giveUp = new AbortController();
  const { signedIn } = signIn(fake, {
    signal: giveUp.signal,
    openBrowser: async () => {
      giveUp.abort();
      return true;
    },
  });
  await expect(signedIn).rejects.toMatchObject({ code: "cancelled" });
  await expect(signIn(fake, { patienceMs: 20, openBrowser: async () => false }).signedIn).rejects.toMatchObject({ code: "timed-out" });
});

test("one that cannot be renewed is none", async () => {
  const fake = await started({ offlineScope: "something.else" });
  const { signedIn, shown } = signIn(fake);
  await expect(signedIn).rejects.toMatchObject({ code: "does-not-last" });
  expect((await shown())?.text).toContain("came to nothing");
});
