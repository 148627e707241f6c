import { z } from "zod";
import { gapSchema, walkSchema } from "./walk.ts";
import { highWaterMarkSchema } from "./highWaterMark.ts";
import { jsonCursor } from "../common/jsonCursor.ts";

/*
 * Comments hang below posts, and messages below conversations: each of these threads has a high-water mark of its own. A round lists the threads, chooses
 * those that are worth a look, and walks one after the other; the cursor says which are left and how far the first of them is.
 */

const threadSchema = z.object({
  /** When it was begun or last changed, milliseconds UTC: says when it leaves the window. */
  at: z.number(),
  /** How Meta described it when it was read last; another description means that there is something new. */
  stamp: z.string().nullable(),
  lookedAt: z.number(),
  mark: highWaterMarkSchema.nullable(),
  /** Not read to its end when it was looked at last: it is worth a look whatever Meta says of it. */
  isOwed: z.boolean(),
  /** When it was read to its end last, milliseconds UTC. */
  deepAt: z.number(),
  /** Above the high-water mark, left by a walk that did not come down to it. */
  gap: gapSchema.nullable(),
});
export type ThreadState = z.infer<typeof threadSchema>;

const queuedSchema = z.object({
  id: z.string(),
  at: z.number(),
  stamp: z.string().nullable(),
  /** The citizen to whom the thread belongs; null where it is the page's own. */
  citizenId: z.string().nullable(),
});
export type Thread = z.infer<typeof queuedSchema>;

const positionSchema = z.object({
  threads: z.record(z.string(), threadSchema),
  queue: z.array(queuedSchema),
  /** Of the first of the queue. */
  walk: walkSchema.nullable(),
});
export type ThreadPosition = z.infer<typeof positionSchema>;

export const { readCursor: readThreads, writeCursor: writeThreads } = jsonCursor(positionSchema, { threads: {}, queue: [], walk: null });

/** These many of the newest are looked at in every round, whatever Meta says of them. */
const NEWEST = 25;
/** And these many of those that were looked at longest ago: what Meta does not announce is found within a few rounds. */
const IN_TURN = 25;

/** The threads that are worth a look, newest first: those that are new or described in another way, the newest, and some in turn. */
export function worthALook(listed: readonly Thread[], threads: ThreadPosition["threads"]): readonly Thread[] {
  const newestFirst = listed.toSorted((one, other) => other.at - one.at);
  const isAnnounced = ({ id, stamp }: Thread) => threads[id] === undefined || threads[id].isOwed || threads[id].stamp !== stamp;
  const others = newestFirst.slice(NEWEST).filter((thread) => !isAnnounced(thread));
  const inTurn = others.toSorted((one, other) => (threads[one.id]?.lookedAt ?? 0) - (threads[other.id]?.lookedAt ?? 0));
  const chosen = new Set([...newestFirst.slice(0, NEWEST), ...newestFirst.filter(isAnnounced), ...inTurn.slice(0, IN_TURN)]);
  return newestFirst.filter((thread) => chosen.has(thread));
}

/** Threads that are listed no more and left the window are forgotten. */
export function withinWindow(threads: ThreadPosition["threads"], listed: readonly Thread[], beginsAt: number): ThreadPosition["threads"] {
  const isListed = new Set(listed.map(({ id }) => id));
  return Object.fromEntries(Object.entries(threads).filter(([id, { at }]) => isListed.has(id) || at >= beginsAt));
}
