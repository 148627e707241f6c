import { z } from "zod";

/** A path that a person typed. Systems take none with a zero character in it, and Node throws for it what nobody expects of a path. */
export const pathSchema = z
  .string()
  .min(1)
  .max(4_096)
  .refine((path) => !path.includes("\0"));
