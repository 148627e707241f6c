import type { BoundaryFault } from "#contract/wallBoundaries.ts";
import { LONGEST_BOUNDARIES } from "#domain/geography/longestBoundaries.ts";
import type { MessageId } from "../../i18n/en.ts";

type FileFault = BoundaryFault | "too-large" | "unreadable";

export const boundaryFaultMessage = (fault: FileFault): MessageId => `wallSettings.map.fault.${fault}`;

/** The text of a chosen file, or why it cannot be used. The size is looked at first: a film must not be read into memory. */
export async function readBoundaryFile(
  file: Pick<File, "name" | "size" | "text">,
): Promise<{ readonly name: string; readonly text: string } | { readonly fault: FileFault }> {
  if (file.size === 0) return { fault: "empty" };
  if (file.size > LONGEST_BOUNDARIES) return { fault: "too-large" };
  try {
    return { name: file.name.slice(0, 255), text: await file.text() };
  } catch {
    return { fault: "unreadable" };
  }
}
