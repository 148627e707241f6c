import { execFile } from "node:child_process";
import { join } from "node:path";
import { startFigures } from "../part.ts";
import type { AskedPart, Figures, Part } from "../part.ts";

const SCRIPT = join(import.meta.dirname, "../../../bench/run.mjs");
const WORKERS = 2;

/** Made-up inputs that nobody sends by accident, over every parser of what comes from outside and every call of a window: each ends in a value or a fault that is told. */
export const hostile: Part = {
  about: "hostile inputs over every parser and every call of the contract, in processes with a deadline",
  unit: "inputs",
  runs: { short: 2_000, long: 1_000_000 },
  run,
};

interface Told {
  readonly inputs: number;
  readonly rssMb: number;
  readonly byTarget: Readonly<Record<string, readonly [values: number, faults: number, slowestMs: number, sumMs: number]>>;
  readonly examples: Readonly<Record<string, readonly { readonly number: number; readonly kind: string; readonly detail: string }[]>>;
}

async function run({ seed, from, count, longestTurnMs, say }: AskedPart): Promise<Figures> {
  const figures = startFigures();
  const args = ["hostile", count, "--from", from, "--seed", seed, "--workers", WORKERS, "--engine-ms", longestTurnMs, "--json"].map(String);
  const { inputs, rssMb, byTarget, examples } = await told(args);
  figures.ran(inputs);
  figures.noteMost("longest memory, MB", rssMb);
  for (const [name, [values, faults]] of Object.entries(byTarget)) {
    figures.note("values", values);
    figures.note("declared faults", faults);
    say(`${name}: ${values} values, ${faults} declared faults`);
  }
  for (const [sort, found] of Object.entries(examples))
    for (const { number, kind, detail } of found) figures.found(kind === "slow" ? "hung" : "stuck", number, `${sort}: ${detail}`);
  return figures.end();
}

function told(args: readonly string[]): Promise<Told> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [SCRIPT, ...args], { maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      // It ends with 1 where an input failed, and has told which.
      const line = stdout.split("\n").find((each) => each.startsWith("{"));
      if (line === undefined) reject(new Error(`The hostile inputs did not run: ${error?.message ?? ""}\n${stderr.slice(-2_000)}`));
      else resolve(JSON.parse(line) as Told);
    });
  });
}
