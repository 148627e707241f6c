import weights from "#domain/understanding/model/weights.bin?url&inline";
import table from "#domain/understanding/sensitivityModel/sensitivity.bin?url&inline";
import { createModel } from "#domain/understanding/model/model.ts";
import type { UnderstandingModel } from "#domain/understanding/model/model.ts";
import { withSensitivity } from "#domain/understanding/sensitivityModel/sensitivityModel.ts";

let read: UnderstandingModel | undefined;

/** The model that comes with the program, read when it is first needed. The bundle holds its files as data addresses. */
export function ownModel(): UnderstandingModel {
  read ??= withSensitivity(createModel(bytesOf(weights)), bytesOf(table));
  return read;
}

function bytesOf(address: string): Buffer {
  return Buffer.from(address.slice(address.indexOf(",") + 1), "base64");
}
