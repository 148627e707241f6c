import { isOurs } from "./arrows.ts";
import type { Arrow } from "./arrows.ts";

const TIERS = ["core", "channels", "services", "app"].map((tier) => `electron/engine/${tier}`);

/** What the files of a folder may import besides its own tree. The longest name that fits a file has the word. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  db: ["domain"],
  hub: ["domain"],
  "electron/contract": ["domain"],
  "electron/preload": [],
  "electron/main": ["domain", "electron/contract"],
  "electron/engine": ["domain", "db", "hub", "electron/contract", ...TIERS],
  "electron/engine/core": ["domain", "db", "electron/contract"],
  "electron/engine/channels": ["domain", "db", "electron/contract", "electron/engine/core"],
  "electron/engine/services": ["domain", "db", "hub", "electron/contract", "electron/engine/core", "electron/engine/channels"],
  "electron/engine/app": ["domain", "db", "hub", "electron/contract", ...TIERS],
  "electron/rehearsal": ["domain"],
  // What every area of the windows may use; an area has nothing of another.
  ...Object.fromEntries(
    ["client", "desk", "i18n", "print", "recovery", "review", "settings", "ui", "wall"].map((area) => [
      `renderer/${area}`,
      ["domain", "electron/contract", "renderer/client", "renderer/i18n", "renderer/ui"],
    ]),
  ),
};

const MAY_IMPORT_ELECTRON: ReadonlySet<string> = new Set(["electron/main", "electron/preload"]);

/** Arrows that the rules forbid, under the words `folder -> folder`. */
export function forbidden(arrows: readonly Arrow[]): ReadonlyMap<string, readonly Arrow[]> {
  const found = new Map<string, Arrow[]>();
  for (const arrow of arrows) {
    const from = longest(arrow.from, Object.keys(MAY_IMPORT));
    if (from === undefined) continue;
    const to = targetOf(arrow, from);
    if (to !== null) found.set(`${from} -> ${to}`, [...(found.get(`${from} -> ${to}`) ?? []), arrow]);
  }
  return found;
}

/** Where an arrow of `from` leads that it may not take; null for one that it may. */
function targetOf({ to }: Arrow, from: string): string | null {
  if (to === "electron") return MAY_IMPORT_ELECTRON.has(from) ? null : to;
  if (!isOurs(to) || longest(to, Object.keys(MAY_IMPORT)) === from) return null;
  return longest(to, MAY_IMPORT[from] ?? []) === undefined ? (longest(to, Object.keys(MAY_IMPORT)) ?? to) : null;
}

function longest(file: string, folders: readonly string[]): string | undefined {
  return folders.filter((folder) => file.startsWith(`${folder}/`)).toSorted((left, right) => right.length - left.length)[0];
}
