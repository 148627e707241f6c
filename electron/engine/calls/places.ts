import { NotAVillageDirectory } from "../places/villageDirectory.ts";
import { calls } from "./context.ts";

export const placesCalls = {
  summary: calls.places.summary.handler(({ context }) => context.places.summary()),

  importVillages: calls.places.importVillages.handler(async ({ context, input, errors }) => {
    try {
      return await context.places.importVillages(input.csv);
    } catch (error) {
      if (error instanceof NotAVillageDirectory) throw errors.NOT_A_DIRECTORY({ data: { fault: error.fault } });
      throw error;
    }
  }),
};
