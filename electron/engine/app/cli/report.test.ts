import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import readWorkbook from "read-excel-file/node";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { runCli } from "./testing/runCli.ts";

const temporary = temporaryFolder();
const { folder } = temporary;
const db = join(folder, "year.db");
const days = ["--from", "2026-10-01", "--to", "2026-10-31", "--db", db];
beforeAll(async () => {
  await runCli(["generate", "--cases", "300", "--db", db, "--seed", "3", "--until", "2026-11-24T10:00+05:30"]);
}, 120_000);
afterAll(() => temporary.remove());

test("`report` tells a month of a district beside as many days before, and its deck adds up", async () => {
  const { code, stdout } = await runCli(["report", ...days, "--json", "--by", "department"]);
  expect(code).toBe(0);
  const { total, lines, from, beforeFrom } = JSON.parse(stdout) as {
    total: Record<string, number>;
    lines: { figures: Record<string, number> }[];
    from: number;
    beforeFrom: number;
  };
  expect(new Date(from).toISOString()).toBe("2026-09-30T18:30:00.000Z");
  expect(from - beforeFrom).toBe(31 * 86_400_000);
  expect(total["receipts"]).toBeGreaterThan(5);
  expect(lines.reduce((sum, { figures }) => sum + (figures["receipts"] ?? 0), 0)).toBe(total["receipts"]);
  const { receipts, pendingMarking, inAction, atrSent, disposed, sideStates } = total as Record<
    "receipts" | "pendingMarking" | "inAction" | "atrSent" | "disposed" | "sideStates",
    number
  >;
  expect(receipts).toBe(pendingMarking + inAction + atrSent + disposed + sideStates);
});

test("`report --cases` writes one row a case, with dates as dates in a workbook and nobody's telephone number", async () => {
  const file = join(folder, "october.xlsx");
  const told = await runCli(["report", ...days, "--cases", "--xlsx", file, "--json"]);
  expect(told.code).toBe(0);
  const { rows } = JSON.parse(told.stdout) as { rows: number };
  const read = await readWorkbook(file);
  const sheet = (Array.isArray(read) && read[0] && "data" in read[0] ? read[0].data : read) as unknown as unknown[][];
  expect(sheet.length).toBe(rows + 1);
  expect(sheet[0]?.slice(0, 3)).toEqual(["Ticket", "Received", "Channel"]);
  expect(sheet[1]?.[1]).toBeInstanceOf(Date);
  const csv = join(folder, "october.csv");
  await runCli(["report", ...days, "--cases", "--csv", csv, "--locale", "hi"]);
  const text = readFileSync(csv, "utf8");
  expect(text.startsWith('\uFEFF"शिकायत संख्या","प्राप्ति",')).toBe(true);
  expect(text).not.toMatch(/(?<!\d)[6-9]\d{9}(?!\d)/u);
});

test("`report` says plainly what is wrong with its words", async () => {
  const wrong = async (...words: string[]) => {
    const { code, stderr } = await runCli(["report", "--db", db, ...words]);
    return [code, stderr.split("\n")[0]];
  };
  expect(await wrong("--from", "2026-10-40", "--to", "2026-10-31")).toEqual([
    2,
    "2026-10-40: this is no day; write it as 2026-10-31. See --help.",
  ]);
  expect(await wrong("--from", "2026-10-31", "--to", "2026-10-01")).toEqual([
    2,
    "2026-10-01 is before 2026-10-31: --from is the first day and --to the last. See --help.",
  ]);
  expect(await wrong("--from", "2026-10-01", "--to", "2026-10-02", "--district", "Lahore")).toEqual([
    2,
    "Lahore: there is no such district in Haryana. See --help.",
  ]);
  expect(existsSync(join(folder, "ismgt.db"))).toBe(false);
});
