import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runCli } from "./testing/runCli.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ismgt-registry-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const run = (verb: string, ...more: readonly string[]) => runCli(["registry", verb, ...more, "--db", at("record.db"), "--json"]);

describe("engine registry", () => {
  test("imports, exports and imports what it exported, in either form", async () => {
    writeFileSync(at("in.csv"), "department,district,name,x\nPHED,Karnal,Asha,xen_karnal\nPHED,Shamli,B,\n");
    expect(await run("import", at("in.csv"), "--preview")).toMatchObject({ code: 0, json: { applied: false, newOfficers: 1 } });
    expect(await run("import", at("in.csv"))).toMatchObject({
      code: 0,
      json: { applied: true, newOfficers: 1, rejectedCount: 1, rejected: [{ line: 3, faults: [{ fault: "unknown-district" }] }] },
    });
    for (const name of ["out.xlsx", "out.csv"]) {
      expect(await run("export", at(name))).toMatchObject({ code: 0, json: { bytes: expect.any(Number) as number } });
      expect(await run("import", at(name))).toMatchObject({ json: { rows: 1, unchanged: 1, newOfficers: 0, rejectedCount: 0 } });
    }
    expect(readFileSync(at("out.csv"), "utf8")).toContain("xen_karnal");
    const { json } = await run("gaps", "--nodal");
    expect(json).toMatchObject({
      offices: expect.arrayContaining([expect.objectContaining({ office: "CMO/district/Karnal" })]) as unknown[],
    });
  });

  test("keeps representatives in a table of their own", async () => {
    writeFileSync(at("mla.csv"), "role,name,constituency,x\nMLA,A,Indri,mla_indri\n");
    expect(await run("import", at("mla.csv"), "--table", "representatives")).toMatchObject({ code: 0, json: { newRepresentatives: 1 } });
    expect(await run("export", at("mla.xlsx"), "--table", "representatives")).toMatchObject({ code: 0 });
  });

  test("says plainly what cannot be read, and changes nothing", async () => {
    writeFileSync(at("page.csv"), "<html>Sign in</html>");
    const refused = await run("import", at("page.csv"));
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toContain("columns");
    expect(await run("import", at("none.csv"))).toMatchObject({ code: 2, stdout: "" });
    expect(await run("export", at("out.pdf"))).toMatchObject({ code: 2, stdout: "" });
  });
});
