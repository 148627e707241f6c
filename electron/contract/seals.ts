import { oc } from "@orpc/contract";
import { z } from "zod";
import { KEY_PLACES } from "#domain/audit/auditEvents.ts";
import { sealSchema } from "#domain/seal/seal.ts";
import { sealPolicySchema } from "#domain/seal/sealPolicy.ts";
import { count, instant } from "./fields.ts";
import { localeSchema } from "./locale.ts";

/** `gone`: no such folder; `not-written`: it takes no file; `contradicts`: what is kept there is not what the record holds; `slow`: it does not answer. */
const SEAL_FOLDER_FAULTS = ["gone", "not-written", "contradicts", "slow"] as const;
export type SealFolderFault = (typeof SEAL_FOLDER_FAULTS)[number];

/** `given-key`, `key-file`: the key cannot be used; `failed`: the seal could not be recorded. */
const SEAL_FAULTS = ["given-key", "key-file", "failed"] as const;
export type SealFault = (typeof SEAL_FAULTS)[number];

const stateSchema = z.strictObject({
  seat: z.string(),
  policy: sealPolicySchema,
  /** Null before the first seal of this run, for the key is made or read with it. */
  key: z.strictObject({ fingerprint: z.string(), place: z.enum(KEY_PLACES) }).nullable(),
  last: sealSchema.nullable(),
  /** Of the key that signed the last seal. */
  lastFingerprint: z.string().nullable(),
  seals: count,
  /** Events since. */
  unsealed: count,
  fault: z.enum(SEAL_FAULTS).nullable(),
  /** True while nothing is sealed because the machine's clock is not believed. */
  isClockDoubted: z.boolean(),
  /** Null where no folder is set, or nothing was written yet. */
  folder: z
    .discriminatedUnion("is", [
      z.strictObject({ is: z.literal("kept"), lines: count, at: instant }),
      z.strictObject({ is: z.literal("failed"), fault: z.enum(SEAL_FOLDER_FAULTS), at: instant }),
    ])
    .nullable(),
  /** Null where nobody is sent anything, or nothing was sent yet. */
  mail: z
    .discriminatedUnion("is", [
      z.strictObject({ is: z.literal("sent"), at: instant }),
      z.strictObject({ is: z.literal("no-mailbox") }),
      z.strictObject({ is: z.literal("failed"), detail: z.string(), at: instant }),
    ])
    .nullable(),
});
export type SealState = z.infer<typeof stateSchema>;

const NOT_SEALED = { message: "Nothing was sealed", data: z.strictObject({ why: z.enum(["nothing-new", "clock", ...SEAL_FAULTS]) }) };

export const sealsContract = {
  get: oc.output(stateSchema),
  /** A folder is tried before it is kept: what is missing there is written at once. */
  put: oc
    .errors({ FOLDER: { message: "Seals cannot be kept there", data: z.strictObject({ fault: z.enum(SEAL_FOLDER_FAULTS) }) } })
    .input(sealPolicySchema)
    .output(stateSchema),
  sealNow: oc.errors({ NOT_SEALED }).output(stateSchema),
  /** A page with the last seal, to be signed by hand and filed. Answers with its file. */
  print: oc
    .errors({ NOT_FOUND: { message: "There is no seal yet" }, NOT_PRINTED: { message: "The seal could not be printed" } })
    .input(z.strictObject({ locale: localeSchema }))
    .output(z.strictObject({ file: z.string() })),
};
