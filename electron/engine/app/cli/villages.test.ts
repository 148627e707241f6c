import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openReader } from "#db/opening/open.ts";
import { readVillages } from "#db/places/villages.ts";
import { runCli } from "./testing/runCli.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ismgt-villages-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const db = () => join(folder, "record.db");

function villages(csv: string) {
  const file = join(folder, "villages.csv");
  writeFileSync(file, csv);
  return runCli(["villages", "--file", file, "--db", db(), "--json"]);
}

function namesInRecord(): readonly string[] {
  const reader = openReader(db());
  try {
    return readVillages(reader).map(({ name }) => name);
  } finally {
    reader.close();
  }
}

describe("engine villages", () => {
  test("puts a directory in the place of the last and says what it left out", async () => {
    expect(await villages("name,district\nRampura,Rewari\n")).toMatchObject({
      code: 0,
      json: { imported: 1, rejected: [], rejectedCount: 0 },
    });
    expect(await villages(`name,district\nAssandh,Karnal\n${"Kairana,Shamli\n".repeat(25)}`)).toMatchObject({
      code: 0,
      json: { imported: 1, rejected: { 0: { line: 3, reason: "unknown-district", detail: "Shamli" }, length: 20 }, rejectedCount: 25 },
    });
    expect(namesInRecord()).toEqual(["Assandh"]);
  });

  test("changes nothing where the file holds no directory, and says why", async () => {
    await villages("name,district\nRampura,Rewari\n");
    const refused = await villages("<html>Sign in</html>");
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toContain("columns");
    expect(await runCli(["villages", "--file", join(folder, "none.csv"), "--db", db()])).toMatchObject({ code: 2, stdout: "" });
    expect(namesInRecord()).toEqual(["Rampura"]);
  });
});
