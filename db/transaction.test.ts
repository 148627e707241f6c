import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Reader, Writer } from "./connection.ts";
import { revision, stats } from "./queries/stats.ts";
import { readSetting, writeSetting } from "./settings.ts";
import { examplePost, openExampleCase } from "./testing/examples.ts";
import { temporaryRecord } from "./testing/temporaryRecord.ts";
import type { TemporaryRecord } from "./testing/temporaryRecord.ts";

let record: TemporaryRecord;
let writer: Writer;
beforeEach(() => {
  record = temporaryRecord();
  ({ writer } = record);
});
afterEach(() => record.remove());

describe("a transaction", () => {
  test("keeps all of its work or none", () => {
    expect(() =>
      writer.transaction(() => {
        openExampleCase(writer, examplePost("1"));
        throw new Error("The cursor could not be moved");
      }),
    ).toThrow("cursor");
    expect(stats(writer)).toMatchObject({ posts: 0, cases: 0, events: 0 });
    openExampleCase(writer, examplePost("1"));
    expect(stats(writer)).toMatchObject({ posts: 1, cases: 1, events: 1 });
  });

  test("is lost as a whole when a part of it failed, even if that was caught", () => {
    expect(() =>
      writer.transaction(() => {
        writeSetting(writer, "locale", "hi", 1);
        try {
          writer.transaction(() => {
            writeSetting(writer, "wall", { cards: 12 }, 1);
            throw new Error("half done");
          });
        } catch {
          writeSetting(writer, "locale", "en", 1);
        }
      }),
    ).toThrow("half done");
    expect(readSetting(writer, "locale")).toBeUndefined();
    expect(readSetting(writer, "wall")).toBeUndefined();
    writeSetting(writer, "locale", "hi", 1);
    expect(readSetting(writer, "locale")).toBe("hi");
  });

  test("does not take a promise for work that is done", () => {
    expect(() => writer.transaction(() => Promise.resolve(writeSetting(writer, "locale", "hi", 1)))).toThrow(TypeError);
    expect(readSetting(writer, "locale")).toBeUndefined();
  });

  test("raises the revision by one if it changed something, and not otherwise", () => {
    const before = revision(writer);
    writer.transaction(() => {
      openExampleCase(writer, examplePost("1"));
      openExampleCase(writer, examplePost("2"));
    });
    expect(revision(writer)).toBe(before + 1);
    writer.transaction(() => stats(writer));
    writeSetting(writer, "locale", "hi", 1);
    writeSetting(writer, "locale", "hi", 2);
    expect(revision(writer)).toBe(before + 2);
  });

  test("is what a writer has and a reader has not", () => {
    const needsWriter = (connection: Writer) => revision(connection);
    const reader: Reader = writer;
    // @ts-expect-error A reader cannot stand where a writer is needed.
    needsWriter(reader);
    needsWriter(writer);
    expect("transaction" in reader).toBe(true);
  });

  test("leaves nothing to the next one that it did not commit itself", () => {
    expect(() =>
      writer.transaction(() => {
        openExampleCase(writer, examplePost("lost", { text: "खोया हुआ" }));
        throw new Error("lost");
      }),
    ).toThrow("lost");
    openExampleCase(writer, examplePost("kept"));
    expect(writer.sqlite.prepare("SELECT count(*) FROM post_search").pluck().get()).toBe(1);
  });
});

describe("settings", () => {
  test("hold what JSON can hold", () => {
    writeSetting(writer, "x", { userId: "123", query: null, poll: [1, 2] }, 1);
    expect(readSetting(writer, "x")).toEqual({ userId: "123", query: null, poll: [1, 2] });
    expect(() => writeSetting(writer, "x", undefined, 1)).toThrow(TypeError);
    expect(readSetting(writer, "none")).toBeUndefined();
  });
});
