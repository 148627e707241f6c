import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { COUNTS } from "./part.ts";
import type { AskedPart, Figures } from "./part.ts";
import { PARTS } from "./parts.ts";
import type { PartName } from "./parts.ts";
import { sumOf, tableOf } from "./figures.ts";
import type { KeptFigures } from "./figures.ts";

/** Figures of long runs are kept, so that one can be made in pieces. */
const KEPT = join(import.meta.dirname, "../../out/harness-figures.jsonl");

/** The short form runs beside whatever else the machine does, so it looks for what hangs and not for what is slow. */
const LONGEST_TURN_MS = { short: 1_000, long: 100 };

/** A part mostly waits, so that in the short form several share the machine. The long form measures turns, and nothing may run beside it. */
const SIDE_BY_SIDE = { short: 3, long: 1 };

const USAGE = `npm run harness -- [--short] [--part NAME]… [--seed N] [--from N] [--count M] [--json] [--json-to FILE] [--keep] [--sum]

Parts:
${Object.entries(PARTS)
  .map(([name, { about, unit, runs }]) => `  ${name.padEnd(8)} ${about}; ${runs.long} ${unit}, short ${runs.short}`)
  .join("\n")}

--short        few runs of each part, in two minutes
--from, --count  which runs of a part: a long run in pieces
--keep         leaves behind what was written
--sum          adds up the figures of all pieces since the last --sum, and forgets them
Ends with 1 where anything was lost, doubled, stuck, hung or got in.
`;

/** Runs the parts and prints a table. Resolves to the exit code: 2 where it was called wrongly. */
export async function command(args: readonly string[]): Promise<number> {
  let asked: ReturnType<typeof askedBy>;
  try {
    asked = askedBy(args);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    process.stderr.write(`${error.message}\n\n${USAGE}`);
    return 2;
  }
  if (asked.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (asked.sum) return told(summed(), asked.json, LONGEST_TURN_MS.long);
  const { seed, from } = asked;
  const form = asked.short ? "short" : "long";
  const play = async (part: PartName): Promise<KeptFigures> => {
    const figures = await runPart(part, { seed, from, count: runsOf(part, asked), keep: asked.keep, longestTurnMs: LONGEST_TURN_MS[form] });
    const found = { part, seed, ...figures };
    if (!asked.short) appendFileSync(KEPT, `${JSON.stringify(found)}\n`);
    return found;
  };
  const figures = await sideBySide(asked.part, SIDE_BY_SIDE[form], play);
  if (asked["json-to"] !== undefined) writeFileSync(asked["json-to"], JSON.stringify({ parts: figures }));
  return told(figures, asked.json, LONGEST_TURN_MS[form]);
}

/** Throws where an option is unknown, or its value means nothing. */
function askedBy(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      short: { type: "boolean", default: false },
      part: { type: "string", multiple: true, default: Object.keys(PARTS) },
      seed: { type: "string", default: "1" },
      from: { type: "string", default: "0" },
      count: { type: "string" },
      json: { type: "boolean", default: false },
      "json-to": { type: "string" },
      keep: { type: "boolean", default: false },
      sum: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const part = values.part.map((name) => partNamed(name));
  const from = wholeNumber("from", values.from);
  const count = values.count === undefined ? undefined : wholeNumber("count", values.count);
  const empty = part.find((name) => runsOf(name, { count, from, short: values.short }) < 1);
  if (empty !== undefined) throw new Error(`--from and --count leave no run of "${empty}".`);
  return { ...values, part, seed: wholeNumber("seed", values.seed), from, count };
}

function runsOf(part: PartName, asked: { readonly count: number | undefined; readonly from: number; readonly short: boolean }): number {
  return asked.count ?? PARTS[part].runs[asked.short ? "short" : "long"] - asked.from;
}

function partNamed(name: string): PartName {
  if (!Object.hasOwn(PARTS, name)) throw new Error(`There is no part "${name}".`);
  return name as PartName;
}

function wholeNumber(option: string, value: string): number {
  if (!/^\d{1,9}$/u.test(value)) throw new Error(`--${option} is a whole number, not "${value}".`);
  return Number(value);
}

/** In the order of the parts, whichever ends first. */
async function sideBySide<Found>(parts: readonly PartName[], count: number, play: (part: PartName) => Promise<Found>): Promise<Found[]> {
  const found: Found[] = [];
  const waiting = [...parts.entries()];
  const playOn = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) found[next[0]] = await play(next[1]);
  };
  await Promise.all(Array.from({ length: count }, playOn));
  return found;
}

async function runPart(part: PartName, asked: Omit<AskedPart, "folder" | "say"> & { readonly keep: boolean }): Promise<Figures> {
  const root = process.env["ISMGT_HARNESS_FOLDER"] ?? tmpdir();
  mkdirSync(root, { recursive: true });
  const folder = mkdtempSync(join(root, `ismgt-harness-${part}-`));
  const tell = (line: string) => say(`${part}: ${line}`);
  tell(`${PARTS[part].about}; seed ${asked.seed}, ${asked.count} ${PARTS[part].unit} from ${asked.from}, in ${folder}`);
  const figures = await PARTS[part].run({ ...asked, folder, say: tell });
  const isClean = figures.faults.length === 0;
  if (isClean && !asked.keep) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  for (const { is, run, what } of figures.faults) {
    tell(`${is}: ${what}`);
    tell(`  again: npm run harness -- --part ${part} --seed ${asked.seed} --from ${asked.from} --count ${run - asked.from + 1} --keep`);
  }
  return figures;
}

function told(figures: readonly KeptFigures[], asJson: boolean, longestTurnMs: number): number {
  process.stdout.write(asJson ? `${JSON.stringify({ parts: figures })}\n` : tableOf(figures, longestTurnMs));
  return figures.length > 0 && figures.every((each) => COUNTS.every((count) => each[count] === 0)) ? 0 : 1;
}

function summed(): readonly KeptFigures[] {
  if (!existsSync(KEPT)) return [];
  const kept = readFileSync(KEPT, "utf8").split("\n").filter(Boolean);
  rmSync(KEPT);
  return sumOf(kept.map((line) => JSON.parse(line) as KeptFigures));
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
