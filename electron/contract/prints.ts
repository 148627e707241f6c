import { oc } from "@orpc/contract";
import { z } from "zod";
import { letterheadSchema } from "#domain/letter/letterhead.ts";
import { sealSchema } from "#domain/seal/seal.ts";
import { dossierSchema } from "./dossier.ts";
import { printedLetterSchema } from "./letters.ts";
import { minutesSchema } from "./minutes.ts";
import { periodReportSchema } from "./reporting.ts";
import { localeSchema } from "./locale.ts";
import { againstTargetSchema } from "./targets.ts";
import { count, maskedTextSchema, words } from "./fields.ts";
import { wallScopeSchema } from "./wallSeat.ts";

/** What the cell has in hand at every stop of a review, to be held in the hand. */
const printedDossierSchema = z.strictObject({
  title: maskedTextSchema,
  letterhead: letterheadSchema,
  /** Milliseconds UTC. */
  plannedAt: z.number().int(),
  madeAt: z.number().int(),
  stops: z.array(z.strictObject({ key: z.string(), name: words, dossier: dossierSchema })),
});
export type PrintedDossier = z.infer<typeof printedDossierSchema>;

/** The last seal of this seat, to be signed by hand and filed. */
const printedSealSchema = z.strictObject({ seal: sealSchema, fingerprint: z.string(), letterhead: letterheadSchema });
export type PrintedSeal = z.infer<typeof printedSealSchema>;

const judgedSchema = z.strictObject({ label: words, kept: count, due: count });

/** A report under the letterhead; a report of districts has all of them. */
const printedReportSchema = z.strictObject({
  report: periodReportSchema,
  letterhead: letterheadSchema,
  number: z.string(),
  /** Milliseconds UTC. */
  madeAt: z.number().int(),
  /** The figures of the period beside the targets that are set, and those of the period before in the same order. */
  targets: z.array(
    againstTargetSchema.extend({
      before: z.number().nonnegative().nullable(),
    }),
  ),
  summary: z.strictObject({ findings: z.array(words), best: z.array(judgedSchema), worst: z.array(judgedSchema) }),
  /** What of the record the person sees who had it made; null for every case. */
  scope: wallScopeSchema.nullable(),
});
export type PrintedReport = z.infer<typeof printedReportSchema>;

/** What is on paper, by its sort. */
const printSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("letter"), locale: localeSchema, letter: printedLetterSchema }),
  z.strictObject({ kind: z.literal("report"), locale: localeSchema, report: printedReportSchema }),
  z.strictObject({ kind: z.literal("dossier"), locale: localeSchema, dossier: printedDossierSchema }),
  z.strictObject({ kind: z.literal("minutes"), locale: localeSchema, minutes: minutesSchema }),
  z.strictObject({ kind: z.literal("seal"), locale: localeSchema, seal: printedSealSchema }),
]);
export type Print = z.infer<typeof printSchema>;

export const printsContract = {
  /**
   * What a page that is to be printed shows. The token was made for this one page by the engine and is good once, so that
   * the page, which nobody signs in to, sees this and nothing else.
   */
  take: oc
    .errors({ NOT_FOUND: { message: "There is nothing to print under this token" } })
    .input(z.strictObject({ token: z.string().min(1).max(200) }))
    .output(z.strictObject({ print: printSchema, isRehearsal: z.boolean() })),
};
