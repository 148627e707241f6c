import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { playBrowser, startFakeSignIn } from "#fakes/signIn/fakeSignIn.ts";
import type { FakeSignIn } from "#fakes/signIn/fakeSignIn.ts";
import { AccountLogin } from "./accountLogin.ts";
import { privateFile } from "./privateFile.ts";
import { signInByBrowser } from "./signInByBrowser.ts";
import { appAt } from "./testing/appAt.ts";

/* A process that renews a sign-in, killed without warning at every step of it. */

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ismgt-killed-"));
  const entry = (name: string) => fileURLToPath(new URL(name, import.meta.url));
  await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: join(folder, "built"),
      rolldownOptions: { input: { accountLogin: entry("accountLogin.ts"), privateFile: entry("privateFile.ts") } },
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Asks for a token and uses it once; ends itself at `killAt`. */
const program = (killAt: string, path: string, fake: FakeSignIn) => `
  import { AccountLogin } from ${JSON.stringify(pathToFileURL(join(folder, "built/accountLogin.js")).href)};
  import { privateFile } from ${JSON.stringify(pathToFileURL(join(folder, "built/privateFile.js")).href)};
  const at = (step) => { if (step === ${JSON.stringify(killAt)}) process.kill(process.pid, "SIGKILL"); };
  const file = privateFile(${JSON.stringify(path)});
  let keeps = 0;
  const home = { ...file, async keep(name, value) {
    keeps += 1;
    at("before writing " + keeps);
    const kept = await file.keep(name, value);
    at("after writing " + keeps);
    return kept;
  } };
  const app = ${JSON.stringify(appAt(fake))};
  const login = new AccountLogin({ home, name: "x.sign-in", now: Date.now }).loginFor(app);
  const token = await login.token(new AbortController().signal);
  at("before use");
  const used = await fetch(${JSON.stringify(`${fake.url}/me`)}, { headers: { authorization: "Bearer " + token } });
  at("after use");
  console.log(used.status);
`;

async function run(killAt: string, path: string, fake: FakeSignIn): Promise<{ readonly signal: string | null; readonly said: string }> {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program(killAt, path, fake)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (killAt === "the platform has renewed it") fake.authority.onRenewed = () => child.kill("SIGKILL");
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const [, signal] = (await once(child, "close")) as [number | null, string | null];
  return { signal, said: said.trim() };
}

async function signedInAndOver(fake: FakeSignIn, path: string): Promise<void> {
  const app = appAt(fake);
  const openBrowser = async (address: string) => {
    void playBrowser(address);
    return true;
  };
  const granted = await signInByBrowser(app, { signal: new AbortController().signal, now: Date.now, ports: [0], openBrowser });
  // Its time is over when the next process starts.
  const account = new AccountLogin({ home: privateFile(path), name: "x.sign-in", now: () => Date.now() - 86_400_000 });
  await account.signedIn(app, granted, null);
  fake.authority.expireAccess();
}

/** Only there the new refresh token was nowhere but on the way, or in the memory of the process that ended. */
const ANSWER_LOST = ["the platform has renewed it", "before writing 2"];

test.each(["before writing 1", "after writing 1", ...ANSWER_LOST, "after writing 2", "before use", "after use"])(
  "killed when %s, it goes on with what is on the disk, or says that one must sign in again",
  async (killAt) => {
    await using fake = await disposable();
    const path = join(folder, `${killAt.replaceAll(" ", "-")}.json`);
    await signedInAndOver(fake, path);
    expect(await run(killAt, path, fake)).toEqual({ signal: "SIGKILL", said: "" });
    fake.authority.onRenewed = () => undefined;
    const usedBefore = fake.requests.filter(({ path: asked }) => asked === "/me").length;
    if (ANSWER_LOST.includes(killAt)) {
      // Nothing was done with the token that is lost.
      expect(usedBefore).toBe(0);
      const after = new AccountLogin({ home: privateFile(path), name: "x.sign-in", now: Date.now });
      const login = after.loginFor(appAt(fake));
      await expect(login?.token(new AbortController().signal)).rejects.toMatchObject({ fault: "signed-out" });
      expect(after.standing(appAt(fake))?.ended?.why).toBe("answer-lost");
      return;
    }
    expect(await run("never", path, fake)).toEqual({ signal: null, said: "200" });
    expect(fake.authority).toMatchObject({ renewals: 1, replays: 0, standing: 1 });
  },
);

async function disposable(): Promise<FakeSignIn & AsyncDisposable> {
  const fake = await startFakeSignIn();
  return Object.assign(fake, { [Symbol.asyncDispose]: () => fake.close() });
}
