import { NotAVillageDirectory } from "../../services/places/villageDirectory.ts";
import { needs, reads } from "./guards.ts";

export const placesHandlers = {
  summary: reads.places.summary.handler(({ context }) => context.places.summary()),

  importVillages: needs("settings").places.importVillages.handler(async ({ context, input, errors, signal }) => {
    try {
      return await context.places.importVillages(input.csv, signal);
    } catch (error) {
      if (error instanceof NotAVillageDirectory) throw errors.NOT_A_DIRECTORY({ data: { fault: error.fault } });
      throw error;
    }
  }),
};
