import { createReadStream, readFileSync, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Argument } from "commander";
import type { Command } from "commander";
import { z } from "zod";
import { buildGazetteer } from "#domain/geography/gazetteer.ts";
import { IMPORT_SOURCES, valueMeaningsSchema } from "#domain/portal/exportRow.ts";
import type { ImportSource } from "#domain/portal/exportRow.ts";
import { columnMappingSchema, dateOrdersSchema, missingFields } from "#domain/imports/mapping.ts";
import { createUnderstanding } from "#domain/understanding/understand.ts";
import { openWriter } from "#db/opening/open.ts";
import { readVillages } from "#db/places/villages.ts";
import { intakeRulesOf } from "../../core/ingest/intakeRules.ts";
import { createImports } from "../../services/imports/imports.ts";
import type { Imports } from "../../services/imports/imports.ts";
import { readingInline } from "../../services/imports/reading.ts";
import { UsageError, printError, printResult } from "./print.ts";
import { MADE_IF_MISSING, recordVerb, requireFile } from "./verb.ts";
import type { RecordOptions } from "./verb.ts";

interface Options extends RecordOptions {
  readonly mapping?: string;
  readonly dryRun: boolean;
}

const saidSchema = z.strictObject({
  mapping: columnMappingSchema.optional(),
  orders: dateOrdersSchema.default({}),
  meanings: valueMeaningsSchema.partial().default({}),
});

/** `imports cm-window FILE --db FILE`: takes an export in, or with `--dry-run` counts what it would do. */
export function importsCommand(): Command {
  const about =
    "Takes an export of CM Window, Har Samay, Jan Samvad or Samadhan Shivir (CSV or XLSX) in: new cases, and where the known ones stand now.";
  return recordVerb("imports", about, MADE_IF_MISSING)
    .addArgument(new Argument("<source>", "whose export it is").choices(IMPORT_SOURCES))
    .argument("<file>", "CSV or XLSX")
    .option(
      "--mapping <file>",
      'JSON: {"mapping": {"number": 0, …}, "orders": {"registeredOn": "day-first"}, "meanings": {…}}; else by the headings',
    )
    .option("--dry-run", "counts, and writes no case", false)
    .action((source: ImportSource, file: string, options: Options) => importFile(source, file, options));
}

async function importFile(source: ImportSource, file: string, { db, mapping, dryRun, json }: Options): Promise<void> {
  requireFile(file);
  const said = mapping === undefined ? saidSchema.parse({}) : saidIn(mapping);
  const writer = openWriter(db);
  const folder = await mkdtemp(join(tmpdir(), "ismgt-import-"));
  const { understand } = createUnderstanding({ gazetteer: buildGazetteer(readVillages(writer)) });
  const rules = intakeRulesOf(writer, { understand });
  const imports = createImports({ record: writer, reading: readingInline(writer), folder, rules, onDidChange: () => undefined });
  const stop = () => imports.current && imports.cancel(imports.current.id);
  process.once("SIGINT", stop);
  try {
    const { id } = await imports.begin(source, basename(file), statSync(file).size);
    let offset = 0;
    for await (const piece of createReadStream(file, { highWaterMark: 1024 * 1024 }))
      offset = await imports.append(id, offset, piece as Buffer);
    await settledAt(imports, "mapping");
    const chosen = said.mapping ?? imports.current?.mapping ?? {};
    const missing = missingFields(chosen);
    if (missing.length > 0)
      throw new UsageError(`The columns ${missing.join(", ")} were not found by their headings; say with --mapping which they are.`);
    imports.check(id, { mapping: chosen, orders: said.orders, meanings: definedOf(said.meanings) });
    await settledAt(imports, "checked");
    const check = imports.current?.check ?? null;
    for (const kind of ["departments", "statuses"] as const) {
      const open = check?.values[kind].filter(({ meaning, isSaid }) => meaning === null && !isSaid) ?? [];
      if (open.length > 0) printError(`Unknown ${kind}: ${open.map(({ written, count }) => `${written} (${count})`).join(", ")}`);
    }
    if (dryRun) return printResult({ dryRun: true, ...check?.counts, skipped: check?.skipped ?? 0 }, json);
    imports.run(id, "cli");
    await settledAt(imports, "done", "cancelled");
    const { counts, startedAt, endedAt, stage } = imports.current ?? {};
    printResult(
      { dryRun: false, outcome: stage, ...counts, skipped: check?.skipped ?? 0, durationMs: (endedAt ?? 0) - (startedAt ?? 0) },
      json,
    );
  } finally {
    process.off("SIGINT", stop);
    await imports.stop();
    writer.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function saidIn(file: string): z.infer<typeof saidSchema> {
  requireFile(file);
  try {
    return saidSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    throw new UsageError(`${file}: this is no mapping.`);
  }
}

async function settledAt(imports: Imports, ...stages: readonly string[]): Promise<void> {
  await imports.settled();
  const { stage, fault } = imports.current ?? {};
  if (stage === undefined || !stages.includes(stage)) throw new Error(`The file was not taken in: ${fault ?? stage ?? "it is gone"}`);
}

function definedOf<Fields extends object>(fields: Fields): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]?: Exclude<Fields[Key], undefined>;
  };
}
