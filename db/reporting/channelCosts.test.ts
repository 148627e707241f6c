import { afterAll, beforeAll, expect, test } from "vitest";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import { channelSpends, monthsOf } from "./channelCosts.ts";

/** The first and the last instant of October 2026 in India. */
const [FROM, UNTIL] = [Date.UTC(2026, 8, 30, 18, 30), Date.UTC(2026, 9, 31, 18, 30) - 1];

let record: ReturnType<typeof temporaryRecord>;
beforeAll(() => {
  record = temporaryRecord();
  record.writer.sqlite.exec(`
    INSERT INTO source_state (key, channel, label) VALUES ('x:mentions', 'x', 'mentions'), ('x:stream', 'x', 'stream'), ('facebook:feed', 'facebook', 'feed');
    INSERT INTO source_spend (source_key, month, posts, users, micro_usd) VALUES ('x:mentions', '2026-09', 900, 0, 4500000),
      ('x:mentions', '2026-10', 1000, 0, 5000000), ('x:stream', '2026-10', 1, 1, 15000), ('x:mentions', '2026-11', 70, 0, 350000),
      ('facebook:feed', '2026-10', 30, 0, 0);
  `);
});
afterAll(() => record.remove());

test("a month of India costs what that month cost, and nothing of the one before", () => {
  expect(monthsOf(FROM, UNTIL)).toEqual(["2026-10"]);
  expect(channelSpends(record.writer, monthsOf(FROM, UNTIL))).toEqual([
    { channel: "x", posts: 1001, usd: 5.015 },
    { channel: "facebook", posts: 30, usd: 0 },
  ]);
});

test("a time that touches several months costs what they cost together", () => {
  const months = monthsOf(FROM - 1, UNTIL + 1);
  expect(months).toEqual(["2026-09", "2026-10", "2026-11"]);
  expect(channelSpends(record.writer, months)[0]).toEqual({ channel: "x", posts: 1971, usd: 9.865 });
});
