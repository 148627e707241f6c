import { z } from "zod";

/** Whether the app starts when this person signs in to the machine. */
export const startsAtLoginSchema = z.strictObject({
  isOn: z.boolean(),
  /** False where nothing can be set up: the engine runs without windows, or the system refuses. */
  isPossible: z.boolean(),
});
export type StartsAtLogin = z.infer<typeof startsAtLoginSchema>;
