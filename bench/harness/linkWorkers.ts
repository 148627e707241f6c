import { existsSync, symlinkSync } from "node:fs";
import { join } from "node:path";

/** Threads of the program are looked for beside the folder of what is bundled. */
export function linkWorkers(): void {
  const bundle = process.env["ISMGT_BENCH_BUNDLE"];
  if (bundle === undefined || existsSync(join(bundle, "engine"))) return;
  symlinkSync(join(bundle, "../engine"), join(bundle, "engine"));
}
