import { z } from "zod";

/** What a carried file says of itself, once it is open. */
export const manifestSchema = z.strictObject({
  format: z.number().int().positive(),
  /** A dossier holds a part of a record to be worked in; acts are what was done in one, to be taken in where it came from. */
  kind: z.enum(["dossier", "acts"]),
  title: z.string().min(1).max(200),
  /** Milliseconds UTC. */
  madeAt: z.number().int(),
  /** The name of the person who made it. */
  madeBy: z.string().max(200),
  /** The seat that it was made on. */
  seat: z.string().regex(/^[0-9a-f]{16}$/),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** What this program writes, and the newest that it reads. */
export const MANIFEST_FORMAT = 1;
export const MANIFEST_NAME = "manifest.json";
