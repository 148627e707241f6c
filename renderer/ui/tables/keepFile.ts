import type { MadeFile } from "#contract/tables.ts";
import { bytesOf } from "./tableFile.ts";

/** Long enough for the system to have taken it. */
const KEPT_MS = 60_000;

/** Gives a file that the engine made to the system, which asks the person where to keep it. The shell lets tables alone pass, and the report for support. */
export function keepFile({ name, mediaType, bytes }: MadeFile): void {
  keepBlob(name, new Blob([bytesOf(bytes)], { type: mediaType }));
}

/** The same for one that came in pieces. */
export function keepBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
