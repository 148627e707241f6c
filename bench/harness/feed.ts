import { setTimeout as pause } from "node:timers/promises";
import type { FakeX } from "#rehearsal/x/fakeX.ts";

const EVERY_MS = 20;
const DISTRICTS = ["Karnal", "Hisar", "Rohtak", "Sirsa", "Panipat", "Ambala", "Jind", "Bhiwani"];
const INCIDENTS = ["पीने का पानी नहीं आ रहा है", "बिजली का ट्रांसफार्मर जला हुआ है", "सीवर जाम है, गली में गंदा पानी भरा है", "सड़क टूटी हुई है"];

/** How often, and to how many posts, `onPublished` is told. */
export interface Feed {
  readonly perSecond: number;
  readonly seconds: number;
  readonly onPublished?: (count: number, at: number) => void;
}

/** Publishes posts at an even pace, by the clock: what a busy moment kept back follows at once. Resolves with how many there were. */
export async function feed(x: FakeX, { perSecond, seconds, onPublished }: Feed, isOver = () => false): Promise<number> {
  const startedAt = performance.now();
  let count = 0;
  while (!isOver() && performance.now() - startedAt < seconds * 1_000) {
    const due = Math.floor(((performance.now() - startedAt) * perSecond) / 1_000) + 1;
    while (count < due) {
      count += 1;
      onPublished?.(count, Date.now());
      x.publish({ text: textOf(count), author: `citizen_${count % 500}` });
    }
    await pause(EVERY_MS);
  }
  return count;
}

function textOf(number: number): string {
  const pick = (from: readonly string[], step: number) => from[Math.floor(number / step) % from.length] ?? "";
  return `@HaryanaCMCell ${pick(DISTRICTS, 1)} के वार्ड ${(number % 40) + 1} में ${(number % 9) + 1} दिन से ${pick(INCIDENTS, 8)}। गली ${number}, कृपया जल्द समाधान कराएं`;
}
