import { oc } from "@orpc/contract";
import { z } from "zod";
import { departmentCodeSchema } from "#domain/department/departmentCodeSchema.ts";
import { districtNameSchema } from "#domain/geography/districtNameSchema.ts";
import { REPLAY_STEPS } from "#domain/wall/replay.ts";
import { count, instant } from "./fields.ts";
import { SESSION_ERRORS } from "./people.ts";
import { wallOrderSchema } from "./standingWalls.ts";

/** What had happened by an instant, since the replayed day began, and what was late then (`ReplayFrame` of `db/queries/replay.ts`). */
const replayFrameSchema = z.strictObject({
  at: instant,
  opened: count,
  disposed: count,
  openedToday: count.nullable(),
  disposedToday: count.nullable(),
  reportsLate: count,
  markingsLate: count,
  reportsOverdue: count,
  markingsOverdue: count,
  emergencies: count,
  openedInStep: count,
  emergenciesInStep: count,
});
export type ReplayFrame = z.infer<typeof replayFrameSchema>;

const eachFrame = z.array(count).length(REPLAY_STEPS + 1);

const replayBoardSchema = z.strictObject({
  fromAt: instant,
  untilAt: instant,
  /** When the oldest case of the record was written: nothing is known of before; null where there is none. */
  knownFrom: instant.nullable(),
  /** From before the first step to the end of the last. */
  frames: z.array(replayFrameSchema).length(REPLAY_STEPS + 1),
  /** Added up frame by frame; only counts. */
  districts: z.array(z.strictObject({ district: districtNameSchema.nullable(), opened: eachFrame, disposed: eachFrame, late: eachFrame })),
  /** The oldest first; of a sensitive case no department. */
  emergencies: z.array(
    z.strictObject({ at: instant, district: districtNameSchema.nullable(), department: departmentCodeSchema.nullable() }),
  ),
});
export type ReplayBoard = z.infer<typeof replayBoardSchema>;

export const steeringSchema = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("start") }),
  z.strictObject({ do: z.literal("pause") }),
  z.strictObject({ do: z.literal("resume") }),
  z.strictObject({ do: z.literal("stop") }),
  z.strictObject({ do: z.literal("jump"), toFrame: z.number().int().min(0).max(REPLAY_STEPS) }),
]);
export type Steering = z.infer<typeof steeringSchema>;

export const wallReplayContract = {
  /** The day before an instant, in steps; of an instant that is to come, the day before now. Walls that ask for one instant get one answer. */
  board: oc.input(z.strictObject({ until: instant })).output(replayBoardSchema),
  /** Starts a replay on all walls, or steers the one that runs. Answers with what the walls were told: no replay starts under a notice. */
  steer: oc.errors(SESSION_ERRORS).input(steeringSchema).output(wallOrderSchema),
};
