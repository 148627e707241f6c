import weights from "#domain/understanding/model/weights.bin?url&inline";
import { createModel } from "#domain/understanding/model/model.ts";
import type { UnderstandingModel } from "#domain/understanding/model/model.ts";

let read: UnderstandingModel | undefined;

/** The model that comes with the program, read when it is first needed. The bundle holds its file as a data address. */
export function ownModel(): UnderstandingModel {
  read ??= createModel(Buffer.from(weights.slice(weights.indexOf(",") + 1), "base64"));
  return read;
}
