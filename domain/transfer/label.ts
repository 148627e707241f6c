import { z } from "zod";
import { reviewScopeSchema } from "../review/reviewEvents.ts";
import { DOSSIER_MODES } from "./dossierRights.ts";

/** Milliseconds UTC. */
const instant = z.number().int();
/** Letters. */
export const LONGEST_TITLE = 200;
const title = z.string().trim().min(1).max(LONGEST_TITLE);
const seat = z.string().regex(/^[0-9a-f]{16}$/);
const who = z.string().max(200);

/** The description of a dossier, on its seal and in its record. */
export const dossierLabelSchema = z.strictObject({
  id: z.uuid(),
  mode: z.enum(DOSSIER_MODES),
  title,
  madeAt: instant,
  /** The name of the person who made it. */
  madeBy: who,
  /** The seat of the record that it was made from. */
  seat,
  scope: reviewScopeSchema,
  cases: z.number().int().nonnegative(),
  pictures: z.number().int().nonnegative(),
  /** Until when the room takes its acts in; null in one that is only read. */
  expiresAt: instant.nullable(),
  /** The names of those who may act in it; empty where nobody has to sign in. */
  people: z.array(who).max(500),
  /** Made from a rehearsal, so none of it is real. */
  rehearsal: z.boolean(),
});
export type DossierLabel = z.infer<typeof dossierLabelSchema>;

/** The description of the events that come back from a dossier. */
export const actsLabelSchema = z.strictObject({
  /** The id of the dossier. */
  dossier: z.uuid(),
  title,
  madeAt: instant,
  madeBy: who,
  /** The seat of the record that the dossier was made from, which accepts them. */
  seat,
  /** The seat that the dossier had where it was opened. */
  from: seat,
  acts: z.number().int().nonnegative(),
});
export type ActsLabel = z.infer<typeof actsLabelSchema>;
