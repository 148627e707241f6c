import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSigned } from "#engine/services/updates/signedManifest.ts";
import { publicHalf, signUpdate } from "./signUpdate.mjs";

test("what a release is signed with is what the program believes, and names each file by its kind and processor", () => {
  const folder = mkdtempSync(join(tmpdir(), "ismgt-sign-"));
  try {
    const files = ["ismgt_0.2.0_amd64.deb", "ismgt-0.2.0-win-arm64.msi", "ismgt-0.2.0-mac-universal.zip"].map((name) => join(folder, name));
    for (const file of files) writeFileSync(file, file);
    const { privateKey } = generateKeyPairSync("ed25519");
    const key = privateKey.export({ type: "pkcs8", format: "pem" });
    const signed = JSON.stringify(signUpdate({ key, version: "0.2.0", from: "0.1.0", share: 10, files }));
    const manifest = readSigned(signed, publicHalf(key));
    expect(manifest).toMatchObject({ version: "0.2.0", from: "0.1.0", share: 10 });
    expect(manifest?.files.map(({ kind, processor }) => [kind, processor])).toEqual([
      ["deb", "x64"],
      ["windows-msi", "arm64"],
      ["macos", "universal"],
    ]);
    expect(() => signUpdate({ key, version: "0.2.0", from: "0.1.0", share: 10, files: [join(folder, "notes.txt")] })).toThrow(
      "no installer",
    );
    expect(readSigned(signed, publicHalf(generateKeyPairSync("ed25519").privateKey))).toBeNull();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
