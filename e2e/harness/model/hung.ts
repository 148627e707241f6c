import type { Stall } from "../engine/wire.ts";
import type { Counting } from "../part.ts";
import { pace } from "../engine/stallWatch.ts";

const PACES_TAKEN = 20;

/** The fixed piece of work when it went fastest, milliseconds: as on a machine that does nothing else. */
let best = Number.POSITIVE_INFINITY;

interface Judging {
  readonly figures: Counting;
  readonly run: number;
  readonly longestTurnMs: number;
}

/** Counts a turn that computed for too long, of a core of one's own: what others slow it down by is taken off. */
export function judgeStall({ onCpuMs, blockedMs, paceMs, inStart, stack }: Stall, { figures, run, longestTurnMs }: Judging): void {
  if (best === Number.POSITIVE_INFINITY) best = Math.min(...Array.from({ length: PACES_TAKEN }, pace));
  best = Math.min(best, paceMs);
  const tookMs = onCpuMs * (best / paceMs);
  figures.noteMost(`longest turn${inStart ? " of a start" : ""} ms`, tookMs);
  figures.noteMost("longest wait for the disk or a lock ms", blockedMs);
  if (tookMs <= longestTurnMs) return;
  if (inStart) figures.note("long turns in starts");
  else
    figures.found(
      "hung",
      run,
      `${Math.round(tookMs)} ms (${Math.round(onCpuMs)} on a busy core)${stack.length > 0 ? ` in ${stack.join(" > ")}` : ""}`,
    );
}
