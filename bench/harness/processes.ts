import { readdirSync, readFileSync } from "node:fs";

/** Memory of a process and all that it started, megabytes: what several share is counted in parts (PSS). Linux only. */
export function memoryMbOf(pid: number): number {
  const children = childrenByParent();
  const family = [pid];
  for (const each of family) family.push(...(children.get(each) ?? []));
  return family.reduce((sum, each) => sum + pssKbOf(each), 0) / 1_024;
}

function childrenByParent(): ReadonlyMap<number, readonly number[]> {
  const children = new Map<number, number[]>();
  for (const name of readdirSync("/proc")) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    // The name of a process is in brackets and may hold anything; its parent is the second word after it.
    const parent = Number(
      contentOf(`/proc/${pid}/stat`)
        .replace(/^.*\)\s/su, "")
        .split(" ")[1],
    );
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  return children;
}

function pssKbOf(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB$/mu.exec(contentOf(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}

/** Empty for a process that has just ended. */
function contentOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
