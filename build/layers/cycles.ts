import { posix } from "node:path";
import { isOurs } from "./arrows.ts";
import type { Arrow } from "./arrows.ts";

/**
 * Folders that import each other in a circle. Each folder is looked at by itself: its own files are one node (named as the folder), and the
 * tree of each folder in it is one. Where no folder has a circle among these, none is there at any depth.
 */
export interface Cycle {
  readonly folder: string;
  readonly nodes: readonly string[];
  /** Those that make it, each from one of the nodes to another. */
  readonly arrows: readonly Arrow[];
}

export function cyclesIn(arrows: readonly Arrow[]): readonly Cycle[] {
  const byFolder = new Map<string, Arrow[]>();
  for (const arrow of arrows) {
    if (!isOurs(arrow.to) || posix.dirname(arrow.from) === posix.dirname(arrow.to)) continue;
    const folder = sharedFolder(arrow.from, arrow.to);
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), arrow]);
  }
  return [...byFolder].flatMap(([folder, inside]) => {
    const ends = inside.map((arrow) => ({ arrow, from: nodeOf(folder, arrow.from), to: nodeOf(folder, arrow.to) }));
    const next = new Map<string, Set<string>>();
    for (const { from, to } of ends) next.set(from, (next.get(from) ?? new Set()).add(to));
    return circles(next).map((nodes) => ({
      folder,
      nodes,
      arrows: ends.filter(({ from, to }) => nodes.includes(from) && nodes.includes(to)).map(({ arrow }) => arrow),
    }));
  });
}

/** Which node of a folder's picture a file belongs to. */
export function nodeOf(folder: string, file: string): string {
  const inside = folder === "." ? file : file.slice(folder.length + 1);
  const [first = "", ...rest] = inside.split("/");
  return rest.length === 0 ? folder : posix.join(folder, first);
}

function sharedFolder(left: string, right: string): string {
  const others = posix.dirname(right).split("/");
  const shared: string[] = [];
  for (const [place, name] of posix.dirname(left).split("/").entries()) {
    if (others[place] !== name) break;
    shared.push(name);
  }
  return shared.join("/") || ".";
}

/** Strongly connected components of more than one node, by what can be reached from each: a folder has few enough. */
function circles(next: ReadonlyMap<string, ReadonlySet<string>>): readonly (readonly string[])[] {
  const reached = new Map([...next.keys()].map((node) => [node, reachedFrom(node, next)]));
  const done = new Set<string>();
  return [...reached].flatMap(([node, others]) => {
    if (done.has(node) || !others.has(node)) return [];
    const circle = [...others].filter((other) => reached.get(other)?.has(node)).toSorted();
    for (const each of circle) done.add(each);
    return [circle];
  });
}

function reachedFrom(start: string, next: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [start];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const other of next.get(node) ?? []) {
      if (reached.has(other)) continue;
      reached.add(other);
      waiting.push(other);
    }
  }
  return reached;
}
