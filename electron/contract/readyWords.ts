import { oc } from "@orpc/contract";
import { reasonSettingsSchema } from "#domain/readyWords/reasonSettings.ts";

/** Words that nobody has to type each time. */
export const readyWordsContract = {
  /** The reasons of the room; for what is left out the program's apply (`reasonsFor`, domain). */
  reasons: {
    get: oc.output(reasonSettingsSchema),
    put: oc.input(reasonSettingsSchema).output(reasonSettingsSchema),
  },
};
