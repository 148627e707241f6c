import { cmWindowCsv } from "#fakes/portals/exports.ts";
import { portalCases } from "#fakes/portals/portalCases.ts";
import { DAY_MS, startOfIndianDay } from "#domain/clock/indianDay.ts";
import type { EngineUnderTest } from "../engine/engineProcess.ts";
import type { Expected } from "../model/expected.ts";

/** An export of CM Window: taken in once, however often its import is begun. */
export interface ExportToImport {
  readonly file: Buffer;
  readonly numbers: readonly string[];
}

export function exportOf(seed: number, rows: number): ExportToImport {
  const cases = portalCases({ count: rows, seed, prefix: `H${seed}-`, day: startOfIndianDay(Date.now()) - DAY_MS });
  return { file: cmWindowCsv(cases), numbers: cases.map(({ number }) => number) };
}

/** Imports it as the desk does. Resolves to true when it was said to be done. */
export async function importOnce({ desk }: EngineUnderTest, { file, numbers }: ExportToImport, expected: Expected): Promise<boolean> {
  for (const number of numbers) if (!expected.portalNumbers.has(number)) expected.portalNumbers.set(number, "unknown");
  const { id } = await desk.imports.begin({ source: "cm-window", name: "export.csv", bytes: file.length });
  await desk.imports.append({ id, offset: 0, content: file.toString("base64") });
  const { mapping, orders } = await at(desk, "mapping");
  await desk.imports.check({ id, mapping, orders });
  await at(desk, "checked");
  await desk.imports.run({ id });
  await at(desk, "done");
  await desk.imports.discard({ id });
  for (const number of numbers) expected.portalNumbers.set(number, "told");
  return true;
}

async function at(desk: EngineUnderTest["desk"], stage: "mapping" | "checked" | "done") {
  for (;;) {
    const job = await desk.imports.current();
    if (job === null || job.stage === "failed" || job.stage === "cancelled") throw new Error(`The import is ${job?.stage ?? "gone"}`);
    if (job.stage === stage) return job;
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
}
