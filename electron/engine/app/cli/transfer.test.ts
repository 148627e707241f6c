import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openWriter } from "#db/opening/open.ts";
import { runReviewCommand, prepareReview } from "#db/review/appendReview.ts";
import { examplePost, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { runCli } from "./testing/runCli.ts";

let temporary: ReturnType<typeof temporaryFolder>;
const inFolder = (name: string) => join(temporary.folder, name);
beforeEach(() => (temporary = temporaryFolder()));
afterEach(() => temporary.remove());

const carry = (...args: readonly string[]) =>
  runCli(["transfer", ...args, "--json"], { ISMGT_CARRY_PASSPHRASE: "chai aur suraj nau baje" });

describe("transfer", () => {
  test("seals, looks, opens, and takes back what was done, without a window", async () => {
    const room = openWriter(inFolder("room.db"));
    openExampleCase(room, examplePost("1"));
    const review = prepareReview(
      room,
      { title: "November", plannedAt: MORNING, scope: { of: "districts", districts: ["Karnal"] } },
      "desk",
      MORNING,
    );
    room.close();
    const sealed = inFolder("november.ismgt");
    const made = await carry("export", "--db", inFolder("room.db"), "--to", sealed, "--title", "November", "--district", "karnal");
    expect([made.code, made.json]).toMatchObject([0, { cases: 1, file: sealed }]);
    const [looked, wrong, opened] = await Promise.all([
      carry("look", sealed),
      runCli(["transfer", "look", sealed], { ISMGT_CARRY_PASSPHRASE: "another one" }),
      carry("open", sealed, "--into", inFolder("laptop")),
    ]);
    expect(looked.json).toMatchObject({ kind: "dossier", mode: "editable", title: "November", cases: 1 });
    expect([wrong.code, wrong.stderr]).toEqual([1, "The passphrase is wrong.\n"]);
    expect(opened.code).toBe(0);
    const laptop = openWriter(inFolder("laptop/ismgt.db"));
    runReviewCommand(laptop, review, { type: "begin" }, "desk", Date.now());
    laptop.close();
    // What is erased there would not come back with it.
    const ofPerson = ["--request", "7", "--account", "x:1"];
    for (const erasing of [
      ["retention", "--run"],
      ["person", "erase", ...ofPerson, "--reason", "asked", "--yes"],
      ["person", "export", ...ofPerson, "--to", temporary.folder],
    ]) {
      const { code, stderr } = await runCli([...erasing, "--db", inFolder("laptop/ismgt.db"), "--json"]);
      expect([code, stderr]).toEqual([2, expect.stringMatching(/is a dossier.*work on it in the room\.\n.*कक्ष में करें।/su)]);
    }
    const back = inFolder("back.ismgt");
    expect((await carry("acts", "--dossier", inFolder("laptop"), "--to", back)).code).toBe(0);
    expect((await carry("take-in", back, "--db", inFolder("room.db"))).json).toMatchObject({ acts: 1, knownBefore: 0 });
    const { id } = made.json as { readonly id: string };
    expect((await carry("given", "--db", inFolder("room.db"))).json).toMatchObject({ dossiers: [{ id, actsTakenIn: 1, revokedAt: null }] });
    expect((await carry("revoke", id, "--db", inFolder("room.db"))).code).toBe(0);
    const refused = await carry("take-in", back, "--db", inFolder("room.db"));
    expect([refused.code, refused.stderr]).toEqual([1, "The dossier was revoked; nothing was taken in.\n"]);
    expect(readdirSync(inFolder("laptop")).filter((name) => name.startsWith("making"))).toEqual([]);
  });
});
