import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Admission } from "#domain/hub/admission.ts";
import { connectToHub } from "./connect.ts";
import type { HubConnection } from "./connect.ts";
import type { PushedBatch, StoredEvent } from "./store.ts";
import { hasPostgres, startPostgres, WITHOUT_POSTGRES } from "./testing/postgresServer.ts";
import type { PostgresServer } from "./testing/postgresServer.ts";

/* A seat that signs in as a role of its own: whatever statement it sends, the database lets it write as itself alone, and one of some districts know of their cases alone. */

const START = { seq: 0, hash: "0".repeat(64) };
const [DESK, WALL, KARNAL] = ["a".repeat(16), "b".repeat(16), "c".repeat(16)] as const;
const HUB = "5f8c5a2e-8f0f-4d76-9d0c-8d3c3cf1a111";
const [IN_KARNAL, IN_HISAR] = ["grievance:karnal", "grievance:hisar"] as const;
const PASSWORD = "of a role of a test";

const admissionOf = (seat: string): Admission => ({
  hub: HUB,
  seat,
  publicKey: "k".repeat(44),
  name: `Seat ${seat[0]}`,
  by: DESK,
  at: 1_764_000_000_000,
  signature: "s".repeat(88),
});

function eventOf(seat: string, seatSeq: number, stream: string): StoredEvent {
  const rest = { hlc: `0${seatSeq}`, type: "marked", version: 1, actor: "osd", at: 1_764_000_000_000 + seatSeq, payload: "{}" };
  return { id: `event ${seat} ${seatSeq}`, seat, seatSeq, stream, prevHash: `${seat}-${seatSeq - 1}`, hash: `${seat}-${seatSeq}`, ...rest };
}

function batchOf(seat: string, seatSeq: number, stream: string, district: string): PushedBatch {
  const expected = seatSeq === 1 ? START : { seq: seatSeq - 1, hash: `${seat}-${seatSeq - 1}` };
  const places = stream.startsWith("grievance:") ? [{ stream, district }] : [];
  return {
    seat,
    expected,
    events: [eventOf(seat, seatSeq, stream)],
    keys: [],
    told: { places, posts: [], pastOf: (of) => `past of ${of}` },
    isOfDistricts: seat === KARNAL,
    erasures: [],
    signature: "signed",
  };
}

describe.skipIf(!hasPostgres)(`a role of a seat of its own${WITHOUT_POSTGRES}`, () => {
  let server: PostgresServer;
  let owner: HubConnection;
  const roles = new Map<string, Client>();
  beforeAll(async () => {
    server = await startPostgres();
    await server.createDatabase("hub");
    owner = await connectToHub(server.address("hub"), { password: server.password, prepares: true });
    await owner.found(admissionOf(DESK), START);
    await owner.admit(admissionOf(WALL), START);
    await owner.admit(admissionOf(KARNAL), START);
    const first = batchOf(DESK, 1, IN_KARNAL, "Karnal");
    // Before any seat is bound to districts.
    await owner.push({ ...first, told: { ...first.told, posts: [{ mark: "5".repeat(24), stream: IN_KARNAL }] } });
    await owner.push(batchOf(DESK, 2, IN_HISAR, "Hisar"));
    await owner.push(batchOf(DESK, 3, "people", ""));
    await owner.push(batchOf(DESK, 4, "review:1", ""));
    const item = (number: number, mark: string) => ({ seat: DESK, number, mark, box: "box", signature: "signed" });
    await owner.pushItems({ seat: DESK, expected: 0, items: [item(1, "1".repeat(24)), item(2, ""), item(3, "5".repeat(24))] });
    for (const [role, seat, districts] of [
      ["wall", WALL, null],
      ["karnal", KARNAL, ["Karnal"]],
    ] as const) {
      await server.run("hub", `CREATE ROLE ${role} LOGIN PASSWORD '${PASSWORD}'`);
      await owner.bindRole(seat, role, districts);
      const client = new Client({ ...server.address("hub"), user: role, password: PASSWORD, ssl: false });
      await client.connect();
      roles.set(role, client);
    }
  }, 120_000);
  afterAll(async () => {
    for (const client of roles.values()) await client.end();
    await owner.close();
    await server.close();
  }, 60_000);

  async function asked(role: "wall" | "karnal", sql: string, values: unknown[] = []): Promise<readonly unknown[]> {
    const { rows } = (await roles.get(role)?.query({ text: sql, values, rowMode: "array" })) ?? { rows: [] };
    return rows.flat();
  }
  const refused = async (role: "wall" | "karnal", sql: string, values: unknown[] = []) => {
    await expect(roles.get(role)?.query(sql, values)).rejects.toMatchObject({ code: "42501" });
  };
  const INSERT = `INSERT INTO event (seat, seat_seq, id, hlc, stream, type, version, actor, at, payload, prev_hash, hash)
    VALUES ($1, $2, $3, '1', $4, 'marked', 1, 'osd', 1, '{}', '', '')`;

  test("reads of its district alone: cases, what all know, and nothing that holds words of others", async () => {
    expect(await asked("karnal", "SELECT stream FROM event ORDER BY seat_seq")).toEqual([IN_KARNAL, "people"]);
    expect(await asked("karnal", "SELECT stream FROM event WHERE stream = $1", [IN_HISAR])).toEqual([]);
    expect(await asked("karnal", "SELECT stream FROM case_place")).toEqual([IN_KARNAL]);
    expect(await asked("karnal", "SELECT number FROM item ORDER BY number")).toEqual(["2", "3"]);
    await refused("karnal", "SELECT * FROM snapshot");
    await refused("karnal", "SELECT * FROM file");
    await refused("karnal", "SELECT * FROM attempt");
    // Also not by counting, or by what an error tells.
    expect(await asked("karnal", "SELECT count(*) FROM event WHERE stream LIKE 'grievance:h%'")).toEqual(["0"]);
  });

  test("writes to no case of another district, nor makes one its own", async () => {
    await refused("karnal", INSERT, [KARNAL, 1, "1", IN_HISAR]);
    await refused("karnal", "INSERT INTO case_place (stream, district) VALUES ('grievance:nobody', 'Hisar')");
    await expect(
      roles.get("karnal")?.query("INSERT INTO case_place (stream, district) VALUES ($1, 'Karnal')", [IN_HISAR]),
    ).rejects.toMatchObject({ code: "23505" });
    await refused(
      "karnal",
      "INSERT INTO case_place (stream, district) VALUES ($1, 'Karnal') ON CONFLICT (stream) DO UPDATE SET district = 'Karnal'",
      [IN_HISAR],
    );
    await refused("karnal", "UPDATE case_place SET district = 'Karnal' WHERE stream = $1", [IN_HISAR]);
    await refused("karnal", "UPDATE case_place SET district = 'Hisar' WHERE stream = $1", [IN_KARNAL]);
    await refused("karnal", "UPDATE seat_role SET districts = NULL");
    await refused("karnal", "INSERT INTO seat_role VALUES ('karnal2', 'x', NULL)");
    await refused("karnal", "DELETE FROM event");
    await refused("karnal", "UPDATE event SET actor = 'somebody'");
    expect(await server.run("hub", "SELECT stream, district FROM case_place ORDER BY stream")).toEqual([
      { stream: IN_HISAR, district: "Hisar" },
      { stream: IN_KARNAL, district: "Karnal" },
    ]);
  });

  test("writes of its own district, with the program's own statements", async () => {
    const seat = await connectToHub({ ...server.address("hub"), user: "karnal" }, { password: PASSWORD });
    expect(await seat.push(batchOf(KARNAL, 1, IN_KARNAL, "Karnal"))).toBe(true);
    expect(await seat.push(batchOf(KARNAL, 2, "grievance:new", "Karnal"))).toBe(true);
    await expect(seat.push(batchOf(KARNAL, 3, IN_HISAR, "Karnal"))).rejects.toMatchObject({ fault: "refused" });
    await expect(seat.push(batchOf(KARNAL, 3, IN_HISAR, "Hisar"))).rejects.toMatchObject({ fault: "refused" });
    // What was refused is refused as a whole.
    expect((await owner.look()).heads.find((head) => head.seat === KARNAL)).toMatchObject({ seq: 2 });
    await expect(seat.beginSnapshot({ id: HUB, seat: KARNAL })).rejects.toMatchObject({ fault: "refused" });
    await expect(seat.takeLease({ seat: KARNAL, holder: "h" }, 1_000)).rejects.toMatchObject({ fault: "refused" });
    await seat.close();
  });

  test("writes as itself alone, whatever seat it names", async () => {
    for (const role of ["wall", "karnal"] as const) {
      await refused(role, INSERT, [DESK, 9, "9", IN_KARNAL]);
      await refused(role, "INSERT INTO batch (seat, first_seq, last_seq, signature) VALUES ($1, 1, 9, 's')", [DESK]);
      await refused(role, "INSERT INTO item (seat, number, mark, box, signature) VALUES ($1, 9, '', 'b', 's')", [DESK]);
      expect((await roles.get(role)?.query("UPDATE seat SET head_seq = 99 WHERE seat = $1", [DESK]))?.rowCount).toBe(0);
      await refused(role, "UPDATE seat SET public_key = 'k'");
      await refused(role, "DROP TABLE event");
      await refused(role, "ALTER TABLE event DISABLE ROW LEVEL SECURITY");
      await refused(role, "SET ROLE ismgt");
    }
    await refused("wall", "INSERT INTO lease (name, seat, holder, token, since_at, until_at) VALUES ('another', $1, 'h', 1, 1, 1)", [DESK]);
    await refused("wall", "UPDATE item SET box = 'another'");
  });

  test("of the whole room does all that a seat does", async () => {
    const seat = await connectToHub({ ...server.address("hub"), user: "wall" }, { password: PASSWORD });
    const { heads } = await seat.look();
    expect(heads).toHaveLength(3);
    expect(await seat.events(DESK, 1, 9)).toHaveLength(4);
    const erasures = [{ mark: "1".repeat(24), at: 5 }];
    expect(
      await seat.push({ ...batchOf(WALL, 1, IN_HISAR, "Hisar"), erasures, keys: [{ ref: "2".repeat(32), madeAt: 1, box: "b" }] }),
    ).toBe(true);
    expect(
      await seat.pushItems({ seat: WALL, expected: 0, items: [{ seat: WALL, number: 1, mark: "1".repeat(24), box: "b", signature: "s" }] }),
    ).toBe(true);
    expect((await seat.itemsAfter(DESK, 0, 9)).map(({ box }) => box)).toEqual(["", "box", "box"]);
    expect(await seat.takeLease({ seat: WALL, holder: "h" }, 60_000)).toMatchObject({ seat: WALL });
    expect(await seat.beginAttempt({ key: "k", seat: WALL, holder: "h", token: 1, isLookedFor: false, livesMs: 1_000 })).toEqual({
      is: "begun",
    });
    await seat.beginSnapshot({ id: HUB, seat: WALL });
    expect(await seat.putChunk(HUB, 0, Buffer.from("piece"))).toBe(true);
    expect(await seat.publishSnapshot({ id: HUB, seat: WALL, chunks: 1, box: "b", signature: "s" }, 2)).toBe(true);
    await seat.askFile({ id: "f".repeat(64), asked: "b" }, 1_000);
    await seat.beSeen(WALL);
    await seat.offerPairing("p", "offer", 1_000);
    await seat.close();
  });

  test("is bound again, and to no name that is more than a name", async () => {
    expect(await owner.bindRole(WALL, 'wall"; DROP TABLE event; --', null)).toBe(false);
    expect(await owner.bindRole(WALL, "wall", ["Hisar"])).toBe(true);
    expect(await asked("wall", "SELECT stream FROM event WHERE stream LIKE 'grievance:%' AND seat = $1", [DESK])).toEqual([IN_HISAR]);
    await refused("wall", "SELECT * FROM snapshot");
    await owner.bindRole(WALL, "wall", null);
    expect(await asked("wall", "SELECT count(*) FROM event WHERE stream LIKE 'grievance:%' AND seat = $1", [DESK])).toEqual(["2"]);
  });

  test("is none that owns the tables, is another seat’s, or that no policy holds: they keep their rights", async () => {
    await server.run("hub", `CREATE ROLE "Desk"; CREATE ROLE owner_too; GRANT ismgt TO owner_too; CREATE ROLE unheld BYPASSRLS`);
    const before = await server.run("hub", "SELECT role, seat FROM seat_role ORDER BY role");
    for (const role of ["ismgt", "owner_too", "unheld", "Desk", "nobody"]) {
      expect(await owner.readyRole(role)).toBe(false);
      expect(await owner.bindRole(DESK, role, null)).toBe(false);
    }
    expect(await owner.readyRole("wall")).toBe(false);
    expect(await owner.bindRole(KARNAL, "wall", ["Karnal"])).toBe(false);
    expect(await server.run("hub", "SELECT role, seat FROM seat_role ORDER BY role")).toEqual(before);
    expect(await asked("wall", "SELECT count(*) FROM snapshot")).toHaveLength(1);
    // Nor where it was bound before anybody asked.
    await server.run("hub", `INSERT INTO seat_role (role, seat) VALUES ('owner_too', '${DESK}')`);
    expect(await owner.limitRole(DESK, ["Karnal"])).toBe(false);
    await server.run("hub", "DELETE FROM seat_role WHERE role = 'owner_too'");
    await server.run("hub", `DROP ROLE "Desk", owner_too, unheld`);
  });

  test("gets again what a broken line kept from it, when the hub is looked after", async () => {
    await server.run("hub", "REVOKE ALL ON ALL TABLES IN SCHEMA public FROM wall");
    await refused("wall", "SELECT * FROM seat");
    await (await connectToHub(server.address("hub"), { password: server.password, prepares: true })).close();
    expect(await asked("wall", "SELECT count(*) FROM snapshot")).toHaveLength(1);
    await refused("karnal", "SELECT count(*) FROM snapshot");
  });

  test("of an older program is joined no more once the hub was brought up to date", async () => {
    const older = new Client({ ...server.address("hub"), user: "wall", password: PASSWORD, ssl: false });
    const ended = new Promise<void>((resolve) => older.on("end", () => resolve()));
    older.on("error", () => undefined);
    await older.connect();
    const others = [...roles.keys()];
    for (const role of others) await roles.get(role)?.end();
    await server.run(
      "hub",
      "DELETE FROM migration WHERE name LIKE '0014%'; DROP INDEX event_stream; CREATE VIEW district_bound AS SELECT 1",
    );
    await (await connectToHub(server.address("hub"), { password: server.password, prepares: true })).close();
    await ended;
    owner = await connectToHub(server.address("hub"), { password: server.password });
    for (const role of others) {
      const client = new Client({ ...server.address("hub"), user: role, password: PASSWORD, ssl: false });
      await client.connect();
      roles.set(role, client);
    }
  });

  test("has no rights any more once its seat signs in as another one", async () => {
    await server.run("hub", "CREATE ROLE other_wall");
    await owner.bindRole(WALL, "other_wall", null);
    await refused("wall", "SELECT * FROM seat");
    await refused("wall", "INSERT INTO sealed_key (ref, made_at, box) VALUES ('r', 1, 'b')");
    await server.run("hub", "DROP OWNED BY other_wall; DROP ROLE other_wall");
    await owner.bindRole(WALL, "wall", null);
    expect(await asked("wall", "SELECT count(*) FROM seat")).toEqual(["3"]);
  });

  test("says what it is doing in its own row, and one of some districts hears of nobody", async () => {
    const TELL = "INSERT INTO presence (seat, at, told_at, box, signature) VALUES ($1, 1, 1, 'box', 'signed')";
    await asked("wall", TELL, [WALL]);
    await refused("wall", TELL, [DESK]);
    await asked("karnal", TELL, [KARNAL]);
    await asked("karnal", "UPDATE presence SET box = 'other' WHERE seat = $1", [WALL]);
    await asked("karnal", "DELETE FROM presence WHERE seat = $1", [WALL]);
    expect(await asked("wall", "SELECT seat, box FROM presence ORDER BY seat")).toEqual([WALL, "box", KARNAL, "box"]);
    expect(await asked("karnal", "SELECT seat FROM presence")).toEqual([KARNAL]);
  });

  test("of a district reads every hash, hears of cases that come or go, and still brings what it did in one that left", async () => {
    expect(await asked("karnal", "SELECT count(*) FROM event_hash WHERE seat = $1", [DESK])).toEqual(["4"]);
    expect(await asked("karnal", "SELECT number FROM case_move")).toEqual([]);
    const moved = (stream: string, district: string) => ({
      places: [{ stream, district }],
      posts: [],
      pastOf: (of: string) => `past of ${of}`,
    });
    await owner.placeCases(DESK, moved("grievance:leaving", "Karnal"));
    await owner.placeCases(DESK, moved("grievance:leaving", "Hisar"));
    await owner.placeCases(DESK, moved("grievance:other", "Hisar"));
    await owner.placeCases(DESK, moved("grievance:other", "Ambala"));
    const seat = await connectToHub({ ...server.address("hub"), user: "karnal" }, { password: PASSWORD });
    expect(await seat.movesAfter({}, 1)).toHaveLength(1);
    const moves = await seat.movesAfter({}, 10);
    expect(moves.map(({ stream, past }) => [stream, past])).toEqual([
      ["grievance:leaving", "past of grievance:leaving"],
      ["grievance:leaving", "past of grievance:leaving"],
    ]);
    expect(await seat.movesAfter({ [DESK]: moves[0]?.number ?? 0 }, 10)).toHaveLength(1);
    expect(await seat.placesWithin(["grievance:leaving", IN_KARNAL, "grievance:nowhere"])).toEqual(
      expect.arrayContaining([
        { stream: "grievance:leaving", district: null },
        { stream: IN_KARNAL, district: "Karnal" },
      ]),
    );
    await refused("karnal", INSERT, [KARNAL, 50, "50", "grievance:other"]);
    await asked("karnal", INSERT, [KARNAL, 51, "51", "grievance:leaving"]);
    await asked("karnal", INSERT, [KARNAL, 52, "52", "grievance:nobody"]);
    await refused("karnal", "INSERT INTO case_move SELECT * FROM case_move");
    await refused("karnal", "INSERT INTO post_place (mark, stream) VALUES ('m', 's')");
    await refused("karnal", "UPDATE batch SET first_seq = 1");
    await refused("karnal", "UPDATE case_place SET district = 'Karnal'");
    expect((await roles.get("karnal")?.query("UPDATE batch SET signature = 'mine' WHERE seat = $1", [DESK]))?.rowCount).toBe(0);
    await seat.close();
  });
});
