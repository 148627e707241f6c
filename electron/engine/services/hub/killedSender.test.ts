import { once } from "node:events";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { appendEvents } from "#db/append/append.ts";
import type { Writer } from "#db/connection.ts";
import { openReader, openWriter } from "#db/opening/open.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { examplePost, openExampleCase } from "#db/testing/examples.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { connectToHub } from "#hub/connect.ts";
import type { HubConnection } from "#hub/connect.ts";
import { hasPostgres, startPostgres, WITHOUT_POSTGRES } from "#hub/testing/postgresServer.ts";
import type { PostgresServer } from "#hub/testing/postgresServer.ts";
import type { Fault } from "#rehearsal/x/faults.ts";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX } from "#rehearsal/x/fakeX.ts";
import { startCli } from "../../app/cli/testing/runCli.ts";
import type { CliRun } from "../../app/cli/testing/runCli.ts";
import { foundHub } from "./foundHub.ts";
import { admitAnswered, askToJoin, joinOnceAdmitted, offerPairing } from "./pairing.ts";
import { roomKeyOf } from "./roomKey.ts";
import { someKey } from "./testing/room.ts";

/*
 * Two engines as processes of their own, at one hub and one X. Whichever sends is killed without warning in the middle of it, again and again, and the other goes on.
 * `ISMGT_HUB_KILLS=50` kills more often.
 */

const KILLS = Number(process.env["ISMGT_HUB_KILLS"] ?? 2);
const NAMES = ["desk", "wall"] as const;
type Name = (typeof NAMES)[number];
/** It ends what would never come; how long it takes is not judged here. */
const WITHIN_MS = 240_000;

describe.skipIf(!hasPostgres)(`the sender of a hub is killed${WITHOUT_POSTGRES}`, () => {
  let server: PostgresServer;
  let hub: HubConnection;
  let x: FakeX;
  let temporary: ReturnType<typeof temporaryFolder>;
  const running = new Map<Name, CliRun>();
  const seats = new Map<Name, { readonly id: string; readonly key: string }>();
  const replies: { readonly id: GrievanceId; readonly text: string }[] = [];

  beforeAll(async () => {
    server = await startPostgres();
  }, 120_000);
  afterAll(() => server.close(), 60_000);
  beforeEach(async () => {
    temporary = temporaryFolder();
    x = await startFakeX();
    hub = await connectToHub(await server.createDatabase("hub"), { password: server.password, prepares: true });
    await makeSeats();
  });
  afterEach(async () => {
    for (const { child } of running.values()) child.kill("SIGKILL");
    await Promise.all([...running.values()].map(({ ended }) => ended));
    await hub.close();
    await x.close();
    temporary.remove();
  });

  const file = (name: Name) => `${temporary.folder}/${name}.db`;

  /** Both belong to the hub, and each has approved replies. */
  async function makeSeats(): Promise<void> {
    const address = server.address("hub");
    const writers = NAMES.map((name) => openWriter(file(name)));
    const [desk, wall] = writers;
    const keys = NAMES.map(() => someKey());
    const [deskKey, wallKey] = keys;
    if (!desk || !wall || !deskKey || !wallKey) throw new Error("Two seats were made");
    const now = Date.now();
    const membership = await foundHub(desk, hub, { address, name: "Desk", privateKey: deskKey, now });
    const roomKey = roomKeyOf(desk, membership);
    if (roomKey === null) throw new Error("A founder has the key");
    const at = { record: desk, hub, membership, privateKey: deskKey, roomKey };
    const code = await offerPairing(at);
    const joining = await askToJoin(wall, hub, { code, address, name: "Wall", privateKey: wallKey, now });
    await admitAnswered(at, code, now);
    await joinOnceAdmitted(wall, hub, joining);
    const ids = [membership.seat, joining.seat];
    NAMES.forEach((name, index) => {
      const key = keys[index]?.export({ format: "der", type: "pkcs8" }).toString("base64") ?? "";
      seats.set(name, { id: ids[index] ?? "", key });
    });
    for (let number = 0; number < KILLS + 2; number++) approve(writers[number % 2] ?? desk, number);
    for (const writer of writers) writer.close();
  }

  function approve(writer: Writer, number: number): void {
    const author = `citizen_${number}`;
    const { id: postId, authorId, createdAt } = x.publish({ text: `@${x.account.username} पानी नहीं आ रहा ${number}`, author });
    const id = openExampleCase(
      writer,
      examplePost(postId, { author: { externalId: authorId, handle: author, name: null, location: null }, createdAt }),
    );
    const text = `टंकी ${number} भर दी गई है।`;
    const to = { channel: "x", externalId: postId } as const;
    const payload = { replyId: "a", purpose: "free", language: "hi", text, to, approved: true } as const;
    appendEvents(writer, { grievanceId: id, events: [{ type: "reply-prepared", version: 1, payload }], actor: "osd", now: Date.now() });
    replies.push({ id, text });
  }

  function serve(name: Name): void {
    const args = ["serve", "--db", file(name), "--x-base", x.url, "--x-user", x.account.id, "--no-own-posts"];
    const secrets = { ISMGT_SECRET_HUB_PASSWORD: server.password, ISMGT_SECRET_SEAL_PRIVATE_KEY: seats.get(name)?.key ?? "" };
    running.set(name, startCli(args, { ISMGT_X_BEARER: x.bearer, ISMGT_X_USER_TOKEN: x.userBearer, ...secrets }));
  }

  const leaseOf = async () => (await server.run("hub", "SELECT seat FROM lease"))[0]?.["seat"];
  const sends = () => x.requests.filter(({ method, path }) => method === "POST" && path === "/2/tweets").length;
  const posted = () => x.posts.flatMap(({ authorId, text }) => (authorId === x.account.id ? [text.replace(/^@\w+ /u, "")] : []));
  const sentAt = (name: Name) => {
    const reader = openReader(file(name));
    try {
      return replies.filter(({ id }) => readGrievance(reader, id)?.replies[0]?.state === "sent").length;
    } finally {
      reader.close();
    }
  };

  /** Kills who sends as soon as X hears of the next reply. It would be 20 seconds until its lease is over. */
  async function killSender(fault: Fault): Promise<void> {
    const before = sends();
    x.faults.next(fault, { path: /^\/2\/tweets$/u });
    await expect.poll(sends, { timeout: WITHIN_MS, interval: 5 }).toBe(before + 1);
    const lease = await leaseOf();
    const killed = NAMES.find((name) => seats.get(name)?.id === lease);
    const run = killed && running.get(killed);
    if (!run) throw new Error("Somebody sends");
    run.child.kill("SIGKILL");
    await once(run.child, "exit");
    await server.run("hub", "UPDATE lease SET until_at = 0");
    serve(killed);
  }

  test(
    `${KILLS} times while it sends: each reply goes out, and none twice`,
    async () => {
      for (const name of NAMES) serve(name);
      for (let kill = 0; kill < KILLS; kill++)
        await killSender(kill % 2 === 0 ? { kind: "slow", overMs: 60_000 } : { kind: "late", byMs: 400 });
      for (const name of NAMES) await expect.poll(() => sentAt(name), { timeout: WITHIN_MS, interval: 200 }).toBe(replies.length);
      expect(posted().toSorted()).toEqual(replies.map(({ text }) => text).toSorted());
      expect(sends()).toBe(replies.length);
    },
    2 * WITHIN_MS + KILLS * 60_000,
  );
});
