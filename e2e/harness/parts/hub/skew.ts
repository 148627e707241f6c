import type { Random } from "#rehearsal/random.ts";
import { reading } from "../../model/history.ts";
import { pause } from "../kills/life.ts";
import { standingOf, until } from "../stage.ts";
import type { Found } from "./heal.ts";
import type { HubRoom, HubSeat } from "./seats.ts";

const MINUTE_MS = 60_000;
/** From here on a clock is one that is off. */
const OFF_MS = 5 * MINUTE_MS;
const TOLD_WITHIN_MS = 30_000;
const LONG_ENOUGH_MS = 300;

/** The clock of one seat goes so far beside the others', milliseconds; null where all go right. */
export interface Skew {
  readonly seat: number;
  readonly besideMs: number;
}

/** What a clock stamps that goes ahead is believed once that time has come: a person does not wait long for that here. */
export function someSkew(random: Random, seats: number): Skew | null {
  if (!random.chance(0.35)) return null;
  const besideMs = random.pick([
    random.between(-4 * MINUTE_MS, 4 * MINUTE_MS),
    random.between(-20 * MINUTE_MS, -OFF_MS - 2_000),
    OFF_MS + random.between(1_500, 2_500),
  ]);
  return { seat: random.between(0, seats - 1), besideMs };
}

/** A seat whose clock is off says so, and nothing of it reaches the hub until it is right. */
export async function requireStopped(room: HubRoom, seat: HubSeat, act: () => Promise<void>, found: Found): Promise<void> {
  seat.line.mend();
  void seat.engine.calls.networkIsBack().catch(() => undefined);
  const isTold = await until(TOLD_WITHIN_MS, async () => (await standingOf(seat.engine.wall)).hub?.why === "clock");
  if (!isTold) return found("in", `${seat.name} is not told that its clock is off`);
  const before = await headAtHub(room, seat);
  await act();
  await pause(LONG_ENOUGH_MS);
  const after = await headAtHub(room, seat);
  if (after !== before) found("in", `${seat.name} pushed though its clock is off: from ${before} to ${after}`);
}

/** By its number: one that joined in the place of another has the same name. */
async function headAtHub({ server }: HubRoom, { record }: HubSeat): Promise<string> {
  const own = reading(record, (sqlite) => sqlite.prepare<[], string>("SELECT id FROM seat WHERE is_own = 1").pluck().get());
  const rows = await server.run("hub", "SELECT seat, head_seq, items_seq FROM seat");
  const row = rows.find((each) => each["seat"] === own);
  if (row === undefined) throw new Error(`The hub has no seat ${String(own)}`);
  return `${String(row["head_seq"])} and ${String(row["items_seq"])}`;
}
