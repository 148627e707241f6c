import { createHash } from "node:crypto";
import type { ImportCounts, ImportPreview, RegistryTable } from "#contract/registry.ts";
import type { TableFormat } from "#contract/tables.ts";
import type { Registry } from "#domain/registry/registry.ts";
import type { Representative } from "#domain/registry/representative.ts";
import type { Writer } from "#db/connection.ts";
import type { Act } from "#db/registry/registry.ts";
import { districtFinder } from "../places/villageDirectory.ts";
import type { Table } from "../tables/readTable.ts";
import { writeTable } from "../tables/writeTable.ts";
import type { TableToWrite } from "../tables/writeTable.ts";
import { notifiedServices, putServices } from "../../core/policies/notifiedServices.ts";
import { applyOffices, applyRepresentatives, countsOfOffices, countsOfRepresentatives, countsOfServices } from "./applyPlan.ts";
import { officeTable } from "./officeTable.ts";
import { planOffices } from "./planOffices.ts";
import { planRepresentatives } from "./planRepresentatives.ts";
import { representativeTable } from "./representativeTable.ts";
import { planServices, serviceTable } from "./serviceTable.ts";

interface Options {
  readonly record: Writer;
  readonly current: () => Registry;
  readonly representatives: () => readonly Representative[];
  /** Does the work in a transaction and tells that the registry has changed. */
  readonly changed: <Result>(work: () => Result) => Result;
  readonly read: (bytes: Uint8Array) => Promise<Table>;
}

/** The registry as tables that people make and read with their own programs. */
export function createRegistryTables({ record, current, representatives, changed, read }: Options) {
  async function planned(table: RegistryTable, bytes: Uint8Array, now: number): Promise<ImportPreview & { write(act: Act): void }> {
    const rows = await read(bytes);
    const districtNamed = districtFinder();
    if (table === "representatives") {
      const known = representatives();
      const plan = planRepresentatives(rows, known, districtNamed);
      return {
        fingerprint: fingerprintOf(bytes, known),
        counts: countsOfRepresentatives(plan),
        rejected: [...plan.rejected],
        write: (act) => applyRepresentatives(record, plan, act),
      };
    }
    if (table === "services") {
      const { services } = notifiedServices(record);
      const plan = planServices(rows, services);
      return {
        fingerprint: fingerprintOf(bytes, services),
        counts: countsOfServices(plan),
        rejected: [...plan.rejected],
        write: (act) => putServices(record, plan.services, act.now),
      };
    }
    const registry = current();
    const plan = planOffices(rows, registry, districtNamed, now);
    return {
      fingerprint: fingerprintOf(bytes, registry.offices, registry.officers, registry.postings),
      counts: countsOfOffices(plan),
      rejected: [...plan.rejected],
      write: (act) => applyOffices(record, plan, act),
    };
  }

  function tableOf(table: RegistryTable, vacant: boolean): TableToWrite {
    if (table === "offices") return officeTable(current(), vacant);
    return table === "representatives" ? representativeTable(representatives()) : serviceTable(notifiedServices(record).services);
  }

  return {
    /** What an import would do, without doing it. Throws `NotATable`. */
    async preview(table: RegistryTable, bytes: Uint8Array, now: number): Promise<ImportPreview> {
      const { fingerprint, counts, rejected } = await planned(table, bytes, now);
      return { fingerprint, counts, rejected };
    },
    /** Does what the preview of this fingerprint said, in one transaction; null where the registry has changed since. Throws `NotATable`. */
    async apply(table: RegistryTable, bytes: Uint8Array, fingerprint: string, act: Act): Promise<ImportCounts | null> {
      const plan = await planned(table, bytes, act.now);
      if (plan.fingerprint !== fingerprint) return null;
      // Nothing is waited for from here on, so that what was planned is what is written.
      changed(() => plan.write(act));
      return plan.counts;
    },
    /** With `vacant` the offices that nobody holds as well. */
    export: (table: RegistryTable, format: TableFormat, vacant: boolean) => writeTable(tableOf(table, vacant), format),
  };
}

function fingerprintOf(bytes: Uint8Array, ...known: readonly unknown[]): string {
  return createHash("sha256").update(bytes).update(JSON.stringify(known)).digest("hex");
}
