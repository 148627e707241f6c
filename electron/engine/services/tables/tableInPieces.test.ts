import { expect, test } from "vitest";
import type { MadeInPieces } from "#contract/tables.ts";
import { readTable } from "./readTable.ts";
import { tableInPieces } from "./tableInPieces.ts";
import { writeTable } from "./writeTable.ts";

const NAME = "lines";
const HEADING = ["line", "words"];
const rowsOf = (count: number) => Array.from({ length: count }, (_, line) => [line, `=words of line ${line}`]);

async function made(steps: AsyncIterable<MadeInPieces>) {
  const told: MadeInPieces[] = [];
  for await (const step of steps) told.push(step);
  return { told, bytes: Buffer.concat(told.flatMap((step) => (step.is === "piece" ? [Buffer.from(step.bytes, "base64")] : []))) };
}

test.each(["csv", "xlsx"] as const)("a %s file in pieces holds what the file in one has, and tells how far it is", async (format) => {
  const rows = rowsOf(1_700);
  const { told, bytes } = await made(tableInPieces({ name: NAME, heading: HEADING, rows, of: rows.length }, format));
  const whole = await writeTable({ name: NAME, heading: HEADING, rows }, format);
  expect(await readTable(bytes)).toEqual(await readTable(Buffer.from(whole.bytes, "base64")));
  expect(told.at(-1)).toEqual({ is: "whole", name: whole.name, mediaType: whole.mediaType, rows: 1_700 });
  const counts = told.flatMap((step) => (step.is === "underway" ? [step.rows] : []));
  expect(counts).toEqual(counts.toSorted((one, other) => one - other));
  expect(counts.at(-1)).toBe(1_700);
});

test.each(["csv", "xlsx"] as const)(
  "no more is read of a %s file that is given up, and others are answered between two pieces",
  async (format) => {
    let read = 0;
    let turns = 0;
    function* rows() {
      for (const row of rowsOf(200_000)) {
        read += 1;
        yield row;
      }
    }
    const steps = tableInPieces({ name: NAME, heading: HEADING, rows: rows(), of: 0 }, format);
    setImmediate(() => (turns += 1));
    let pieces = 0;
    for await (const { is } of steps) {
      pieces += is === "piece" ? 1 : 0;
      if (pieces === 3) break;
    }
    const after = read;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([read, turns]).toEqual([after, 1]);
    expect(read).toBeLessThan(200_000);
  },
);
