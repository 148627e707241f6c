import { parseArgs } from "node:util";
import { openWall } from "../runningWall.ts";
import type { ProcessUsage } from "../runningWall.ts";
import { watchFrames } from "./frames.ts";
import type { Smoothness } from "./frames.ts";

const SETTLE_MS = 15_000;
const REHEARSAL = "ISMGT rehearsal";

interface Measured extends Smoothness {
  readonly rate: string;
  /** Processor time of page and drawing for a frame: true also where other work keeps frames from coming. */
  readonly msPerFrame: number;
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
    const watchedBefore = await wall.usage();
    const smoothness = await watchFrames(wall.page, seconds);
    const drawing = coresOf(watchedBefore, await wall.usage(), 1);
    const msPerFrame = (((drawing["Tab"] ?? 0) + (drawing["GPU"] ?? 0)) * 1_000) / (smoothness.framesPerSecond * seconds);
    const cores = Object.entries(coresByProcess).reduce((sum, [name, used]) => (name === REHEARSAL ? sum : sum + used), 0);
    return { rate, ...smoothness, msPerFrame, cores, coresByProcess };
  } finally {
    await wall.close();
  }
}

function coresOf(before: readonly ProcessUsage[], after: readonly ProcessUsage[], seconds: number): Record<string, number> {
  const used: Record<string, number> = {};
  for (const { name, cpuS } of after) used[name] = (used[name] ?? 0) + cpuS / seconds;
  for (const { name, cpuS } of before) used[name] = (used[name] ?? 0) - cpuS / seconds;
  return used;
}

function lineOf({ rate, framesPerSecond, worstSecond, longestFrameMs, latePercent, msPerFrame, cores, coresByProcess }: Measured): string {
  const parts = Object.entries(coresByProcess).map(([name, used]) => `${name} ${used.toFixed(2)}`);
  return [
    `${rate.padEnd(6)} ${framesPerSecond.toFixed(1)} frames/s, worst second ${worstSecond}, longest frame ${longestFrameMs.toFixed(0)} ms,`,
    `late ${latePercent.toFixed(1)} %, ${msPerFrame.toFixed(1)} ms of processor a frame; ${cores.toFixed(2)} cores (${parts.join(", ")})`,
  ].join(" ");
}
