import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { narrowProfile } from "./narrowProfile.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ismgt-profile-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

test.skipIf(process.platform === "win32")("a profile that others could read is its owner's alone, with what lies in it", () => {
  const profile = join(folder, "profile");
  mkdirSync(join(profile, "logs"), { recursive: true });
  writeFileSync(join(profile, "ismgt.db"), "");
  writeFileSync(join(profile, "logs", "ismgt.log"), "");
  const outside = join(folder, "outside");
  writeFileSync(outside, "");
  for (const path of [profile, join(profile, "logs")]) chmodSync(path, 0o777);
  for (const path of [join(profile, "ismgt.db"), join(profile, "logs", "ismgt.log"), outside]) chmodSync(path, 0o666);
  symlinkSync(outside, join(profile, "link"));
  narrowProfile(profile, join(profile, "logs"));
  expect([profile, join(profile, "logs")].map(modeOf)).toEqual(["700", "700"]);
  expect([join(profile, "ismgt.db"), join(profile, "logs", "ismgt.log")].map(modeOf)).toEqual(["600", "600"]);
  expect(modeOf(outside)).toBe("666");
});

test.skipIf(process.platform === "win32")("a folder that all users write to is left as it is", () => {
  chmodSync(folder, 0o1777);
  narrowProfile(folder);
  expect(modeOf(folder)).toBe("777");
});
