import { oc } from "@orpc/contract";
import { z } from "zod";
import { SHELL_COMMANDS } from "./commandList.ts";

/** What a desk may ask of the shell, as its menu would. */
export const askedOfShellSchema = z.discriminatedUnion("command", [
  z.strictObject({
    command: z.literal("openSettings"),
    /** A page of the settings, or a field of it; empty where any will do. */
    link: z
      .string()
      .max(120)
      .regex(/^[\w./-]*$/u),
  }),
  z.strictObject({ command: z.enum(SHELL_COMMANDS).exclude(["openSettings"]) }),
]);
export type AskedOfShell = z.infer<typeof askedOfShellSchema>;

export const windowsContract = {
  /** A window opens, or comes to the front. Answered at once. */
  ask: oc.input(askedOfShellSchema).output(z.void()),
};
