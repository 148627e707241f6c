import { readdirSync, readFileSync } from "node:fs";
import { createORPCClient, ORPCError } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import { RPCHandler } from "@orpc/server/message-port";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ContractRouterClient } from "@orpc/contract";
import type { Contract } from "#contract/contract.ts";
import type { Role } from "#domain/people/roles.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { openReader } from "#db/opening/open.ts";
import { startEngine } from "../start/engine.ts";
import type { Engine } from "../start/engine.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import { router } from "./router.ts";

const QUICK = { scryptCost: 2 ** 4, scryptBlockSize: 8, scryptParallelization: 1 };
const CHIEF = { name: "Anita Rani", passphrase: "सुबह की पहली चाय कड़क" };
const CLERK = { name: "Ravi Kumar", passphrase: "nau baje daftar khulta hai" };
const OTHER = "shaam ko phir milenge kal";

type Window = ContractRouterClient<Contract>;

let temporary: ReturnType<typeof temporaryFolder>;
let engine: Engine;
let ports: MessagePort[] = [];

beforeEach(() => {
  // Only the clock: ports and scrypt go on as they do.
  vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 10, 24, 4) });
  temporary = temporaryFolder();
  engine = started();
});
afterEach(async () => {
  for (const port of ports) port.close();
  ports = [];
  await engine.stop();
  temporary.remove();
  vi.useRealTimers();
});

function started(): Engine {
  return startEngine({
    databaseFile: `${temporary.folder}/record.db`,
    rehearsal: null,
    source: null,
    secrets: memorySecrets({}),
    runtime: systemRuntime(),
    host: hostWithoutWindows,
    scrypt: QUICK,
  });
}

/** A window with a port of its own, as the shell hands it out. */
function window(kind?: "wall"): Window {
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(router).upgrade(port1, { context: engine.contextOfWindow(kind) });
  port1.start();
  port2.start();
  ports.push(port1, port2);
  return createORPCClient<Window>(new RPCLink({ port: port2 }));
}

const minutes = (count: number) => vi.setSystemTime(Date.now() + count * 60_000);

/** A window at which the first administrator sits. */
async function chief(): Promise<Window> {
  const at = window();
  await at.people.createFirst(CHIEF);
  return at;
}

/** A window at which somebody of this role sits. */
async function signedInAs(role: Role, administrator: Window): Promise<Window> {
  const name = `${CLERK.name} ${role}`;
  await administrator.people.add({ name, role, passphrase: CLERK.passphrase });
  const at = window();
  await at.people.signIn({ name, passphrase: CLERK.passphrase });
  return at;
}

async function errorOf(asked: Promise<unknown>): Promise<unknown> {
  try {
    await asked;
  } catch (error) {
    if (error instanceof ORPCError) return { code: error.code, ...(error.data !== undefined && { data: error.data as unknown }) };
    return error;
  }
  return null;
}

const statusOf = async (at: Window) => (await at.people.state()).status;

describe("before there is an administrator", () => {
  test("everything is open to anyone who sits there, and acts are the desk's", async () => {
    const at = window();
    expect(await at.people.state()).toEqual({ status: "first-run" });
    expect(await at.settings.put({ learning: false })).toMatchObject({ learning: false });
    expect(await at.search.posts({ text: "pani" })).toMatchObject({ posts: [] });
    await at.understanding.resetLearning();
    expect(eventsOf("understanding")).toMatchObject([{ actor: "desk" }]);
  });

  test("nobody is added but that administrator, and only once", async () => {
    const at = window();
    expect(await errorOf(at.people.add({ ...CLERK, role: "osd" }))).toEqual({ code: "FORBIDDEN" });
    const first = at.people.createFirst(CHIEF);
    const second = window().people.createFirst(CLERK);
    expect([await errorOf(first), await errorOf(second)].filter((error) => error !== null)).toEqual([{ code: "NOT_FIRST_RUN" }]);
    expect(await errorOf(window().people.createFirst(CLERK))).toEqual({ code: "NOT_FIRST_RUN" });
  });

  test("a weak passphrase is refused with what is wrong with it, and nobody is added", async () => {
    const at = window();
    const weak = [
      ["kurz", "too-short"],
      ["xyxyxyxyxyxy", "too-simple"],
      ["password12", "too-common"],
      ["i am Anita  Rani ok", "has-name"],
    ];
    for (const [passphrase = "", fault] of weak) {
      expect(await errorOf(at.people.createFirst({ ...CHIEF, passphrase }))).toEqual({ code: "WEAK_PASSPHRASE", data: { fault } });
    }
    expect(await statusOf(at)).toBe("first-run");
  });
});

describe("each window", () => {
  test("has a session of its own: two people at two windows act under their own names", async () => {
    const administrator = await chief();
    const other = window();
    expect(await other.people.state()).toEqual({ status: "signed-out" });
    await administrator.people.add({ ...CLERK, role: "administrator" });
    expect(await other.people.signIn(CLERK)).toMatchObject({ status: "signed-in", person: { name: CLERK.name, role: "administrator" } });
    expect(await administrator.people.state()).toMatchObject({ status: "signed-in", person: { name: CHIEF.name } });

    await other.understanding.resetLearning();
    await administrator.understanding.resetLearning();
    const idOf = new Map((await other.people.list()).map(({ id, name }) => [name, id]));
    expect(eventsOf("understanding").map(({ actor }) => actor)).toEqual([idOf.get(CLERK.name), idOf.get(CHIEF.name)]);

    await other.people.signOut();
    expect(await statusOf(other)).toBe("signed-out");
    expect(await statusOf(administrator)).toBe("signed-in");
  });

  test("asks for a sign-in as soon as there is an administrator, but for the wall, the language and what changed", async () => {
    const open = window();
    await chief();
    expect(await errorOf(open.search.posts({ text: "pani" }))).toEqual({ code: "UNAUTHENTICATED" });
    expect(await errorOf(open.settings.put({ learning: false }))).toEqual({ code: "UNAUTHENTICATED" });
    expect(await errorOf(open.channels.list())).toEqual({ code: "UNAUTHENTICATED" });
    expect(await errorOf(open.people.list())).toEqual({ code: "UNAUTHENTICATED" });
    expect(await open.wall.now({ cards: 1, offices: 1, parts: [] })).toMatchObject({ cards: [] });
    expect(await open.settings.put({ locale: "en" })).toMatchObject({ locale: "en" });
    expect(await errorOf(open.settings.put({ locale: "hi", lockAfterMinutes: 480 }))).toEqual({ code: "UNAUTHENTICATED" });
    expect(await errorOf(open.about.get())).toEqual({ code: "UNAUTHENTICATED" });
    const changes = await open.live.changes();
    expect(await changes.next()).toMatchObject({ done: false });
    await changes.return?.();
  });

  test("allows what the role allows", async () => {
    const administrator = await chief();
    const operator = await signedInAs("operator", administrator);
    expect(await operator.search.posts({ text: "pani" })).toMatchObject({ posts: [] });
    expect(await errorOf(operator.settings.put({ learning: false }))).toEqual({ code: "FORBIDDEN" });
    expect(await errorOf(operator.people.add({ name: "Somebody", role: "administrator", passphrase: OTHER }))).toEqual({
      code: "FORBIDDEN",
    });
    const viewer = await signedInAs("viewer", administrator);
    const noCase = { id: "0192f5b4-0000-5000-8000-000000000000" } as const;
    expect(await errorOf(viewer.grievances.reveal(noCase))).toEqual({ code: "FORBIDDEN" });
    expect(await errorOf(operator.grievances.reveal(noCase))).toEqual({ code: "NOT_FOUND" });
    expect(await errorOf(administrator.grievances.reveal(noCase))).toEqual({ code: "FORBIDDEN" });
  });
});

describe("a wrong passphrase", () => {
  test("and a name that is nobody's are answered alike, and cost the same wait", async () => {
    const administrator = await chief();
    await administrator.people.add({ ...CLERK, role: "viewer" });
    const gone = (await administrator.people.add({ name: "Gone Away", role: "viewer", passphrase: OTHER })).id;
    await administrator.people.change({ id: gone, active: false });
    const answersTo = async (name: string) => {
      const answers = [];
      for (let tries = 0; tries < 5; tries++) {
        answers.push(await errorOf(window().people.signIn({ name, passphrase: OTHER })));
        vi.setSystemTime(Date.now() + 1_000);
      }
      return answers;
    };
    const known = await answersTo(CLERK.name);
    expect(await answersTo("Nobody At All")).toEqual(known);
    expect(await answersTo("Gone Away")).toEqual(known);
    expect(known).toEqual([
      { code: "WRONG", data: { waitMs: 0 } },
      { code: "WRONG", data: { waitMs: 0 } },
      { code: "WRONG", data: { waitMs: 2_000 } },
      { code: "WAIT", data: { waitMs: 1_000 } },
      { code: "WRONG", data: { waitMs: 4_000 } },
    ]);
  });

  test("keeps the right one waiting too, also after a new start, and is forgotten with it", async () => {
    await chief();
    for (let tries = 0; tries < 3; tries++) await errorOf(window().people.signIn({ ...CHIEF, passphrase: OTHER }));
    expect(await errorOf(window().people.signIn(CHIEF))).toEqual({ code: "WAIT", data: { waitMs: 2_000 } });
    await engine.stop();
    engine = started();
    expect(await errorOf(window().people.signIn(CHIEF))).toEqual({ code: "WAIT", data: { waitMs: 2_000 } });
    minutes(1);
    expect(await window().people.signIn({ ...CHIEF, name: "  anita   RANI " })).toMatchObject({ status: "signed-in" });
    expect(await errorOf(window().people.signIn({ ...CHIEF, passphrase: OTHER }))).toEqual({ code: "WRONG", data: { waitMs: 0 } });
  });

  test("many times at once is no way around the wait", async () => {
    await chief();
    const tries = Array.from({ length: 8 }, () => errorOf(window().people.signIn({ ...CHIEF, passphrase: OTHER })));
    const codes = (await Promise.all(tries)).map((error) => (error as { code: string }).code);
    expect(codes.filter((code) => code === "WRONG")).toHaveLength(3);
  });

  test("does not keep anybody out for as long as the clock was set back", async () => {
    await chief();
    minutes(60 * 24 * 30);
    for (let tries = 0; tries < 3; tries++) await errorOf(window().people.signIn({ ...CHIEF, passphrase: OTHER }));
    minutes(-60 * 24 * 30);
    expect(await errorOf(window().people.signIn(CHIEF))).toMatchObject({ code: "WAIT" });
    minutes(1);
    expect(await window().people.signIn(CHIEF)).toMatchObject({ status: "signed-in" });
  });
});

describe("the lock", () => {
  test("closes a window after the minutes of the settings without a person, and its reading does not keep it open", async () => {
    const at = await chief();
    expect(await at.people.state()).toMatchObject({ status: "signed-in", locksInMs: 600_000 });
    minutes(6);
    await at.search.posts({ text: "pani" });
    expect(await at.people.state()).toMatchObject({ locksInMs: 240_000 });
    expect(await at.people.active()).toMatchObject({ locksInMs: 600_000 });
    minutes(9);
    await at.settings.put({ lockAfterMinutes: 2 });
    minutes(1);
    expect(await statusOf(at)).toBe("signed-in");
    minutes(1);
    expect(await errorOf(at.search.posts({ text: "pani" }))).toEqual({ code: "LOCKED" });
    expect(await at.people.active()).toMatchObject({ status: "locked", person: { name: CHIEF.name } });
    minutes(-30);
    expect(await statusOf(at)).toBe("locked");
  });

  test("opens with the passphrase of the person alone", async () => {
    const at = await chief();
    await at.people.add({ ...CLERK, role: "administrator" });
    expect(await at.people.lock()).toMatchObject({ status: "locked" });
    expect(await errorOf(at.people.list())).toEqual({ code: "LOCKED" });
    expect(await errorOf(at.people.unlock({ passphrase: CLERK.passphrase }))).toMatchObject({ code: "WRONG" });
    expect(await at.people.unlock({ passphrase: CHIEF.passphrase })).toMatchObject({ status: "signed-in" });
    expect(await at.people.list()).toHaveLength(2);
  });

  test("does not let a window sit open because the clock was set back", async () => {
    const at = await chief();
    minutes(-600);
    expect(await at.people.state()).toMatchObject({ locksInMs: 600_000 });
    minutes(10);
    expect(await statusOf(at)).toBe("locked");
  });
});

describe("an administrator", () => {
  test("changes name, role and passphrase, which counts at once at the window of that person", async () => {
    const administrator = await chief();
    const at = await signedInAs("operator", administrator);
    const id = (await administrator.people.list()).find(({ role }) => role === "operator")?.id ?? "";
    await administrator.people.change({ id, role: "osd", name: "Ravi Kumar Sharma" });
    expect(await at.people.state()).toMatchObject({ person: { role: "osd", name: "Ravi Kumar Sharma" } });
    await administrator.people.change({ id, passphrase: OTHER });
    expect(await statusOf(at)).toBe("signed-out");
    expect(await errorOf(at.people.signIn({ name: "Ravi Kumar Sharma", passphrase: CLERK.passphrase }))).toMatchObject({ code: "WRONG" });
    await at.people.signIn({ name: "Ravi Kumar Sharma", passphrase: OTHER });
    await administrator.people.change({ id, active: false });
    expect(await errorOf(at.search.posts({ text: "pani" }))).toEqual({ code: "UNAUTHENTICATED" });
    const changes = eventsOf("people").map(({ type, payload }) => [type, payload]);
    expect(changes.slice(2)).toEqual([
      ["person-changed", { person: id, name: "Ravi Kumar Sharma", role: "osd" }],
      ["person-changed", { person: id, passphrase: "reset" }],
      ["person-changed", { person: id, active: false }],
    ]);
  });

  test("cannot be the last one to go, and no two people have one name", async () => {
    const at = await chief();
    const [own] = await at.people.list();
    const id = own?.id ?? "";
    expect(await errorOf(at.people.change({ id, role: "osd" }))).toEqual({ code: "LAST_ADMINISTRATOR" });
    expect(await errorOf(at.people.change({ id, active: false }))).toEqual({ code: "LAST_ADMINISTRATOR" });
    expect(await errorOf(at.people.add({ ...CLERK, name: "ANITA  RANI", role: "viewer" }))).toEqual({ code: "NAME_TAKEN" });
    const second = await at.people.add({ ...CLERK, role: "administrator" });
    expect(await errorOf(at.people.change({ id: second.id, name: CHIEF.name }))).toEqual({ code: "NAME_TAKEN" });
    expect(await at.people.change({ id, role: "osd" })).toMatchObject({ role: "osd" });
    expect(await errorOf(at.people.change({ id, role: "administrator" }))).toEqual({ code: "FORBIDDEN" });
  });

  test("does not choose for ever: a person chooses their own passphrase with the old one, and other windows of theirs end", async () => {
    const administrator = await chief();
    const elsewhere = window();
    await elsewhere.people.signIn(CHIEF);
    expect(await errorOf(administrator.people.choosePassphrase({ old: OTHER, chosen: CLERK.passphrase }))).toMatchObject({ code: "WRONG" });
    expect(await administrator.people.choosePassphrase({ old: CHIEF.passphrase, chosen: OTHER })).toMatchObject({ status: "signed-in" });
    expect(await statusOf(elsewhere)).toBe("signed-out");
    expect(await elsewhere.people.signIn({ ...CHIEF, passphrase: OTHER })).toMatchObject({ status: "signed-in" });
  });
});

test("no passphrase is in the record, in what a window is told or in what is printed", async () => {
  const printed: string[] = [];
  const keep = (text: string | Uint8Array) => printed.push(String(text)) > 0;
  const spies = [vi.spyOn(process.stdout, "write").mockImplementation(keep), vi.spyOn(process.stderr, "write").mockImplementation(keep)];
  const at = await chief();
  const told = [await at.people.state(), await at.people.add({ ...CLERK, role: "osd" })] as unknown[];
  told.push(
    await errorOf(at.people.signIn({ ...CHIEF, passphrase: OTHER })),
    await errorOf(at.people.signIn({ name: OTHER, passphrase: "x" })),
  );
  told.push(await errorOf(at.people.add({ name: "", role: "osd", passphrase: OTHER })), await at.people.list());
  for (const spy of spies) spy.mockRestore();
  engine.context.writer.checkpoint();
  const stored = readdirSync(temporary.folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => readFileSync(`${temporary.folder}/${name}`).toString("utf8"));
  const all = [...stored, ...printed, JSON.stringify(told)].join("\n");
  expect(all).toContain(CLERK.name);
  for (const passphrase of [CHIEF.passphrase, CLERK.passphrase, OTHER]) expect(all).not.toContain(passphrase);
  expect(JSON.stringify(told)).not.toMatch(/salt|hash|scrypt/);
});

function eventsOf(stream: string): readonly { readonly type: string; readonly actor: string; readonly payload: unknown }[] {
  const reader = openReader(`${temporary.folder}/record.db`);
  try {
    const rows = reader.sqlite
      .prepare<[string], { readonly type: string; readonly actor: string; readonly payload: string }>(
        "SELECT type, actor, payload FROM event WHERE stream = ? ORDER BY position",
      )
      .all(stream);
    return rows.map((row) => ({ ...row, payload: JSON.parse(row.payload) as unknown }));
  } finally {
    reader.close();
  }
}

describe("the scope of a person", () => {
  const KARNAL = { departments: null, districts: ["Karnal"] as const };

  test("is told with them, is an event, and counts at once at every window where they sit", async () => {
    const administrator = await chief();
    const { id } = await administrator.people.add({ ...CLERK, role: "osd" });
    const at = window();
    await at.people.signIn(CLERK);
    await expect(at.imports.log()).resolves.toEqual([]);
    const changed = await administrator.people.change({
      id: id,
      scope: { departments: null, districts: [...KARNAL.districts] },
    });
    expect(changed.scope).toEqual(KARNAL);
    expect(await at.people.state()).toMatchObject({ person: { scope: KARNAL } });
    await expect(at.imports.log()).rejects.toMatchObject({ code: "OUT_OF_SCOPE" });
    const told = engine.context.writer.sqlite.prepare<[], string>("SELECT payload FROM event WHERE type = 'person-changed'").pluck().all();
    expect(told.map((payload) => JSON.parse(payload) as unknown)).toEqual([{ person: id, scope: KARNAL }]);
    await administrator.people.change({ id: id, scope: null });
    await expect(at.imports.log()).resolves.toEqual([]);
  });

  test("is none of an administrator, nor of somebody who becomes one", async () => {
    const administrator = await chief();
    const scope = { departments: null, districts: [...KARNAL.districts] };
    await expect(administrator.people.add({ ...CLERK, role: "administrator", scope })).rejects.toMatchObject({
      code: "ADMINISTRATOR_SEES_ALL",
    });
    const { id } = await administrator.people.add({ ...CLERK, role: "osd", scope });
    await expect(administrator.people.change({ id: id, role: "administrator" })).rejects.toMatchObject({
      code: "ADMINISTRATOR_SEES_ALL",
    });
  });
});

test("who sees a part and signs out of a shared seat opens its walls no further, nor does a new start of the program", async () => {
  const administrator = await chief();
  const karnal = { departments: null, districts: ["Karnal" as const] };
  await administrator.people.add({ name: "Sunita", role: "osd", passphrase: OTHER });
  await administrator.people.add({ ...CLERK, role: "osd", scope: karnal });
  await administrator.people.signOut();
  const shown = async () => (await window("wall").wall.now({ cards: 1, offices: 1, parts: [] })).scope ?? null;
  expect(await shown()).toBeNull();

  const dc = window();
  await dc.people.signIn(CLERK);
  expect(await shown()).toEqual(karnal);
  await dc.people.signOut();
  expect(await shown()).toEqual(karnal);

  for (const port of ports) port.close();
  ports = [];
  await engine.stop();
  engine = started();
  expect(await shown()).toEqual(karnal);

  const osd = window();
  await osd.people.signIn({ name: "Sunita", passphrase: OTHER });
  await osd.people.signOut();
  expect(await shown()).toBeNull();
});
