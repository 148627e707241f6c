import { fileURLToPath } from "node:url";

/** The image that new records begin as, made with the bundle (`build/newRecord.ts`); missing where the program was not built. */
export const NEW_RECORD = fileURLToPath(
  new URL(import.meta.url.endsWith(".ts") ? "../../../../out/engine/newRecord.db" : "../engine/newRecord.db", import.meta.url),
);
