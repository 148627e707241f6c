import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openWriter } from "#db/opening/open.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { createPeople } from "../../services/people/people.ts";

const CLI = join(import.meta.dirname, "..", "..", "..", "..", "out", "engine", "cli.js");

describe("the people verb", () => {
  test("gives an administrator who forgot a new passphrase, and tells why a bad one will not do", async () => {
    const temporary = temporaryFolder();
    const { folder } = temporary;
    const db = join(folder, "record.db");
    const record = openWriter(db);
    await createPeople({ record, now: Date.now }).createFirst({ name: "Asha Devi", passphrase: "seven green parrots" });
    record.close();
    const run = (args: readonly string[], input = "") =>
      spawnSync(process.execPath, [CLI, "people", ...args, "--db", db, "--json"], { input, encoding: "utf8" });

    expect(JSON.parse(run(["list"]).stdout)).toMatchObject({ people: [{ name: "Asha Devi", role: "administrator", active: true }] });
    expect(run(["passphrase", "asha  devi"], "short\n")).toMatchObject({ status: 2, stderr: expect.stringContaining("too-short") });
    expect(run(["passphrase", "Nobody"], "eleven blue tractors\n")).toMatchObject({ status: 2 });
    expect(JSON.parse(run(["passphrase", "asha  devi"], "eleven blue tractors\n").stdout)).toMatchObject({ changed: "Asha Devi" });

    const again = openWriter(db);
    const people = createPeople({ record: again, now: Date.now });
    expect((await people.signIn({ name: "Asha Devi", passphrase: "eleven blue tractors" })).outcome).toBe("known");
    expect((await people.signIn({ name: "Asha Devi", passphrase: "seven green parrots" })).outcome).not.toBe("known");
    again.close();
    temporary.remove();
  });
});
