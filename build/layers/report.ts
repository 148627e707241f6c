import type { Arrow } from "./arrows.ts";
import type { Cycle } from "./cycles.ts";
import { nodeOf } from "./cycles.ts";

/** One circle for a person to read: each arrow with the lines that make it, those that few lines make first, since they are the easiest to turn. */
export function describeCycle({ folder, nodes, arrows }: Cycle): string {
  const pairs = new Map<string, Arrow[]>();
  for (const arrow of arrows) {
    const pair = `${nodeOf(folder, arrow.from)} -> ${nodeOf(folder, arrow.to)}`;
    pairs.set(pair, [...(pairs.get(pair) ?? []), arrow]);
  }
  const sorted = [...pairs].toSorted(([, left], [, right]) => left.length - right.length);
  return [
    `${folder}: ${nodes.length} folders in a circle: ${nodes.join(" ")}`,
    ...sorted.flatMap(([pair, each]) => [`  ${pair} (${each.length})`, ...each.map((arrow) => `    ${describeArrow(arrow)}`)]),
  ].join("\n");
}

export function describeArrow({ from, line, to }: Arrow): string {
  return `${from}:${line} ${to}`;
}
