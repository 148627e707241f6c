import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { createRouterClient } from "@orpc/server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { contract } from "#contract/contract.ts";
import { KIND_OF_TYPE } from "#domain/audit/auditKinds.ts";
import type { PersonId } from "#domain/ids.ts";
import { addPerson } from "#db/people/people.ts";
import { readPerson } from "#db/people/readPeople.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import { startEngine } from "../start/engine.ts";
import type { Engine } from "../start/engine.ts";
import { AUDIT_OF_CALLS } from "./auditOfCalls.ts";
import { router } from "./router.ts";

const CHIEF = { name: "Anita Rani", passphrase: "सुबह की पहली चाय कड़क" };
const VIEWER = { name: "Ravi", passphrase: "nau baje daftar khulta hai" };
const NO_FILTER = { kind: null, actor: null, from: null, until: null, text: "" } as const;

let temporary: ReturnType<typeof temporaryFolder>;
let engine: Engine;
const window = () => createRouterClient(router, { context: engine.contextOfWindow() });
type Client = ReturnType<typeof window>;

beforeEach(async () => {
  temporary = temporaryFolder();
  engine = started(`${temporary.folder}/record.db`);
});
afterEach(async () => {
  await engine.stop();
  temporary.remove();
});

function started(databaseFile: string): Engine {
  return startEngine({
    databaseFile,
    rehearsal: null,
    source: null,
    secrets: memorySecrets({}),
    runtime: systemRuntime(),
    host: hostWithoutWindows,
    scrypt: { scryptCost: 2 ** 4, scryptBlockSize: 8, scryptParallelization: 1 },
  });
}

/** The register as an administrator reads it, oldest first. */
async function told(chief: Client): Promise<readonly string[]> {
  const { entries } = await chief.audit.list(NO_FILTER);
  return entries.toReversed().map(({ who, what }) => `${who.en}: ${what.en}`);
}

async function settled(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "done",
    (error: { readonly code: string }) => error.code,
  );
}

function rulesOf(part: object, path: readonly string[] = []): readonly (readonly [string, readonly string[]])[] {
  if ("is" in part) return [[path.join("."), "types" in part ? (part.types as readonly string[]) : []]];
  return Object.entries(part).flatMap(([name, inner]: [string, object]) => rulesOf(inner, [...path, name]));
}

function callsOf(part: object, path: readonly string[] = []): readonly string[] {
  if ("~orpc" in part) return [path.join(".")];
  return Object.entries(part).flatMap(([name, inner]: [string, object]) => callsOf(inner, [...path, name]));
}

test("the table says of every call of the contract what it leaves, in types that the register lists", () => {
  const rules = rulesOf(AUDIT_OF_CALLS);
  expect(rules.map(([name]) => name).toSorted()).toEqual([...callsOf(contract)].toSorted());
  const types = rules.flatMap(([, named]) => named);
  expect(types.filter((type) => !Object.hasOwn(KIND_OF_TYPE, type))).toEqual([]);
});

describe("the audit register tells", () => {
  test("who signed in, locked, unlocked and left, each once", async () => {
    const chief = window();
    await chief.people.createFirst(CHIEF);
    await chief.people.add({ ...VIEWER, role: "viewer" });
    const viewer = window();
    await viewer.people.signIn(VIEWER);
    await viewer.people.lock();
    await viewer.people.lock();
    await viewer.people.unlock({ passphrase: VIEWER.passphrase });
    await viewer.people.choosePassphrase({ old: VIEWER.passphrase, chosen: "das baje chai milti hai" });
    await viewer.people.signOut();
    await viewer.people.signOut();
    expect(await told(chief)).toEqual([
      "Anita Rani: Added the user Anita Rani – role Administrator; sees every case",
      "Anita Rani: Signed in",
      "Anita Rani: Added the user Ravi – role Viewer; sees every case",
      "Ravi: Signed in",
      "Ravi: Locked the window",
      "Ravi: Unlocked the window",
      "Ravi: Changed the user Ravi – chose a new passphrase",
      "Ravi: Signed out",
    ]);
  });

  test("who was signed out with the window, the program or the account, and of whom a killed program could not tell", async () => {
    const chief = window();
    await chief.people.createFirst(CHIEF);
    const ravi = await chief.people.add({ ...VIEWER, role: "viewer" });
    const context = engine.contextOfWindow();
    await createRouterClient(router, { context }).people.signIn(VIEWER);
    engine.leaveWindow(context);
    engine.leaveWindow(context);
    const second = window();
    await second.people.signIn(VIEWER);
    await chief.people.change({ id: ravi.id, active: false });
    await second.people.state();
    await chief.people.change({ id: ravi.id, active: true });
    // As a kill leaves it: two windows of one person.
    for (const each of [window(), window()]) await each.people.signIn(VIEWER);
    const file = engine.context.real.file;
    engine.context.real.checkpoint();
    const killed = join(temporary.folder, "killed.db");
    for (const suffix of ["", ".keys"]) copyFileSync(`${file}${suffix}`, `${killed}${suffix}`);
    await engine.stop();
    engine = started(killed);
    const again = window();
    await again.people.signIn(CHIEF);
    const lines = await told(again);
    expect(lines.filter((line) => !line.includes("user Ravi") && !line.includes("Added"))).toEqual([
      "Anita Rani: Signed in",
      "Ravi: Signed in",
      "Ravi: Signed out: the window was closed",
      "Ravi: Signed in",
      "Ravi: Signed out: the user was changed or closed",
      "Ravi: Signed in",
      "Ravi: Signed in",
      "Anita Rani: Ended without sign-out: the program had stopped all at once",
      "Ravi: Ended without sign-out: the program had stopped all at once",
      "Ravi: Ended without sign-out: the program had stopped all at once",
      "Anita Rani: Signed in",
    ]);
    await engine.stop();
    engine = started(killed);
    const third = window();
    await third.people.signIn(CHIEF);
    expect((await told(third)).filter((line) => line.startsWith("Anita")).slice(-2)).toEqual([
      "Anita Rani: Signed out: the program was closed",
      "Anita Rani: Signed in",
    ]);
  });

  test("whose passphrase may have been tried where two have the name", async () => {
    const chief = window();
    await chief.people.createFirst(CHIEF);
    const { id } = await chief.people.add({ ...VIEWER, role: "viewer" });
    const ravi = readPerson(engine.context.real, id as PersonId);
    if (ravi === null) throw new Error("He was added");
    const { salt, hash, scryptCost, scryptBlockSize, scryptParallelization } = ravi;
    const passphrase = { salt, hash, scryptCost, scryptBlockSize, scryptParallelization };
    addPerson(engine.context.real, { name: "ravi", role: "osd", passphrase }, { actor: null, now: Date.now() });
    await settled(window().people.signIn({ name: VIEWER.name, passphrase: "guess" }));
    const { entries } = await chief.audit.list({ ...NO_FILTER, kind: "failed-sign-in" });
    expect(entries.map(({ who, what }) => `${who.en}: ${what.en}`).toSorted()).toEqual([
      "Ravi: Failed sign-in as Ravi: 1 in this hour so far",
      "ravi: Failed sign-in as ravi: 1 in this hour so far",
    ]);
  });

  test("a flood of failed sign-ins by a few events, and no name that is nobody's", async () => {
    const chief = window();
    await chief.people.createFirst(CHIEF);
    const thief = window();
    for (let n = 0; n < 40; n++) await settled(thief.people.signIn({ name: CHIEF.name, passphrase: "guess" }));
    await settled(thief.people.signIn({ name: "my passphrase by mistake", passphrase: "x" }));
    const lines = await told(chief);
    expect(lines.filter((line) => line.includes("Failed"))).toEqual([
      ...[1, 2, 4, 8, 16, 32].map((n) => `Anita Rani: Failed sign-in as Anita Rani: ${n} in this hour so far`),
      "nobody signed in: Failed sign-in as a name that is nobody's: 1 in this hour so far",
    ]);
    const stored = engine.context.real.sqlite.prepare("SELECT group_concat(payload) FROM event").pluck().get();
    expect(String(stored)).not.toContain("mistake");
  });

  test("which settings were changed, by their names and never their values", async () => {
    const chief = window();
    await chief.people.createFirst(CHIEF);
    await chief.settings.put({ lockAfterMinutes: 7 });
    await chief.settings.put({ lockAfterMinutes: 7 });
    await chief.settings.put({ locale: "en" });
    const { policy } = await chief.policy.get();
    await chief.policy.put({ ...policy });
    const secrets = { token: "123456:very-secret" };
    await chief.channels.put({ kind: "telegram", values: { apiUrl: "http://127.0.0.1:9" }, secrets });
    await chief.channels.pause({ kind: "telegram", isPaused: true });
    await chief.channels.remove({ kind: "telegram" });
    await chief.backups.put({ ...(await chief.backups.get()).policy, wholeEveryDays: 3 });
    const lines = (await told(chief)).filter((line) => line.includes("Changed"));
    expect(lines).toContain("Anita Rani: Changed general settings: minutes until a desk locks itself");
    expect(lines).toContain("Anita Rani: Changed backups: days between whole backups");
    expect(lines.filter((line) => line.includes("Telegram"))).toEqual([
      expect.stringMatching(/^Anita Rani: Changed channels \(Telegram\): .*Hold the line for \(seconds\); .*; Bot token$/u),
      "Anita Rani: Changed channels (Telegram): paused or resumed",
      "Anita Rani: Changed channels (Telegram): removed",
    ]);
    expect(lines).toHaveLength(new Set(lines).size);
    const stored = String(engine.context.real.sqlite.prepare("SELECT group_concat(payload) FROM event").pluck().get());
    expect(stored).not.toContain("very-secret");
    expect(stored).not.toContain('"locale"');
  });

  test("what was exported, which lists were seen, and of a list no more than once an hour", async () => {
    const chief = window();
    await chief.people.createFirst(CHIEF);
    await chief.people.add({ ...VIEWER, role: "nodal" });
    const nodal = window();
    await nodal.people.signIn(VIEWER);
    await nodal.registry.exportTable({ table: "offices", format: "csv", vacant: false });
    for (const text of ["a", "ab", "abc"]) {
      await nodal.registry.offices({ text, department: null, district: null, only: "all", skip: 0, take: 5 });
    }
    const choice = { first: "2026-11-01", last: "2026-11-20", by: "district", filter: {} } as const;
    for await (const step of await nodal.reporting.export({ choice, what: "cases", format: "csv", locale: "en" })) void step;
    for await (const step of await nodal.reporting.report(choice)) void step;
    const lines = (await told(chief)).filter((line) => line.startsWith("Ravi"));
    expect(lines).toEqual([
      "Ravi: Signed in",
      "Ravi: Exported: offices and officers with telephone numbers (CSV)",
      "Ravi: Saw the list: offices and officers",
      "Ravi: Exported: cases of a period (2026-11-01 – 2026-11-20, CSV)",
    ]);
  });

  test("nothing of what was refused", async () => {
    const chief = window();
    await chief.people.createFirst(CHIEF);
    await chief.people.add({ ...VIEWER, role: "viewer" });
    const viewer = window();
    const before = (await told(chief)).length;
    expect(await settled(viewer.registry.exportTable({ table: "offices", format: "csv", vacant: false }))).toBe("UNAUTHENTICATED");
    await viewer.people.signIn(VIEWER);
    expect(await settled(viewer.registry.exportTable({ table: "offices", format: "csv", vacant: false }))).toBe("FORBIDDEN");
    expect(await settled(viewer.backups.makeNow())).toBe("FORBIDDEN");
    expect(await settled(viewer.audit.list(NO_FILTER))).toBe("FORBIDDEN");
    expect(await settled(viewer.seals.get())).toBe("FORBIDDEN");
    expect((await told(chief)).slice(before)).toEqual(["Ravi: Signed in"]);
  });

  test("by person, kind, period and words, page by page, and its own export", async () => {
    const chief = window();
    await chief.people.createFirst(CHIEF);
    for (const minutes of [5, 6, 7, 8]) await chief.settings.put({ lockAfterMinutes: minutes });
    const first = await chief.audit.list({ ...NO_FILTER, kind: "setting", limit: 3 });
    expect(first.entries).toHaveLength(3);
    const second = await chief.audit.list({ ...NO_FILTER, kind: "setting", limit: 3, before: first.next });
    expect([second.entries.length, second.next]).toEqual([1, null]);
    expect((await chief.audit.list({ ...NO_FILTER, text: "lockAfter" })).entries).toHaveLength(4);
    for (const shown of ["until a desk locks", "स्वयं लॉक", "General settings"])
      expect((await chief.audit.list({ ...NO_FILTER, text: shown })).entries).toHaveLength(4);
    expect((await chief.audit.list({ ...NO_FILTER, text: "room for pictures" })).entries).toHaveLength(0);
    expect((await chief.audit.list({ ...NO_FILTER, text: "anita" })).entries.length).toBeGreaterThan(4);
    expect((await chief.audit.list({ ...NO_FILTER, text: "100%" })).entries).toHaveLength(0);
    expect((await chief.audit.list({ ...NO_FILTER, actor: "engine" })).entries).toHaveLength(0);
    expect((await chief.audit.list({ ...NO_FILTER, until: 1 })).entries).toHaveLength(0);
    const pieces: Buffer[] = [];
    const far: (readonly [rows: number, of: number])[] = [];
    for await (const step of await chief.audit.export({ ...NO_FILTER, format: "csv", locale: "hi" })) {
      if (step.is === "piece") pieces.push(Buffer.from(step.bytes, "base64"));
      if (step.is === "underway") far.push([step.rows, step.of]);
    }
    // A bar that says how far it is ends where all is written.
    expect(far.at(-1)?.[0]).toBeGreaterThan(4);
    expect(far.at(-1)?.[1]).toBe(far.at(-1)?.[0]);
    expect(Buffer.concat(pieces).toString("utf8")).toContain("सामान्य सेटिंग – बदला गया: कितने मिनट बाद डेस्क स्वयं लॉक हो");
    expect((await told(chief)).at(-1)).toBe("Anita Rani: Exported: audit register (CSV)");
  });
});
