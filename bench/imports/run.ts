import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startOfIndianDay } from "#domain/clock/indianDay.ts";
import { cmWindowCsv, cmWindowWorkbook, harSamayCsv } from "#fakes/portals/exports.ts";
import { portalCases } from "#fakes/portals/portalCases.ts";
import type { MeasuredAnswers } from "./askMeanwhile.ts";
import { takeIn } from "./takeIn.ts";

const ROWS = 50_000;

/** `imports [ROWS] [--csv] [--json]` */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { csv: { type: "boolean" }, json: { type: "boolean" } },
  });
  const count = Number(positionals[0] ?? ROWS);
  const day = startOfIndianDay(Date.now());
  const cases = portalCases({ count, seed: 7, prefix: "CMOFF/N/", day });
  const folder = mkdtempSync(join(tmpdir(), "ismgt-bench-imports-"));
  try {
    const taken = await takeIn(folder, [
      { source: "cm-window", name: "cm window", content: values.csv === true ? cmWindowCsv(cases) : await cmWindowWorkbook(cases) },
      { source: "har-samay", name: "har samay", content: harSamayCsv(portalCases({ count, seed: 11, prefix: "HS/", day })) },
    ]);
    if (values.json === true) return console.log(JSON.stringify(taken));
    for (const { name, seconds, processorSeconds, counts, answers } of taken) {
      console.log(`${name}: ${counts.read} rows, ${counts.new} new, ${counts.unchanged} unchanged, in ${seconds.toFixed(1)} s`);
      console.log(`  ${processorSeconds.toFixed(1)} processor seconds, ${Math.round(counts.read / processorSeconds)} rows in each`);
      for (const line of tableOf(answers)) console.log(line);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function tableOf(answers: readonly MeasuredAnswers[]): readonly string[] {
  const head = ["", "answers", "median ms", "p95 ms", "p99 ms", "most ms"];
  const rows = answers.map(({ asked, answers: count, medianMs, p95Ms, p99Ms, mostMs }) => [
    asked,
    String(count),
    ...[medianMs, p95Ms, p99Ms, mostMs].map((ms) => ms.toFixed(1)),
  ]);
  return [head, ...rows].map(([name = "", ...figures]) => `  ${name.padEnd(28)}${figures.map((figure) => figure.padStart(11)).join("")}`);
}
