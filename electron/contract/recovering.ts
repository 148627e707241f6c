import { z } from "zod";

/**
 * Faults for which a window opens in place of the record, in which a person says what is to be done: the file is damaged; a newer version wrote it; this version
 * could not bring it up to date.
 */
export const recoveredCodeSchema = z.enum(["DATABASE_DAMAGED", "DATABASE_NEWER", "MIGRATION_FAILED"]);
export type RecoveredCode = z.infer<typeof recoveredCodeSchema>;
