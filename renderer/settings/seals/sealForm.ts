import { z } from "zod";
import type { SealPolicy } from "#domain/seal/sealPolicy.ts";
import { mailAddressFrom, typedOrEmpty } from "../../ui/forms/typed.ts";
import { wholePathFrom } from "../parts/wholePath.ts";

export const sealFormSchema = z.object({
  folder: typedOrEmpty(wholePathFrom, "schedule.wrong.folder"),
  mailTo: typedOrEmpty(mailAddressFrom, "seals.wrong.mailTo"),
});
export type SealForm = z.input<typeof sealFormSchema>;

export function sealFormOf({ folder, mailTo }: SealPolicy): SealForm {
  return { folder: folder ?? "", mailTo: mailTo ?? "" };
}
