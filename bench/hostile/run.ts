import { spawn } from "node:child_process";
import { chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { linkWorkers } from "../harness/linkWorkers.ts";
import { runChild } from "./child.ts";
import type { Failure, Told } from "./child.ts";
import { ENGINE_LIMIT_MS } from "./target.ts";

const SHORT = 8_000;
/** A process that does not get on for so long is ended; its input failed. */
const HUNG_MS = 60_000;
const LOOKS_EVERY_MS = 500;
const MEMORY_MB = 1_024;
const NOBODY = 65_534;
/** Of one sort; more tell nothing new. */
const MOST_EXAMPLES = 3;

interface Slice {
  readonly from: number;
  readonly step: number;
}

/**
 * `hostile [COUNT] [--seed N] [--from N] [--workers N] [--only NAME] [--engine-ms MS] [--json]`, and `--number N` for one input again. `--engine-ms` is what an
 * input may take on the engine's thread. Ends with 1 where any failed.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      seed: { type: "string", default: "1" },
      from: { type: "string", default: "0" },
      "engine-ms": { type: "string", default: String(ENGINE_LIMIT_MS) },
      workers: { type: "string", default: "2" },
      only: { type: "string" },
      number: { type: "string" },
      json: { type: "boolean" },
      long: { type: "boolean" },
      tiny: { type: "boolean" },
      child: { type: "string" },
    },
  });
  if (values.child !== undefined) return runChild(JSON.parse(values.child) as Parameters<typeof runChild>[0]);
  const one = values.number === undefined ? null : Number(values.number);
  const first = one ?? Number(values.from);
  const count = one === null ? Number(positionals[0] ?? (values.long === true ? 1_000_000 : SHORT)) : 1;
  const workers = one === null ? Number(values.workers) : 1;
  linkWorkers();
  const startedAt = Date.now();
  const room = mkdtempSync(join(tmpdir(), "ismgt-hostile-"));
  const ran: Ran = { inputs: 0, failures: [], byTarget: new Map(), rssMb: 0 };
  try {
    if (mayBeNobody()) chownSync(room, NOBODY, NOBODY);
    await Promise.all(
      Array.from({ length: workers }, (_, index) =>
        watched(
          { from: first + index, step: workers },
          {
            seed: Number(values.seed),
            to: first + count,
            engineMs: Number(values["engine-ms"]),
            room: join(room, String(index)),
            only: values.only ?? null,
            isVerbose: one !== null,
          },
          ran,
        ),
      ),
    );
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
  const seconds = Math.round((Date.now() - startedAt) / 1_000);
  const report = {
    inputs: ran.inputs,
    seconds,
    rssMb: ran.rssMb,
    failures: ran.failures.length,
    byTarget: Object.fromEntries(ran.byTarget),
    examples: examplesOf(ran.failures),
  };
  if (values.json === true) console.log(JSON.stringify(report));
  else for (const line of linesOf(report, values.seed)) console.log(line);
  if (ran.failures.length > 0) process.exitCode = 1;
}

interface Ran {
  inputs: number;
  readonly failures: (Failure | (Omit<Failure, "kind"> & { readonly kind: "hung" | "crashed" }))[];
  readonly byTarget: Map<string, readonly [values: number, faults: number, slowestMs: number, sumMs: number]>;
  rssMb: number;
}

interface Watching {
  readonly seed: number;
  readonly engineMs: number;
  readonly to: number;
  readonly room: string;
  readonly only: string | null;
  readonly isVerbose: boolean;
}

/** One process after the other: the next goes on behind the input with which the last one ended or hung. */
async function watched(slice: Slice, watching: Watching, ran: Ran): Promise<void> {
  for (let from = slice.from; from < watching.to;) {
    const last = await childOn({ ...slice, from }, watching, ran);
    if (last === null) return;
    from = last + slice.step;
  }
}

/** Null where it came to its end; else the number of the input that ended it. */
async function childOn({ from, step }: Slice, { room, ...watching }: Watching, ran: Ran): Promise<number | null> {
  mkdirSync(room, { recursive: true });
  const progressFile = join(room, "progress");
  const isNobody = mayBeNobody();
  if (isNobody) chownSync(room, NOBODY, NOBODY);
  const options = { ...watching, from, step, folder: join(room, "data"), progressFile };
  const script = join(import.meta.dirname, "../run.mjs");
  const child = spawn(process.execPath, [`--max-old-space-size=${MEMORY_MB}`, script, "hostile", "--child", JSON.stringify(options)], {
    stdio: ["ignore", "pipe", "pipe"],
    ...(isNobody && { uid: NOBODY, gid: NOBODY }),
    env: { ...process.env, HOME: room, TMPDIR: room },
  });
  let said = "";
  child.stderr.on("data", (piece: Buffer) => {
    said = (said + piece.toString()).slice(-4_000);
    if (watching.isVerbose) process.stderr.write(piece);
  });
  let isDone = false;
  let isHung = false;
  const lines = createInterface(child.stdout);
  lines.on("line", (line) => {
    if (!line.startsWith("{")) return;
    const { failure, done } = JSON.parse(line) as Told;
    if (failure) ran.failures.push(failure);
    if (done) {
      isDone = true;
      add(ran, done);
    }
  });
  let [seen, seenAt] = [-1, Date.now()];
  const timer = setInterval(() => {
    const now = numberIn(progressFile);
    if (now !== seen) [seen, seenAt] = [now, Date.now()];
    else if (Date.now() - seenAt > HUNG_MS) {
      isHung = true;
      child.kill("SIGKILL");
    }
  }, LOOKS_EVERY_MS);
  const closed = new Promise<void>((resolve) => lines.once("close", resolve));
  await new Promise((resolve) => child.once("exit", resolve));
  await closed;
  clearInterval(timer);
  if (isDone) return null;
  const number = numberIn(progressFile);
  if (number < from) throw new Error(`The process did not begin:\n${said}`);
  ran.failures.push({ number, target: "?", kind: isHung ? "hung" : "crashed", detail: said.slice(-1_200) });
  ran.inputs += Math.floor((number - from) / step) + 1;
  return number;
}

/** Where the super-user started this, and others may read the project: the paths of hostile inputs are then paths of somebody who may write nothing else. */
function mayBeNobody(): boolean {
  if (process.getuid?.() !== 0) return false;
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o005) !== 0o005) return false;
    if (folder === dirname(folder)) return true;
  }
}

function add(ran: Ran, { inputs, byTarget, rssMb }: NonNullable<Told["done"]>): void {
  ran.inputs += inputs;
  ran.rssMb = Math.max(ran.rssMb, rssMb);
  for (const [name, [values, faults, slowestMs, sumMs]] of Object.entries(byTarget)) {
    const before = ran.byTarget.get(name) ?? [0, 0, 0, 0];
    ran.byTarget.set(name, [before[0] + values, before[1] + faults, Math.max(before[2], slowestMs), before[3] + sumMs]);
  }
}

function numberIn(file: string): number {
  try {
    return Number(readFileSync(file, "latin1"));
  } catch {
    return -1;
  }
}

/** The first of each sort, told apart by where they came from. */
function examplesOf(failures: Ran["failures"]): Readonly<Record<string, readonly Ran["failures"][number][]>> {
  const sorts: Record<string, Ran["failures"][number][]> = {};
  for (const failure of failures) {
    const lines = failure.detail.split("\n");
    const at = lines.find((line) => /^\s+at /u.test(line))?.replace(/^.*\/|\)$/gu, "") ?? "";
    const sort = `${failure.target}: ${failure.kind}: ${failure.kind === "slow" ? "" : (lines[0] ?? "").slice(0, 120)} ${at}`;
    sorts[sort] = [...(sorts[sort] ?? []), failure];
  }
  return Object.fromEntries(Object.entries(sorts).map(([sort, found]) => [`${sort} (${found.length})`, found.slice(0, MOST_EXAMPLES)]));
}

function linesOf(
  {
    inputs,
    seconds,
    rssMb,
    failures,
    byTarget,
    examples,
  }: {
    readonly inputs: number;
    readonly seconds: number;
    readonly rssMb: number;
    readonly failures: number;
    readonly byTarget: Readonly<Record<string, readonly [number, number, number, number]>>;
    readonly examples: ReturnType<typeof examplesOf>;
  },
  seed: string,
): readonly string[] {
  return [
    `${inputs} hostile inputs of seed ${seed} in ${seconds} s, at most ${rssMb} MB: ${failures} failed`,
    ...Object.entries(byTarget).map(
      ([name, [values, faults, slowest, sum]]) =>
        `  ${name}: ${values} values, ${faults} declared faults, ${(sum / Math.max(1, values + faults)).toFixed(2)} ms each, at most ${slowest.toFixed(1)}`,
    ),
    ...Object.entries(examples).flatMap(([sort, found]) => [
      `\n${sort}`,
      ...found.map(
        ({ number, detail }) =>
          `  --number ${number}\n${detail
            .split("\n")
            .slice(0, 8)
            .map((line) => `    ${line}`)
            .join("\n")}`,
      ),
    ]),
  ];
}
