import { readFileSync } from "node:fs";
import { createModel } from "#domain/understanding/model/model.ts";
import type { UnderstandingModel } from "#domain/understanding/model/model.ts";
import { withSensitivity } from "#domain/understanding/sensitivityModel/sensitivityModel.ts";

let read: UnderstandingModel | undefined;

/**
 * The model that comes with the program, read when it is first needed. The bundler puts its files beside the chunk that names them here: in
 * the chunk, as text, each start would read them twice as slowly again and keep the text.
 */
export function ownModel(): UnderstandingModel {
  read ??= withSensitivity(
    createModel(readFileSync(new URL("../../../../domain/understanding/model/weights.bin", import.meta.url))),
    readFileSync(new URL("../../../../domain/understanding/sensitivityModel/sensitivity.bin", import.meta.url)),
  );
  return read;
}
