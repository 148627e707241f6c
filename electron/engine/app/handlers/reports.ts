import { enterReports, previewReports } from "../../services/actionReports/enterReports.ts";
import { NotATable } from "../../services/tables/readTable.ts";
import type { Table } from "../../services/tables/readTable.ts";
import { commandRulesOf } from "./context.ts";
import type { HandlerContext } from "./context.ts";
import { faultAs } from "./faults.ts";
import { rehearsedName } from "../../services/tables/rehearsedTable.ts";
import { needs } from "./guards.ts";

export const reportsHandlers = {
  preview: needs("enter-atr").reports.preview.handler(({ context, input, errors, signal }) =>
    faultAs(NotATable, errors.NOT_A_TABLE, async () =>
      previewReports(context.record, await tableOf(context, input.bytes, signal), commandRulesOf(context)),
    ),
  ),

  enter: needs("enter-atr").reports.enter.handler(({ context, input, errors, signal }) =>
    faultAs(NotATable, errors.NOT_A_TABLE, async () => {
      const outcome = enterReports(context.writer, context.record, await tableOf(context, input.bytes, signal), commandRulesOf(context));
      if (outcome.reports > 0) context.changes.announce("record");
      return outcome;
    }),
  ),

  form: needs("export").reports.form.handler(async ({ context, input }) => {
    const file = await context.reads.reportForm(input);
    // Its first line is what it is read again by.
    return { ...file, name: rehearsedName(file.name, context.rehearsal) };
  }),
};

function tableOf({ chosenFiles }: HandlerContext, base64: string, signal: AbortSignal | undefined): Promise<Table> {
  return chosenFiles.read({ is: "table", bytes: new Uint8Array(Buffer.from(base64, "base64")) }, signal);
}
