import { createRouterClient } from "@orpc/server";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { appendEvents } from "#db/append/append.ts";
import { addPerson } from "#db/people/people.ts";
import { examplePost, openExampleCase } from "#db/testing/examples.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { unreadMentions } from "#db/work/mentions.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { hasPostgres, startPostgres, WITHOUT_POSTGRES } from "#hub/testing/postgresServer.ts";
import type { PostgresServer } from "#hub/testing/postgresServer.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import { startEngine } from "../start/engine.ts";
import type { Engine } from "../start/engine.ts";
import { router } from "./router.ts";

const SOON = { timeout: 15_000, interval: 50 };
const MARKED: GrievanceEvent = {
  type: "marked",
  version: 1,
  payload: { to: { department: "PHED", district: "Karnal", office: "PHED/district/Karnal" } },
};
const ASIDE: GrievanceEvent = { type: "set-aside", version: 1, payload: { aside: { as: "not-a-grievance", reason: "Praise" } } };

/* Two engines at a real hub, as their windows see them. */
describe.skipIf(!hasPostgres)(`two seats at a hub${WITHOUT_POSTGRES}`, () => {
  let server: PostgresServer;
  let temporary: ReturnType<typeof temporaryFolder>;
  const engines: Engine[] = [];
  const seat = () => {
    const engine = startEngine({
      databaseFile: `${temporary.folder}/${engines.length}.db`,
      rehearsal: null,
      source: null,
      secrets: memorySecrets({}),
      runtime: systemRuntime(),
      host: hostWithoutWindows,
    });
    engines.push(engine);
    return { engine, ask: createRouterClient(router, { context: engine.context }) };
  };
  type Seat = ReturnType<typeof seat>;
  let desk: Seat;
  let wall: Seat;

  beforeAll(async () => {
    server = await startPostgres();
    temporary = temporaryFolder();
    [desk, wall] = [seat(), seat()];
    const way = { address: await server.createDatabase("hub"), password: server.password };
    await desk.ask.hub.found({ ...way, name: "Desk 1" });
    await joined(desk);
    const { pairing } = await desk.ask.hub.pair();
    await wall.ask.hub.join({ ...way, name: "Wall", code: pairing?.is === "shown" ? pairing.code : "" });
    await joined(wall);
  }, 180_000);
  afterAll(async () => {
    await Promise.all(engines.map((engine) => engine.stop()));
    await server.close();
    temporary.remove();
  }, 60_000);

  const joined = ({ ask }: Seat) => vi.waitFor(async () => expect((await ask.hub.get()).standing.is).toBe("joined"), SOON);

  function decide({ engine: { context } }: Seat, grievanceId: GrievanceId, event: GrievanceEvent): void {
    appendEvents(context.writer, { grievanceId, events: [event], actor: "desk", now: context.now() });
    context.changes.announce("record");
  }
  function open({ engine: { context } }: Seat, serial: string): GrievanceId {
    const id = openExampleCase(context.writer, examplePost(serial));
    context.changes.announce("record");
    return id;
  }
  const pendingAt = async ({ ask }: Seat) => (await ask.wall.now({ cards: 5, offices: 5, parts: [] })).figures.pendingMarking;

  test("what is marked at one is so on the other's wall, and each sees who sits there", async () => {
    const id = open(desk, "1");
    await expect.poll(() => pendingAt(wall), SOON).toBe(1);
    await desk.ask.desk.presence.enter({ id });
    await expect.poll(() => wall.ask.desk.presence.others({ id }), SOON).toMatchObject([{ seat: "Desk 1" }]);
    await wall.ask.desk.presence.enter({ id });
    await expect
      .poll(async () => (await desk.ask.hub.get()).seen?.seats.find(({ name }) => name === "Wall")?.now?.desks.length, SOON)
      .toBe(1);
    decide(desk, id, MARKED);
    await expect.poll(() => pendingAt(wall), SOON).toBe(0);
    await wall.ask.desk.presence.enter({ id: null });
    await expect.poll(() => desk.ask.desk.presence.others({ id }), SOON).toEqual([]);
  }, 60_000);

  test("the walls of one are led from the other", async () => {
    const leaving = new AbortController();
    const shown = await wall.ask.walls.stand({ wallId: "1", width: 1920, height: 1080 }, { signal: leaving.signal });
    const pinned: unknown[] = [];
    const reading = (async () => {
      for await (const { pinned: scene } of shown) pinned.push(scene);
    })();
    await expect.poll(async () => (await desk.ask.walls.elsewhere()).map(({ name }) => name), SOON).toEqual(["Wall"]);
    const [{ seat: to } = { seat: "" }] = await desk.ask.walls.elsewhere();
    await desk.ask.walls.orderElsewhere({ seat: to, order: { is: "pin", wallId: null, scene: "heat" } });
    await expect.poll(() => pinned.at(-1), SOON).toBe("heat");
    await expect.poll(async () => (await desk.ask.walls.elsewhere())[0]?.told.pinned, SOON).toBe("heat");
    await expect(
      desk.ask.walls.orderElsewhere({ seat: "0".repeat(16), order: { is: "pin", wallId: null, scene: null } }),
    ).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    leaving.abort();
    await reading.catch(() => undefined);
  }, 60_000);

  test("both go on without the hub, and are told once it is back where they decided differently", async () => {
    const id = open(desk, "2");
    await expect.poll(() => pendingAt(wall), SOON).toBe(1);
    await desk.ask.desk.presence.enter({ id });
    await expect.poll(async () => (await wall.ask.desk.presence.others({ id })).length, SOON).toBe(1);
    await server.halt();
    for (const { ask } of [desk, wall]) await expect.poll(async () => (await ask.live.standing()).hub?.why, SOON).toBe("unreachable");
    expect(await wall.ask.desk.presence.others({ id })).toEqual([]);
    decide(desk, id, MARKED);
    decide(wall, id, ASIDE);
    await server.restart();
    for (const { engine } of [desk, wall]) engine.context.networkIsBack();
    for (const { ask } of [desk, wall])
      await expect.poll(async () => (await ask.transfer.contradictions()).map(({ about }) => about), SOON).toEqual(["case"]);
    const [found] = await desk.ask.transfer.contradictions();
    expect(found?.answers).toHaveLength(2);
    const marked = found?.answers.findIndex(({ says }) => says.en.startsWith("marked")) ?? -1;
    const chosen = await desk.ask.transfer
      .choose({ key: found?.key ?? "", answer: marked })
      .catch(({ code }: { readonly code: string }) => code);
    if (chosen !== "AT_THE_DESK")
      for (const { ask } of [desk, wall]) await expect.poll(() => ask.transfer.contradictions(), SOON).toEqual([]);
  }, 90_000);

  // Last: with people in the room nobody is asked any more who has not signed in.
  test("who is named in a note at one is told of it at the other", async () => {
    const { context } = desk.engine;
    const passphrase = { salt: Buffer.alloc(16), hash: Buffer.alloc(32), scryptCost: 2, scryptBlockSize: 8, scryptParallelization: 1 };
    const asha = addPerson(context.writer, { name: "Asha", role: "operator", passphrase }, { actor: null, now: context.now() }).id;
    decide(desk, open(desk, "3"), { type: "noted", version: 1, payload: { words: "@Asha please look", mentions: [asha] } });
    await expect.poll(() => unreadMentions(wall.engine.context.writer, asha), SOON).toBe(1);
  }, 60_000);
});
