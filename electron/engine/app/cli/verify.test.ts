import { closeSync, openSync, statSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sealFileName, sealLine } from "#domain/seal/seal.ts";
import { sealChain } from "#db/seals/seals.ts";
import { makePrivateKey, privateKeyOf } from "#db/seals/signing.ts";
import { examplePost, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryFolder, temporaryRecord } from "#db/testing/temporaryRecord.ts";
import { runCli } from "./testing/runCli.ts";

test("verify says that a record is intact, and names the event that was changed", async () => {
  const record = temporaryRecord();
  const { file, writer } = record;
  try {
    openExampleCase(writer, examplePost("1"));
    expect(await runCli(["verify", "--db", file, "--json"])).toMatchObject({ code: 0, json: { intact: true, events: 1 } });
    writer.sqlite.exec("DROP TRIGGER event_never_changed; UPDATE event SET actor = 'somebody'");
    expect(await runCli(["verify", "--db", file, "--json"])).toMatchObject({
      code: 1,
      json: { intact: false, seatSeq: 1, damage: "altered" },
    });
  } finally {
    record.remove();
  }
});

test("verify and rebuild tell a figure that is not what the events make, and put it right", async () => {
  const record = temporaryRecord();
  const { file, writer } = record;
  try {
    for (const id of ["1", "2", "3"]) openExampleCase(writer, examplePost(id));
    expect(await runCli(["verify", "--rebuild", "--db", file, "--json"])).toMatchObject({ code: 0, json: { pages: "ok", differing: [] } });
    writer.sqlite.exec("UPDATE state_figure SET cases = cases + 1; UPDATE grievance SET district = 'Hisar' WHERE rowid = 1");
    const found = await runCli(["verify", "--rebuild", "--db", file, "--json"]);
    expect(found).toMatchObject({ code: 1, json: { intact: false, differing: expect.arrayContaining(["grievances", "byState"]) } });
    writer.close();
    expect(await runCli(["rebuild", "--db", file, "--json"])).toMatchObject({ code: 0, json: { cases: 3 } });
    expect(await runCli(["verify", "--rebuild", "--db", file, "--json"])).toMatchObject({ code: 0, json: { intact: true, differing: [] } });
  } finally {
    record.remove();
  }
});

test("verify names what is wrong with the pages of a damaged record", async () => {
  const record = temporaryRecord();
  const { file, writer } = record;
  for (let id = 0; id < 200; id += 1) openExampleCase(writer, examplePost(String(id)));
  writer.checkpoint();
  writer.close();
  try {
    const handle = openSync(file, "r+");
    const page = 8_192;
    // A page in the middle: the head of the file stays whole, so that the record opens.
    writeSync(handle, Buffer.alloc(page, 0xa5), 0, page, Math.floor(statSync(file).size / page / 2) * page);
    closeSync(handle);
    const found = await runCli(["verify", "--db", file, "--json"]);
    expect(found.code).toBe(1);
  } finally {
    record.remove();
  }
});

test("verify checks a record against the seals that were kept elsewhere, with a sentence and an exit code of their own", async () => {
  const record = temporaryRecord();
  const { file, writer } = record;
  const temporary = temporaryFolder();
  const { folder } = temporary;
  try {
    openExampleCase(writer, examplePost("1"));
    const key = privateKeyOf(makePrivateKey());
    if (key === null) throw new Error("No key");
    const seal = sealChain(writer, { privateKey: key, actor: "engine", at: MORNING });
    if (seal === null) throw new Error("Nothing was sealed");
    const kept = join(folder, sealFileName(seal.seat));
    writeFileSync(kept, `${sealLine(seal)}\n`);
    for (const path of [kept, folder]) {
      expect(await runCli(["verify", "--db", file, "--seals", path, "--json"])).toMatchObject({
        code: 0,
        json: { intact: true, seals: { seals: 1, faults: [], kept: { seals: 1, unreadable: 0 } } },
      });
    }
    expect(await runCli(["verify", "--db", file, "--seals", join(folder, "nothing"), "--json"])).toMatchObject({ code: 2 });
    // Somebody removes what happened since, and the seal with it.
    writer.sqlite.exec("DROP TRIGGER event_never_removed; DELETE FROM event WHERE type = 'sealed'");
    const found = await runCli(["verify", "--db", file, "--seals", folder, "--json"]);
    expect(found).toMatchObject({ code: 5, json: { intact: false, seals: { faults: [{ fault: "removed", seatSeq: 1 }] } } });
    expect(found.stderr).toContain("Events were taken out of the record");
    expect(found.stderr).toContain("अभिलेख से प्रविष्टियाँ निकाली गई हैं");
  } finally {
    record.remove();
    temporary.remove();
  }
});

test("what the command line takes out of a record is in its audit register", async () => {
  const record = temporaryRecord();
  const { file, writer } = record;
  const temporary = temporaryFolder();
  const { folder } = temporary;
  try {
    openExampleCase(writer, examplePost("1"));
    writer.close();
    expect(await runCli(["registry", "export", join(folder, "offices.csv"), "--db", file, "--json"])).toMatchObject({ code: 0 });
    const days = ["--from", "2026-11-01", "--to", "2026-11-30"];
    expect(await runCli(["report", ...days, "--cases", "--csv", join(folder, "cases.csv"), "--db", file, "--json"])).toMatchObject({
      code: 0,
    });
    const listed = await runCli(["audit", "list", "--db", file, "--kind", "export", "--json"]);
    expect(listed).toMatchObject({
      code: 0,
      json: {
        entries: [
          { who: "command line", what: "Exported: cases of a period (2026-11-01 – 2026-11-30, CSV)" },
          { who: "command line", what: "Exported: offices and officers with telephone numbers (CSV)" },
        ],
        hasMore: false,
      },
    });
    expect(await runCli(["audit", "list", "--db", file, "--from", "yesterday", "--json"])).toMatchObject({ code: 2 });
  } finally {
    record.remove();
    temporary.remove();
  }
});

test("verify names a rule that the record breaks, with one example", async () => {
  const record = temporaryRecord();
  const { file, writer } = record;
  try {
    for (const id of ["1", "2"]) openExampleCase(writer, examplePost(id));
    expect(await runCli(["verify", "--db", file, "--json"])).toMatchObject({ code: 0, json: { broken: [], postsWithoutCase: 0 } });
    writer.sqlite.exec("UPDATE total SET value = value + 1 WHERE name = 'posts'; DELETE FROM case_post WHERE external_id = '2'");
    const found = await runCli(["verify", "--db", file, "--json"]);
    expect(found).toMatchObject({
      code: 1,
      json: {
        intact: false,
        broken: [
          { rule: "totals-count", count: 1, example: "posts 3" },
          { rule: "case-has-post", count: 1 },
        ],
        postsWithoutCase: 1,
      },
    });
  } finally {
    record.remove();
  }
});
