import { tmpdir } from "node:os";
import { type FakeX, startFakeX } from "#rehearsal/x/fakeX.ts";
import { type RunningApp, freshProfile, removeProfile, startApp } from "./app.ts";
import { argsFor, expect, test, tokensOf } from "./fixtures.ts";

interface OneApp {
  readonly x: FakeX;
  readonly app: RunningApp;
}

/**
 * An app that the tests of a block share, since most of the time of a short one is its app's start. For tests that ask nothing of the record but what they
 * put there. Each finds the page of the wall just loaded; after one that failed, the next has an app of its own.
 */
export function oneApp(): OneApp {
  let started: (OneApp & { readonly end: () => Promise<void> }) | null = null;
  test.beforeAll(async () => {
    started = await start();
  });
  test.afterAll(async () => {
    await started?.end();
    started = null;
  });
  test.beforeEach(async () => {
    const { wall } = running().app;
    // A page that is still arriving cannot be loaded again.
    await expect(wall.sources).not.toHaveCount(0);
    await wall.page.reload();
  });
  const running = () => {
    if (started === null) throw new Error("The app that tests share is there in tests alone");
    return started;
  };
  return {
    get x() {
      return running().x;
    },
    get app() {
      return running().app;
    },
  };
}

async function start(): Promise<OneApp & { readonly end: () => Promise<void> }> {
  const profile = freshProfile(tmpdir());
  const x = await startFakeX();
  const app = await startApp({ profile, size: "1600x900", args: ["--lang", "en", ...argsFor(x, 1_000)], env: tokensOf(x) });
  return {
    x,
    app,
    async end() {
      await app.close();
      await x.close();
      await removeProfile(profile);
    },
  };
}
