import { join } from "node:path";
import type { WindowKind } from "#contract/shell.ts";
import { ORIGIN } from "./rendererFiles.ts";

/** Where the build put the parts of the app, seen from this bundle (`out/main/index.js`). */
const out = join(import.meta.dirname, "..");

export const bundle = {
  preload: join(out, "preload", "index.cjs"),
  engine: join(out, "engine", "process.js"),
  rehearsal: join(out, "rehearsal", "main.js"),
  renderer: join(out, "renderer"),
} as const;

/** `part` is after the hash: what the page shows of its kind. */
export function pageUrl(kind: WindowKind, part = ""): string {
  return `${ORIGIN}/${kind}/index.html${part === "" ? "" : `#${encodeURIComponent(part)}`}`;
}
