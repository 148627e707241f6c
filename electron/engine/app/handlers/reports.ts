import { enterReports, previewReports } from "../../services/actionReports/enterReports.ts";
import { NotATable } from "../../services/tables/notATable.ts";
import type { Table } from "../../services/tables/readTable.ts";
import type { HandlerContext } from "./context.ts";
import { needs, reads } from "./guards.ts";

export const reportsHandlers = {
  preview: needs("enter-atr").reports.preview.handler(async ({ context, input, errors, signal }) => {
    try {
      return previewReports(context.record, await tableOf(context, input.bytes, signal), rulesOf(context), context.now());
    } catch (error) {
      if (error instanceof NotATable) throw errors.NOT_A_TABLE({ data: { fault: error.fault } });
      throw error;
    }
  }),

  enter: needs("enter-atr").reports.enter.handler(async ({ context, input, errors, signal }) => {
    try {
      const { actor, now, record, changes } = context;
      const outcome = enterReports(record, await tableOf(context, input.bytes, signal), rulesOf(context), { actor, now: now() });
      if (outcome.reports > 0) changes.announce("record");
      return outcome;
    } catch (error) {
      if (error instanceof NotATable) throw errors.NOT_A_TABLE({ data: { fault: error.fault } });
      throw error;
    }
  }),

  form: reads.reports.form.handler(({ context, input }) => context.reads.reportForm(input)),
};

function rulesOf({ policy, registry, understanding }: HandlerContext) {
  return { policy: policy(), registry: registry(), ruleScores: understanding.ruleScores };
}

function tableOf({ chosenFiles }: HandlerContext, base64: string, signal: AbortSignal | undefined): Promise<Table> {
  return chosenFiles.read({ is: "table", bytes: new Uint8Array(Buffer.from(base64, "base64")) }, signal);
}
