import { oc } from "@orpc/contract";
import { z } from "zod";
import { instant } from "./fields.ts";

/** What of ours lies on a volume; the system's swap holds pages of the memory of every program. */
const VOLUME_USES = ["record", "papers", "backup-state", "temporary", "swap"] as const;
export type VolumeUse = (typeof VOLUME_USES)[number];

const answerSchema = z.discriminatedUnion("is", [
  z.strictObject({ is: z.literal("encrypted"), by: z.enum(["luks", "bitlocker", "filevault", "file-system", "system", "memory"]) }),
  z.strictObject({ is: z.literal("not-encrypted"), why: z.enum(["plain", "suspended", "underway"]) }),
  z.strictObject({ is: z.literal("unknown"), why: z.enum(["network", "file-system", "no-answer", "system"]) }),
]);
/** Whether what lies on a volume can be read by somebody who takes its disk out of this computer. */
export type VolumeAnswer = z.infer<typeof answerSchema>;

const volumeSchema = z.strictObject({
  /** Where it is mounted, or its drive. */
  at: z.string(),
  holds: z.array(z.enum(VOLUME_USES)),
  answer: answerSchema,
});
export type Volume = z.infer<typeof volumeSchema>;

const stateSchema = z.strictObject({
  system: z.enum(["linux", "windows", "macos", "other"]),
  /** Null until it was looked at, which a start does not wait for. */
  looked: z.strictObject({ at: instant, volumes: z.array(volumeSchema) }).nullable(),
  /** Until then the desk's notice is not shown. */
  dismissedUntil: instant.nullable(),
});
export type DiskEncryptionState = z.infer<typeof stateSchema>;

export const diskEncryptionContract = {
  get: oc.output(stateSchema),
  look: oc.output(stateSchema),
  /** Puts the desk's notice away for a time; it comes back. */
  dismiss: oc.output(stateSchema),
};

const ELSEWHERE: ReadonlySet<VolumeUse> = new Set(["temporary", "swap"]);

/** Of what the record consists of, the worst; what may hold a part of it for a time is told apart. */
export function worstAnswer(volumes: readonly Volume[]): VolumeAnswer["is"] {
  const found = new Set(volumes.filter(({ holds }) => holds.some((use) => !ELSEWHERE.has(use))).map(({ answer }) => answer.is));
  return found.has("not-encrypted") ? "not-encrypted" : found.has("unknown") || found.size === 0 ? "unknown" : "encrypted";
}

/** Whether parts of the record may lie in the clear in the swap, or where reports are made. */
export function isPlainElsewhere(volumes: readonly Volume[]): boolean {
  return volumes.some(({ holds, answer }) => answer.is === "not-encrypted" && holds.some((use) => ELSEWHERE.has(use)));
}
