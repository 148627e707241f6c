import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Writer } from "#db/connection.ts";
import { openWriter } from "#db/open.ts";
import { stats } from "#db/queries/stats.ts";
import { exampleProposal, examplePost, openExampleCase } from "#db/testing/examples.ts";
import { generateRecord } from "#engine/generate/generateRecord.ts";
import { wallQuestions } from "./questions.ts";

const SHORT = [10_000, 100_000];
const LONG = [...SHORT, 1_000_000];
const ROUNDS = 60;
const TAKEN_IN_BETWEEN = 5;

interface Measured {
  readonly cases: number;
  readonly question: string;
  readonly idle: Times;
  readonly underIngest: Times;
}

interface Times {
  readonly medianMs: number;
  readonly p95Ms: number;
}

/** `wall [CASES …] [--long] [--db FILE] [--json]` */
export function run(args: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { long: { type: "boolean" }, json: { type: "boolean" }, db: { type: "string" } },
  });
  const folder = mkdtempSync(join(tmpdir(), "ismgt-bench-wall-"));
  try {
    const asked = positionals.length > 0 ? positionals.map(Number) : values.long === true ? LONG : SHORT;
    const files = values.db === undefined ? asked.map((cases) => generated(folder, cases)) : [copied(values.db, folder)];
    const measured = files.flatMap((file) => measureWall(file));
    if (values.json === true) console.log(JSON.stringify(measured));
    else for (const line of tableOf(measured)) console.log(line);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function generated(folder: string, cases: number): string {
  const file = join(folder, `${cases}.db`);
  generateRecord({ file, cases, seed: 1, until: Date.now(), fullness: "whole", onProgress: (line) => console.error(line) });
  return file;
}

/** What is measured is written to. */
function copied(from: string, folder: string): string {
  const file = join(folder, "copy.db");
  copyFileSync(from, file);
  return file;
}

function measureWall(file: string): readonly Measured[] {
  const record = openWriter(file);
  try {
    const { cases } = stats(record);
    const now = record.sqlite.prepare<[], number>("SELECT max(opened_at) FROM grievance").pluck().get() ?? Date.now();
    const questions = Object.entries(wallQuestions(record, now));
    const idle = questions.map(([, ask]) => timesOf(ask, () => undefined));
    const busy = questions.map(([, ask]) => timesOf(ask, () => takeIn(record, now)));
    const none = { medianMs: 0, p95Ms: 0 };
    return questions.map(([question], index) => ({ cases, question, idle: idle[index] ?? none, underIngest: busy[index] ?? none }));
  } finally {
    record.close();
  }
}

let serial = 0;

function takeIn(record: Writer, now: number): void {
  record.transaction(() => {
    for (let index = 0; index < TAKEN_IN_BETWEEN; index++) {
      serial += 1;
      openExampleCase(
        record,
        examplePost(`bench-${serial}`, { createdAt: now - serial, text: `वार्ड ${serial} में पानी नहीं` }),
        exampleProposal(),
      );
    }
  });
}

/** The first answer, for which statements are prepared and the past is read, is not counted. */
function timesOf(ask: () => unknown, before: () => void): Times {
  ask();
  const times = Array.from({ length: ROUNDS }, () => {
    before();
    const askedAt = performance.now();
    ask();
    return performance.now() - askedAt;
  }).toSorted((one, other) => one - other);
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 1_000) / 1_000;
  return { medianMs: at(0.5), p95Ms: at(0.95) };
}

function tableOf(measured: readonly Measured[]): readonly string[] {
  const line = (name: string, ...figures: readonly string[]) => name.padEnd(34) + figures.map((figure) => figure.padStart(12)).join("");
  return [
    line("ms", "cases", "idle median", "idle p95", "busy median", "busy p95"),
    ...measured.map(({ cases, question, idle, underIngest }) =>
      line(question, String(cases), ...[idle.medianMs, idle.p95Ms, underIngest.medianMs, underIngest.p95Ms].map((each) => each.toFixed(2))),
    ),
  ];
}
