import { oc } from "@orpc/contract";
import { wallSettingsSchema } from "#domain/wall/wallSettings.ts";
import { SESSION_ERRORS } from "./people.ts";

export const wallSettingsContract = {
  get: oc.output(wallSettingsSchema),
  put: oc.errors(SESSION_ERRORS).input(wallSettingsSchema).output(wallSettingsSchema),
};
