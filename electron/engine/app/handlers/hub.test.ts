import { createRouterClient } from "@orpc/server";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { HubAddress } from "#domain/hub/membership.ts";
import { typedPairingCode } from "#domain/hub/pairingCode.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { hasPostgres, startPostgres, WITHOUT_POSTGRES } from "#hub/testing/postgresServer.ts";
import type { PostgresServer } from "#hub/testing/postgresServer.ts";
import { NOT_MANAGED } from "../../core/managed/managedState.ts";
import type { ManagedState } from "../../core/managed/managedState.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import { startEngine } from "../start/engine.ts";
import type { Engine } from "../start/engine.ts";
import { router } from "./router.ts";

const PATIENCE = { timeout: 15_000, interval: 100 };

describe.skipIf(!hasPostgres)(`the page of the hub${WITHOUT_POSTGRES}`, () => {
  let server: PostgresServer;
  let temporary: ReturnType<typeof temporaryFolder>;
  let engines: Engine[] = [];
  let databases = 0;
  let address: HubAddress;
  beforeAll(async () => {
    server = await startPostgres();
  }, 120_000);
  afterAll(() => server.close(), 60_000);
  beforeEach(async () => {
    temporary = temporaryFolder();
    address = await server.createDatabase(`page${++databases}`);
  });
  afterEach(async () => {
    await Promise.all(engines.map((engine) => engine.stop()));
    engines = [];
    temporary.remove();
  });

  function seat(managed: ManagedState = NOT_MANAGED) {
    const engine = startEngine({
      databaseFile: `${temporary.folder}/${engines.length}.db`,
      rehearsal: null,
      source: null,
      secrets: memorySecrets({}),
      runtime: systemRuntime(),
      host: hostWithoutWindows,
      managed,
    });
    engines.push(engine);
    return createRouterClient(router, { context: engine.context }).hub;
  }

  const refusedFor = (fault: string) => ({ code: "NOT_DONE", data: { fault } });

  test("makes a database the hub, lets a seat in by a code, and tells both who is there", async () => {
    const { password } = server;
    const [desk, wall] = [seat(), seat()];
    await expect(desk.found({ address, password: "wrong", name: "Desk 1" })).rejects.toMatchObject(refusedFor("refused"));
    expect((await desk.get()).own).toBeNull();
    await desk.found({ address, password, name: "Desk 1" });
    await expect(desk.pair()).rejects.toMatchObject(refusedFor("unreachable"));
    await expect.poll(async () => (await desk.get()).standing.is, PATIENCE).toBe("joined");
    await expect(wall.found({ address, password, name: "Wall" })).rejects.toMatchObject(refusedFor("hub-already"));
    await expect(wall.join({ address, password, name: "Wall", code: "ABCD-EFGH-JKLM-NPQR" })).rejects.toMatchObject(
      refusedFor("no-such-code"),
    );

    const { pairing } = await desk.pair();
    if (pairing?.is !== "shown") throw new Error("A code is shown");
    expect((await wall.join({ address, password, name: "Wall", code: pairing.code.toLowerCase() })).joining).toMatchObject({
      is: "waiting",
    });
    expect(typedPairingCode(pairing.code)).not.toBeNull();
    await expect.poll(async () => (await desk.get()).pairing, PATIENCE).toEqual({ is: "admitted", name: "Wall" });
    await expect.poll(async () => (await wall.get()).standing.is, PATIENCE).toBe("joined");
    const page = await wall.get();
    expect(page).toMatchObject({ hasPassword: true, joining: null, waiting: { toPush: 0 }, own: { name: "Wall", isFounder: false } });
    expect(page.seen?.seats.map(({ name, isOwn, mayRule }) => [name, isOwn, mayRule]).toSorted()).toEqual([
      ["Desk 1", false, false],
      ["Wall", true, false],
    ]);

    const wallSeat = page.own?.seat ?? "";
    const wallAtDesk = async () => (await desk.get()).seen?.seats.find(({ seat: id }) => id === wallSeat);
    expect(await desk.revoke({ seat: wallSeat, withLetIn: true })).toMatchObject({ revoked: ["Wall"] });
    expect(await wallAtDesk()).toMatchObject({ isRevoked: true, mayRule: true });
    // It hears of it at once, and so does every other.
    await expect.poll(async () => (await wall.get()).standing, PATIENCE).toMatchObject({ is: "alone", why: "revoked" });
    await desk.limit({ seat: wallSeat, people: ["somebody"] });
    expect(await wallAtDesk()).toMatchObject({ isRevoked: false, people: ["somebody"] });
    await expect(wall.limit({ seat: wallSeat, people: [] })).rejects.toMatchObject({ code: "NOT_DONE" });
  }, 60_000);

  test("says since when it is alone and what waits, goes on elsewhere, and leaves", async () => {
    const { password } = server;
    const desk = seat();
    await desk.found({ address, password, name: "Desk 1" });
    await expect.poll(async () => (await desk.get()).seen?.seats.length, PATIENCE).toBe(1);
    await server.halt();
    await expect.poll(async () => (await desk.get()).standing, PATIENCE).toMatchObject({ is: "alone", why: "unreachable" });
    expect((await desk.get()).seen?.seats).toHaveLength(1);
    await expect(desk.move({ address, password: null })).rejects.toMatchObject(refusedFor("unreachable"));
    await server.restart();
    await desk.move({ address, password });
    await expect(desk.move({ address: { ...address, host: "db.example" }, password: null })).rejects.toMatchObject({ code: "NOT_DONE" });
    const left = await desk.leave();
    expect(left).toMatchObject({ own: null, standing: { is: "none" }, hasPassword: false });
  }, 60_000);

  test("keeps to the address that the administrator of the machine has set, and changes nothing where they locked it", async () => {
    const managed = (more: object): ManagedState => ({
      is: "in-force",
      place: "/etc/ismgt/policy.json",
      managed: { version: 1, hub: `postgresql://${address.host}:${address.port}/${address.database}`, ...more },
      network: null,
    });
    const desk = seat(managed({}));
    const given = { host: address.host, port: address.port, database: address.database };
    expect((await desk.get()).given).toEqual(given);
    await expect(
      desk.found({ address: { ...address, database: "another" }, password: server.password, name: "Desk 1" }),
    ).rejects.toMatchObject(refusedFor("other-address"));
    await desk.found({ address, password: server.password, name: "Desk 1" });
    const locked = seat(managed({ locked: ["hub"] }));
    await expect(locked.leave()).rejects.toMatchObject({ code: "SET_BY_ADMINISTRATOR" });
    expect((await locked.get()).own).toBeNull();
  }, 60_000);
});
