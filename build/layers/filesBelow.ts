import { existsSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** Every file below these folders of a root, by its path from there with slashes between; asked of the disk, so that a copy without Git is checked too. */
export function filesBelow(root: string, folders: readonly string[]): readonly string[] {
  return folders
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .toSorted((one, other) => (one < other ? -1 : 1));
}
