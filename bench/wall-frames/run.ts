import { parseArgs } from "node:util";
import { openWall } from "../runningWall.ts";
import type { ProcessUsage, RunningWall } from "../runningWall.ts";
import { watchFrames } from "./frames.ts";
import type { Smoothness } from "./frames.ts";

const SETTLE_MS = 15_000;
const REHEARSAL = "ISMGT rehearsal";

interface Measured extends Smoothness {
  readonly rate: string;
  /** Processor time of page and drawing for a frame: true also where other work keeps frames from coming. */
  readonly msPerFrame: number;
  /** The same where every card glides in every frame: what the dearest frame costs. */
  readonly msPerGlidingFrame: number;
  /** Cores in use: 1 is one whole core. */
  readonly cores: number;
  readonly coresByProcess: Readonly<Record<string, number>>;
}

/** `wall-frames [--size WxH] [--rates R,R] [--seconds N] [--json]` */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      size: { type: "string", default: "3840x2160" },
      rates: { type: "string", default: "5/s,20/s" },
      seconds: { type: "string", default: "20" },
      json: { type: "boolean" },
    },
  });
  const measured: Measured[] = [];
  for (const rate of values.rates.split(",")) {
    measured.push(await measure(values.size as `${number}x${number}`, rate, Number(values.seconds)));
  }
  if (values.json === true) console.log(JSON.stringify({ size: values.size, measured }));
  else for (const each of measured) console.log(lineOf(each));
}

async function measure(size: `${number}x${number}`, rate: string, seconds: number): Promise<Measured> {
  const wall = await openWall({ size, rate });
  try {
    // The stream all the time, as the room sees it most.
    await wall.page.keyboard.press("Space");
    await wall.page.waitForTimeout(SETTLE_MS);
    const before = await wall.usage();
    const from = Date.now();
    await wall.page.waitForTimeout(seconds * 1_000);
    const spentS = (Date.now() - from) / 1_000;
    const coresByProcess = coresOf(before, await wall.usage(), spentS);
    const { smoothness, msPerFrame } = await watch(wall, seconds);
    await wall.page.evaluate(glideWithoutEnd);
    const { msPerFrame: msPerGlidingFrame } = await watch(wall, seconds);
    const cores = Object.entries(coresByProcess).reduce((sum, [name, used]) => (name === REHEARSAL ? sum : sum + used), 0);
    return { rate, ...smoothness, msPerFrame, msPerGlidingFrame, cores, coresByProcess };
  } finally {
    await wall.close();
  }
}

async function watch(wall: RunningWall, seconds: number): Promise<{ readonly smoothness: Smoothness; readonly msPerFrame: number }> {
  const before = await wall.usage();
  const smoothness = await watchFrames(wall.page, seconds);
  const used = coresOf(before, await wall.usage(), 1);
  return { smoothness, msPerFrame: (((used["Tab"] ?? 0) + (used["GPU"] ?? 0)) * 1_000) / (smoothness.framesPerSecond * seconds) };
}

/** In the page: all cards of the stream, those too that are still to come, move as they do when one comes, and never come to rest. */
function glideWithoutEnd(): void {
  const rules = new CSSStyleSheet();
  rules.replaceSync(`
    @keyframes bench-glide { from { transform: translateY(100%); } }
    ol > [data-ticket] { animation: bench-glide 700ms alternate infinite; }
  `);
  document.adoptedStyleSheets.push(rules);
}

function coresOf(before: readonly ProcessUsage[], after: readonly ProcessUsage[], seconds: number): Record<string, number> {
  const used: Record<string, number> = {};
  for (const { name, cpuS } of after) used[name] = (used[name] ?? 0) + cpuS / seconds;
  for (const { name, cpuS } of before) used[name] = (used[name] ?? 0) - cpuS / seconds;
  return used;
}

function lineOf({
  rate,
  framesPerSecond,
  worstSecond,
  longestFrameMs,
  latePercent,
  msPerFrame,
  msPerGlidingFrame,
  cores,
  coresByProcess,
}: Measured): string {
  const parts = Object.entries(coresByProcess).map(([name, used]) => `${name} ${used.toFixed(2)}`);
  return [
    `${rate.padEnd(6)} ${framesPerSecond.toFixed(1)} frames/s, worst second ${worstSecond}, longest frame ${longestFrameMs.toFixed(0)} ms,`,
    `late ${latePercent.toFixed(1)} %, ${msPerFrame.toFixed(1)} ms of processor a frame, ${msPerGlidingFrame.toFixed(1)} while all cards glide; ${cores.toFixed(2)} cores (${parts.join(", ")})`,
  ].join(" ");
}
