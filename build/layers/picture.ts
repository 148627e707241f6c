import type { Arrow } from "./arrows.ts";
import { isOurs } from "./arrows.ts";

/** The folders of a picture: each file belongs to the longest name that fits it. */
const SHOWN = [
  "domain",
  "db",
  "hub",
  "electron/contract",
  "electron/engine",
  "electron/engine/core",
  "electron/engine/channels",
  "electron/engine/services",
  "electron/engine/app",
  "electron/main",
  "electron/preload",
  "electron/rehearsal",
  "renderer/client",
  "renderer/desk",
  "renderer/i18n",
  "renderer/print",
  "renderer/recovery",
  "renderer/review",
  "renderer/settings",
  "renderer/ui",
  "renderer/wall",
];

/** Who imports whom among the folders shown, as a Mermaid flowchart. What follows from two other arrows is left out. */
export function picture(arrows: readonly Arrow[]): string {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of arrows) {
    const [tail, head] = [shown(from), shown(to)];
    if (!isOurs(to) || tail === undefined || head === undefined || tail === head) continue;
    next.set(tail, (next.get(tail) ?? new Set()).add(head));
  }
  for (const [tail, heads] of [...next].toSorted(([left], [right]) => (left < right ? -1 : 1))) {
    for (const head of [...heads].toSorted()) {
      heads.delete(head);
      if (!isReached(tail, head, next)) heads.add(head);
    }
  }
  const lines = [...next].flatMap(([tail, heads]) => [...heads].map((head) => `  ${tail} --> ${head}`)).toSorted();
  return ["```mermaid", "flowchart TD", ...lines, "```"].join("\n");
}

function isReached(tail: string, head: string, next: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const seen = new Set<string>();
  const waiting = [tail];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (next.get(node)?.has(head)) return true;
    seen.add(node);
    waiting.push(...[...(next.get(node) ?? [])].filter((other) => !seen.has(other)));
  }
  return false;
}

function shown(file: string): string | undefined {
  return SHOWN.filter((folder) => file.startsWith(`${folder}/`)).toSorted((left, right) => right.length - left.length)[0];
}
