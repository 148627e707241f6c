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
