import { Option } from "commander";
import type { Command } from "commander";
import { readFileSync } from "node:fs";
import { REGISTRY_TABLES } from "#contract/registry.ts";
import type { RegistryTable } from "#contract/registry.ts";
import type { TableFormat } from "#contract/tables.ts";
import { gapsAt } from "#domain/registry/gaps.ts";
import { labelOf } from "#domain/registry/officeLabel.ts";
import type { Writer } from "#db/connection.ts";
import { writeWhole } from "../../core/files/wholeFile.ts";
import { pageOfTable } from "../../core/managed/managedState.ts";
import { createAuditLog } from "../../services/audit/auditLog.ts";
import { createOfficeRegistry } from "../../services/registry/officeRegistry.ts";
import type { OfficeRegistry } from "../../services/registry/officeRegistry.ts";
import { COMMAND_LINE } from "./auditCommandLine.ts";
import { UsageError, printResult } from "./print.ts";
import { requireUnlocked } from "./unlocked.ts";
import { MADE_IF_MISSING, recordVerb, requireFile, verbOf, withWriter } from "./verb.ts";
import type { RecordOptions } from "./verb.ts";

/** `registry import|export|gaps --db FILE`: offices, officers and representatives without windows. */
export function registryCommand(): Command {
  return verbOf("registry", "Offices, officers and representatives of a record.", [importVerb(), exportVerb(), gapsVerb()]);
}

interface Options extends RecordOptions {
  readonly table: RegistryTable;
}

/** Whom changes of this command are kept under. */
const ACTOR = "import";

function importVerb(): Command {
  return recordVerb(
    "import",
    "Reads a CSV or XLSX table and takes over every row that can be taken over; the others are listed with the reason.",
    MADE_IF_MISSING,
  )
    .argument("<file>", "the table; the first line names its columns as the export does")
    .addOption(tableOption())
    .option("--preview", "only tell what would be done", false)
    .action(async (file: string, { db, json, table, preview }: Options & { readonly preview: boolean }) => {
      requireFile(file);
      if (!preview) requireUnlocked(pageOfTable(table));
      const bytes = readFileSync(file);
      await withRegistry(db, async ({ tables }) => {
        const now = Date.now();
        const { counts, rejected, fingerprint } = await tables.preview(table, bytes, now);
        if (!preview) await tables.apply(table, bytes, fingerprint, { actor: ACTOR, now });
        printResult({ applied: !preview, ...counts, rejectedCount: rejected.length, rejected }, json);
      });
    });
}

function exportVerb(): Command {
  return recordVerb("export", "Writes the registry as a table, CSV or XLSX by the name of the file.", MADE_IF_MISSING)
    .argument("<file>", "the file to write: .csv or .xlsx")
    .addOption(tableOption())
    .option("--vacant", "with every office that nobody holds, as a form to fill in", false)
    .action(async (file: string, { db, json, table, vacant }: Options & { readonly vacant: boolean }) => {
      const format = formatOf(file);
      await withRegistry(db, async ({ tables }, record) => {
        const payload = { what: table, format, detail: null, rows: null };
        createAuditLog({ real: record, now: Date.now, isOff: false, onDidRecord: () => undefined }).record(
          { type: "exported", version: 1, payload },
          COMMAND_LINE,
        );
        const made = Buffer.from((await tables.export(table, format, vacant)).bytes, "base64");
        await writeWhole(file, made);
        printResult({ file, bytes: made.length }, json);
      });
    });
}

function gapsVerb(): Command {
  return recordVerb(
    "gaps",
    "Lists offices without a holder and holders without an official account, nodal officers first.",
    MADE_IF_MISSING,
  )
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

function tableOption(): Option {
  return new Option("--table <table>", "what the table is of").choices([...REGISTRY_TABLES]).default("offices");
}

function formatOf(file: string): TableFormat {
  if (/\.xlsx$/iu.test(file)) return "xlsx";
  if (/\.csv$/iu.test(file)) return "csv";
  throw new UsageError(`${file}: the name of the file has to end with .csv or .xlsx.`);
}

async function withRegistry(db: string, work: (registry: OfficeRegistry, record: Writer) => void | Promise<void>): Promise<void> {
  await withWriter(db, (writer) =>
    work(
      createOfficeRegistry(writer, () => undefined),
      writer,
    ),
  );
}
