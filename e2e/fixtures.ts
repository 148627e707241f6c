import { tmpdir } from "node:os";
import { test as base } from "@playwright/test";
import { type FakeX, type FakeXOptions, startFakeX } from "#rehearsal/x/fakeX.ts";
import { takeOwnDisplay } from "./ownDisplay.ts";
import { type AppOptions, type RunningApp, freshProfile, removeProfile, startApp } from "./app.ts";
import type { WallPage } from "./wallPage.ts";

export { expect } from "@playwright/test";

/** What a spec may set with `test.use`. */
export interface SpecOptions {
  /** Where posts come from: a fake X given on the command line, or what the app finds for itself. */
  source: "fake-x" | "none";
  fakeX: FakeXOptions;
  /** Further arguments of the app. */
  args: readonly string[];
  size: AppOptions["size"];
  /** Whether the app is given the fake's token by its environment, as where there is no keyring. */
  hasToken: boolean;
  /** Folder in which a fresh profile is made for each test. */
  profilesIn: string;
}

/** What a spec is given; each part starts when it is first asked for. */
export interface SpecFixtures {
  profile: string;
  x: FakeX;
  /** Starts an app on the profile; a spec that starts it again closes the first one before. */
  launch: (args?: readonly string[]) => Promise<RunningApp>;
  app: RunningApp;
  wall: WallPage;
}

interface WorkerFixtures {
  /** The first worker has the display that it was started with, each other one of its own. */
  display: void;
}

export const POLL_EVERY_MS = 1_000;

/** What an app is started with that reads from this X. */
export function argsFor(x: FakeX, pollEveryMs: number): readonly string[] {
  return ["--x-base", x.url, "--x-user", x.account.id, "--x-poll-ms", String(pollEveryMs)];
}

/** For an app without a source that is not about its rehearsal: fewer posts at the start than a room is shown, of which each costs time. */
export const SMALL_REHEARSAL = ["--rehearsal-size", "20"] as const;

/** Where the cases of the rehearsal are looked at: some of every sort, a quarter of what a room is shown. */
export const FULLER_REHEARSAL = ["--rehearsal-size", "150"] as const;

export function tokensOf(x: FakeX): Readonly<Record<string, string>> {
  return { ISMGT_X_BEARER: x.bearer, ISMGT_X_USER_TOKEN: x.userBearer };
}

/** A small screen, of which each window that is not given a size takes as much as it would of another: drawn by the processor, twice as large costs twice as much. */
const DISPLAY_SIZE = "1440x900";

export const test = base.extend<SpecOptions & SpecFixtures, WorkerFixtures>({
  display: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use, { parallelIndex }) => {
      const end = parallelIndex === 0 ? null : await takeOwnDisplay(DISPLAY_SIZE);
      await use();
      await end?.();
    },
    { scope: "worker", auto: true },
  ],

  source: ["fake-x", { option: true }],
  fakeX: [{}, { option: true }],
  args: [["--lang", "en"], { option: true }],
  size: ["1280x720", { option: true }],
  hasToken: [true, { option: true }],
  profilesIn: [tmpdir(), { option: true }],

  profile: async ({ profilesIn }, use) => {
    const profile = freshProfile(profilesIn);
    await use(profile);
    await removeProfile(profile);
  },

  x: async ({ fakeX }, use) => {
    const x = await startFakeX(fakeX);
    await use(x);
    await x.close();
  },

  launch: async ({ profile, source, x, args, hasToken, size }, use) => {
    const started: RunningApp[] = [];
    await use(async (more = []) => {
      const sourceArgs = source === "none" ? [] : argsFor(x, POLL_EVERY_MS);
      const env = hasToken ? tokensOf(x) : {};
      const app = await startApp({ profile, size, args: [...args, ...sourceArgs, ...more], env });
      started.push(app);
      return app;
    });
    for (const app of started) await app.close();
  },

  app: async ({ launch }, use) => {
    await use(await launch());
  },

  wall: async ({ app }, use) => {
    await use(app.wall);
  },
});
