import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Also what rooms saw of a picture. */
const NAME = /^[0-9a-f]{64}\.(?:[a-z0-9]{1,5}|wall\.webp)$/u;

/** Removes papers and pictures beside a record, by their names, with all that was drawn of them: at a start, before anything looks for them. */
export function removeKept(recordFolder: string, names: readonly string[]): void {
  for (const name of names.filter((each) => NAME.test(each))) {
    const hash = name.slice(0, name.indexOf("."));
    for (const kind of ["files", "pictures"]) {
      const folder = join(recordFolder, kind, hash.slice(0, 2));
      if (!existsSync(folder)) continue;
      for (const file of readdirSync(folder)) if (file.startsWith(hash)) rmSync(join(folder, file), { force: true });
    }
  }
}
