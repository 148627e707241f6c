import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { departmentCodeSchema } from "#domain/department/departmentCodeSchema.ts";
import { districtNameSchema } from "#domain/geography/districtNameSchema.ts";
import { seatIdSchema } from "#domain/hub/seatId.ts";
import { pinnableSceneSchema, sceneSchema } from "#domain/wall/wallSettings.ts";
import { queueSchema } from "./desk.ts";
import { SESSION_ERRORS } from "./people.ts";
import { noticeSchema, standingContract, wallIdSchema, wallOrderSchema } from "./standingWalls.ts";
import { displaysSchema, putDisplaySchema, startsAtLoginSchema } from "./shell.ts";
import { wallBoundariesContract } from "./wallBoundaries.ts";
import { steeringSchema, wallReplayContract } from "./wallReplay.ts";
import { wallSeatContract } from "./wallSeat.ts";
import { wallSettingsContract } from "./standingWalls.ts";

export type { Notice, ShownNotice, WallOrder } from "./standingWalls.ts";

const guarded = oc.errors(SESSION_ERRORS);

const openWallSchema = z.strictObject({
  wallId: wallIdSchema,
  /** Pixels of its page. */
  width: z.number().int(),
  height: z.number().int(),
  /** Null until it has told. */
  scene: sceneSchema.nullable(),
  order: wallOrderSchema,
});
export type OpenWall = z.infer<typeof openWallSchema>;

const askedCasesSchema = z.strictObject({ id: z.string(), queue: queueSchema });
export type AskedCases = z.infer<typeof askedCasesSchema>;

/** What the walls of another seat are told: what they show, the replay, a notice. */
export const orderElsewhereSchema = z.discriminatedUnion("is", [
  z.strictObject({ is: z.literal("pin"), wallId: wallIdSchema.nullable(), scene: pinnableSceneSchema.nullable() }),
  z.strictObject({ is: z.literal("replay"), steering: steeringSchema }),
  z.strictObject({ is: z.literal("notice"), notice: noticeSchema.nullable() }),
]);
export type OrderElsewhere = z.infer<typeof orderElsewhereSchema>;

const shapeElsewhere = z.strictObject({
  seat: z.string(),
  name: z.string(),
  walls: z.array(openWallSchema.omit({ order: true }).extend({ pinned: pinnableSceneSchema.nullable() })),
  told: z.strictObject({
    pinned: pinnableSceneSchema.nullable(),
    replay: z.enum(["playing", "paused"]).nullable(),
    hasNotice: z.boolean(),
  }),
});
export interface WallsElsewhere extends z.infer<typeof shapeElsewhere> {}
/** Named, so that the compiler does not write it out. */
const elsewhereSchema: z.ZodType<WallsElsewhere> = shapeElsewhere;

export const wallsContract = {
  /** The districts' shapes, for a map. */
  boundaries: wallBoundariesContract,
  settings: wallSettingsContract,
  seat: wallSeatContract,
  /** The last day in a minute. */
  replay: wallReplayContract,
  ...standingContract,
  list: guarded.output(z.array(openWallSchema)),
  /** What was said to all walls: also where none stands. */
  order: guarded.output(wallOrderSchema),
  /** Pins a scene on one wall or, with null, on all; `scene` null lets the programme run again. Walls that open later obey what was said to all. */
  pin: guarded
    .input(z.strictObject({ wallId: wallIdSchema.nullable(), scene: pinnableSceneSchema.nullable() }))
    .output(z.array(openWallSchema)),
  /** Puts a notice on all walls, or takes it down. It outlives a restart. */
  notice: guarded.input(z.strictObject({ notice: noticeSchema.nullable() })).output(z.array(openWallSchema)),
  /** The walls of other seats of the hub that are there now. */
  elsewhere: guarded.output(z.array(elsewhereSchema)),
  /** Told to them within seconds; where the seat is not there, refused. */
  orderElsewhere: guarded
    .errors({ NOT_FOUND: { message: "That seat is not there now" } })
    .input(z.strictObject({ seat: seatIdSchema, order: orderElsewhereSchema }))
    .output(z.void()),
  /** A person takes note of a surge, which is no alert then; false where it surges no more, or somebody took note before. */
  noteSurge: guarded
    .input(
      z.strictObject({
        department: departmentCodeSchema,
        category: z.string().min(1).max(60).nullable(),
        district: districtNameSchema.nullable(),
      }),
    )
    .output(z.strictObject({ noted: z.boolean() })),
  /** A figure was clicked in a desk's view of the wall: the desk opens the cases behind it, and is opened where none is. */
  openCases: guarded.input(queueSchema).output(z.void()),
  /** Which displays of this computer have a wall; none where the engine runs without windows. */
  displays: {
    get: guarded.output(displaysSchema),
    /** Answers with what holds afterwards: the last window of the app stays. */
    put: guarded.input(putDisplaySchema).output(displaysSchema),
  },
  startsAtLogin: {
    get: guarded.output(startsAtLoginSchema),
    /** Answers with what holds afterwards: `isOn` stays as it was where the system refused. */
    put: guarded.input(z.strictObject({ isOn: z.boolean() })).output(startsAtLoginSchema),
  },
  /** A desk hears which cases are asked for; all desks do. */
  asked: guarded.output(eventIterator(askedCasesSchema)),
  /** True where this desk is the one to open them: the first that says so. */
  takeAsked: guarded.input(z.strictObject({ id: z.string() })).output(z.boolean()),
};
