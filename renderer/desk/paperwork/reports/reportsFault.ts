import { ORPCError } from "@orpc/client";
import type { TableFault } from "#contract/tables.ts";
import type { MessageId } from "../../../i18n/en.ts";
import { tableFaultMessage } from "../../../ui/tables/tableFile.ts";
import { failureOf, failureSentence } from "../../../ui/failure.ts";

/** Why the engine does not take a table of reports, as a sentence. */
export function reportsFault(error: unknown): MessageId {
  if (error instanceof ORPCError && error.defined && error.code === "NOT_A_TABLE") {
    const { fault } = error.data as { readonly fault: TableFault };
    // A register of officers and a table of reports lack different columns.
    return fault === "no-columns" ? "paper.reports.noColumns" : tableFaultMessage(fault);
  }
  return failureSentence(failureOf(error));
}
