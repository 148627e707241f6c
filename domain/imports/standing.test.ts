import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_SLA_POLICY } from "../clock/sla.ts";
import { apply } from "../grievance/apply.ts";
import { caseKeyFor, grievanceIdOf } from "../grievance/caseKey.ts";
import { isGrievanceEvent } from "../grievance/events.ts";
import type { Grievance } from "../grievance/grievance.ts";
import { openingOf } from "../grievance/intake.ts";
import { understandNothing } from "./testing/understandNothing.ts";
import { IMPORT_STATUSES } from "../portal/exportRow.ts";
import type { ExportRow, ImportStatus } from "../portal/exportRow.ts";
import { postOfRow, rowFingerprint } from "./postOf.ts";
import { standingEvents } from "./standing.ts";
import { toldProposal } from "./toldProposal.ts";

const REGISTERED_AT = Date.UTC(2026, 9, 13);
const NOW = Date.UTC(2026, 10, 24);
const RULES = { source: "cm-window", policy: DEFAULT_SLA_POLICY, now: NOW } as const;
const KEY = caseKeyFor("cm-window", "CMOFF/N/2026/1", null);
const ID = grievanceIdOf(KEY);

function rowWith(differences: Partial<ExportRow> = {}): ExportRow {
  return {
    number: "CMOFF/N/2026/1",
    registeredAt: REGISTERED_AT,
    name: "Asha Devi",
    phone: "9812345678",
    email: null,
    address: null,
    department: "PHED",
    departmentText: "Public Health",
    subDepartment: null,
    district: "Karnal",
    districtText: "Karnal",
    block: null,
    town: null,
    village: "Kunjpura",
    subject: null,
    description: "No water for six days",
    status: "pending",
    statusText: "Pending",
    statusAt: null,
    officer: null,
    remarks: null,
    actionTaken: null,
    dueAt: null,
    mode: null,
    ...differences,
  };
}

function opened(row: ExportRow): Grievance {
  const opening = openingOf(postOfRow("cm-window", row, 0), KEY, toldProposal(understandNothing(), row), DEFAULT_SLA_POLICY);
  const { grievance } = apply(ID, null, opening, NOW);
  if (grievance === null) throw new Error("It was not opened");
  return grievance;
}

/** The case after the row; every event is one that the record takes, and applies. */
function after(grievance: Grievance, row: ExportRow): Grievance {
  return standingEvents(grievance, row, RULES).reduce((current, event) => {
    expect(isGrievanceEvent(event)).toBe(true);
    const next = apply(ID, current, event, NOW);
    expect(next.applied).toBe(true);
    return next.grievance ?? current;
  }, grievance);
}

const STATE_OF: Readonly<Record<ImportStatus, Grievance["state"]>> = {
  pending: "new",
  marked: "marked",
  "under-process": "in-action",
  "atr-sent": "atr-sent",
  disposed: "disposed",
  reopened: "in-action",
  rejected: "not-a-grievance",
  transferred: "transferred-out",
  "needs-info": "needs-info",
  "sub-judice": "sub-judice",
};

const anyStatus = fc.constantFrom(...IMPORT_STATUSES);
const anyRow = fc
  .record({
    status: anyStatus,
    department: fc.constantFrom("PHED", "PWD", null),
    district: fc.constantFrom("Karnal", "Hisar", null),
    village: fc.constantFrom("Kunjpura", null),
    actionTaken: fc.constantFrom("The pipe was mended", "Not feasible", null),
    remarks: fc.constantFrom("Seen", null),
    statusAt: fc.constantFrom(REGISTERED_AT + 86_400_000, null),
    dueAt: fc.constantFrom(NOW + 86_400_000, null),
  } as const)
  .map((differences) => rowWith(differences as Partial<ExportRow>));

describe("where an export says that a case stands", () => {
  test.each(IMPORT_STATUSES)("is where it is: %s", (status) => {
    const row = rowWith({ status, statusAt: REGISTERED_AT + 86_400_000 });
    expect(after(opened(row), row).state).toBe(STATE_OF[status]);
  });

  test("is settled at the time that the export names, with its report, and owes nothing", () => {
    const row = rowWith({ status: "disposed", statusAt: REGISTERED_AT + 5 * 86_400_000, actionTaken: "The pipe was mended" });
    expect(after(opened(row), row)).toMatchObject({
      openedAt: REGISTERED_AT,
      disposedAt: REGISTERED_AT + 5 * 86_400_000,
      dueAt: null,
      atr: { outcome: "solved", text: "The pipe was mended" },
    });
  });

  test("follows every later row, whatever came before, and the same row twice says nothing new", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 5 }), (rows) => {
        const [first] = rows as [ExportRow, ...ExportRow[]];
        let grievance = opened(first);
        for (const row of rows) {
          grievance = after(grievance, row);
          expect(standingEvents(grievance, row, RULES)).toEqual([]);
          if (row.status === "disposed" || row.status === "rejected" || row.status === "needs-info")
            expect(grievance.state).toBe(STATE_OF[row.status]);
        }
      }),
    );
  });

  test("tells two rows apart by any field", () => {
    fc.assert(
      fc.property(anyRow, anyRow, (one, other) => {
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        expect(rowFingerprint(one) === rowFingerprint(other)).toBe(isSame);
      }),
    );
  });
});
