import { z } from "zod";
import { backupPolicySchema, type BackupPolicy } from "#domain/backup/backupPolicy.ts";
import { typed, typedOrEmpty, wholeNumber } from "../../ui/forms/typed.ts";
import { wholePathFrom } from "../parts/wholePath.ts";

const GB = 1_000_000_000;

export const backupFormSchema = z
  .object({
    folder: typedOrEmpty(wholePathFrom, "schedule.wrong.folder"),
    recipient: typedOrEmpty((text) => backupPolicySchema.shape.recipient.safeParse(text).data ?? null, "backups.wrong.recipient"),
    changesEveryHours: typed(wholeNumber(1, 24), "backups.wrong.hours"),
    wholeEveryDays: typed(wholeNumber(1, 30), "backups.wrong.days"),
    mostGb: typed(wholeNumber(1, 50_000), "backups.wrong.mostGb"),
    drillEveryDays: typed(wholeNumber(7, 366), "backups.wrong.drill"),
  })
  .transform(({ mostGb, ...rest }): BackupPolicy => ({ ...rest, mostBytes: mostGb * GB }));
export type BackupForm = z.input<typeof backupFormSchema>;

export function backupFormOf({ folder, recipient, mostBytes, ...rest }: BackupPolicy): BackupForm {
  return {
    folder: folder ?? "",
    recipient: recipient ?? "",
    changesEveryHours: String(rest.changesEveryHours),
    wholeEveryDays: String(rest.wholeEveryDays),
    mostGb: String(Math.max(1, Math.round(mostBytes / GB))),
    drillEveryDays: String(rest.drillEveryDays),
  };
}
