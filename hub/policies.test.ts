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
    await refused("karnal", "SELECT * FROM file");
    await refused("karnal", "SELECT * FROM attempt");
    // Also not by counting, or by what an error tells.
    expect(await asked("karnal", "SELECT count(*) FROM event WHERE stream LIKE 'grievance:h%'")).toEqual(["0"]);
  });

  test("keeps no table locked but those from which it may have to take something away", async () => {
    const tables = (await server.run("hub", "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename")).map(
      ({ tablename }) => String(tablename),
    );
    expect(tables.length).toBeGreaterThan(15);
    for (const [role, lockable] of [
      ["karnal", []],
      ["wall", ["file", "pairing", "sealed_key", "snapshot"]],
    ] as const) {
      const locked: string[] = [];
      for (const table of tables) {
        const client = roles.get(role);
        await client?.query("BEGIN");
        await client?.query(`LOCK TABLE "${table}" IN SHARE ROW EXCLUSIVE MODE`).then(
          () => locked.push(table),
          (error: unknown) => expect(error).toMatchObject({ code: "42501" }),
        );
        await client?.query("ROLLBACK");
      }
      expect(locked).toEqual(lockable);
    }
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

  test("reads a snapshot of its districts, or of a part of them, and writes none", async () => {
    const made = [null, ["Karnal"], ["Hisar"], ["Hisar", "Karnal"]].map((districts, at) => ({ id: `${HUB.slice(0, -1)}${at}`, districts }));
    for (const { id, districts } of made) {
      await owner.beginSnapshot({ id, seat: DESK, districts });
      await owner.putChunk(id, 0, Buffer.from(districts?.join("") ?? "all"));
      expect(await owner.publishSnapshot({ id, seat: DESK, chunks: 1, box: "b", signature: "s" }, 2)).toBe(true);
    }
    await server.run(
      "hub",
      `INSERT INTO snapshot (id, seat, begun_at, chunks, box, signature, districts) VALUES ('${"0".repeat(36)}', '${DESK}', 1, 0, '', '', '{}')`,
    );
    expect(await asked("karnal", "SELECT id FROM snapshot")).toEqual([made[1]?.id]);
    expect(await asked("karnal", "SELECT snapshot FROM snapshot_chunk")).toEqual([made[1]?.id]);
    expect(await asked("wall", "SELECT count(*) FROM snapshot_chunk")).toEqual(["4"]);
    const seat = await connectToHub({ ...server.address("hub"), user: "karnal" }, { password: PASSWORD });
    expect((await seat.snapshots(9, ["Karnal"])).map(({ id }) => id)).toEqual([made[1]?.id]);
    expect([await seat.snapshots(9, null), await seat.snapshots(9, ["Hisar"])]).toEqual([[], []]);
    expect([await seat.chunk(made[2]?.id ?? "", 0), (await seat.chunk(made[1]?.id ?? "", 0))?.toString()]).toEqual([null, "Karnal"]);
    await owner.limitRole(KARNAL, ["Hisar", "Karnal"]);
    expect(await asked("karnal", "SELECT count(*) FROM snapshot")).toEqual(["3"]);
    expect(await seat.snapshots(9, ["Hisar", "Karnal"])).toHaveLength(1);
    await owner.limitRole(KARNAL, ["Karnal"]);
    for (const sql of [
      "INSERT INTO snapshot SELECT * FROM snapshot",
      "UPDATE snapshot SET districts = NULL",
      "DELETE FROM snapshot",
      "DELETE FROM snapshot_chunk",
    ])
      await refused("karnal", sql);
    // A seat that has everything says of it what is no longer than any district.
    await refused(
      "wall",
      "INSERT INTO snapshot (id, seat, begun_at, chunks, box, signature, districts) VALUES ('x', $1, 1, 0, '', '', '{}')",
      [WALL],
    );
    // A case that moves away takes those with it that may hold it.
    await owner.placeCases(DESK, { places: [{ stream: "grievance:moves", district: "Karnal" }], posts: [], pastOf: () => "" });
    await owner.placeCases(DESK, { places: [{ stream: "grievance:moves", district: "Ambala" }], posts: [], pastOf: () => "" });
    expect(await server.run("hub", "SELECT id FROM snapshot WHERE published_at IS NOT NULL ORDER BY id")).toEqual([
      { id: made[0]?.id },
      { id: made[2]?.id },
    ]);
    expect(await owner.isSnapshotBegun(["Karnal"])).toBe(false);
    await owner.beginSnapshot({ id: made[1]?.id ?? "", seat: DESK, districts: ["Karnal"] });
    expect([await seat.isSnapshotBegun(["Karnal"]), await seat.isSnapshotBegun(null)]).toEqual([true, false]);
    await server.run("hub", `UPDATE snapshot SET begun_at = begun_at - 200000 WHERE id = '${made[1]?.id}'`);
    expect(await seat.isSnapshotBegun(["Karnal"])).toBe(false);
    await owner.goOnWithSnapshot(made[1]?.id ?? "");
    expect([await seat.isSnapshotBegun(["Karnal"]), await seat.isSnapshotBegun(["Karnal"], DESK)]).toEqual([true, false]);
    await server.run("hub", "DELETE FROM snapshot");
    await server.run("hub", "DELETE FROM case_move");
    await server.run("hub", "DELETE FROM case_place WHERE stream = 'grievance:moves'");
    await seat.close();
  });

  test("writes of its own district, with the program's own statements", async () => {
    const seat = await connectToHub({ ...server.address("hub"), user: "karnal" }, { password: PASSWORD });
    expect(await seat.push(batchOf(KARNAL, 1, IN_KARNAL, "Karnal"))).toBe(true);
    expect(await seat.push(batchOf(KARNAL, 2, "grievance:new", "Karnal"))).toBe(true);
    await expect(seat.push(batchOf(KARNAL, 3, IN_HISAR, "Karnal"))).rejects.toMatchObject({ fault: "refused" });
    await expect(seat.push(batchOf(KARNAL, 3, IN_HISAR, "Hisar"))).rejects.toMatchObject({ fault: "refused" });
    // What was refused is refused as a whole.
    expect((await owner.look()).heads.find((head) => head.seat === KARNAL)).toMatchObject({ seq: 2 });
    await expect(seat.beginSnapshot({ id: HUB, seat: KARNAL, districts: null })).rejects.toMatchObject({ fault: "refused" });
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
    await seat.beginSnapshot({ id: HUB, seat: WALL, districts: null });
    for (const piece of ["another", "piece"]) expect(await seat.putChunk(HUB, 0, Buffer.from(piece))).toBe(true);
    await server.run("hub", `UPDATE snapshot SET begun_at = 1 WHERE id = '${HUB}'`);
    await seat.goOnWithSnapshot(HUB);
    expect(await seat.isSnapshotBegun(null)).toBe(true);
    expect(await seat.publishSnapshot({ id: HUB, seat: WALL, chunks: 1, box: "b", signature: "s" }, 2)).toBe(true);
    expect((await seat.snapshots(2, null)).map(({ id }) => id)).toEqual([HUB]);
    expect((await seat.chunk(HUB, 0))?.toString()).toBe("piece");
    await seat.askFile({ id: "f".repeat(64), asked: "b" }, 1_000);
    await seat.beSeen(WALL);
    await seat.offerPairing("p", "offer", 1_000);
    const presence = { seat: WALL, box: "box", signature: "s".repeat(88) };
    for (const at of [1, 2]) await seat.tellPresence({ ...presence, at }, false);
    expect(await seat.presences(60_000)).toEqual([{ ...presence, at: 2 }]);
    await seat.endPresence(WALL);
    expect(await seat.presences(60_000)).toEqual([]);
    await seat.tellPresence({ ...presence, at: 3 }, false);
    expect(await seat.presences(60_000)).toHaveLength(1);
    await server.run("hub", "DELETE FROM presence");
    await seat.close();
  });

  test("is bound again, and to no name that is more than a name", async () => {
    expect(await owner.bindRole(WALL, 'wall"; DROP TABLE event; --', null)).toBe(false);
    expect(await owner.bindRole(WALL, "wall", ["Hisar"])).toBe(true);
    expect(await asked("wall", "SELECT stream FROM event WHERE stream LIKE 'grievance:%' AND seat = $1", [DESK])).toEqual([IN_HISAR]);
    await refused("wall", "SELECT * FROM file");
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
    await refused("karnal", "SELECT count(*) FROM file");
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
    await refused("karnal", "DELETE FROM presence WHERE seat = $1", [WALL]);
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

  describe("that is hostile", () => {
    const SEAT = `INSERT INTO seat (seat, hub, public_key, name, "by", at, signature, head_seq, head_hash, seen_at, items_seq, number)
      SELECT lpad(to_hex($2::int + n), 16, '0'), '${HUB}', repeat('k', 44), 'Filler', $1, 1, repeat('s', 88), 0, '0', 0, 0, $2::int + n FROM generate_series(0, $3::int - 1) AS n`;
    const RULING = `INSERT INTO ruling (seat, "by", at, text, signature) VALUES ($1, $2, 1, $3, repeat('s', 88))`;

    test("fills no table that all seats read: it lets in so many, and says something of those alone that it let in", async () => {
      await refused("wall", SEAT, [WALL, 0, 5_000]);
      await asked("wall", SEAT, [WALL, 0, 200]);
      await refused("wall", SEAT, [WALL, 200, 1]);
      await expect(roles.get("wall")?.query(SEAT, [WALL, 0, 1])).rejects.toMatchObject({ code: "23505" });
      await refused("wall", SEAT.replace("'Filler'", "repeat('n', 1000000)"), [WALL, 0, 1]);
      await refused("wall", "UPDATE seat SET head_hash = repeat('0', 1000000) WHERE seat = $1", [WALL]);
      expect((await owner.look()).heads.map(({ seat }) => seat)).toEqual(expect.arrayContaining([DESK, WALL, KARNAL]));
      await refused("wall", RULING, ["f".repeat(16), WALL, "text"]);
      await refused("wall", RULING, [DESK, WALL, "text"]);
      await refused("wall", RULING, ["0".repeat(16), WALL, "t".repeat(200_001)]);
      await asked("wall", RULING, ["0".repeat(16), WALL, "text"]);
      await refused("wall", "UPDATE ruling SET seat = $1", [DESK]);
      // Who let in the one that let it in has the say of it too.
      await server.run("hub", "CREATE ROLE desk LOGIN PASSWORD 'of a role of a test'");
      await owner.bindRole(DESK, "desk", null);
      const desk = new Client({ ...server.address("hub"), user: "desk", password: PASSWORD, ssl: false });
      await desk.connect();
      await desk.query(RULING, ["0".repeat(16), DESK, "text"]);
      await desk.query(RULING, [WALL, DESK, "text"]);
      await desk.end();
      await server.run("hub", `DELETE FROM ruling; DELETE FROM seat WHERE "by" = '${WALL}'; DELETE FROM seat_role WHERE role = 'desk'`);
      await server.run("hub", "DROP OWNED BY desk; DROP ROLE desk");
    });

    test("keeps nobody from reading what is said of seats, also where it says as much as it may", async () => {
      await asked("wall", SEAT, [WALL, 0, 200]);
      const ALL = `INSERT INTO ruling (seat, "by", at, text, signature) SELECT seat, $1, 1, '"until":null' || repeat('क', $2::int), repeat('s', 88) FROM seat WHERE "by" = $1`;
      await refused("wall", ALL, [WALL, 66_667]);
      await asked("wall", ALL, [WALL, 66_600]);
      await owner.rule({ seat: WALL, by: DESK, at: 1, text: "t".repeat(100_000), signature: "s".repeat(88) });
      const rulings = (await owner.rulings()) as readonly { readonly by: string; readonly text: string }[];
      expect(rulings.filter(({ by }) => by === DESK)).toHaveLength(1);
      expect(rulings.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)).toBeLessThan(3_000_000);
      // By which a seat is revoked is there, however long it is; and the short ones are, however many.
      const revoked = `"until":{"events":1}${"t".repeat(199_900)}`;
      await server.run("hub", `UPDATE ruling SET text = '${revoked}' WHERE seat = (SELECT max(seat) FROM ruling WHERE "by" = '${WALL}')`);
      expect(((await owner.rulings()) as typeof rulings).filter(({ text }) => text === revoked)).toHaveLength(1);
      await server.run("hub", `UPDATE ruling SET text = repeat('t', 3999) WHERE "by" = '${WALL}'`);
      expect(await owner.rulings()).toHaveLength(201);
      await server.run("hub", `DELETE FROM ruling; DELETE FROM seat WHERE "by" = '${WALL}'`);
    });

    test("keeps nobody from what it tells, and from where cases lie, by making it long", async () => {
      await asked(
        "wall",
        "INSERT INTO item (seat, number, mark, box, signature) SELECT $1, n, 'long', repeat('b', 2000000), 's' FROM generate_series(101, 140) AS n",
        [WALL],
      );
      const numbers: number[] = [];
      for (
        let items = await owner.itemsAfter(WALL, 100, 100);
        items.length > 0;
        items = await owner.itemsAfter(WALL, numbers.at(-1) ?? 0, 100)
      ) {
        expect(items.reduce((sum, { box }) => sum + box.length, 0)).toBeLessThan(8_000_000);
        numbers.push(...items.map(({ number }) => number));
      }
      expect(numbers).toEqual(Array.from({ length: 40 }, (_, index) => 101 + index));
      const karnal = await connectToHub({ ...server.address("hub"), user: "karnal" }, { password: PASSWORD });
      await asked("wall", "INSERT INTO post_place (mark, stream) VALUES ('long', $1)", [IN_KARNAL]);
      await owner.pushItems({ seat: DESK, expected: 3, items: [{ seat: DESK, number: 4, mark: "long", box: "good", signature: "s" }] });
      expect((await karnal.itemsOfMarks(["long"], 500)).map(({ box }) => box)).toContain("good");
      await asked(
        "wall",
        `INSERT INTO case_move (seat, number, stream, from_district, to_district, past, at)
         SELECT $1, n, $2, '', 'Karnal', repeat('क', 400000), 1 FROM generate_series(1, 100) AS n`,
        [WALL, IN_KARNAL],
      );
      const moves = await karnal.movesAfter({ [DESK]: 1_000 }, 100);
      expect(moves.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
      await asked(
        "wall",
        `INSERT INTO event (seat, seat_seq, id, hlc, stream, type, version, actor, at, payload, prev_hash, hash)
         SELECT $1, n, n, '1', $2, 'marked', 1, 'osd', 1, repeat('p', 2000000), '', '' FROM generate_series(101, 140) AS n`,
        [WALL, IN_KARNAL],
      );
      const places = numbers.map((seatSeq) => ({ seat: WALL, seatSeq }));
      const some = await karnal.eventsAt([{ seat: DESK, seatSeq: 1 }, ...places]);
      expect(some.map(({ seat, seatSeq }) => [seat, seatSeq])).toEqual([
        [DESK, 1],
        ...[101, 102, 103, 104].map((seatSeq) => [WALL, seatSeq]),
      ]);
      expect(await karnal.eventsOfCase(IN_KARNAL, WALL, 100, 140)).toHaveLength(4);
      await karnal.close();
      await server.run(
        "hub",
        `DELETE FROM item WHERE mark = 'long'; DELETE FROM post_place WHERE mark = 'long'; UPDATE seat SET items_seq = 3 WHERE seat = '${DESK}'`,
      );
      await server.run("hub", `DELETE FROM case_move WHERE seat = '${WALL}'; DELETE FROM event WHERE seat_seq > 100`);
    });

    test("has one key for the room at a time, and none that is long", async () => {
      const KEY = `INSERT INTO room_key (ref, "by", at, text, signature) VALUES (repeat($1, 32), $2, $3, $4, repeat('s', 88))`;
      await asked("wall", KEY, ["1", WALL, 1, "text"]);
      await expect(roles.get("wall")?.query(KEY, ["2", WALL, 1, "text"])).rejects.toMatchObject({ code: "23505" });
      await refused("wall", "UPDATE room_key SET text = repeat('t', 2000001)");
      // Nor one that is from before all others, or from beyond all clocks; and none looks as if there were none.
      await refused("wall", "UPDATE room_key SET at = -1");
      await refused("wall", "UPDATE room_key SET at = 9007199254740991");
      await server.run("hub", "UPDATE room_key SET at = 0");
      expect((await owner.look()).renewals).not.toBe("");
      const seat = await connectToHub({ ...server.address("hub"), user: "wall" }, { password: PASSWORD });
      const { renewals } = await seat.look();
      await seat.renewRoomKey({ ref: "3".repeat(32), by: WALL, at: 2, text: "newer", signature: "s".repeat(88) });
      expect((await seat.look()).renewals).not.toBe(renewals);
      expect(await seat.roomKeys()).toEqual([expect.objectContaining({ text: "newer" })]);
      await seat.close();
      await server.run("hub", "DELETE FROM room_key");
    });

    test("takes fetching and sending from nobody, keeps it for no longer than a moment, and says nothing of what others send", async () => {
      await server.run("hub", "DELETE FROM lease");
      await owner.takeLease({ seat: DESK, holder: "h" }, 60_000);
      await owner.beginAttempt({ key: "desk", seat: DESK, holder: "h", token: 1, isLookedFor: false, livesMs: 60_000 });
      const TAKE = "UPDATE lease SET seat = $1, holder = 'mine'";
      expect((await roles.get("wall")?.query(TAKE, [WALL]))?.rowCount).toBe(0);
      expect((await roles.get("wall")?.query("UPDATE attempt SET outcome = 'sent' WHERE key = 'desk'"))?.rowCount).toBe(0);
      await refused("wall", "INSERT INTO attempt (key, seat, token, at) VALUES ('later', $1, 9, 1)", [WALL]);
      await server.run("hub", "UPDATE lease SET until_at = 0");
      await refused("wall", "UPDATE lease SET seat = $1, until_at = 9007199254740991", [WALL]);
      await refused("wall", "UPDATE lease SET seat = $1, token = 9007199254740991", [WALL]);
      await refused("wall", "INSERT INTO lease (name, seat, holder, token, since_at, until_at) VALUES ('another', $1, 'h', 1, 1, 1)", [
        WALL,
      ]);
      const seat = await connectToHub({ ...server.address("hub"), user: "wall" }, { password: PASSWORD });
      expect(await seat.takeLease({ seat: WALL, holder: "w" }, 60_000)).toMatchObject({ seat: WALL, token: 2 });
      // What the one before left open it looks for, and ends.
      expect(await seat.beginAttempt({ key: "desk", seat: WALL, holder: "w", token: 2, isLookedFor: false, livesMs: 1_000 })).toEqual({
        is: "open",
      });
      await seat.endAttempt({ key: "desk", token: 2 }, { is: "sent", externalId: "x" });
      expect(await server.run("hub", "SELECT outcome FROM attempt WHERE key = 'desk'")).toEqual([{ outcome: "sent" }]);
      await seat.close();
    });

    test("changes no copy of another seat, empties what is nobody’s words for nobody, and erases nothing that is still to be said", async () => {
      const copy = "6f8c5a2e-8f0f-4d76-9d0c-8d3c3cf1a111";
      await owner.beginSnapshot({ id: copy, seat: DESK, districts: null });
      await owner.putChunk(copy, 0, Buffer.from("piece"));
      expect((await roles.get("wall")?.query("UPDATE snapshot_chunk SET bytes = 'mine' WHERE snapshot = $1", [copy]))?.rowCount).toBe(0);
      await refused("wall", "INSERT INTO snapshot_chunk (snapshot, number, bytes) VALUES ($1, 1, 'mine')", [copy]);
      expect((await roles.get("wall")?.query("UPDATE item SET box = '' WHERE mark = ''"))?.rowCount).toBe(0);
      await refused("wall", "INSERT INTO erased (mark, at) VALUES (repeat('9', 24), 9007199254740991)");
      await refused("wall", "UPDATE erased SET at = 9007199254740991");
      await owner.dropSnapshot(copy);
    });

    test("writes nothing any more once its seat is revoked, and reads no more than that", async () => {
      await roles.get("wall")?.end();
      expect(await owner.endRole(WALL)).toBe(true);
      expect(await owner.endRole(WALL)).toBe(false);
      const lost = new Client({ ...server.address("hub"), user: "wall", password: PASSWORD, ssl: false });
      await lost.connect();
      expect((await lost.query("SELECT seat FROM seat")).rowCount).toBe(3);
      for (const sql of [
        "SELECT * FROM event",
        "UPDATE seat SET head_seq = 1",
        "SELECT * FROM event_hash",
        "SELECT * FROM own_event",
        "DELETE FROM pairing",
        "INSERT INTO sealed_key VALUES ('r', 1, 'b')",
      ])
        await expect(lost.query(sql)).rejects.toMatchObject({ code: "42501" });
      // What its program asks before it knows is refused neither, and brings and changes nothing.
      for (const sql of ["SELECT * FROM snapshot", "SELECT * FROM seat_role", "UPDATE seat SET seen_at = 1"])
        expect((await lost.query(sql)).rowCount).toBe(0);
      // So it stays where the hub is looked after.
      await (await connectToHub(server.address("hub"), { password: server.password, prepares: true })).close();
      await expect(lost.query("SELECT * FROM event")).rejects.toMatchObject({ code: "42501" });
      await lost.end();
      // The name may be another seat's from then on.
      expect(await owner.readyRole("wall")).toBe(true);
      // It is given what it had where it belongs again.
      expect(await owner.limitRole(WALL, null)).toBe(true);
      const again = new Client({ ...server.address("hub"), user: "wall", password: PASSWORD, ssl: false });
      await again.connect();
      roles.set("wall", again);
    });

    test("of some districts answers an offer once, and neither makes one nor takes one away", async () => {
      await owner.offerPairing("offered", "offer", 60_000);
      await refused("karnal", "INSERT INTO pairing (id, offer, expires_at) VALUES ('mine', 'offer', 1)");
      await refused("karnal", "DELETE FROM pairing WHERE id = 'offered'");
      await refused("karnal", "UPDATE pairing SET answer = repeat('a', 1000000) WHERE id = 'offered'");
      const seat = await connectToHub({ ...server.address("hub"), user: "karnal" }, { password: PASSWORD });
      expect(await seat.answerPairing("offered", "answer")).toBe(true);
      await seat.close();
      expect((await roles.get("karnal")?.query("UPDATE pairing SET answer = 'another' WHERE id = 'offered'"))?.rowCount).toBe(0);
      expect(await owner.pairing("offered")).toEqual({ offer: "offer", answer: "answer" });
      await owner.endPairing("offered");
    });

    test("makes nobody read what is longer than any seat writes", async () => {
      await asked("wall", "INSERT INTO sealed_key (ref, made_at, box) VALUES (repeat('8', 32), 1, repeat('b', 1000000))");
      const [key] = await owner.keys(["8".repeat(32)]);
      expect(key?.box.length).toBeLessThan(2_000);
      await asked(
        "wall",
        `INSERT INTO event (seat, seat_seq, id, hlc, stream, type, version, actor, at, payload, prev_hash, hash)
         VALUES ($1, 90, '1', '1', 'people', 'marked', 1, repeat('a', 5000000), 1, '{}', '', '')`,
        [WALL],
      );
      await asked("wall", "INSERT INTO batch (seat, first_seq, last_seq, signature) VALUES ($1, 90, 90, repeat('s', 1000000))", [WALL]);
      const [batch] = await owner.batchesAfter(WALL, 89, 1);
      expect(batch?.letters).toBeGreaterThan(4_000_000);
      expect(batch?.signature.length).toBeLessThan(1_000);
      await server.run(
        "hub",
        `DELETE FROM batch WHERE last_seq = 90; DELETE FROM event WHERE seat_seq = 90; DELETE FROM sealed_key WHERE ref LIKE '888%'`,
      );
    });
  });
});
