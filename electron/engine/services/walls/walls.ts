import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { noticeSchema } from "#contract/standingWalls.ts";
import type { Notice, ShownNotice, WallOrder } from "#contract/walls.ts";
import type { Steering } from "#contract/wallReplay.ts";
import { HOUR_MS } from "#domain/clock/indianDay.ts";
import { maskPersonalData } from "#domain/text/mask.ts";
import type { Scene, PinnableScene } from "#domain/wall/scenes.ts";
import { pinnableSceneSchema } from "#domain/wall/wallSettings.ts";
import type { Writer } from "#db/connection.ts";
import { readSetting, writeSetting } from "#db/settings.ts";
import { createBroadcast } from "./broadcast.ts";
import { createReplaying } from "./replaying.ts";
import type { ReplayingParts } from "./replaying.ts";

/** Which walls stand, and what the desk makes them show. */
export type Walls = ReturnType<typeof createWalls>;

interface WallsParts extends Omit<ReplayingParts, "onDidChange"> {
  readonly record: Writer;
  /** A wall came, went, or shows something else. */
  readonly onDidChange: () => void;
}

interface Standing {
  readonly wallId: string;
  readonly width: number;
  readonly height: number;
  scene: Scene | null;
}

const ORDERS = "wall.orders";
const ordersSchema = z.strictObject({
  /** For walls of which nothing else was said. */
  all: pinnableSceneSchema.nullable(),
  byWall: z.record(z.string(), pinnableSceneSchema.nullable()),
  notice: noticeSchema.nullable(),
});
type Orders = z.infer<typeof ordersSchema>;
const NO_ORDERS: Orders = { all: null, byWall: {}, notice: null };

/** What a desk's own view of a wall is called. */
const MIRROR = "mirror";

export function createWalls({ record, now, standingAlerts, guard, onDidChange }: WallsParts) {
  let orders = ordersSchema.safeParse(readSetting(record, ORDERS)).data ?? NO_ORDERS;
  const standing = new Set<Standing>();
  const changed = createBroadcast<null>();
  let takingDown: NodeJS.Timeout | null = null;

  /** The stop that a review has come to; kept in memory alone, as what its screen shows is. */
  let review: { readonly stop: string } | null = null;
  let reviewEnding: NodeJS.Timeout | null = null;
  const reviewNow = () => review?.stop ?? null;
  /** Its timer alone ends it: the clock of the day may be put on or back meanwhile. */
  const leaveReview = (over: typeof review) => {
    if (review === over) review = null;
    tell();
  };
  const noticeNow = () => (orders.notice !== null && (orders.notice.untilAt ?? Infinity) > now() ? shownNotice(orders.notice) : null);
  const orderOf = (wallId: string): WallOrder => ({
    pinned: Object.hasOwn(orders.byWall, wallId) ? (orders.byWall[wallId] ?? null) : orders.all,
    review: reviewNow(),
    replay: replaying.now(),
    notice: noticeNow(),
  });
  const tell = () => {
    changed.say(null);
    onDidChange();
  };
  const replaying = createReplaying({ now, standingAlerts, guard, onDidChange: tell });
  const order = (next: Orders) => {
    orders = next;
    writeSetting(record, ORDERS, orders, now());
    takeDownInTime();
    tell();
  };
  const takeDownInTime = () => {
    if (takingDown !== null) clearTimeout(takingDown);
    const untilAt = orders.notice?.untilAt ?? null;
    takingDown = untilAt === null || untilAt <= now() ? null : setTimeout(isItOver, Math.min(untilAt - now(), LONGEST_TIMER_MS));
    takingDown?.unref();
  };
  const isItOver = () => {
    if (noticeNow() === null) tell();
    else takeDownInTime();
  };
  takeDownInTime();

  return {
    list: () =>
      [...standing]
        .map(({ wallId, width, height, scene }) => ({ wallId, width, height, scene, order: orderOf(wallId) }))
        .toSorted((one, other) => one.wallId.localeCompare(other.wallId, "en", { numeric: true })),

    /** What was said to all walls. */
    orderOfAll: (): WallOrder => ({ pinned: orders.all, review: reviewNow(), replay: replaying.now(), notice: noticeNow() }),

    /** A wall stands for as long as it listens: what it is to show, at once and whenever that changes. */
    async *stand(
      { wallId, width, height }: { readonly wallId: string; readonly width: number; readonly height: number },
      signal?: AbortSignal,
    ): AsyncGenerator<WallOrder> {
      const wall: Standing = { wallId, width, height, scene: null };
      standing.add(wall);
      onDidChange();
      try {
        const changes = changed.listen(signal);
        // Listening begins with the first step: what is said between the first order and it must not be missed.
        let next = changes.next();
        let told = orderOf(wallId);
        yield told;
        while ((await next).done !== true) {
          next = changes.next();
          const order = orderOf(wallId);
          if (isDeepStrictEqual(order, told)) continue;
          told = order;
          yield order;
        }
      } finally {
        standing.delete(wall);
        onDidChange();
      }
    },

    /** A wall has told which scene it shows. */
    shows(wallId: string, scene: Scene) {
      for (const wall of standing) if (wall.wallId === wallId) wall.scene = scene;
      onDidChange();
    },

    /** What would go dark or stop if the program ended now; a view at a desk is no wall. */
    interruptible: () => ({ walls: [...standing].filter(({ wallId }) => wallId !== MIRROR).length, isReviewOn: review !== null }),

    /** On one wall or, with null, on all; a scene of null lets the programme run. */
    pin(wallId: string | null, scene: PinnableScene | null) {
      order(wallId === null ? { ...orders, all: scene, byWall: {} } : { ...orders, byWall: { ...orders.byWall, [wallId]: scene } });
    },

    /** A review has come to a stop, and all walls follow it; with null they go on with their programme. */
    followReview(stop: string | null) {
      const was = reviewNow();
      review = stop === null ? null : { stop };
      if (reviewEnding !== null) clearTimeout(reviewEnding);
      reviewEnding = stop === null ? null : setTimeout(leaveReview, REVIEW_LASTS_MS, review);
      reviewEnding?.unref();
      if (was !== stop) tell();
    },

    /** On all walls; null takes it down. */
    notify(notice: Notice | null) {
      order({ ...orders, notice });
      if (notice !== null) replaying.end();
    },

    /** On all walls; under a notice nobody would see it, and none starts. */
    steerReplay(steering: Steering) {
      if (steering.do !== "start" || noticeNow() === null) replaying.steer(steering);
    },

    stop() {
      if (takingDown !== null) clearTimeout(takingDown);
      if (reviewEnding !== null) clearTimeout(reviewEnding);
      replaying.end();
      changed.end();
    },
  };
}

/** Masked each time that it is told: one that an older program or another seat wrote down is as well. */
function shownNotice({ title, text, ...times }: Notice): ShownNotice {
  const masked = ({ hi, en }: Notice["title"]) => ({ hi: maskPersonalData(hi), en: maskPersonalData(en) });
  return { title: masked(title), text: masked(text), ...times };
}

/** A speaker who went away without taking anything off the screen does not hold the walls for longer. */
const REVIEW_LASTS_MS = 2 * HOUR_MS;

/** Node counts no further in one timer. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
