import { oc } from "@orpc/contract";
import { z } from "zod";
import { backupLabelSchema } from "#domain/backup/backup.ts";
import { backupPolicySchema, recipientSchema } from "#domain/backup/backupPolicy.ts";
import { BACKUP_FAULTS } from "#domain/backup/faults.ts";
import { drillSchema } from "./restoring.ts";

/** Milliseconds UTC. */
const instant = z.int();

const stateSchema = z.strictObject({
  policy: backupPolicySchema,
  /** Those of this installation, newest first; empty where the folder cannot be read. */
  backups: z.array(backupLabelSchema),
  /** False until the folder was read after a start, or where it cannot be: what is in it is not known. */
  isRead: z.boolean(),
  /** The folder is on the disk of the record, which takes both along when it fails. */
  isOnSameDisk: z.boolean(),
  /** Of the record's bytes while it is written, of the backup's while it is checked. */
  underway: z.strictObject({ step: z.enum(["writing", "checking"]), done: z.int(), total: z.int() }).nullable(),
  failed: z.strictObject({ fault: z.enum([...BACKUP_FAULTS, "failed"]), at: instant, nextAt: instant }).nullable(),
  /** The last time that a backup was restored to see that it can be done; null for never. */
  drill: drillSchema.nullable(),
  /** Where this record came from a backup: the moment that the backup shows, and when it was restored. */
  restored: z.strictObject({ madeAt: instant, at: instant }).nullable(),
});
export type BackupState = z.infer<typeof stateSchema>;

export const backupsContract = {
  get: oc.output(stateSchema),
  put: oc
    .errors({ NO_FOLDER: { message: "There is no such folder on this computer" } })
    .input(backupPolicySchema)
    .output(stateSchema),
  /** The system asks the person at the window for the folder; null where they gave it up, or there is nobody. Nothing is stored by it. */
  chooseFolder: oc.output(z.string().min(1).nullable()),
  /** Makes a key and keeps nothing of it: the identity opens backups and is for a person to keep, the recipient goes into the policy. */
  makeKey: oc.output(z.strictObject({ identity: z.string(), recipient: recipientSchema })),
  /** Makes a whole backup as soon as the one under way has ended. */
  makeNow: oc,
};
