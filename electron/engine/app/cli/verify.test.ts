import { closeSync, openSync, statSync, writeSync } from "node:fs";
import { expect, test } from "vitest";
import { examplePost, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
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
