import { z } from "zod";
import { seatIdSchema } from "./seatId.ts";
import { grievanceIdSchema } from "../grievance/actions.ts";
import { pinnableSceneSchema, sceneSchema } from "../wall/wallSettings.ts";

const MOST_DESKS = 20;
const MOST_WALLS = 20;
export const MOST_ORDERS = 10;
const LONGEST_NAME = 100;

/** What is said again, so that the others know that a seat is still there. */
export const PRESENCE_EVERY_MS = 5_000;
/** By the hub's clock: who has said nothing for so long is gone. */
export const PRESENCE_LIVES_MS = 15_000;
/** Of one, sealed. */
export const MOST_LETTERS_OF_PRESENCE = 32 * 1024;

/** What a seat is doing now. Nothing of it is kept; what a newer program says besides is passed over. */
export const presenceSchema = z.object({
  version: z.string().max(LONGEST_NAME),
  /** Events of others that are in the hub and not there yet. */
  toPull: z.int().nonnegative(),
  /** Windows of the desk in which a case is open. */
  desks: z.array(z.object({ name: z.string().max(LONGEST_NAME), id: grievanceIdSchema, sinceAt: z.int() })).max(MOST_DESKS),
  walls: z
    .array(
      z.object({
        wallId: z.string().max(LONGEST_NAME),
        /** Pixels. */
        width: z.int(),
        height: z.int(),
        scene: sceneSchema.nullable(),
        pinned: pinnableSceneSchema.nullable(),
      }),
    )
    .max(MOST_WALLS),
  /** What all walls there were told. */
  told: z.object({ pinned: pinnableSceneSchema.nullable(), replay: z.enum(["playing", "paused"]).nullable(), hasNotice: z.boolean() }),
  /** What walls of other seats are to do. */
  orders: z
    .array(z.object({ id: z.uuid(), to: seatIdSchema, at: z.int(), by: z.string().max(LONGEST_NAME), what: z.unknown() }))
    .max(MOST_ORDERS),
});
export type SeatPresence = z.infer<typeof presenceSchema>;

export function presenceOf({ version, toPull, desks, walls, told, orders }: SeatPresence): SeatPresence {
  const cut = (name: string) => name.slice(0, LONGEST_NAME);
  return {
    version: cut(version),
    toPull,
    desks: desks.slice(0, MOST_DESKS).map((desk) => ({ ...desk, name: cut(desk.name) })),
    walls: walls.slice(0, MOST_WALLS),
    told,
    orders: orders.slice(-MOST_ORDERS),
  };
}

interface PresenceClaim {
  /** Id of the hub. */
  readonly hub: string;
  readonly seat: string;
  /** Milliseconds UTC by the clock of the seat; rises, so that what was said before is not said again by somebody else. */
  readonly at: number;
  /** SHA-256 of the box, in hexadecimal digits. */
  readonly boxHash: string;
}

/** What the seat signs. */
export function presenceText({ hub, seat, at, boxHash }: PresenceClaim): string {
  return JSON.stringify(["ismgt-presence-1", hub, seat, at, boxHash]);
}
