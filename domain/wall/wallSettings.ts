import { z } from "zod";
import { STANDARD_TARGETS } from "../performance/targets.ts";
import { targetsSchema } from "../performance/targetsSchema.ts";
import { HEAT_MEASURES } from "./heat.ts";
import { STANDARD_VIEWING, VIEWING_CM } from "./letters.ts";
import { overlap, PANELS, panelsFor, WALL_SHAPES } from "./panels.ts";
import { ROOM_PICTURES, STANDARD_ROOM_PICTURES } from "./roomPictures.ts";
import { MOST_SCENES, SCENES, PINNABLE_SCENES, SCENE_SECONDS, secondsFor, SHOWN_SCENES } from "./scenes.ts";

export const sceneSchema = z.enum(SCENES);
const shownSceneSchema = z.enum(SHOWN_SCENES);
export const pinnableSceneSchema = z.enum(PINNABLE_SCENES);

const panelPlaceSchema = z.strictObject({
  panel: z.enum(PANELS),
  column: z.number().int().min(0).max(35),
  row: z.number().int().min(0).max(11),
  columns: z.number().int().min(1).max(36),
  rows: z.number().int().min(1).max(12),
});

const layoutSchema = z
  .array(panelPlaceSchema)
  .max(PANELS.length)
  .refine((places) => places.every((place, index) => places.slice(index + 1).every((other) => !overlap(place, other))), {
    message: "Panels overlap",
  })
  .refine((places) => new Set(places.map(({ panel }) => panel)).size === places.length, { message: "A panel stands twice" });

/** Minutes of the day in India, 0 to 1439. From 22:00 to 6:00 is from 1320 to 360. */
const minuteOfDay = z.number().int().min(0).max(1_439);
const spanOfDaySchema = z.strictObject({ from: minuteOfDay, to: minuteOfDay });
export type SpanOfDay = z.infer<typeof spanOfDaySchema>;

export const wallSettingsSchema = z.strictObject({
  /** The scenes that follow each other, with their times; a single scene stays. A replay gives way to one of the present. */
  programme: z
    .array(
      z
        .strictObject({ scene: shownSceneSchema, seconds: z.number().int().min(SCENE_SECONDS.least).max(SCENE_SECONDS.most) })
        .refine(({ scene, seconds }) => seconds >= secondsFor(scene).least && seconds <= secondsFor(scene).most, {
          message: "Too short or too long for this scene",
        }),
    )
    .max(MOST_SCENES)
    .refine((entries) => entries.some(({ scene }) => scene !== "replay"), { message: "No scene of the present" }),
  heatMeasure: z.enum(HEAT_MEASURES),
  layouts: z
    .partialRecord(shownSceneSchema, z.partialRecord(z.enum(WALL_SHAPES), layoutSchema))
    .refine(
      (layouts) =>
        SHOWN_SCENES.every((scene) =>
          Object.values(layouts[scene] ?? {}).every((places) => places.every(({ panel }) => panelsFor(scene).includes(panel))),
        ),
      { message: "A panel of a replay stands outside of it, or another within" },
    ),
  /** Null for never. A `brightness` of 1 is that of the day. */
  night: spanOfDaySchema.extend({ brightness: z.number().min(0.2).max(1) }).nullable(),
  /** Moves the picture by a few pixels from time to time against burn-in. */
  shiftsPicture: z.boolean(),
  /** From where the walls are read, and how high their picture is: letters are as large as that asks. */
  viewing: z
    .strictObject({
      distanceCm: z.number().int().min(VIEWING_CM.distanceCm.least).max(VIEWING_CM.distanceCm.most),
      pictureCm: z.number().int().min(VIEWING_CM.pictureCm.least).max(VIEWING_CM.pictureCm.most),
    })
    .default(STANDARD_VIEWING),
  /** What the administrator wants to be reached, shown beside the figures of walls, slides and reports. */
  targets: targetsSchema.default(STANDARD_TARGETS),
  /** Which pictures of cases they show. */
  pictures: z
    .strictObject({ all: z.enum(ROOM_PICTURES), byWall: z.record(z.string().max(200), z.enum(ROOM_PICTURES)) })
    .default(STANDARD_ROOM_PICTURES),
  /** Null for no sound. `quiet` is the span without sound; null for none. */
  chime: z.strictObject({ volume: z.number().min(0).max(1), quiet: spanOfDaySchema.nullable() }).nullable(),
});
export type WallSettings = z.infer<typeof wallSettingsSchema>;
