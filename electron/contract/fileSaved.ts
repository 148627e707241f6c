import { z } from "zod";

/** What became of a copy that a person was to save; `name` is what they called it. */
export const fileSavedSchema = z.discriminatedUnion("is", [
  z.strictObject({ is: z.literal("saved"), name: z.string() }),
  z.strictObject({ is: z.enum(["given-up", "not-here", "not-written"]) }),
]);
export type FileSaved = z.infer<typeof fileSavedSchema>;
