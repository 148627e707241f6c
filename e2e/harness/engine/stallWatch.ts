import { readFileSync } from "node:fs";
import { Session } from "node:inspector";
import type { Profiler } from "node:inspector";
import type { Stall } from "./wire.ts";

/** Says where long turns were spent; takes time of its own. */
const isProfiled = process.env["ISMGT_HARNESS_PROFILE"] === "1";
const TICK_MS = 20;
const LONG_MS = 100;
/** After its first answer an engine loads what can wait, and its code is still cold. */
const START_MS = 5_000;
const SAMPLES_EVERY_US = 5_000;
/** Samples are kept in memory. */
const PROFILES_FOR_MS = 60_000;

/**
 * Tells each turn of the event loop over 100 ms. The machine is shared, so the kernel is asked what of it the main thread computed, and what it waited for a
 * core (`/proc/self/schedstat`, of the first thread of the process); a profile of the time says where.
 */
export function watchForStalls(tell: (stall: Stall) => void) {
  const session = new Session();
  let began: { readonly at: number; readonly cpuMs: number; readonly queuedMs: number } | null = null;
  let profiledSince = 0;
  let beganAt = 0;

  function tick(): void {
    if (began === null) return;
    const before = began;
    began = look();
    const tookMs = began.at - before.at - TICK_MS;
    if (tookMs > LONG_MS) {
      const onCpuMs = began.cpuMs - before.cpuMs;
      const queuedMs = began.queuedMs - before.queuedMs;
      const inStart = before.at - beganAt < START_MS;
      tellWithStack(
        { inStart, paceMs: pace(), tookMs, onCpuMs, queuedMs, blockedMs: Math.max(0, tookMs - onCpuMs - queuedMs) },
        before.at,
        began.at,
      );
    } else if (isProfiled && began.at - profiledSince > PROFILES_FOR_MS) restart();
  }

  function tellWithStack(stall: Omit<Stall, "stack">, from: number, to: number): void {
    if (!isProfiled) return tell({ ...stall, stack: [] });
    const since = profiledSince;
    session.post("Profiler.stop", (error, answer) => {
      tell({ ...stall, stack: error ? [] : busiest(answer.profile, from - since, to - since) });
      start();
    });
  }

  function restart(): void {
    session.post("Profiler.stop", () => start());
  }

  function start(): void {
    if (isProfiled) session.post("Profiler.start");
    profiledSince = performance.now();
    // What the profiler takes itself is not the engine's.
    began = look();
  }

  return {
    begin() {
      if (isProfiled) {
        session.connect();
        session.post("Profiler.enable");
        session.post("Profiler.setSamplingInterval", { interval: SAMPLES_EVERY_US });
      }
      start();
      beganAt = performance.now();
      setInterval(tick, TICK_MS).unref();
    },
  };
}

const WORK = new Float64Array(500_000);

/** CPU time of a walk through four megabytes, milliseconds. */
export function pace(): number {
  const before = look().cpuMs;
  let sum = 0;
  for (let round = 0; round < 3; round += 1) for (let at = 0; at < WORK.length; at += 1) sum += WORK[(at * 7_919) % WORK.length] ?? 0;
  WORK[0] = sum;
  return look().cpuMs - before;
}

function look() {
  const [cpu = 0, queued = 0] = readFileSync("/proc/self/schedstat", "utf8").split(" ").map(Number);
  return { at: performance.now(), cpuMs: cpu / 1e6, queuedMs: queued / 1e6 };
}

/** The stack in which most samples of that time were taken, by its functions, outermost first. Milliseconds from the start of the profile. */
function busiest({ nodes, samples = [], timeDeltas = [], startTime }: Profiler.Profile, fromMs: number, toMs: number): readonly string[] {
  const counted = new Map<number, number>();
  let at = startTime;
  samples.forEach((node, index) => {
    at += timeDeltas[index] ?? 0;
    const ms = (at - startTime) / 1_000;
    if (ms >= fromMs && ms <= toMs) counted.set(node, (counted.get(node) ?? 0) + 1);
  });
  const [most] = [...counted].toSorted((one, other) => other[1] - one[1]);
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const stack: string[] = [];
  for (let id = most?.[0]; id !== undefined; id = parents.get(id)) {
    const frame = byId.get(id)?.callFrame;
    if (frame && frame.functionName !== "(root)") stack.unshift(`${frame.functionName || "?"} ${place(frame.url)}:${frame.lineNumber + 1}`);
  }
  return stack.slice(-MOST_FRAMES);
}

const MOST_FRAMES = 12;

function place(url: string): string {
  return url.split("/").at(-1) ?? "";
}
