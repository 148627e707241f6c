import { oc } from "@orpc/contract";
import { z } from "zod";

const aboutSchema = z.strictObject({
  version: z.string(),
  /** Null where the engine runs without windows. */
  electron: z.string().nullable(),
  chrome: z.string().nullable(),
  node: z.string(),
  sqlite: z.string(),
  seat: z.string(),
  databaseFile: z.string(),
});

export const aboutContract = { get: oc.output(aboutSchema) };
