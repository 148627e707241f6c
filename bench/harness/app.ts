import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron } from "@playwright/test";
import type { Page } from "@playwright/test";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX } from "#rehearsal/x/fakeX.ts";
import { openReader } from "#db/opening/open.ts";
import { copyRecord } from "./records.ts";
import { openVirtualScreen } from "../virtualScreen.ts";

const projectFolder = join(import.meta.dirname, "../..");
/** The record's place within a profile. */
const RECORD = "ismgt.db";

/** The built app in a real window on a virtual screen, with a record of its own, listening to an X of its own. */
export interface OpenedApp {
  readonly page: Page;
  readonly x: FakeX;
  readonly pid: number;
  close(): Promise<void>;
}

export interface AppToOpen {
  /** Copied into a fresh profile; null for an empty record. */
  readonly file: string | null;
  readonly args: readonly string[];
}

export async function openApp({ file, args }: AppToOpen): Promise<OpenedApp> {
  requireBuilt();
  const screen = await openVirtualScreen("1920x1080");
  const profile = profileWith(file);
  const aheadMs = clockAheadMs(file);
  const x = await startFakeX({ mentionsReach: null, now: () => Date.now() + aheadMs });
  const source = ["--x-base", x.url, "--x-user", x.account.id, "--x-stream", "--x-poll-ms", "600000"];
  const app = await _electron.launch({
    cwd: projectFolder,
    args: [".", `--user-data-dir=${profile}`, `--clock-ahead-ms=${aheadMs}`, "--windowed", "1920x1080", "--lang", "hi", ...source, ...args],
    env: { ...process.env, DISPLAY: screen.display, ISMGT_X_BEARER: x.bearer },
  });
  return {
    page: await app.firstWindow(),
    x,
    pid: app.process().pid ?? 0,
    async close() {
      await app.close();
      await x.close();
      screen.close();
      removeProfile(profile);
    },
  };
}

/** How far the app's clock has to be ahead for the record to end now: else every start would first make up for the days since. */
export function clockAheadMs(file: string | null): number {
  if (file === null) return 0;
  const reader = openReader(file);
  try {
    const newest = reader.sqlite.prepare<[], number | null>("SELECT max(opened_at) FROM grievance").pluck().get();
    return (newest ?? Date.now()) - Date.now();
  } finally {
    reader.close();
  }
}

export function requireBuilt(): void {
  if (!existsSync(join(projectFolder, "out", "main", "index.js"))) throw new Error("Build the app first: npm run build");
}

export function profileWith(file: string | null): string {
  const profile = mkdtempSync(join(tmpdir(), "ismgt-bench-app-"));
  if (file !== null) copyRecord(file, join(profile, RECORD));
  return profile;
}

export function removeProfile(profile: string): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 8, retryDelay: 100 });
}

/** Waits until the app follows the stream of posts. */
export async function untilListening({ page, x }: OpenedApp): Promise<void> {
  while (x.stream.open === 0) await page.waitForTimeout(100);
}
