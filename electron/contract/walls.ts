import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { ALERT_KINDS } from "#domain/grievance/alert.ts";
import { sceneSchema, shownSceneSchema, wallSettingsSchema } from "#domain/wall/wallSettings.ts";
import { queueSchema } from "./desk.ts";
import { SESSION_ERRORS } from "./people.ts";
import { startsAtLoginSchema } from "./startsAtLogin.ts";
import { wallBoundariesContract } from "./wallBoundaries.ts";

/** Milliseconds UTC. */
const instant = z.number().int();
const guarded = oc.errors(SESSION_ERRORS);

/** A message of the desk that fills the walls. One language may be left empty; the other is shown then. */
export const noticeSchema = z.strictObject({
  title: z.strictObject({ hi: z.string().trim().max(120), en: z.string().trim().max(120) }),
  text: z.strictObject({ hi: z.string().trim().max(600), en: z.string().trim().max(600) }),
  /** Counts down to this instant on the wall; null for no countdown. */
  countsDownTo: instant.nullable(),
  /** Leaves the walls by itself then; null for when a person takes it down. */
  untilAt: instant.nullable(),
});
export type Notice = z.infer<typeof noticeSchema>;

/** Names a wall for as long as it stands on its display: `1`, `2`; a desk's own view of a wall is `mirror`. */
export const wallIdSchema = z.string().min(1).max(40);

/** What the desk makes a wall show. */
export const wallOrderSchema = z.strictObject({
  /** Null: the programme runs. */
  pinned: shownSceneSchema.nullable(),
  notice: noticeSchema.nullable(),
});
export type WallOrder = z.infer<typeof wallOrderSchema>;

export const openWallSchema = z.strictObject({
  wallId: wallIdSchema,
  /** Pixels of its page. */
  width: z.number().int(),
  height: z.number().int(),
  /** Null until it has told. */
  scene: sceneSchema.nullable(),
  order: wallOrderSchema,
});
export type OpenWall = z.infer<typeof openWallSchema>;

export const alertKindSchema = z.enum(ALERT_KINDS);

export const askedCasesSchema = z.strictObject({ id: z.string(), queue: queueSchema });
export type AskedCases = z.infer<typeof askedCasesSchema>;

export const wallsContract = {
  /** The districts' shapes, for a map. */
  boundaries: wallBoundariesContract,
  settings: {
    get: oc.output(wallSettingsSchema),
    put: guarded.input(wallSettingsSchema).output(wallSettingsSchema),
  },
  /** A wall tells that it stands, and hears what it is to show: at once, and whenever that changes. It counts as gone when it stops listening. */
  stand: oc
    .input(z.strictObject({ wallId: wallIdSchema, width: z.number().int(), height: z.number().int() }))
    .output(eventIterator(wallOrderSchema)),
  /** A wall tells which scene it shows now. */
  shows: oc.input(z.strictObject({ wallId: wallIdSchema, scene: sceneSchema })).output(z.void()),
  list: guarded.output(z.array(openWallSchema)),
  /** What was said to all walls: also where none stands. */
  order: guarded.output(wallOrderSchema),
  /** Pins a scene on one wall or, with null, on all; `scene` null lets the programme run again. Walls that open later obey what was said to all. */
  pin: guarded
    .input(z.strictObject({ wallId: wallIdSchema.nullable(), scene: shownSceneSchema.nullable() }))
    .output(z.array(openWallSchema)),
  /** Puts a notice on all walls, or takes it down. It outlives a restart. */
  notice: guarded.input(z.strictObject({ notice: noticeSchema.nullable() })).output(z.array(openWallSchema)),
  /**
   * Takes the banner of a case, and of the others of its trouble, off the walls: somebody has seen it. An event of each of them. `actId` is to be
   * given to `desk.undo`; null where it was acknowledged already.
   */
  acknowledge: guarded
    .errors({ NOT_FOUND: { message: "There is no such case" } })
    .input(z.strictObject({ grievanceId: z.string(), kind: alertKindSchema }))
    .output(z.strictObject({ actId: z.string().nullable() })),
  /** A figure was clicked in a desk's view of the wall: the desk opens the cases behind it, and is opened where none is. */
  openCases: oc.input(queueSchema).output(z.void()),
  /** Opens one more view of the wall, in an ordinary window. */
  showMirror: guarded.output(z.void()),
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
