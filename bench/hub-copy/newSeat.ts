import { randomBytes } from "node:crypto";
import { basename } from "node:path";
import { appendToStream } from "#db/append/append.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { PEOPLE_STREAM } from "#db/events/stream.ts";
import { openWriter } from "#db/opening/open.ts";
import type { PersonId } from "#domain/ids.ts";
import { admitAnswered, askToJoin, joinOnceAdmitted, offerPairing } from "#engine/services/hub/pairing.ts";
import type { SeatAtHub } from "#engine/services/hub/seatAtHub.ts";
import { syncRound } from "#engine/services/hub/syncRound.ts";
import { connectToHub } from "#hub/connect.ts";
import type { HubConnection } from "#hub/connect.ts";
import type { PostgresServer } from "#hub/testing/postgresServer.ts";
import { seatOf, someKey } from "../hub/twoSeats.ts";

/** Of each seat of some districts another one. */
const roleOf = (file: string) => basename(file, ".db");

export interface JoinedSeat {
  readonly at: SeatAtHub;
  /** Until it was let in: of one of some districts every case is placed first. */
  readonly letInMs: number;
  readonly hub: HubConnection;
}

interface ToLetIn {
  readonly server: PostgresServer;
  readonly database: string;
  /** Of the new record. */
  readonly file: string;
  /** Of whose cases alone it has; null for all. */
  readonly district: string | null;
}

/** Lets a seat with an empty record in, as `hub pair` and `hub join` do it. */
export async function letIn(by: SeatAtHub, { server, database, file, district }: ToLetIn): Promise<JoinedSeat> {
  const record = openWriter(file);
  if (district !== null) addPeopleOf(by.record, record);
  const [user, password] = district === null ? ["ismgt", server.password] : [roleOf(file), randomBytes(12).toString("hex")];
  if (district !== null) await server.run(database, `CREATE ROLE ${user} LOGIN PASSWORD '${password}'`);
  const address = { ...server.address(database), user };
  const ofDistricts = district === null ? null : { role: user, districts: [district] };
  const privateKey = someKey();
  const beganAt = performance.now();
  const code = await offerPairing(by, ofDistricts?.role ?? null);
  // The role may sign in from then on.
  const hub = await connectToHub(address, { password });
  const membership = await askToJoin(record, hub, { code, address, name: district ?? "Wall", privateKey, now: Date.now() });
  await admitAnswered(by, code, Date.now(), ofDistricts);
  const letInMs = performance.now() - beganAt;
  await joinOnceAdmitted(record, hub, membership);
  return { at: seatOf(record, hub, membership, privateKey), letInMs, hub };
}

/** The generated record has acts in the names of people whom nobody added: a seat that takes them in one by one has to know them. */
function addPeopleOf(of: Reader, record: Writer): void {
  const people = of.sqlite.prepare<[], string>("SELECT DISTINCT actor FROM event WHERE length(actor) = 36").pluck().all();
  record.transaction(() => {
    for (const person of people)
      appendToStream(record, {
        stream: PEOPLE_STREAM,
        event: { type: "person-added", version: 1, payload: { person: person as PersonId, name: person, role: "osd" } },
        actor: "engine",
        at: Date.now(),
      });
  });
}

/** Rounds until nothing is left; how many events were pushed and taken in. */
export async function settle(at: SeatAtHub, say: (line: string) => void): Promise<{ readonly pushed: number; readonly pulled: number }> {
  const done = { pushed: 0, pulled: 0 };
  for (let saidAt = performance.now(); ;) {
    const round = await syncRound(at, { now: Date.now, onDidTake: () => undefined });
    if (round.is !== "done") throw new Error(`The seat stopped: ${round.is}`);
    done.pushed += round.pushed;
    done.pulled += round.pulled;
    if (!round.hasMore) return done;
    if (performance.now() - saidAt < SAID_EVERY_MS) continue;
    saidAt = performance.now();
    say(`${done.pushed} events pushed, ${done.pulled} taken in`);
  }
}

const SAID_EVERY_MS = 10_000;
