import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openReader } from "#db/open.ts";
import { stats } from "#db/queries/stats.ts";
import { generateRecord } from "#engine/generate/generateRecord.ts";
import { measure } from "./measure.ts";
import type { Measured } from "./measure.ts";
import { questionsOf } from "./questions.ts";

const SHORT_CASES = 100_000;
const LONG_CASES = 1_000_000;
const ROUNDS = 40;

/** `queue [CASES] [--long] [--db FILE] [--json]` */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { long: { type: "boolean" }, json: { type: "boolean" }, db: { type: "string" } },
  });
  const folder = mkdtempSync(join(tmpdir(), "ismgt-bench-queue-"));
  try {
    const file = values.db ?? join(folder, "generated.db");
    const cases = Number(positionals[0] ?? (values.long === true ? LONG_CASES : SHORT_CASES));
    const onProgress = (line: string) => console.error(line);
    const until = Date.now();
    if (values.db === undefined) generateRecord({ file, cases, seed: 1, until, fullness: "whole", onProgress });
    const reader = openReader(file);
    const measured = questionsOf(reader).map((question) => measure(question, ROUNDS));
    const { cases: asked, posts } = stats(reader);
    reader.close();
    if (values.json === true) console.log(JSON.stringify({ cases: asked, posts, measured }));
    else for (const line of tableOf(measured)) console.log(line);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function tableOf(measured: readonly Measured[]): readonly string[] {
  const head = ["", "rows", "median ms", "p95 ms", "limit ms", "times"];
  const rows = measured.map(({ name, rows: count, medianMs, p95Ms, limitMedianMs, times }) => [
    name,
    String(count),
    medianMs.toFixed(2),
    p95Ms.toFixed(2),
    limitMedianMs.toFixed(2),
    times.toFixed(1),
  ]);
  return [head, ...rows].map(([name = "", ...figures]) => name.padEnd(38) + figures.map((figure) => figure.padStart(11)).join(""));
}
