import { ORPCError } from "@orpc/client";
import type { HandOverRefusal } from "#domain/registry/posting.ts";
import type { RowFault } from "#contract/registry.ts";
import type { TableFault } from "#contract/tables.ts";
import { type Outcome, outcomeOfError } from "../parts/Outcome.tsx";
import { tableFaultMessage } from "../../ui/tables/tableFile.ts";

interface Told {
  readonly refusal?: HandOverRefusal;
  readonly fault?: RowFault | TableFault;
}

/** What the engine said to an act on the register, as a sentence. */
export function outcomeOfRegistryError(error: unknown): Outcome {
  if (!(error instanceof ORPCError) || !error.defined) return outcomeOfError(error);
  const { refusal, fault } = (error.data ?? {}) as Told;
  switch (error.code) {
    case "NOT_FOUND":
      return { good: false, message: "registry.gone" };
    case "CHANGED_MEANWHILE":
      return { good: false, message: "table.changedMeanwhile" };
    case "NOT_A_TABLE":
      return { good: false, message: tableFaultMessage(fault as TableFault) };
    case "REFUSED":
      if (refusal !== undefined) return { good: false, message: `registry.refusal.${refusal}` };
      return { good: false, message: fault === undefined ? "registry.endRefused" : `table.row.${fault as RowFault}` };
    default:
      return outcomeOfError(error);
  }
}
