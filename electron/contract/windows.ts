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

/** What a wall may ask of the shell: the ways from a filled screen for a person who has only a mouse. Nobody signs in there, so it shows and changes no case. */
const ASKED_AT_WALL = ["showDesk", "openSettings", "fullScreen"] as const;
export type AskedAtWall = (typeof ASKED_AT_WALL)[number];

export const windowsContract = {
  /** A window opens, or comes to the front. Answered at once. */
  ask: oc.input(askedOfShellSchema).output(z.void()),
  /** The same, of the few things that a wall may ask: the window that opens asks who sits there. */
  askAtWall: oc.input(z.strictObject({ command: z.enum(ASKED_AT_WALL) })).output(z.void()),
};
