import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { createUnderstanding } from "#domain/understanding/understand.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import { TABLE_FORMATS } from "#contract/tables.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { examplePost, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { act } from "../../core/commands/act.ts";
import { NotATable, readTable } from "../tables/readTable.ts";
import { writeTable } from "../tables/writeTable.ts";
import { enterReports, previewReports } from "./enterReports.ts";
import { reportForm } from "./reportForm.ts";

const rules = { policy: DEFAULT_SLA_POLICY, ruleScores: createUnderstanding().ruleScores, registry: standardRegistry() };
const NOW = MORNING + 3_600_000;

let temporary: TemporaryRecord;
beforeEach(() => {
  temporary = temporaryRecord();
});
afterEach(() => temporary.remove());

function open(externalId: string, ...actions: readonly GrievanceAction[]): { readonly id: GrievanceId; readonly ticket: string } {
  const id = openExampleCase(temporary.writer, examplePost(externalId));
  for (const action of actions) act(temporary.writer, { id, action, actor: "osd", now: MORNING, ...rules });
  return { id, ticket: readGrievance(temporary.writer, id)?.ticket ?? "" };
}
const mark = { type: "mark", to: { department: "PHED", district: "Karnal", office: null } } as const;
const HEADING = ["शिकायत संख्या", "Status", "Action taken", "Officer", "Date", "Citizen contacted"];

async function tableOf(rows: readonly (readonly string[])[], format: (typeof TABLE_FORMATS)[number] = "xlsx", heading = HEADING) {
  const made = await writeTable({ name: "reports", heading, rows }, format);
  return readTable(new Uint8Array(Buffer.from(made.bytes, "base64")));
}

describe("a table of reports from a district", () => {
  test.each(TABLE_FORMATS)("as %s brings each report to its case, in Hindi and English", async (format) => {
    const one = open("1", mark);
    const two = open("2", mark);
    const table = await tableOf(
      [
        [one.ticket, "समाधान", "मोटर बदल दी गई, पानी चालू है", "JE Ram", "23.11.2026", "हां"],
        [two.ticket.toLowerCase().replace("-", ""), "Not possible", "The street is private", "", "", "no"],
      ],
      format,
    );
    expect(previewReports(temporary.writer, table, { ...rules, now: NOW })).toMatchObject({ rows: 2, reports: 2, copied: 0, rejected: [] });
    expect(readGrievance(temporary.writer, one.id)?.state).toBe("marked");
    enterReports(temporary.writer, temporary.writer, table, { ...rules, actor: "osd", now: NOW });
    expect(readGrievance(temporary.writer, one.id)).toMatchObject({
      state: "atr-sent",
      atr: {
        outcome: "solved",
        text: "मोटर बदल दी गई, पानी चालू है",
        officer: "JE Ram",
        actedAt: Date.UTC(2026, 10, 22, 18, 30),
        citizenContacted: true,
      },
    });
    expect(readGrievance(temporary.writer, two.id)?.atr).toMatchObject({ outcome: "not-possible", citizenContacted: false, actedAt: null });
  });

  test("says of every row that it leaves out which and why, and enters the others", async () => {
    const good = open("1", mark);
    const unmarked = open("2");
    const rows = [
      ["", "solved", "Done", "", "", ""],
      ["261124-ZZZZZZ", "solved", "Done", "", "", ""],
      [good.ticket, "perhaps", "Done", "", "", ""],
      [good.ticket, "solved", " - ", "", "", ""],
      [good.ticket, "solved", "Done", "", "31.02.2026", ""],
      [good.ticket, "solved", "The pipe has been replaced by the JE", "", "", ""],
      [good.ticket, "solved", "Once more", "", "", ""],
      [unmarked.ticket, "solved", "Done", "", "", ""],
    ];
    const outcome = enterReports(temporary.writer, temporary.writer, await tableOf(rows), { ...rules, actor: "osd", now: NOW });
    expect(outcome).toMatchObject({ rows: 8, reports: 1 });
    expect(outcome.rejected.map(({ line, fault, refusal }) => [line, fault, refusal])).toEqual([
      [2, "no-ticket", null],
      [3, "unknown-ticket", null],
      [4, "unknown-outcome", null],
      [5, "no-text", null],
      [6, "bad-date", null],
      [8, "duplicate", null],
      [9, "refused", "wrong-state"],
    ]);
  });

  test("counts the reports that were copied from each other", async () => {
    const cases = [open("1", mark), open("2", mark), open("3", mark)];
    const rows = cases.map(({ ticket }, index) => [
      ticket,
      "solved",
      `मौके पर जाकर कार्य पूरा कर दिया गया है, दिनांक ${index + 1}.11.2026`,
      "",
      "",
      "",
    ]);
    const table = await tableOf(rows);
    expect(previewReports(temporary.writer, table, { ...rules, now: NOW })).toMatchObject({ reports: 3, copied: 2 });
    expect(enterReports(temporary.writer, temporary.writer, table, { ...rules, actor: "osd", now: NOW })).toMatchObject({
      reports: 3,
      copied: 2,
    });
  });

  test("is refused as a whole where it is no such table", async () => {
    const table = await tableOf([["1", "2"]], "csv", ["name", "village"]);
    expect(() => previewReports(temporary.writer, table, { ...rules, now: NOW })).toThrow(NotATable);
  });

  test("comes back from the form that was sent out, filled in", async () => {
    const one = open("1", mark);
    open("2");
    const form = await reportForm(temporary.writer, "Karnal", "xlsx");
    const { heading, rows } = await readTable(new Uint8Array(Buffer.from(form.bytes, "base64")));
    expect(rows.map(({ cells }) => cells[0])).toEqual([one.ticket]);
    const filled = rows.map(({ cells }) => [cells[0] ?? "", "solved", "Pipe mended", ...cells.slice(3)]);
    const outcome = enterReports(temporary.writer, temporary.writer, await tableOf(filled, "xlsx", [...heading]), {
      ...rules,
      actor: "osd",
      now: NOW,
    });
    expect(outcome).toMatchObject({ reports: 1, rejected: [] });
  });
});
