import { DEFAULT_RETENTION_POLICY } from "#domain/privacy/retentionPolicy.ts";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { createORPCClient, ORPCError } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import type { ContractRouterClient } from "@orpc/contract";
import { RPCHandler } from "@orpc/server/message-port";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { TransferMaking } from "#contract/transfer.ts";
import type { Contract } from "#contract/contract.ts";
import { examplePost, openExampleCase } from "#db/testing/examples.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { startEngine } from "../start/engine.ts";
import type { Engine } from "../start/engine.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import type { EngineHost } from "../../core/ports/host.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import { router } from "./router.ts";

type Window = ContractRouterClient<Contract>;

const CHIEF = { name: "Anita Rani", passphrase: "सुबह की पहली चाय कड़क" };
const OSD = { name: "Asha", passphrase: "nau baje daftar khulta hai" };
const OF_FILE = "chai aur suraj nau baje";

let temporary: ReturnType<typeof temporaryFolder>;
const engines: Engine[] = [];
const ports: MessagePort[] = [];
const shown: string[] = [];
const inFolder = (name: string) => join(temporary.folder, name);

beforeEach(() => (temporary = temporaryFolder()));
afterEach(async () => {
  for (const port of ports.splice(0)) port.close();
  for (const engine of engines.splice(0)) await engine.stop();
  shown.splice(0);
  temporary.remove();
});

function started(databaseFile: string, place: string | null = null): Engine {
  const host: EngineHost = { ...hostWithoutWindows, savePlace: async () => place, onDossierOpened: (folder) => shown.push(folder) };
  const engine = startEngine({
    databaseFile,
    rehearsal: null,
    source: null,
    secrets: memorySecrets({}),
    runtime: systemRuntime(),
    host,
    scrypt: { scryptCost: 2 ** 4, scryptBlockSize: 8, scryptParallelization: 1 },
    transferWorkFactor: 8,
  });
  engines.push(engine);
  return engine;
}

function window(engine: Engine): Window {
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(router).upgrade(port1, { context: engine.contextOfWindow() });
  port1.start();
  port2.start();
  ports.push(port1, port2);
  return createORPCClient<Window>(new RPCLink({ port: port2 }));
}

async function codeOf(asked: Promise<unknown>): Promise<unknown> {
  try {
    await asked;
    return "done";
  } catch (error) {
    return error instanceof ORPCError ? error.code : error;
  }
}

async function lastOf<Told>(asked: Promise<AsyncIterable<Told>>): Promise<Told | undefined> {
  let last: Told | undefined;
  for await (const told of await asked) last = told;
  return last;
}

/** A room with an administrator and an OSD, one case and a review that is prepared. */
async function room(place: string | null = inFolder("november.ismgt")) {
  const engine = started(inFolder("room.db"), place);
  openExampleCase(engine.context.writer, examplePost("1"));
  const chief = window(engine);
  await chief.people.createFirst(CHIEF);
  await chief.people.add({ ...OSD, role: "osd" });
  const osd = window(engine);
  await osd.people.signIn(OSD);
  const { id } = await osd.review.prepare({ title: "November", plannedAt: Date.now(), scope: { of: "districts", districts: ["Karnal"] } });
  return { engine, chief, osd, review: id };
}

const wish = (review: string, mode: "editable" | "read-only" = "editable") => ({
  review,
  mode,
  closedWithinDays: null,
  pictures: true,
  validDays: 30,
});

/** The same file, opened on this machine by an engine that knows nothing of the room. */
async function opened(mode: "editable" | "read-only"): Promise<{ readonly dossier: Window; readonly code: string }> {
  const { osd, review } = await room();
  const made = await lastOf<TransferMaking>(osd.transfer.make({ ...wish(review, mode), passphrase: OF_FILE }));
  expect(made).toMatchObject({ is: "written", file: "november.ismgt", cases: 1 });
  const other = started(inFolder("other.db"));
  other.context.transfer.ask(inFolder("november.ismgt"));
  const asking = window(other);
  expect(await asking.transfer.waiting()).toMatchObject({ name: "november.ismgt" });
  expect(await lastOf(asking.transfer.look({ passphrase: "something else" }))).toEqual({ is: "fault", fault: "wrong-passphrase" });
  expect(await lastOf(asking.transfer.look({ passphrase: OF_FILE }))).toMatchObject({
    is: "dossier",
    label: { title: "November", madeBy: "Asha", mode, cases: 1, people: mode === "editable" ? ["Asha"] : [] },
    openedBefore: null,
  });
  expect(shown).toEqual([]);
  expect(await lastOf(asking.transfer.open({ passphrase: OF_FILE }))).toEqual({ is: "opened" });
  const [folder = ""] = shown;
  const dossier = window(started(inFolder(`carried/${folder}/ismgt.db`), inFolder("back.ismgt")));
  const [asha] = made?.is === "written" ? made.codes : [];
  expect(made?.is === "written" && made.codes.map(({ name }) => name)).toEqual(mode === "editable" ? [OSD.name] : []);
  return { dossier, code: asha?.code ?? "" };
}

const erasingIn = ({ privacy }: Window) =>
  Promise.all([
    codeOf(privacy.retention.put({ ...DEFAULT_RETENTION_POLICY, isOn: true })),
    codeOf(privacy.requests.receive({ number: "7", wish: "erasure", receivedAt: 1 })),
    codeOf(
      lastOf(
        privacy.requests.erase({
          id: "00000000-0000-4000-8000-000000000000",
          accounts: ["x:1"],
          number: "7",
          reason: "asked",
          mayEraseYoung: false,
        }),
      ),
    ),
  ]);

describe("a dossier is made", () => {
  test("by anyone who may hold a review, and it is known afterwards who made which", async () => {
    const { engine, chief, osd, review } = await room();
    expect(await codeOf(chief.transfer.size(wish(review)))).toBe("FORBIDDEN");
    expect(await codeOf(lastOf(chief.transfer.make({ ...wish(review), passphrase: OF_FILE })))).toBe("FORBIDDEN");
    expect(await codeOf(lastOf(osd.transfer.make({ ...wish(review), passphrase: "short" })))).toBe("WEAK_PASSPHRASE");
    expect(await osd.transfer.size(wish(review))).toMatchObject({ cases: 1, people: ["Asha"] });
    await lastOf(osd.transfer.make({ ...wish(review), passphrase: OF_FILE }));
    const events = engine.context.writer.sqlite.prepare("SELECT type, payload FROM event WHERE stream = 'transfer'").all();
    expect(events).toMatchObject([{ type: "dossier-made" }]);
    expect(JSON.stringify(events)).not.toContain(OF_FILE);
  });

  test("nowhere where no place is chosen, and with one word where the place is none", async () => {
    const given = await room(null);
    expect(await lastOf(given.osd.transfer.make({ ...wish(given.review), passphrase: OF_FILE }))).toEqual({ is: "given-up" });
    const nowhere = window(started(inFolder("second.db"), inFolder("no/november.ismgt")));
    const { id } = await nowhere.review.prepare({ title: "N", plannedAt: 1, scope: { of: "districts", districts: ["Karnal"] } });
    expect(await lastOf(nowhere.transfer.make({ ...wish(id), passphrase: OF_FILE }))).toEqual({ is: "fault", fault: "missing" });
    expect(await nowhere.transfer.given()).toEqual([]);
    expect(readdirSync(temporary.folder).filter((name) => name.endsWith(".ismgt") || name.endsWith(".partial"))).toEqual([]);
  });
});

describe("an opened dossier", () => {
  test("for reading needs nobody to sign in, and refuses every act", async () => {
    const { dossier } = await opened("read-only");
    expect(await dossier.transfer.here()).toMatchObject({ label: { mode: "read-only" }, acts: 0 });
    const [review] = await dossier.review.list();
    const id = review?.id ?? "";
    expect(await dossier.review.dossier({ stop: "Karnal" })).toMatchObject({ figures: { receipts: 1 } });
    expect(await codeOf(dossier.review.act({ id, action: { type: "begin" } }))).toBe("READ_ONLY");
    expect(await codeOf(dossier.review.prepare({ title: "Mine", plannedAt: 1, scope: { of: "districts", districts: ["Karnal"] } }))).toBe(
      "READ_ONLY",
    );
    expect(await codeOf(dossier.people.createFirst(CHIEF))).toBe("NOT_FIRST_RUN");
    expect(await codeOf(dossier.settings.put({ learning: false }))).toBe("READ_ONLY");
    expect(await erasingIn(dossier)).toEqual(["READ_ONLY", "READ_ONLY", "READ_ONLY"]);
    expect(await codeOf(lastOf(dossier.transfer.makeActs({ passphrase: OF_FILE })))).toBe("READ_ONLY");
  });

  test("for acting lets those of the room sign in who may, for what a review asks, and brings their acts back", async () => {
    const { dossier, code } = await opened("editable");
    expect(await codeOf(dossier.review.list())).toBe("UNAUTHENTICATED");
    expect(await codeOf(dossier.people.createFirst(CHIEF))).toBe("NOT_FIRST_RUN");
    expect(await codeOf(dossier.people.signIn(CHIEF))).toBe("WRONG");
    expect(await codeOf(dossier.people.signIn(OSD))).toBe("WRONG");
    // One removes a dossier, with what was done in it, only where one is signed in.
    expect(await codeOf(dossier.transfer.leave())).toBe("UNAUTHENTICATED");
    await dossier.people.signIn({ name: OSD.name, passphrase: code });
    const [review] = await dossier.review.list();
    const id = review?.id ?? "";
    expect(await codeOf(dossier.review.act({ id, action: { type: "begin" } }))).toBe("done");
    const { rows } = await dossier.desk.list({ filter: {}, order: "newest" });
    expect(rows).not.toBe("");
    expect(await codeOf(dossier.people.add({ name: "Me", role: "administrator", passphrase: OF_FILE }))).toBe("ONLY_IN_ROOM");
    expect(await codeOf(dossier.settings.put({ learning: false }))).toBe("ONLY_IN_ROOM");
    // What is erased there would stay in the room.
    expect(await erasingIn(dossier)).toEqual(["ONLY_IN_ROOM", "ONLY_IN_ROOM", "ONLY_IN_ROOM"]);
    expect(await codeOf(lastOf(dossier.transfer.make({ ...wish(id), passphrase: OF_FILE })))).toBe("ONLY_IN_ROOM");
    expect(await codeOf(dossier.people.choosePassphrase({ old: code, chosen: OF_FILE }))).toBe("ONLY_IN_ROOM");
    expect(await codeOf(dossier.transfer.given())).toBe("ONLY_IN_ROOM");
    expect(await dossier.transfer.here()).toMatchObject({ acts: 1 });
    expect(await lastOf(dossier.transfer.makeActs({ passphrase: OF_FILE }))).toMatchObject({ is: "written", file: "back.ismgt" });

    const [home] = engines;
    if (home === undefined) throw new Error("There is no room");
    home.context.transfer.ask(inFolder("back.ismgt"));
    const osd = window(home);
    expect(await lastOf(osd.transfer.look({ passphrase: OF_FILE }))).toMatchObject({
      is: "acts",
      isOurs: true,
      label: { acts: 1, madeBy: "Asha" },
    });
    expect(await codeOf(osd.transfer.takeIn({ passphrase: OF_FILE }))).toBe("UNAUTHENTICATED");
    await osd.people.signIn(OSD);
    expect(await osd.transfer.takeIn({ passphrase: OF_FILE })).toMatchObject({ acts: 1, by: [{ name: "Asha", acts: 1 }] });
    expect(await osd.transfer.contradictions()).toEqual([]);
    expect(await osd.review.get({ id })).toMatchObject({ state: "begun" });

    const [given] = await osd.transfer.given();
    expect(given).toMatchObject({ title: "November", madeBy: "Asha", people: ["Asha"], standing: "given", actsTakenIn: 1 });
    expect(await osd.transfer.revoke({ id: given?.id ?? "" })).toMatchObject([{ standing: "revoked" }]);
    const refused = await osd.transfer.takeIn({ passphrase: OF_FILE }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: "FAULT", data: { fault: "revoked", about: null } });
  });
});
