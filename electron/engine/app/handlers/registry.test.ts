import { ORPCError } from "@orpc/client";
import { createRouterClient } from "@orpc/server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS, startOfIndianDay } from "#domain/clock/indianDay.ts";
import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { OfficeId, RepresentativeId } from "#domain/ids.ts";
import { may, ROLES } from "#domain/people/roles.ts";
import { addPerson } from "#db/people/people.ts";
import { readPerson } from "#db/people/readPeople.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { appendEvents } from "#db/append/append.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { examplePost, exampleProposal, openExampleCase } from "#db/testing/examples.ts";
import { nobodysPassphrase } from "../../services/people/passphrases.ts";
import { startEngine } from "../start/engine.ts";
import type { Engine } from "../start/engine.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import { router } from "./router.ts";

let temporary: ReturnType<typeof temporaryFolder>;
let engine: Engine;
beforeEach(() => {
  temporary = temporaryFolder();
  engine = startEngine({
    databaseFile: `${temporary.folder}/record.db`,
    rehearsal: null,
    source: null,
    secrets: memorySecrets({}),
    runtime: systemRuntime(),
    host: hostWithoutWindows,
  });
});
afterEach(async () => {
  await engine.stop();
  temporary.remove();
});

const registry = () => createRouterClient(router, { context: engine.context }).registry;
const TODAY = startOfIndianDay(Date.now());
const KARNAL = "PHED/district/Karnal";
const base64 = (text: string) => Buffer.from(text, "utf8").toString("base64");
const asha = { name: "आशा देवी", designation: null, phone: "+91 98123 45678", email: null, xHandle: "@XEN_Karnal", facebookId: null };

async function errorOf(asked: Promise<unknown>): Promise<unknown> {
  try {
    await asked;
  } catch (error) {
    return error instanceof ORPCError ? { code: error.code, ...(error.data === undefined ? {} : { data: error.data as unknown }) } : error;
  }
  return null;
}

function marked(number: string): void {
  const { writer: record } = engine.context;
  const grievanceId = openExampleCase(record, examplePost(number));
  const to = { department: "PHED", district: "Karnal", office: null } as const;
  appendEvents(record, { grievanceId, events: [{ type: "marked", version: 1, payload: { to } }], actor: "osd", now: Date.now() });
}

describe("the register from a window", () => {
  test("names a holder, hands the office over with its open cases, and keeps the history", async () => {
    marked("1");
    marked("2");
    const first = await registry().handOver({ officeId: KARNAL, fromAt: TODAY - 100 * DAY_MS, officer: asha });
    expect(first).toMatchObject({ former: null, openCases: 2, holding: { officer: { phone: "9812345678", xHandle: "XEN_Karnal" } } });
    const second = await registry().handOver({ officeId: KARNAL, fromAt: TODAY, officer: { ...asha, name: "Baldev", xHandle: null } });
    expect(second).toMatchObject({ former: { officer: { name: "आशा देवी" }, untilAt: TODAY }, openCases: 2 });
    const { holdings, openCases } = await registry().office({ id: KARNAL });
    expect(openCases).toBe(2);
    expect(holdings.map(({ officer, untilAt }) => [officer.name, untilAt])).toEqual([
      ["Baldev", null],
      ["आशा देवी", TODAY],
    ]);
    expect(engine.context.registry().holderAt(KARNAL as OfficeId, TODAY - 1)?.officer.name).toBe("आशा देवी");
  });

  test("refuses with the reason what would give an office two holders, or nobody at all", async () => {
    await registry().handOver({ officeId: KARNAL, fromAt: TODAY, officer: asha });
    expect(await errorOf(registry().handOver({ officeId: KARNAL, fromAt: TODAY, officer: { ...asha, name: "B" } }))).toEqual({
      code: "REFUSED",
      data: { refusal: "not-after-former" },
    });
    expect(await errorOf(registry().handOver({ officeId: "nothing", fromAt: TODAY, officer: asha }))).toEqual({ code: "NOT_FOUND" });
    expect(await errorOf(registry().handOver({ officeId: KARNAL, fromAt: TODAY, officer: { ...asha, phone: "12" } }))).toMatchObject({
      code: "BAD_REQUEST",
    });
    const [holding] = (await registry().office({ id: KARNAL })).holdings;
    expect(await errorOf(registry().endPosting({ id: holding?.postingId ?? "", untilAt: TODAY }))).toEqual({ code: "REFUSED" });
    expect(await registry().endPosting({ id: holding?.postingId ?? "", untilAt: TODAY + DAY_MS })).toEqual({ openCases: 0 });
    expect(await registry().removePosting({ id: holding?.postingId ?? "" })).toEqual({ removed: true });
    expect((await registry().office({ id: KARNAL })).holdings).toEqual([]);
  });

  test("is searched in either script, by office, place, person and phone", async () => {
    await registry().handOver({ officeId: KARNAL, fromAt: TODAY, officer: asha });
    for (const text of ["asha", "आशा", "executive phed karnal", "कार्यकारी जन करनाल", "98123", "xen_karnal"]) {
      const { rows } = await registry().offices({ text, only: "held" });
      expect({ text, found: rows.map(({ office }) => office.id) }).toEqual({ text, found: [KARNAL] });
    }
    expect((await registry().offices({ text: "98123", only: "vacant" })).total).toBe(0);
    expect((await registry().offices({ only: "nodal", district: "Hansi" })).rows.map(({ office }) => office.id)).toEqual([
      "CMO/district/Hansi",
    ]);
  });

  test("answers for a department without an office in a district with those that serve it from elsewhere", async () => {
    const of = async (department: DepartmentCode, district: DistrictName) =>
      (await registry().offices({ department, district })).rows.map(({ office }) => office.id);
    expect(await of("HRERA", "Rohtak")).toContain("HRERA/department");
    expect(await of("PHED", "Karnal")).toContain(KARNAL);
    for (const id of await of("PHED", "Karnal")) expect(engine.context.registry().office(id)?.district).toBe("Karnal");
  });

  test("takes on an office of its own, which is on the ladder from then on", async () => {
    const circle = {
      department: "PHED",
      level: "division",
      area: "Karnal",
      district: null,
      nodal: false,
      fromAt: null,
      untilAt: null,
    } as const;
    const title = { en: "Superintending Engineer", hi: "अधीक्षण अभियंता" };
    expect(await registry().putOffice({ ...circle, title })).toMatchObject({ id: "PHED/division/Karnal" });
    expect((await registry().offices({ text: "superintending phed" })).total).toBe(1);
    expect(await errorOf(registry().putOffice({ ...circle, level: "cmo", title }))).toEqual({
      code: "REFUSED",
      data: { fault: "unknown-office" },
    });
    expect(await errorOf(registry().putOffice({ ...circle, level: "block", area: "Nowhere", title }))).toEqual({
      code: "REFUSED",
      data: { fault: "unknown-district" },
    });
  });

  test("lists what is missing, nodal officers first, until it is there", async () => {
    const before = await registry().gaps({ only: "nodal", district: "Karnal" });
    expect(before.rows.map(({ office, missing }) => [office.id, missing])).toEqual([["CMO/district/Karnal", ["holder"]]]);
    await registry().handOver({ officeId: "CMO/district/Karnal", fromAt: TODAY, officer: { ...asha, facebookId: null } });
    expect((await registry().gaps({ only: "nodal", district: "Karnal" })).rows[0]?.missing).toEqual(["facebook"]);
    const [holding] = (await registry().office({ id: "CMO/district/Karnal" })).holdings;
    await registry().putOfficer({ id: holding?.officer.id ?? "", ...asha, facebookId: "ctm.karnal" });
    expect((await registry().gaps({ only: "nodal", district: "Karnal" })).rows).toEqual([]);
  });

  test("tells the understanding step at once whose posts are no citizen's", async () => {
    const speaker = (name: string) => {
      const writtenFrom = [{ way: "x", name } as const];
      const post = { text: "Karnal me pani nahi aa raha", placeName: null, authorLocation: null, writtenFrom };
      return engine.context.understanding.understand(post).speaker;
    };
    expect([speaker("xen_karnal"), speaker("mla_indri")]).toEqual(["citizen", "citizen"]);
    await registry().handOver({ officeId: KARNAL, fromAt: TODAY, officer: asha });
    const mla = {
      role: "mla",
      name: "M",
      constituency: "Indri",
      district: "Karnal",
      portfolio: null,
      fromAt: null,
      untilAt: null,
    } as const;
    const { id } = await registry().putRepresentative({
      ...mla,
      id: null,
      phone: null,
      email: null,
      xHandle: "MLA_Indri",
      facebookId: null,
    });
    expect([speaker("xen_karnal"), speaker("mla_indri")]).toEqual(["officer", "representative"]);
    expect((await registry().representatives({ text: "indri" })).total).toBe(1);
    expect(await registry().removeRepresentative({ id })).toEqual({ removed: true });
    expect(speaker("mla_indri")).toBe("citizen");
  });

  test("knows the representative whom a case names, or the case does not name one", async () => {
    const window = createRouterClient(router, { context: engine.context });
    const { writer } = engine.context;
    const grievanceId = openExampleCase(writer, examplePost("1"));
    const name = async (representative: RepresentativeId | null) => {
      const action = { type: "correct-proposal", representative } as const;
      for await (const step of await window.desk.act({ target: { kind: "case", id: grievanceId }, act: { do: "act", action } })) void step;
    };
    const { id } = await registry().putRepresentative({
      id: null,
      role: "mla",
      name: "M",
      constituency: "Indri",
      district: "Karnal",
      portfolio: null,
      fromAt: null,
      untilAt: null,
      phone: null,
      email: null,
      xHandle: null,
      facebookId: null,
    });
    expect(await errorOf(name("nobody" as RepresentativeId))).toMatchObject({ code: "NO_REPRESENTATIVE" });
    expect(readGrievance(writer, grievanceId)).toMatchObject({ speaker: "citizen", representative: null });
    await name(id as RepresentativeId);
    expect(readGrievance(writer, grievanceId)).toMatchObject({ speaker: "representative", representative: id });
    await name(null);
    expect(readGrievance(writer, grievanceId)).toMatchObject({ speaker: "citizen", representative: null });
  });

  test("takes over a table after showing what it would do, and gives it out again", async () => {
    const bytes = base64("department,district,name\nPHED,Karnal,A\nPHED,Shamli,B\n");
    const preview = await registry().previewImport({ table: "offices", bytes });
    expect(preview).toMatchObject({
      counts: { newOfficers: 1 },
      rejected: [{ line: 3, faults: [{ column: "district", fault: "unknown-district" }] }],
    });
    expect((await registry().offices({ only: "held" })).total).toBe(0);
    expect(await registry().applyImport({ table: "offices", bytes, fingerprint: preview.fingerprint })).toEqual(preview.counts);
    expect((await registry().offices({ only: "held" })).total).toBe(1);
    expect(await errorOf(registry().applyImport({ table: "offices", bytes, fingerprint: preview.fingerprint }))).toEqual({
      code: "CHANGED_MEANWHILE",
    });
    expect(await errorOf(registry().previewImport({ table: "offices", bytes: base64("<html>Sign in</html>") }))).toEqual({
      code: "NOT_A_TABLE",
      data: { fault: "no-columns" },
    });
    const file = await registry().exportTable({ table: "offices", format: "csv" });
    expect(Buffer.from(file.bytes, "base64").toString("utf8")).toContain('"PHED","district","Karnal","Karnal"');
  });
});

test("a table of notified services gives a case its statutory date and its appeals beside its own time limit, and is taken back once", async () => {
  const label = { en: "New water or sewer connection", hi: "पानी या सीवर का नया कनेक्शन" };
  const id = openExampleCase(
    engine.context.writer,
    examplePost("connection"),
    exampleProposal({ category: { code: "new-connection", label } }),
  );
  const { grievances, desk } = createRouterClient(router, { context: engine.context });
  const before = await grievances.get({ id });
  expect(before.statutory).toMatchObject({ limit: 7, unit: "working-days", checkedOn: null });
  const heading = "department,service,category,working days,designated officer,first appeal,second appeal,checked\n";
  const bytes = base64(`${heading}PHED,Water or sewerage connection,new-connection,9,SDE,XEN,SE,24-11-2026\n`);
  const { fingerprint, counts } = await registry().previewImport({ table: "services", bytes });
  expect(counts).toMatchObject({ changedServices: 1, newServices: 0 });
  expect((await registry().services()).canUndo).toBe(false);
  await registry().applyImport({ table: "services", bytes, fingerprint });
  const after = await grievances.get({ id });
  expect(after.statutory).toMatchObject({ limit: 9, first: { en: "XEN", hi: "XEN" }, checkedOn: "2026-11-24" });
  expect(after.grievance.dueAt).toBe(before.grievance.dueAt);
  const { row } = await desk.find({ id });
  expect((await desk.rows({ rows: [row] }))[0]?.statutoryDueAt).toBe(after.statutory?.dueAt);
  const totals = [true, false].map(async (statutoryPast) => (await desk.list({ filter: { statutoryPast }, order: "due" })).total);
  expect((await Promise.all(totals)).reduce((one, other) => one + other)).toBe(1);
  expect(await registry().undoServices()).toEqual({ undone: true });
  expect((await grievances.get({ id })).statutory).toEqual(before.statutory);
  expect(await registry().undoServices()).toEqual({ undone: false });
});

test("telephone numbers and addresses are for those who write to officers and those who keep the list, and others do not find them by search either", async () => {
  const inFirstRun = createRouterClient(router, { context: engine.context });
  await inFirstRun.registry.handOver({ officeId: KARNAL, fromAt: TODAY - DAY_MS, officer: { ...asha, email: "xen.karnal@example.in" } });
  const mla = {
    role: "mla",
    name: "Ravi",
    constituency: "Karnal",
    district: "Karnal",
    portfolio: null,
    fromAt: null,
    untilAt: null,
  } as const;
  await inFirstRun.registry.putRepresentative({ ...mla, id: null, phone: "9812345679", email: null, xHandle: null, facebookId: null });
  marked("1");
  const { rows: cases } = await inFirstRun.desk.list({ filter: {}, order: "newest" });
  const [row] = await inFirstRun.desk.rows({ rows: [Buffer.from(cases, "base64").readUInt32LE(0)] });
  const all = { department: null, district: null, only: "held", skip: 0, take: 5 } as const;
  const { context } = engine;
  for (const role of ROLES) {
    const passphrase = nobodysPassphrase({ scryptCost: 2, scryptBlockSize: 1, scryptParallelization: 1 });
    const { id } = addPerson(context.writer, { name: `Ravi ${role}`, role, passphrase }, { actor: null, now: Date.now() });
    const at = engine.contextOfWindow();
    const person = readPerson(context.writer, id);
    if (person === null) throw new Error("There is nobody");
    at.session.begin(person);
    const client = createRouterClient(router, { context: at });
    const answers = await Promise.all([
      client.registry.offices({ text: "Karnal", ...all }),
      client.registry.office({ id: KARNAL }),
      client.registry.representatives({ text: "", role: null, skip: 0, take: 5 }),
      client.registry.gaps({ only: "all", district: "Karnal", skip: 0, take: 200 }),
      client.grievances.get({ id: row?.id ?? "" }),
    ]);
    const said = answers.map((answer) =>
      ["98123", "xen.karnal"].some((hidden) => JSON.stringify(answer).replaceAll(" ", "").includes(hidden)),
    );
    const sees = may(role, "mark") || may(role, "registry");
    expect([role, said.slice(0, 4)]).toEqual([role, [sees, sees, sees, sees]]);
    expect([role, said[4]]).toEqual([role, sees]);
    const { total } = await client.registry.offices({ text: "98123", ...all });
    expect([role, total > 0]).toEqual([role, sees]);
    const { total: found } = await client.registry.representatives({ text: "9812345679", role: null, skip: 0, take: 5 });
    expect([role, found > 0]).toEqual([role, sees]);
    expect((await client.registry.offices({ text: "आशा देवी", ...all })).total).toBe(1);
  }
});
