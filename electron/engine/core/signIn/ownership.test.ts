import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startFakeSignIn } from "#fakes/signIn/fakeSignIn.ts";
import { AccountLogin } from "./accountLogin.ts";
import { nameOfGrant, readKept } from "./kept.ts";
import { claimSignIn, removeLeft } from "./ownership.ts";
import { privateFile } from "./privateFile.ts";
import { privateFolder } from "./privateFolder.ts";
import { appAt } from "./testing/appAt.ts";

const never = new AbortController().signal;

function folderOfTest(): string {
  const folder = mkdtempSync(join(tmpdir(), "ismgt-owner-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Another program of this machine that has the sign-in. */
async function holds(place: string) {
  const program = `require("node:net").createServer((socket) => socket.end("serve of /srv/record.db, process 4711")).listen(${JSON.stringify(place)}, () => console.log("has it"))`;
  const child = spawn(process.execPath, ["--eval", program], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  return async () => {
    child.kill("SIGKILL");
    await once(child, "exit");
  };
}

test.skipIf(process.platform === "win32")(
  "the second program that has one sign-in uses it not, and says who does, until that one ends",
  async () => {
    const folder = folderOfTest();
    const fake = await startFakeSignIn();
    onTestFinished(() => fake.close());
    const path = join(folder, "sign-ins.json");
    const app = appAt(fake);
    const claim = (grant: string) => claimSignIn(grant, { self: "this test", folder });
    const account = new AccountLogin({ home: privateFile(path), name: "x.sign-in", now: Date.now, claim });
    const granted = { accessToken: "access", refreshToken: "refresh", lastsMs: 0, scopes: null };
    await account.signedIn(app, granted, { id: "1000", name: "@HaryanaCMCell" });
    const kept = readKept(privateFile(path).get("x.sign-in"));
    if (kept === null) throw new Error("nothing is kept");
    const end = await holds(join(folder, nameOfGrant(kept)));
    const login = account.loginFor(app);
    const refused = login?.token(never);
    await expect(refused).rejects.toMatchObject({ fault: "too-many-connections", message: expect.stringContaining("process 4711") });
    expect(fake.requests).toHaveLength(0);
    await end();
    // What a killed process leaves behind is in nobody's way: the platform itself is asked now.
    await expect(login?.token(never)).rejects.toMatchObject({ fault: "signed-out" });
    expect(fake.requests).toHaveLength(1);
  },
);

test.skipIf(process.platform === "win32")(
  "what a killed process left is removed, but not a name that another one took meanwhile",
  async () => {
    const folder = folderOfTest();
    const place = join(folder, "0123456789");
    const end = await holds(place);
    expect(await removeLeft(place)).toContain("process 4711");
    expect(await claimSignIn("0123456789", { self: "this test", folder })).toContain("process 4711");
    await end();
    expect([await removeLeft(place), readdirSync(folder), await removeLeft(place)]).toEqual([null, [], null]);
  },
);

test("an engine that starts again in the same process has it still", async () => {
  const folder = folderOfTest();
  const claim = () => claimSignIn("0123456789", { self: "this test", folder });
  expect([await claim(), await claim()]).toEqual([null, null]);
});

test.skipIf(process.platform === "win32")("names lie in a folder that is the user's alone, whatever lies in the way", () => {
  const folder = folderOfTest();
  const [open, link, own] = [join(folder, "open"), join(folder, "link"), join(folder, "cache", "own")];
  const modeOf = (path: string) => statSync(path).mode & 0o777;
  mkdirSync(open);
  chmodSync(open, 0o777);
  symlinkSync(open, link);
  expect(privateFolder([link, join(folder, "x".repeat(100)), "/dev/null/folder", own])).toBe(own);
  expect(modeOf(own)).toBe(0o700);
  // One that was ours and open to all is closed.
  expect([privateFolder([open]), modeOf(open)]).toEqual([open, 0o700]);
  expect(privateFolder([link])).toBe(null);
});

test.skipIf(process.geteuid?.() !== 0)("a folder that another user made first is not used", () => {
  const folder = folderOfTest();
  const [taken, own] = [join(folder, "taken"), join(folder, "own")];
  mkdirSync(taken, { mode: 0o700 });
  chownSync(taken, 65_534, 65_534);
  expect(privateFolder([taken, own])).toBe(own);
  expect(privateFolder([taken])).toBe(null);
});
