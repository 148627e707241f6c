import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { ALERT_KINDS } from "#domain/grievance/alert.ts";
import { pinnableSceneSchema, sceneSchema, wallSettingsSchema } from "#domain/wall/wallSettings.ts";
import { SESSION_ERRORS } from "./people.ts";
import { LONGEST_NOTICE } from "./limits.ts";
import { instant, maskedTextSchema } from "./fields.ts";

/** A message of the desk that fills the walls. One language may be left empty; the other is shown then. */
export const noticeSchema = z.strictObject({
  title: z.strictObject({ hi: z.string().trim().max(LONGEST_NOTICE.title), en: z.string().trim().max(LONGEST_NOTICE.title) }),
  text: z.strictObject({ hi: z.string().trim().max(LONGEST_NOTICE.text), en: z.string().trim().max(LONGEST_NOTICE.text) }),
  /** Counts down to this instant on the wall; null for no countdown. */
  countsDownTo: instant.nullable(),
  /** Leaves the walls by itself then; null for when a person takes it down. */
  untilAt: instant.nullable(),
});
export type Notice = z.infer<typeof noticeSchema>;

const shownWords = z.strictObject({ hi: maskedTextSchema, en: maskedTextSchema });
/** The same as it leaves the engine: a person may have typed the telephone number of a citizen. */
const shownNoticeSchema = noticeSchema.extend({ title: shownWords, text: shownWords });
export type ShownNotice = z.infer<typeof shownNoticeSchema>;

/** Names a wall for as long as it is on its display: `1`, `2`; a desk's own view of a wall is `mirror`. */
export const wallIdSchema = z.string().min(1).max(40);

/** What the desk makes a wall show. */
export const wallOrderSchema = z.strictObject({
  /** Null: the programme runs. */
  pinned: pinnableSceneSchema.nullable(),
  /** The stop that a review has come to, by its district or the code of its department; null while none is held. */
  review: z.string().max(60).nullable(),
  /** The replay that all walls play; it goes before a pinned scene and a review. */
  replay: z.strictObject({ untilAt: instant, sinceAt: instant, positionMs: z.number().nonnegative(), isPaused: z.boolean() }).nullable(),
  notice: shownNoticeSchema.nullable(),
});
export type WallOrder = z.infer<typeof wallOrderSchema>;

export const alertKindSchema = z.enum(ALERT_KINDS);

export const standingContract = {
  /** A wall tells that it stands, and hears what it is to show: at once, and whenever that changes. It counts as gone when it stops listening. */
  stand: oc
    .input(z.strictObject({ wallId: wallIdSchema, width: z.number().int(), height: z.number().int() }))
    .output(eventIterator(wallOrderSchema)),
  /** A wall tells which scene it shows now. */
  shows: oc.input(z.strictObject({ wallId: wallIdSchema, scene: sceneSchema })).output(z.void()),
};

export const wallSettingsContract = {
  get: oc.output(wallSettingsSchema),
  put: oc.errors(SESSION_ERRORS).input(wallSettingsSchema).output(wallSettingsSchema),
};
