import { parseArgs } from "node:util";
import type { CDPSession, Page } from "@playwright/test";
import { openWall } from "../runningWall.ts";
import type { RunningWall } from "../runningWall.ts";
import { growthOf, type Growth } from "./growth.ts";
import { heapKinds, type HeapKinds } from "./heap.ts";

const TIMES = 100;
const DAY_S = 86_400;
const SHORT_S = 60;
/** A day of 5,000 posts, a hundred times as fast. */
const RATE = "347/min";
/** Five scenes in three minutes, a hundred times as fast. */
const SCENE_MS = 36_000 / TIMES;
/** What is read and drawn once at the beginning is no growth. */
const WARM_UP_MS = 20_000;
/** So many stretches, and a look before and after each: enough for a slope that can be believed. */
const STRETCHES = 10;
/** Longer than a scene takes to come, and than what it left takes to be forgotten. */
const REST_MS = 3_000;

interface Held extends HeapKinds {
  /** In the simulated day. */
  readonly hour: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly memoryMb: Readonly<Record<string, number>>;
}

const MEASURES = ["heldMb", "compiledMb", "nodes", "listeners"] as const;

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
  const isJson = values.json === true;
  const seconds = values.minutes === undefined ? (values.long === true ? DAY_S / TIMES : SHORT_S) : Number(values.minutes) * 60;
  const wall = await openWall({ size: values.size as `${number}x${number}`, rate: RATE });
  try {
    const cdp = await wall.page.context().newCDPSession(wall.page);
    await stepThrough(wall.page, WARM_UP_MS);
    const from = Date.now();
    const held: Held[] = [];
    for (let stretch = 0; stretch <= STRETCHES; stretch += 1) {
      if (stretch > 0) await stepThrough(wall.page, (seconds * 1_000) / STRETCHES);
      const seen = await look(wall, cdp, from);
      held.push(seen);
      if (!isJson) console.log(lineOf(seen));
    }
    const growth = MEASURES.map((measure) => ({
      measure,
      whole: growthIn(held, measure),
      later: growthIn(held.slice(STRETCHES / 2), measure),
    }));
    if (isJson) console.log(JSON.stringify({ seconds, held, growth }));
    else
      for (const each of growth) console.log(`${each.measure}: ${inWords(each.whole)} an hour; in the later half ${inWords(each.later)}`);
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

async function look(wall: RunningWall, cdp: CDPSession, from: number): Promise<Held> {
  // Always the same scene, at rest, or what is compared is not the same.
  while ((await wall.page.getAttribute("[data-scene-shown]", "data-scene-shown")) !== "now") {
    await wall.page.keyboard.press("ArrowRight");
    await wall.page.waitForTimeout(SCENE_MS);
  }
  await wall.page.waitForTimeout(REST_MS);
  // What only the first collection lets go of is garbage for the second.
  for (let times = 0; times < 3; times += 1) await cdp.send("HeapProfiler.collectGarbage");
  const kinds = await heapKinds(cdp);
  const { nodes, jsEventListeners } = await cdp.send("Memory.getDOMCounters");
  const usage = await wall.usage();
  const memoryMb = Object.fromEntries(usage.map((each) => [each.name, Math.round(each.memoryMb)]));
  return { hour: ((Date.now() - from) * TIMES) / 3_600_000, ...kinds, nodes, listeners: jsEventListeners, memoryMb };
}

const growthIn = (looks: readonly Held[], measure: (typeof MEASURES)[number]): Growth =>
  growthOf(looks.map((each) => ({ hour: each.hour, value: each[measure] })));

const inWords = ({ perHour, error }: Growth) => `${perHour.toFixed(3)} ± ${error.toFixed(3)}`;

function lineOf({ hour, heldMb, compiledMb, nodes, listeners, memoryMb }: Held): string {
  const processes = Object.entries(memoryMb).map(([name, mb]) => `${name} ${mb}`);
  return `after ${hour.toFixed(1).padStart(5)} h: heap ${heldMb.toFixed(2)} MB held, ${compiledMb.toFixed(2)} MB compiled, ${nodes} nodes, ${listeners} listeners; MB: ${processes.join(", ")}`;
}
