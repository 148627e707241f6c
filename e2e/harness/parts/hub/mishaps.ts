import type { Random } from "#rehearsal/random.ts";
import { pause } from "../kills/life.ts";
import type { HubRoom, HubSeat } from "./seats.ts";

/** Something that happens to a room while people work in it, milliseconds after they began. */
export interface Mishap {
  readonly kind: MishapKind;
  readonly atMs: number;
  /** Which seat; the hub's own mishap is everybody's. */
  readonly seat: number;
  readonly lastsMs: number;
  readonly size: number;
}

const KINDS = ["cut", "delay", "part", "silence", "late", "kill", "halt"] as const;
type MishapKind = (typeof KINDS)[number];
const WEIGHT: Readonly<Record<MishapKind, number>> = { cut: 5, delay: 3, part: 3, silence: 2, late: 3, kill: 2, halt: 1 };

const WITHIN_MS = 1_200;
const LONGEST_MS = 900;
const LONGEST_DELAY_MS = 120;
const MOST_BYTES = 20_000;

/** The hub stops once at most: one that stops twice at once would not know which start is the last. */
export function someMishaps(random: Random, seats: number): readonly Mishap[] {
  const mishaps = Array.from({ length: random.between(2, 6) }, () => ({
    kind: random.pickWeighted(KINDS, (kind) => WEIGHT[kind]),
    atMs: random.between(0, WITHIN_MS),
    seat: random.between(0, seats - 1),
    lastsMs: random.between(50, LONGEST_MS),
    size: random.fraction(),
  }));
  const firstHalt = mishaps.find(({ kind }) => kind === "halt");
  return mishaps.filter((each) => each.kind !== "halt" || each === firstHalt);
}

/** Resolves when it is over. */
export async function happen({ server, seats }: HubRoom, { kind, atMs, seat: index, lastsMs, size }: Mishap): Promise<void> {
  const seat = seats[index];
  if (seat === undefined) throw new Error("A mishap is of a seat");
  await pause(atMs);
  switch (kind) {
    case "cut":
      return seat.line.cutAfter(1 + Math.floor(size * MOST_BYTES));
    case "delay":
      return seat.line.delay(Math.floor(size * LONGEST_DELAY_MS));
    case "part":
      seat.line.part();
      await pause(lastsMs);
      return seat.line.mend();
    case "silence":
      seat.line.silence();
      await pause(lastsMs);
      return seat.line.mend();
    case "late":
      seat.line.silence();
      await pause(lastsMs);
      return seat.line.deliverLate();
    case "kill":
      return killed(seat, lastsMs);
    case "halt":
      await server.halt();
      await pause(lastsMs / 2);
      return server.restart();
  }
}

async function killed(seat: HubSeat, awayMs: number): Promise<void> {
  const { engine } = seat;
  engine.kill();
  await engine.ended;
  await pause(awayMs / 3);
  // Of two kills the second one finds it gone.
  if (seat.engine.hasEnded) seat.start();
}
