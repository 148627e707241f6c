import { NotAVillageDirectory } from "../../services/places/villageDirectory.ts";
import { faultAs } from "./faults.ts";
import { needs, reads } from "./guards.ts";

export const placesHandlers = {
  summary: reads.places.summary.handler(({ context }) => context.places.summary()),

  importVillages: needs("settings").places.importVillages.handler(({ context, input, errors, signal }) =>
    faultAs(NotAVillageDirectory, errors.NOT_A_DIRECTORY, () => context.places.importVillages(input.csv, signal)),
  ),
};
