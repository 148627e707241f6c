import { parseArgs } from "node:util";
import type { CDPSession, Page } from "@playwright/test";
import { openWall } from "../runningWall.ts";
import type { RunningWall } from "../runningWall.ts";

const TIMES = 100;
const DAY_S = 86_400;
const SHORT_S = 60;
/** A day of 5,000 posts, a hundred times as fast. */
const RATE = "347/min";
/** Five scenes in three minutes, a hundred times as fast. */
const SCENE_MS = 36_000 / TIMES;
/** What is read and drawn once at the beginning is no growth. */
const WARM_UP_MS = 20_000;

interface Held {
  readonly afterS: number;
  readonly heapMb: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly memoryMb: Readonly<Record<string, number>>;
}

/** `wall-soak [--long] [--minutes N] [--size WxH] [--json]` */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      long: { type: "boolean" },
      minutes: { type: "string" },
      size: { type: "string", default: "1920x1080" },
      json: { type: "boolean" },
    },
  });
  const seconds = values.minutes === undefined ? (values.long === true ? DAY_S / TIMES : SHORT_S) : Number(values.minutes) * 60;
  const wall = await openWall({ size: values.size as `${number}x${number}`, rate: RATE });
  try {
    const cdp = await wall.page.context().newCDPSession(wall.page);
    await stepThrough(wall.page, WARM_UP_MS);
    const held = [await look(wall, cdp, 0)];
    for (const half of [1, 2]) {
      await stepThrough(wall.page, (seconds * 1_000) / 2);
      held.push(await look(wall, cdp, (seconds * half) / 2));
    }
    if (values.json === true) console.log(JSON.stringify({ seconds, simulatedHours: (seconds * TIMES) / 3_600, held }));
    else for (const each of held) console.log(lineOf(each));
  } finally {
    await wall.close();
  }
}

async function stepThrough(page: Page, ms: number): Promise<void> {
  for (const until = Date.now() + ms; Date.now() < until;) {
    await page.keyboard.press("ArrowRight");
    await page.waitForTimeout(SCENE_MS);
  }
}

async function look(wall: RunningWall, cdp: CDPSession, afterS: number): Promise<Held> {
  // Always the same scene, at rest, or what is compared is not the same.
  while ((await wall.page.getAttribute("[data-scene-shown]", "data-scene-shown")) !== "now") await wall.page.keyboard.press("ArrowRight");
  await wall.page.waitForTimeout(3_000);
  await cdp.send("HeapProfiler.collectGarbage");
  await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await cdp.send("Memory.getDOMCounters");
  const usage = await wall.usage();
  const memoryMb = Object.fromEntries(usage.map((each) => [each.name, Math.round(each.memoryMb)]));
  return { afterS, heapMb: usedSize / 1_048_576, nodes, listeners: jsEventListeners, memoryMb };
}

function lineOf({ afterS, heapMb, nodes, listeners, memoryMb }: Held): string {
  const hours = ((afterS * TIMES) / 3_600).toFixed(1);
  const processes = Object.entries(memoryMb).map(([name, mb]) => `${name} ${mb}`);
  return `after ${hours.padStart(5)} h: heap ${heapMb.toFixed(1)} MB, ${nodes} nodes, ${listeners} listeners; MB: ${processes.join(", ")}`;
}
