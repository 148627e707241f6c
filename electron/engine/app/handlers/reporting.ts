import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ReportChoice } from "#contract/reporting.ts";
import type { TableFormat } from "#contract/tables.ts";
import { nameOfExport } from "../../services/reporting/exportReport.ts";
import { printedReport } from "../../services/reporting/printedReport.ts";
import { periodOf } from "../../services/reporting/report.ts";
import type { HandlerContext } from "./context.ts";
import { needs, reads } from "./guards.ts";
import { ownFilter } from "./ownFilter.ts";
import { rehearsedName } from "../../services/tables/rehearsedTable.ts";
import { MEDIA_TYPES } from "../../services/tables/writeTable.ts";
import { printed } from "./prints.ts";
import { withStatutoryCuts } from "./withStatutoryCuts.ts";

export const reportingHandlers = {
  report: reads.reporting.report.handler(async function* ({ context, input, errors }) {
    if (periodOf(input) === null) throw errors.BAD_PERIOD();
    yield* context.reportWork.report(ownChoice(context, input), context.now());
  }),

  export: needs("export").reporting.export.handler(async function* ({ context, input, errors }) {
    const { what, format, locale } = input;
    const choice = ownChoice(context, input.choice);
    if (periodOf(choice) === null) throw errors.BAD_PERIOD();
    const folder = await mkdtemp(join(tmpdir(), "ismgt-export-"));
    try {
      const file = join(folder, `table.${format}`);
      let rows = 0;
      for await (const told of context.reportWork.exportFile({
        choice,
        what,
        format,
        locale,
        file,
        now: context.now(),
        isRehearsal: context.rehearsal,
      })) {
        if (told.is === "rows") yield { is: "underway" as const, rows: told.rows, of: told.of };
        else ({ rows } = told);
      }
      yield* piecesOf(file);
      yield { is: "whole" as const, ...namedAs(choice, what, format, context.rehearsal), rows };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }),

  print: needs("export").reporting.print.handler(async ({ context, input, errors, signal }) => {
    const { locale } = input;
    const choice = ownChoice(context, input.choice);
    if (periodOf(choice) === null) throw errors.BAD_PERIOD();
    for await (const told of context.reportWork.report(choice, context.now())) {
      signal?.throwIfAborted();
      if (told.is !== "report") continue;
      const report = printedReport(told.report, context.settings.letterhead(), {
        now: context.now(),
        targets: context.settings.wall().targets,
        scope: context.scope,
      });
      return printed(context, { kind: "report", locale, report }, nameOfExport(choice, "figures"), { errors, signal });
    }
    throw errors.NOT_PRINTED();
  }),
};

function ownChoice(context: HandlerContext & { readonly actor: string }, choice: ReportChoice): ReportChoice {
  return { ...choice, filter: withStatutoryCuts(context, ownFilter(context, choice.filter)) };
}

const PIECE_BYTES = 768 * 1024;

async function* piecesOf(file: string) {
  const handle = await open(file);
  try {
    const buffer = Buffer.alloc(PIECE_BYTES);
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, PIECE_BYTES);
      if (bytesRead === 0) return;
      yield { is: "piece" as const, bytes: buffer.toString("base64", 0, bytesRead) };
    }
  } finally {
    await handle.close();
  }
}

function namedAs(choice: ReportChoice, what: "figures" | "cases", format: TableFormat, isRehearsal: boolean) {
  return { name: `${rehearsedName(nameOfExport(choice, what), isRehearsal)}.${format}`, mediaType: MEDIA_TYPES[format] };
}
