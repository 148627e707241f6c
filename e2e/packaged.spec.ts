import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { type Page, chromium } from "@playwright/test";
import { readLog } from "./app.ts";
import { expect, test } from "./fixtures.ts";
import { WallPage } from "./wallPage.ts";

const projectFolder = join(import.meta.dirname, "..");
const sandboxArguments = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

test.describe("the packaged app", { tag: "@main-job" }, () => {
  test.describe.configure({ mode: "serial", timeout: 300_000 });
  let executable = "";

  test("is built, and refuses to be anything but itself", async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ["build/package.mjs"], { cwd: projectFolder, maxBuffer: 1 << 26 });
    executable = stdout.trim().split("\n").at(-1) ?? "";
    expect(existsSync(executable)).toBe(true);

    const resources = join(dirname(executable), "resources");
    expect(existsSync(join(resources, "app.asar"))).toBe(true);
    expect(existsSync(join(resources, "default_app.asar"))).toBe(false);
    const fuses = await getCurrentFuseWire(executable);
    const isOn = (fuse: FuseV1Options) => String.fromCharCode(Number(fuses[fuse])) === "1";
    expect(isOn(FuseV1Options.RunAsNode)).toBe(false);
    expect(isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(false);
    expect(isOn(FuseV1Options.EnableNodeCliInspectArguments)).toBe(false);
    expect(isOn(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(false);
    expect(isOn(FuseV1Options.OnlyLoadAppFromAsar)).toBe(true);
    expect(isOn(FuseV1Options.EnableCookieEncryption)).toBe(true);
  });

  test("starts and shows complaints on the wall", async ({ profile, x }) => {
    x.publish({ text: "@HaryanaCMCell Hand pump broken in Nuh" });
    const source = ["--x-base", x.url, "--x-user", x.account.id, "--x-poll-ms", "1000"];
    const args = [...sandboxArguments, `--user-data-dir=${profile}`, "--remote-debugging-port=0", "--windowed", "--lang", "en", ...source];
    const app = spawn(executable, args, { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, ISMGT_X_BEARER: x.bearer } });
    const exited = once(app, "exit");
    try {
      const address = await debuggerAddress(app);
      await aPageIsOpen(address);
      const browser = await chromium.connectOverCDP(address);
      const [context] = browser.contexts();
      const page: Page | undefined = context?.pages()[0] ?? (await context?.waitForEvent("page"));
      if (!page) throw new Error("The app opened no window");
      await expect(new WallPage(page).card("Hand pump broken")).toBeVisible({ timeout: 30_000 });
      expect(page.url()).toBe("ismgt://app/wall/index.html#1");
    } finally {
      app.kill("SIGTERM");
    }
    expect(await exited).toEqual([0, null]);
    expect(readLog(profile)).toContain("engine ended with code 0");
  });
});

/** With the inspector fused off the driver cannot start the app; Chromium's own port is open to it. */
async function debuggerAddress(app: ChildProcess): Promise<string> {
  if (!app.stderr) throw new Error("The app's stderr is not read");
  for await (const line of createInterface({ input: app.stderr })) {
    const [, address] = /^DevTools listening on (ws:\/\/\S+)/.exec(line) ?? [];
    if (address === undefined) continue;
    app.stderr.resume();
    return address;
  }
  throw new Error("The app ended before it could be looked at");
}

/** A driver that attaches while the first page is still being made can wait for that page for ever. */
async function aPageIsOpen(address: string): Promise<void> {
  const list = new URL("/json/list", address.replace(/^ws:/, "http:"));
  await expect(async () => expect(await (await fetch(list)).text()).toContain("ismgt://app/wall/index.html")).toPass({ timeout: 30_000 });
}
