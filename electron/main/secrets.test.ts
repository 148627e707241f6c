import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type Cipher, Secrets } from "./secrets.ts";

/** No cipher worth the name, but the text cannot be read in the file. */
const flipping: Cipher = {
  encrypt: async (text) => flip(Buffer.from(text, "utf8")),
  decrypt: async (bytes) => flip(bytes).toString("utf8"),
};

function flip(bytes: Buffer): Buffer {
  return Buffer.from(bytes.map((byte) => byte ^ 0xff));
}

const folder = mkdtempSync(join(tmpdir(), "ismgt-secrets-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function freshFile(): string {
  return join(mkdtempSync(join(folder, "of-")), "profile", "secrets.json");
}

function open(file: string, cipher: Cipher | null = flipping, lines: string[] = []) {
  return Secrets.open(file, cipher, (line) => lines.push(line));
}

describe("secrets", () => {
  test("outlive the app, encrypted, for the owner alone", async () => {
    const file = freshFile();
    expect(await (await open(file)).store("x.bearer", "टोकन-token")).toBe(true);
    expect((await open(file)).all()).toEqual({ "x.bearer": "टोकन-token" });
    expect(readFileSync(file, "utf8")).not.toContain("token");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(dirname(file))).toEqual(["secrets.json"]);
  });

  test("without a keychain nothing is stored, and nothing that lies there is read", async () => {
    const file = freshFile();
    const secrets = await open(file, null);
    expect(secrets.hasKeyring).toBe(false);
    expect(await secrets.store("x.bearer", "token")).toBe(false);
    expect(secrets.all()).toEqual({});
    expect(() => statSync(file)).toThrow(/ENOENT/);
  });

  test("are forgotten on the disk too", async () => {
    const file = freshFile();
    const secrets = await open(file);
    await secrets.store("x.bearer", "token");
    expect(await secrets.forget("x.bearer")).toBe(true);
    expect((await open(file)).all()).toEqual({});
  });

  test("stored at once do not overwrite each other", async () => {
    const file = freshFile();
    const secrets = await open(file);
    await Promise.all(["a", "b", "c", "d"].map((name) => secrets.store(name, `value of ${name}`)));
    expect(Object.keys((await open(file)).all())).toEqual(["a", "b", "c", "d"]);
  });

  test("a secret that the keychain refuses is not remembered either", async () => {
    const secrets = await open(freshFile(), { ...flipping, encrypt: () => Promise.reject(new Error("locked")) });
    expect(await secrets.store("x.bearer", "token")).toBe(false);
    expect(secrets.all()).toEqual({});
  });

  test("a damaged file and a changed keychain cost the secrets, not the app", async () => {
    const file = freshFile();
    await (await open(file)).store("x.bearer", "token");
    const lines: string[] = [];
    expect((await open(file, { ...flipping, decrypt: () => Promise.reject(new Error("no key")) }, lines)).all()).toEqual({});
    writeFileSync(file, "{");
    expect((await open(file, flipping, lines)).all()).toEqual({});
    expect(lines).toHaveLength(2);
    expect(lines.join()).not.toContain("token");
  });
});
