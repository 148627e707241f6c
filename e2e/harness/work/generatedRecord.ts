import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { engineCommand } from "../engine/commandLine.ts";

export interface RecordToGenerate {
  readonly cases: number;
  readonly seed: number;
  /** The end of the year in which all of it happened; now where left out. */
  readonly until?: string;
}

/** A record of made-up complaints, each with a past: events, payloads, search words, figures. */
export async function generateRecord(file: string, { cases, seed, until }: RecordToGenerate): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  const end = until === undefined ? [] : ["--until", until];
  await engineCommand(["generate", "--cases", String(cases), "--seed", String(seed), ...end, "--db", file]);
}

/** Of a record that no program has open. */
export function copyClosedRecord(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  for (const suffix of ["", ".keys"]) if (existsSync(`${from}${suffix}`)) copyFileSync(`${from}${suffix}`, `${to}${suffix}`);
}
