import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { hasPostgres } from "#hub/testing/postgresServer.ts";
import type { Bench, BenchOptions, Length, Measured } from "./bench.ts";
import { described, thisMachine } from "./machine.ts";
import { tableOf } from "./print.ts";

const FOLDER = join(import.meta.dirname, "..");

/** What `NAME/run.ts` exports: a bench, or a function that does as it likes with the rest of the command line. */
interface Runnable {
  readonly bench?: Bench;
  readonly run?: (args: readonly string[]) => unknown;
}

/** `[NAME] [CASES] [--long] [--tiny] [--db FILE] [--json]`: one bench or, without a name, all of them. */
export async function command(args: readonly string[]): Promise<void> {
  const [name, ...rest] = args;
  if (name === undefined || name.startsWith("-")) return runAll(args);
  if (!benchNames().includes(name)) throw new Error(`There is no bench ${name}. There are: ${benchNames().join(", ")}`);
  const { bench, run } = await runnable(name);
  if (bench) return runBench(name, bench, rest);
  await run?.(rest);
}

function benchNames(): readonly string[] {
  return readdirSync(FOLDER).filter((each) => existsSync(join(FOLDER, each, "run.ts")));
}

async function runnable(name: string): Promise<Runnable> {
  return (await import(/* @vite-ignore */ pathToFileURL(join(process.env["ISMGT_BENCH_BUNDLE"] ?? "", `${name}.js`)).href)) as Runnable;
}

/** Each in a process of its own: what one leaves in memory must not slow down the next. */
async function runAll(args: readonly string[]): Promise<void> {
  const isJson = args.includes("--json");
  const documents: unknown[] = [];
  let haveFailed = 0;
  for (const name of benchNames()) {
    const child = spawn(process.execPath, [join(FOLDER, "run.mjs"), name, ...args], { stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (piece: string) => {
      if (isJson) said += piece;
      else process.stdout.write(piece);
    });
    const [code] = (await once(child, "close")) as [number | null];
    if (code !== 0) haveFailed += 1;
    else if (isJson) documents.push(JSON.parse(said));
  }
  if (isJson) console.log(JSON.stringify(documents));
  if (haveFailed > 0) throw new Error(`${haveFailed} benches failed`);
}

async function runBench(name: string, bench: Bench, args: readonly string[]): Promise<void> {
  const { options, isJson } = optionsOf(bench, args);
  if (bench.needs === "postgres" && !hasPostgres) return console.error(`${name}: passed over, no PostgreSQL 15 or later is installed here`);
  const machine = thisMachine();
  if (!isJson) console.log(`${name}: ${bench.what}\n${described(machine)}\n`);
  const measured = await bench.run(options);
  const report = { bench: name, length: options.length, machine, ...measured };
  if (isJson) console.log(JSON.stringify(report));
  else for (const line of tableOf(report)) console.log(line);
}

function optionsOf(bench: Bench, args: readonly string[]): { readonly options: BenchOptions; readonly isJson: boolean } {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { long: { type: "boolean" }, tiny: { type: "boolean" }, db: { type: "string" }, json: { type: "boolean" } },
  });
  const length: Length = values.tiny === true ? "tiny" : values.long === true ? "long" : "short";
  const cases = positionals[0] === undefined ? bench.sizes[length] : Number(positionals[0]);
  if (!Number.isSafeInteger(cases) || cases < 0) throw new Error(`${positionals[0]} is no number of cases`);
  return { options: { length, cases, file: values.db ?? null, say: (line) => console.error(line) }, isJson: values.json === true };
}

/** A bench at its smallest, as a test runs it. */
export async function runTiny(bench: Bench): Promise<Measured> {
  return bench.run({ length: "tiny", cases: bench.sizes.tiny, file: null, say: () => undefined });
}
