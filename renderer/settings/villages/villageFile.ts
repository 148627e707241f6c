import type { DirectoryFault } from "#contract/places.ts";
import { LONGEST_DIRECTORY } from "#domain/geography/longestDirectory.ts";
import type { MessageId } from "../../i18n/en.ts";

/** Why a chosen file is not sent to the engine. */
export type FileFault = DirectoryFault | "too-large" | "unreadable";

export const faultMessage = (fault: FileFault): MessageId => `villages.fault.${fault}`;

/** The text of a chosen file, or why it cannot be used. The size is looked at first: a film must not be read into memory. */
export async function readVillageFile(
  file: Pick<File, "size" | "text">,
): Promise<{ readonly csv: string } | { readonly fault: FileFault }> {
  if (file.size === 0) return { fault: "empty" };
  if (file.size > LONGEST_DIRECTORY) return { fault: "too-large" };
  try {
    const csv = await file.text();
    // A table of another sort, such as a spreadsheet, is full of zeros.
    return csv.includes("\0") ? { fault: "not-csv" } : { csv };
  } catch {
    return { fault: "unreadable" };
  }
}
