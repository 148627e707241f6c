import { describe, expect, test } from "vitest";
import { PROGRAM_SERVICES } from "#domain/rightToService/programServices.ts";
import { csvFile } from "../tables/csv.ts";
import { readTable } from "../tables/readTable.ts";
import { planServices, serviceTable } from "./serviceTable.ts";

const HEADING = [
  "Department",
  "Service",
  "Category",
  "Working days",
  "Hours",
  "Designated officer",
  "First appeal",
  "Second appeal",
  "Source",
  "Checked",
];
const WATER = [
  "PHED",
  "Water or sewerage connection",
  "new-connection",
  "9 days",
  "",
  "SDE",
  "XEN",
  "SE",
  "Notification of 2025",
  "24-11-2026",
];

const plan = async (...rows: readonly (readonly string[])[]) =>
  planServices(await readTable(csvFile([HEADING, ...rows])), PROGRAM_SERVICES);

describe("a table of notified services", () => {
  test("changes what is known by department and name, adds the rest, and leaves what it does not name", async () => {
    const found = await plan(WATER, ["Health", "Disability certificate", "", "15", "", "Civil Surgeon", "DG Health", "ACS Health", "", ""]);
    expect(found).toMatchObject({ rows: 2, added: 1, changed: 1, unchanged: 0, rejected: [] });
    expect(found.services).toHaveLength(PROGRAM_SERVICES.length + 1);
    expect(found.services[0]).toMatchObject({
      limit: 9,
      unit: "working-days",
      checkedOn: "2026-11-24",
      designated: { en: "SDE", hi: "SDE" },
    });
  });

  test("is read in Hindi, and may give hours", async () => {
    const table = await readTable(
      csvFile([
        ["विभाग", "सेवा", "घंटे", "नामित अधिकारी", "प्रथम अपील", "द्वितीय अपील"],
        ["UHBVN", "आपूर्ति की बहाली", "४", "कनिष्ठ अभियंता", "उपमंडल अभियंता", "कार्यकारी अभियंता"],
      ]),
    );
    const [service] = planServices(table, []).services;
    expect(service).toMatchObject({
      name: { en: "आपूर्ति की बहाली", hi: "आपूर्ति की बहाली" },
      limit: 4,
      unit: "hours",
      category: null,
      checkedOn: null,
    });
  });

  test("leaves out each row that is wrong, and says by the column why", async () => {
    const row = (at: number, text: string) => WATER.map((cell, index) => (index === at ? text : cell));
    const { rejected, services } = await plan(row(0, "Mars"), row(2, "teleport"), row(3, "soon"), row(3, ""), row(6, ""), WATER, WATER);
    expect(rejected.map(({ line, faults }) => [line, faults.map(({ column, fault }) => `${column}: ${fault}`)])).toEqual([
      [2, ["department: unknown-department"]],
      [3, ["category: unknown-category"]],
      [4, ["working days: bad-number"]],
      [5, ["working days: no-limit"]],
      [6, ["first appeal: no-authority"]],
      [8, ["service: duplicate"]],
    ]);
    expect(services).toHaveLength(PROGRAM_SERVICES.length);
  });

  test("that was given out is read as it was", async () => {
    const { heading, rows } = serviceTable(PROGRAM_SERVICES);
    const found = planServices(await readTable(csvFile([heading, ...rows])), PROGRAM_SERVICES);
    expect(found).toMatchObject({ unchanged: PROGRAM_SERVICES.length, added: 0, changed: 0, rejected: [] });
  });
});
