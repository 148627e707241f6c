import { makeImage } from "#db/opening/open.ts";
import { keepOwnNamesNow } from "../electron/engine/services/placeNames/directoryNames.ts";

/** Makes the image that new records of the engine begin as, with the names of places: see docs/adr/0021-new-records-begin-as-an-image.md. */
export function makeNewRecord(image: string): void {
  makeImage(image, (writer) => keepOwnNamesNow(writer, 0));
}
