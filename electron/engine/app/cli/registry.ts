import { Command, Option } from "commander";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { REGISTRY_TABLES } from "#contract/registry.ts";
import type { RegistryTable } from "#contract/registry.ts";
import type { TableFormat } from "#contract/tables.ts";
import { openWriter } from "#db/opening/open.ts";
import { gapsAt } from "#domain/registry/gaps.ts";
import { labelOf } from "#domain/registry/officeLabel.ts";
import { createOfficeRegistry } from "../../services/registry/officeRegistry.ts";
import type { OfficeRegistry } from "../../services/registry/officeRegistry.ts";
import { printResult } from "./print.ts";
import { UsageError } from "./usageError.ts";

/** `registry import|export|gaps --db FILE`: offices, officers and representatives without windows. */
export function registryCommand(): Command {
  const command = new Command("registry").description("Offices, officers and representatives of a record.");
  command.addCommand(importCommand().copyInheritedSettings(command));
  command.addCommand(exportCommand().copyInheritedSettings(command));
  command.addCommand(gapsCommand().copyInheritedSettings(command));
  return command;
}

interface Options {
  readonly db: string;
  readonly json: boolean;
  readonly table: RegistryTable;
}

/** Whom changes of this command are kept under. */
const ACTOR = "import";

function importCommand(): Command {
  return sub("import", "Reads a CSV or XLSX table and takes over every row that can be taken over; the others are listed with the reason.")
    .argument("<file>", "the table; the first line names its columns as the export does")
    .addOption(tableOption())
    .option("--preview", "only tell what would be done", false)
    .action(async (file: string, { db, json, table, preview }: Options & { readonly preview: boolean }) => {
      if (!existsSync(file)) throw new UsageError(`${file}: there is no such file.`);
      const bytes = readFileSync(file);
      await withRegistry(db, async ({ tables }) => {
        const now = Date.now();
        const { counts, rejected, fingerprint } = await tables.preview(table, bytes, now);
        if (!preview) await tables.apply(table, bytes, fingerprint, { actor: ACTOR, now });
        printResult({ applied: !preview, ...counts, rejectedCount: rejected.length, rejected }, json);
      });
    });
}

function exportCommand(): Command {
  return sub("export", "Writes the registry as a table, CSV or XLSX by the name of the file.")
    .argument("<file>", "the file to write: .csv or .xlsx")
    .addOption(tableOption())
    .option("--vacant", "with every office that nobody holds, as a form to fill in", false)
    .action(async (file: string, { db, json, table, vacant }: Options & { readonly vacant: boolean }) => {
      const format = formatOf(file);
      await withRegistry(db, async ({ tables }) => {
        const made = Buffer.from((await tables.export(table, format, vacant)).bytes, "base64");
        writeFileSync(file, made, { mode: 0o600 });
        printResult({ file, bytes: made.length }, json);
      });
    });
}

function gapsCommand(): Command {
  return sub("gaps", "Lists offices without a holder and holders without an official account, nodal officers first.")
    .option("--nodal", "nodal officers only", false)
    .action(async ({ db, json, nodal }: Options & { readonly nodal: boolean }) => {
      await withRegistry(db, (registry) => {
        const gaps = gapsAt(registry.current(), Date.now())
          .filter(({ office }) => !nodal || office.nodal)
          .map(({ office, officer, missing }) => ({
            office: office.id,
            label: labelOf(office).en,
            nodal: office.nodal,
            officer: officer?.name ?? null,
            missing: missing.join(", "),
          }));
        printResult({ gaps: gaps.length, offices: gaps }, json);
      });
    });
}

function sub(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .requiredOption("--db <file>", "the record; made if it is not there")
    .option("--json", "one JSON document on stdout", false);
}

function tableOption(): Option {
  return new Option("--table <table>", "what the table is of").choices([...REGISTRY_TABLES]).default("offices");
}

function formatOf(file: string): TableFormat {
  if (/\.xlsx$/iu.test(file)) return "xlsx";
  if (/\.csv$/iu.test(file)) return "csv";
  throw new UsageError(`${file}: the name of the file has to end with .csv or .xlsx.`);
}

async function withRegistry(db: string, work: (registry: OfficeRegistry) => void | Promise<void>): Promise<void> {
  const writer = openWriter(db);
  try {
    await work(createOfficeRegistry(writer, () => undefined));
  } finally {
    writer.close();
  }
}
