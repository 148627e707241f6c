import type { DirectoryFault } from "#contract/places.ts";
import { LONGEST_DIRECTORY } from "#domain/geography/longestDirectory.ts";
import type { MessageId } from "../../i18n/en.ts";
import { readChosenFile } from "../../ui/tables/chosenFile.ts";

export const faultMessage = (fault: DirectoryFault | "too-large" | "unreadable"): MessageId => `villages.fault.${fault}`;

export function readVillageFile(file: Pick<File, "size" | "text">) {
  return readChosenFile(file, LONGEST_DIRECTORY, async () => {
    const csv = await file.text();
    // A table of another sort, such as a spreadsheet, is full of zeros.
    return csv.includes("\0") ? ({ fault: "not-csv" } as const) : { csv };
  });
}
