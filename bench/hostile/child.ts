import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { Socket } from "node:net";
import { randomOf } from "./inputs/random.ts";
import type { Target } from "./target.ts";
import { callTargets } from "./targets/calls.ts";
import { emptyFolder, fileTargets } from "./targets/files.ts";
import { letterTargets } from "./targets/letters.ts";
import { platformTargets } from "./targets/platforms.ts";
import { recordTargets } from "./targets/records.ts";
import { textTargets } from "./targets/texts.ts";

export interface ChildOptions {
  readonly seed: number;
  /** What an input may take on the engine's thread. */
  readonly engineMs: number;
  /** Numbers of inputs: from this one on, each `step`-th, below `to`. */
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly folder: string;
  /** Holds the number of the input that is under way, for the process that watches. */
  readonly progressFile: string;
  readonly only: string | null;
  readonly isVerbose: boolean;
}

export interface Failure {
  readonly number: number;
  readonly target: string;
  readonly kind: "undeclared" | "slow" | "no end" | "unhandled";
  readonly detail: string;
}

export interface Told {
  readonly failure?: Failure;
  readonly done?: {
    readonly inputs: number;
    readonly byTarget: Readonly<Record<string, readonly [values: number, faults: number, slowestMs: number, sumMs: number]>>;
    readonly rssMb: number;
  };
}

/** Nothing that is asked here takes so long, whatever else the machine does. */
const NO_END_MS = 30_000;
const TRIES = 4;

/** Makes its inputs, runs them one after the other, and tells each failure as a line of JSON. */
export async function runChild(options: ChildOptions): Promise<void> {
  refuseNetwork();
  const { targets, stop } = await allTargets(options.folder);
  const wanted = targets.filter(({ name }) => options.only === null || name.includes(options.only));
  const progress = openSync(options.progressFile, "w");
  const counts = new Map<string, [number, number, number, number]>(targets.map(({ name }) => [name, [0, 0, 0, 0]]));
  let current = { number: -1, target: "" };
  const unhandled = (error: unknown) => tell({ failure: { ...current, kind: "unhandled", detail: detailOf(error) } });
  process.on("unhandledRejection", unhandled);
  process.on("uncaughtException", unhandled);
  let inputs = 0;
  let rss = 0;
  for (let number = options.from; number < options.to; number += options.step) {
    const random = randomOf(options.seed, number);
    const target = weighted(wanted, random.int(1_000_000) / 1_000_000);
    current = { number, target: target.name };
    writeSync(progress, `${number}`.padStart(12), 0);
    const input = target.make(random);
    if (options.isVerbose) process.stderr.write(`${target.name}: ${described(input)}\n`);
    const { outcome, failure, ms } = await outcomeOf(target, input, number, Math.max(target.limitMs, options.engineMs));
    const count = counts.get(target.name) ?? [0, 0, 0, 0];
    counts.set(target.name, [
      count[0] + (outcome === "value" ? 1 : 0),
      count[1] + (outcome === "fault" ? 1 : 0),
      Math.max(count[2], ms),
      count[3] + ms,
    ]);
    if (failure !== null) tell({ failure });
    inputs += 1;
    if (inputs % 500 === 0) {
      rss = Math.max(rss, process.memoryUsage.rss());
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
  tell({ done: { inputs, byTarget: Object.fromEntries(counts), rssMb: Math.round(Math.max(rss, process.memoryUsage.rss()) / 1_048_576) } });
  closeSync(progress);
  await stop();
}

async function allTargets(folder: string): Promise<{ readonly targets: readonly Target[]; readonly stop: () => Promise<void> }> {
  emptyFolder(folder);
  const { targets, engine } = await callTargets(folder);
  return {
    targets: [
      ...textTargets(),
      ...platformTargets(),
      ...letterTargets(),
      ...(await fileTargets(folder)),
      ...recordTargets(engine.context.writer),
      ...targets,
    ],
    stop: () => engine.stop(),
  };
}

function weighted(targets: readonly Target[], part: number): Target {
  const total = targets.reduce((sum, { weight }) => sum + weight, 0);
  let left = part * total;
  return targets.find(({ weight }) => (left -= weight) < 0) ?? (targets[0] as Target);
}

interface Outcome {
  readonly outcome: "value" | "fault" | "failed";
  readonly failure: Failure | null;
  /** On the processor; of the wall where that was short enough. */
  readonly ms: number;
}

async function outcomeOf(target: Target, input: unknown, number: number, limitMs: number): Promise<Outcome> {
  const of = { number, target: target.name };
  const startedAt = performance.now();
  const onThread = cpuMs();
  const first = await once(target, input);
  const wallMs = performance.now() - startedAt;
  if (first.error !== undefined && !(first.error instanceof NoEnd) && !target.isDeclared(first.error))
    return { outcome: "failed", failure: { ...of, kind: "undeclared", detail: detailOf(first.error) }, ms: wallMs };
  if (first.error instanceof NoEnd)
    return { outcome: "failed", failure: { ...of, kind: "no end", detail: `for ${NO_END_MS} ms` }, ms: wallMs };
  const outcome = first.error === undefined ? "value" : "fault";
  if (wallMs <= limitMs) return { outcome, failure: null, ms: wallMs };
  // Others use this machine too: what counts is the least time on the processor of several tries.
  let least = cpuMs() - onThread;
  for (let left = TRIES; left > 0 && least > limitMs; left -= 1) {
    const before = cpuMs();
    await once(target, input);
    least = Math.min(least, cpuMs() - before);
  }
  const failure: Failure | null =
    least > limitMs ? { ...of, kind: "slow", detail: `${Math.round(least)} ms on the processor, of ${limitMs}` } : null;
  return { outcome, failure, ms: least };
}

class NoEnd extends Error {}

async function once(target: Target, input: unknown): Promise<{ readonly error?: unknown }> {
  let timer: NodeJS.Timeout | undefined;
  try {
    const running = target.run(input);
    if (running instanceof Promise) {
      const end = new Promise((_, reject) => (timer = setTimeout(() => reject(new NoEnd()), NO_END_MS)));
      await Promise.race([running, end]);
    }
    return {};
  } catch (error) {
    return { error: error ?? new Error("Nothing was thrown") };
  } finally {
    clearTimeout(timer);
  }
}

/** Of this thread alone, milliseconds: the kernel counts them. Elsewhere, of the whole process. */
function cpuMs(): number {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  }
}

/** Hostile addresses lead nowhere: no socket of this process is connected. */
function refuseNetwork(): void {
  Socket.prototype.connect = function refused(this: Socket) {
    process.nextTick(() => this.destroy(Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED", syscall: "connect" })));
    return this;
  };
}

function tell(told: Told): void {
  writeSync(1, `${JSON.stringify(told)}\n`);
}

const LONGEST_DETAIL = 1_500;

function detailOf(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? `\ncaused by ${detailOf(error.cause)}` : "";
  return `${error instanceof Error ? (error.stack ?? error.message) : String(error)}${cause}`.slice(0, LONGEST_DETAIL);
}

function described(input: unknown): string {
  if (input instanceof Uint8Array) return `${input.length} bytes ${Buffer.from(input).toString("latin1").slice(0, 2_000)}`;
  return (JSON.stringify(input) ?? "undefined").slice(0, 4_000);
}
