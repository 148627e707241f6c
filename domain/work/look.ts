import { z } from "zod";

/** How a person wants the lines of the lists. */
export const DENSITIES = ["comfortable", "compact"] as const;
export type Density = (typeof DENSITIES)[number];

/** What a line may leave out. What is urgent, late, in doubt or one's own is no part of it: a line always says that. */
export const LINE_FACTS = ["state", "department", "district", "place", "due", "age", "marks"] as const;
export type LineFact = (typeof LINE_FACTS)[number];

export const listLookSchema = z.strictObject({
  density: z.enum(DENSITIES),
  /** What is left out. */
  without: z.array(z.enum(LINE_FACTS)).max(LINE_FACTS.length).readonly(),
});
export type ListLook = z.infer<typeof listLookSchema>;
