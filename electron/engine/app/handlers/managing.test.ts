import { createRouterClient } from "@orpc/server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Managed } from "#contract/managed.ts";
import { DEFAULT_NETWORK } from "#contract/network.ts";
import type { PersonId } from "#domain/ids.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { noteAgreesForRoom } from "#db/agreesForRoom.ts";
import { readSetting } from "#db/settings.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import type { ManagedState } from "../../core/managed/managedState.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import { startEngine } from "../start/engine.ts";
import type { Engine } from "../start/engine.ts";
import { AUDIT_OF_CALLS } from "./auditOfCalls.ts";
import { LOCKED_CALLS } from "./managedCalls.ts";
import { router } from "./router.ts";

/** Calls that change a setting which no page locks. */
const NEVER_LOCKED: ReadonlySet<string> = new Set(["activity.settings.put"]);

let temporary: ReturnType<typeof temporaryFolder>;
let engine: Engine | null = null;
beforeEach(() => {
  temporary = temporaryFolder();
});
afterEach(async () => {
  await engine?.stop();
  engine = null;
  temporary.remove();
});

function seatWith(managed: ManagedState) {
  engine = startEngine({
    databaseFile: `${temporary.folder}/record.db`,
    rehearsal: null,
    source: null,
    secrets: memorySecrets({}),
    runtime: systemRuntime(),
    host: hostWithoutWindows,
    managed,
  });
  return createRouterClient(router, { context: engine.context });
}

const PROXY = { ...DEFAULT_NETWORK, mode: "manual", host: "proxy.hry.nic.in", port: 3128 } as const;
const inForce = (managed: Omit<Managed, "version">): ManagedState => ({
  is: "in-force",
  place: "/etc/ismgt/policy.json",
  managed: { version: 1, ...managed },
  network: managed.network === undefined ? null : { ...DEFAULT_NETWORK, ...PROXY },
});
const REFUSED = { code: "SET_BY_ADMINISTRATOR" };

describe("what the administrator of the machine has set", () => {
  test("is in force in place of what is stored, which stays", async () => {
    const seat = seatWith({ is: "none" });
    await seat.settings.put({ lockAfterMinutes: 60 });
    await seat.network.put({ settings: { ...DEFAULT_NETWORK, mode: "none" }, password: null });
    await engine?.stop();
    const managed = seatWith(inForce({ lockAfterMinutes: 5, network: PROXY }));
    expect(await managed.settings.get()).toMatchObject({ lockAfterMinutes: 5 });
    expect((await managed.network.get()).settings).toEqual(PROXY);
    await engine?.stop();
    const free = seatWith({ is: "none" });
    expect(await free.settings.get()).toMatchObject({ lockAfterMinutes: 60 });
    expect((await free.network.get()).settings.mode).toBe("none");
  });

  test("is changed by nobody at the seat, and leaves no trace where that is tried", async () => {
    const seat = seatWith(inForce({ lockAfterMinutes: 5, network: PROXY, locked: ["channels", "time-limits"] }));
    await expect(seat.settings.put({ lockAfterMinutes: 60 })).rejects.toMatchObject(REFUSED);
    await expect(seat.network.put({ settings: { ...PROXY, port: 1 }, password: "a password" })).rejects.toMatchObject(REFUSED);
    await expect(seat.channels.put({ kind: "telegram", values: {}, secrets: {} })).rejects.toMatchObject(REFUSED);
    await expect(seat.policy.put({ ...DEFAULT_SLA_POLICY })).rejects.toMatchObject(REFUSED);
    expect((await seat.network.get()).hasPassword).toBe(false);
    expect((await seat.channels.list()).filter(({ values }) => values !== null)).toEqual([]);
    expect((await seat.audit.list({ kind: "setting", actor: null, from: null, until: null, text: "" })).entries).toEqual([]);
    expect(engine === null ? null : readSetting(engine.context.writer, "network")).toBeUndefined();
  });

  test("leaves the language, other pages and the password of its proxy to the seat", async () => {
    const seat = seatWith(inForce({ lockAfterMinutes: 5, network: PROXY, locked: ["channels"] }));
    expect(await seat.settings.put({ locale: "en", learning: false })).toMatchObject({
      locale: "en",
      learning: false,
      lockAfterMinutes: 5,
    });
    expect(await seat.network.put({ settings: PROXY, password: "a password" })).toMatchObject({ settings: PROXY });
    await expect(seat.floods.put(await seat.floods.get())).resolves.toBeDefined();
  });

  test("and locks who works here lets a forgotten passphrase be reset, and nothing else of a person be changed", async () => {
    const free = seatWith({ is: "none" });
    await free.people.createFirst({ name: "Meena Malik", passphrase: "nine tall trees in Hisar" });
    const ravi = await free.people.add({ name: "Ravi", passphrase: "a river runs to Karnal", role: "viewer" });
    await engine?.stop();
    const seat = seatWith(inForce({ locked: ["people"] }));
    await seat.people.signIn({ name: "Meena Malik", passphrase: "nine tall trees in Hisar" });
    const id = ravi.id as PersonId;
    await expect(seat.people.change({ id, passphrase: "the wall of the ninth floor" })).resolves.toMatchObject({ name: "Ravi" });
    await expect(seat.people.change({ id, passphrase: "the wall of the tenth floor", role: "osd" })).rejects.toMatchObject(REFUSED);
    await expect(seat.people.change({ id, active: false })).rejects.toMatchObject(REFUSED);
    await expect(seat.people.change({ id })).rejects.toMatchObject(REFUSED);
    await seat.people.signOut();
    await expect(seat.people.signIn({ name: "Ravi", passphrase: "the wall of the ninth floor" })).resolves.toMatchObject({
      status: "signed-in",
    });
  });

  test("is told, with whom to ask", async () => {
    const seat = seatWith(
      inForce({ contact: "IT Cell", locked: ["wall"], updates: { from: "nowhere" }, hub: "postgresql://hub.hry.nic.in/ismgt" }),
    );
    expect((await seat.about.get()).managed).toEqual({
      is: "in-force",
      place: "/etc/ismgt/policy.json",
      fault: null,
      detail: "",
      contact: "IT Cell",
      pages: ["wall"],
      locksAfter: false,
      hub: "postgresql://hub.hry.nic.in/ismgt",
      updates: "",
    });
  });

  test("and cannot be understood lets nothing change that it could lock, but the work goes on", async () => {
    const seat = seatWith({ is: "faulty", place: "/etc/ismgt/policy.json", fault: "not-json", detail: "" });
    await expect(seat.network.put({ settings: { ...DEFAULT_NETWORK, mode: "none" }, password: null })).rejects.toMatchObject(REFUSED);
    await expect(seat.settings.put({ lockAfterMinutes: 60 })).rejects.toMatchObject(REFUSED);
    await expect(seat.settings.put({ locale: "en" })).resolves.toMatchObject({ locale: "en" });
    expect((await seat.about.get()).managed).toMatchObject({ is: "faulty", fault: "not-json", locksAfter: true });
  });

  test("and others may write it counts nothing", async () => {
    const seat = seatWith({ is: "not-believed", place: "/etc/ismgt/policy.json", detail: "it may be written by others" });
    await expect(seat.settings.put({ lockAfterMinutes: 60 })).resolves.toMatchObject({ lockAfterMinutes: 60 });
    expect((await seat.about.get()).managed).toMatchObject({ is: "not-believed", pages: [] });
  });
});

describe("what the room of a hub decides, at a seat that has a part of it", () => {
  const ELSEWHERE = { code: "DECIDED_BY_ROOM" };

  test("is changed by nobody here, one’s own passphrase too; what is of this machine is", async () => {
    const seat = seatWith({ is: "none" });
    await seat.people.createFirst({ name: "Meena Malik", passphrase: "nine tall trees in Hisar" });
    const ravi = await seat.people.add({ name: "Ravi", passphrase: "a river runs to Karnal", role: "viewer" });
    expect((await seat.about.get()).decidedByRoom).toEqual([]);
    const writer = engine?.context.writer;
    if (writer === undefined) throw new Error("The engine has started");
    noteAgreesForRoom(writer, false, 1);
    expect((await seat.about.get()).decidedByRoom).toContain("offices");
    await expect(seat.policy.put({ ...DEFAULT_SLA_POLICY })).rejects.toMatchObject(ELSEWHERE);
    await expect(seat.floods.put(await seat.floods.get())).rejects.toMatchObject(ELSEWHERE);
    await expect(seat.people.add({ name: "Asha", passphrase: "a river runs to Hansi", role: "viewer" })).rejects.toMatchObject(ELSEWHERE);
    // Every other seat would hold this one in quarantine for it.
    await expect(seat.people.change({ id: ravi.id, passphrase: "the wall of the ninth floor" })).rejects.toMatchObject(ELSEWHERE);
    await expect(seat.settings.put({ lockAfterMinutes: 60 })).resolves.toMatchObject({ lockAfterMinutes: 60 });
    // The old one would stay good at all other seats.
    const change = { old: "nine tall trees in Hisar", chosen: "ten tall trees in Hisar" };
    await expect(seat.people.choosePassphrase(change)).rejects.toMatchObject(ELSEWHERE);
    noteAgreesForRoom(writer, true, 2);
    await expect(seat.people.choosePassphrase(change)).resolves.toMatchObject({ status: "signed-in" });
    await expect(seat.floods.put(await seat.floods.get())).resolves.toBeDefined();
  });
});

describe("the calls that can be locked", () => {
  test("are calls of the contract", () => {
    const all = new Set(pathsIn(AUDIT_OF_CALLS).map(([path]) => path));
    expect([...Object.keys(LOCKED_CALLS), ...NEVER_LOCKED].filter((path) => !all.has(path))).toEqual([]);
  });

  test("are all that change a setting: one that is new says which page it belongs to", () => {
    const settings = pathsIn(AUDIT_OF_CALLS).flatMap(([path, { is }]) => (is === "setting" ? [path] : []));
    expect(settings.length).toBeGreaterThan(10);
    expect(settings.filter((path) => LOCKED_CALLS[path] === undefined && !NEVER_LOCKED.has(path))).toEqual([]);
  });
});

function pathsIn(part: object, path: readonly string[] = []): readonly (readonly [string, { readonly is: string }])[] {
  if ("is" in part) return [[path.join("."), part as { readonly is: string }]];
  return Object.entries(part).flatMap(([name, inner]: [string, object]) => pathsIn(inner, [...path, name]));
}
