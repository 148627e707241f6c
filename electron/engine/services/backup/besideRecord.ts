import { join } from "node:path";
import type { KeptFile } from "./archive.ts";

/** Papers and pictures of a record. */
export function keptFoldersOf(recordFolder: string): Readonly<Record<KeptFile["folder"], string>> {
  return { files: join(recordFolder, "files"), pictures: join(recordFolder, "pictures") };
}

/** Beside the record: what the last backup held, and room for checks. */
export function backupStateFolder(recordFolder: string): string {
  return join(recordFolder, "backup-state");
}
