import { z } from "zod";
import { actsLabelSchema, dossierLabelSchema } from "#domain/transfer/label.ts";

const format = z.number().int().positive();

/** What a carried file says of itself, once it is open: a dossier to work in, or the acts that come back from one. */
export const manifestSchema = z.discriminatedUnion("kind", [
  dossierLabelSchema.extend({ kind: z.literal("dossier"), format }),
  actsLabelSchema.extend({ kind: z.literal("acts"), format }),
]);
export type Manifest = z.infer<typeof manifestSchema>;

/** What is in it before it is written; the format is the writer's. */
export type Label = Manifest extends infer Each ? (Each extends Manifest ? Omit<Each, "format"> : never) : never;

/** What this program writes, and the newest that it reads. */
export const MANIFEST_FORMAT = 1;
export const MANIFEST_NAME = "manifest.json";
