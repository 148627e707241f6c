import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { copyRefusedBeside } from "#db/copy/copyBeside.ts";

/* Which snapshots were brought whole and refused, by their ids: each would be as worthless again. */

export function refusedHere(file: string): ReadonlySet<string> {
  const noted = copyRefusedBeside(file);
  return new Set(existsSync(noted) ? readFileSync(noted, "utf8").split("\n") : []);
}

export function noteRefused(file: string, id: string): void {
  if (!refusedHere(file).has(id)) appendFileSync(copyRefusedBeside(file), `${id}\n`, { mode: 0o600 });
}
