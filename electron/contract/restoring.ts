import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { backupLabelSchema, backupNameSchema } from "#domain/backup/backup.ts";
import { BACKUP_FAULTS } from "#domain/backup/faults.ts";
import { lostWorkSchema } from "#domain/backup/lostWork.ts";
import { pathSchema } from "#domain/file/pathSchema.ts";
import { count, instant } from "./fields.ts";
import { recoveredCodeSchema } from "./recovering.ts";

const folder = pathSchema;

/** `identity` is used for the one call: it is neither stored nor logged. */
const wantedSchema = z.strictObject({ folder, name: backupNameSchema, identity: z.string().max(400) });
export type RestoreWanted = z.infer<typeof wantedSchema>;

const foundSchema = z.strictObject({
  folder,
  /** Those that can be restored, newest first. */
  backups: z.array(backupLabelSchema),
  /** The one that is meant: the file that was chosen, else the newest of this installation; null where there is none. */
  chosen: backupNameSchema.nullable(),
});
export type FoundBackups = z.infer<typeof foundSchema>;

const previewSchema = z.strictObject({
  label: backupLabelSchema,
  /** What the present record has and the backup has not; null where the present one cannot be read, or the backup is of another. */
  lost: lostWorkSchema.nullable(),
  /** The last moment at which the present record was written; null where none is there. */
  presentUntil: instant.nullable(),
});
export type RestorePreview = z.infer<typeof previewSchema>;

const underwaySchema = z.strictObject({
  is: z.literal("underway"),
  /** `reading` tells bytes of the backups; `checking` tells no share. */
  step: z.enum(["reading", "checking"]),
  done: z.int(),
  total: z.int(),
});

const restoreFaultSchema = z.enum([...BACKUP_FAULTS, "failed"]);
export type RestoreFault = z.infer<typeof restoreFaultSchema>;
const faultSchema = z.strictObject({ is: z.literal("fault"), fault: restoreFaultSchema });

const restoringSchema = z.discriminatedUnion("is", [underwaySchema, z.strictObject({ is: z.literal("restored") }), faultSchema]);
export type RestoreTold = z.infer<typeof restoringSchema>;

export const drillSchema = z.strictObject({
  at: instant,
  /** Of the backup. */
  madeAt: instant,
  ms: z.int().min(0),
  cases: z.int().min(0),
  events: z.int().min(0),
  files: z.int().min(0),
  /** Null where all of it was as it should be. */
  fault: restoreFaultSchema.nullable(),
});
export type Drill = z.infer<typeof drillSchema>;

const drillingSchema = z.discriminatedUnion("is", [
  underwaySchema,
  z.strictObject({ is: z.literal("drilled"), drill: drillSchema }),
  faultSchema,
]);
export type DrillTold = z.infer<typeof drillingSchema>;

const refusable = oc.errors({ FAULT: { message: "The backup cannot be used", data: z.strictObject({ fault: restoreFaultSchema }) } });

const waitsSchema = z.strictObject({
  /** Whether mails to officers, and scheduled reports, wait for a person to go on. */
  officerMail: z.boolean(),
  scheduledReports: z.boolean(),
  /** Campaigns that the restore has paused. */
  campaigns: count,
  /** Mails that may be out and were not found among what was sent. */
  heldMails: count,
  /** The keys of the record were lost: what was written about its cases reads as erased. */
  areKeysLost: z.boolean(),
});
export type WaitsAfterRestore = z.infer<typeof waitsSchema>;

/** The way back: asked by the settings of a record that is open, and by the window that is there in place of one that cannot be read. */
export const restoringContract = {
  /** `place` is a folder or a backup in one; null for where the backups of this installation went last. */
  look: refusable.input(z.strictObject({ place: folder.nullable() })).output(foundSchema.nullable()),
  /** Asks the person for the file of a backup; null where they gave it up. */
  choose: oc.output(folder.nullable()),
  /** Tries the key as well. */
  preview: refusable.input(wantedSchema).output(previewSchema),
  /**
   * Restores beside the present record, which is set aside then; the program goes on with the restored one. Ending the iterator before that gives it up, and
   * changes nothing.
   */
  restore: oc.input(wantedSchema).output(eventIterator(restoringSchema)),
  /** What waits after a restore; null where the record was never restored. */
  waits: oc.output(waitsSchema.nullable()),
  goOn: oc.input(z.strictObject({ what: z.enum(["officer-mail", "scheduled-reports", "held-mails"]) })).output(waitsSchema.nullable()),
  /** Restores into a folder of its own, checks, and removes it again. What came of it is kept. */
  drill: oc.input(wantedSchema).output(eventIterator(drillingSchema)),
};

/** What only the window asks that is there in place of a record that cannot be read. */
export const recoveryContract = {
  state: oc.output(
    z.strictObject({
      file: z.string(),
      /** Null where there is no file. */
      bytes: z.int().nullable(),
      /** When it was written last; null where there is no file. */
      changedAt: instant.nullable(),
      why: recoveredCodeSchema,
      /** As this version left the record before a newer one changed it; null where there is none, or it was not changed. */
      copy: z.strictObject({ madeAt: instant, bytes: z.int() }).nullable(),
    }),
  ),
  /** Sets the record of the newer version aside and goes on with the copy. */
  putCopyBack: oc,
  /** Opens the record once more: a disk may have come back. */
  tryAgain: oc,
  /** Sets the record aside and goes on with a new one, in which nothing is. */
  startEmpty: oc,
  /** Shows the record's file in the system's own window for files. */
  showFile: oc,
};
