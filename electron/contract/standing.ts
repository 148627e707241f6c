import { z } from "zod";
import { fatalCodeSchema } from "./shell.ts";
import { instant } from "./fields.ts";

/** What keeps the engine from writing the record, while it lasts; it goes on by itself. */
const engineObstacleSchema = z.strictObject({
  code: fatalCodeSchema,
  /** The program that is in the way, where it is known. */
  holder: z.string().nullable(),
  sinceAt: instant,
});
export type EngineObstacle = z.infer<typeof engineObstacleSchema>;

/** Why the clock's acts are held: reminders, falling due, escalations, red flags, notices, scheduled reports, questions after deleted posts. */
export const CLOCK_DOUBTS = [
  /** What servers say is `otherAt`. */
  "ahead-of-servers",
  /** It leapt from `otherAt` while the program ran. */
  "leapt",
  /** The last sign of life in the record is of `otherAt`, and no server could be asked. */
  "long-gap",
] as const;

const clockStandingSchema = z.strictObject({
  /** Null while the clock is believed, or not yet looked at. `machineAt` is what the machine said when the doubt was last looked at. */
  doubt: z.strictObject({ why: z.enum(CLOCK_DOUBTS), machineAt: instant, otherAt: instant }).nullable(),
  /** The time of the newest act in the record, where that has not come yet: written by a clock that was ahead. Null else, and once a person has seen it. */
  futureAt: instant.nullable(),
});
export type ClockStanding = z.infer<typeof clockStandingSchema>;

/**
 * Why this seat works alone, though it belongs to a hub: the hub or the way to it, the keys of this seat, or what a person has to settle before anything is pushed or
 * taken in (`clock`, `cloned`, `not-admitted`, `revoked`).
 */
export const ALONE_REASONS = [
  "unreachable",
  "refused",
  "certificate",
  "no-database",
  "not-a-hub",
  "newer",
  "older",
  "altered",
  "encoding",
  "failed",
  "other-hub",
  "other-key",
  "no-room-key",
  "restored",
  "clock",
  "cloned",
  "not-admitted",
  "revoked",
] as const;
export type AloneReason = (typeof ALONE_REASONS)[number];

const hubStandingSchema = z.strictObject({ why: z.enum(ALONE_REASONS), sinceAt: instant });
export type HubStanding = z.infer<typeof hubStandingSchema>;

export const standingSchema = z.strictObject({
  obstacle: engineObstacleSchema.nullable(),
  clock: clockStandingSchema,
  /** What is free on the record's disk, bytes, while that is little; null else. */
  lowRoomBytes: z.int().nonnegative().nullable(),
  /** Null where it belongs to no hub, or is joined with the others. */
  hub: hubStandingSchema.nullable(),
  /** Whether this seat belongs to a hub, reached or not. */
  isOfHub: z.boolean(),
});
/** What a room has to know of the engine itself. */
export type Standing = z.infer<typeof standingSchema>;
