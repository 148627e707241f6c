import { oc } from "@orpc/contract";
import { floodSettingsSchema } from "#domain/desk/floods.ts";

/** What marks a case as perhaps one of a flood. */
export const floodsContract = {
  get: oc.output(floodSettingsSchema),
  put: oc.input(floodSettingsSchema).output(floodSettingsSchema),
};
