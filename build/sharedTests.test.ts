import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ISOLATED } from "./isolatedTests.ts";

const FOLDERS = ["domain", "db", "hub", "electron", "renderer", "e2e", "build", "bench", "training"];
const REPLACES = /\bvi\.(?:mock|doMock|resetModules)\(/u;

const replacing = FOLDERS.flatMap((folder) =>
  readdirSync(join(import.meta.dirname, "..", folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.test\.tsx?$/u.test(file))
    .map((file) => `${folder}/${file}`),
).filter((file) => REPLACES.test(readFileSync(join(import.meta.dirname, "..", file), "utf8")));

// What another test of the same worker has loaded stays as it is: so a replacement does nothing, or only in some orders.
test("a test that replaces modules is among those that run by themselves", () => {
  expect(replacing).not.toEqual([]);
  expect(replacing.filter((file) => !ISOLATED.includes(file))).toEqual([]);
});
