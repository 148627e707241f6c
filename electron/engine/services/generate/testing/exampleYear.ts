import { copyFileSync, existsSync, mkdirSync, renameSync, rmdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { keyFileOf } from "#db/keys/keyFile.ts";
import { generateRecord } from "../generateRecord.ts";

/** Noon in India of the last day of the year. */
export const YEAR_ENDS_AT = Date.UTC(2026, 10, 24, 6, 30);

const POLL_MS = 100;

/**
 * Puts a made-up year of 2,500 cases at `file`, each a copy of one: several tests ask it, and making it takes longer than most of them. The first one of
 * a run makes it, and it is kept in the folder that `build/bundleForTests.mjs` names until the run ends.
 */
export async function exampleYear(file: string): Promise<void> {
  const folder = process.env["ISMGT_TEST_RECORDS"];
  if (folder === undefined) return generate(file);
  const kept = join(folder, "year.db");
  while (!existsSync(kept)) {
    if (isFirst(`${kept}.begun`)) keep(kept);
    else await setTimeout(POLL_MS);
  }
  copyFileSync(keyFileOf(kept), keyFileOf(file));
  copyFileSync(kept, file);
}

/** The record comes last and whole: where it is, its keys are. */
function keep(kept: string): void {
  const arriving = `${kept}.arriving`;
  try {
    generate(arriving);
  } catch (error) {
    // The next one tries it.
    rmdirSync(`${kept}.begun`);
    throw error;
  }
  renameSync(keyFileOf(arriving), keyFileOf(kept));
  renameSync(arriving, kept);
}

function isFirst(sign: string): boolean {
  try {
    mkdirSync(sign);
    return true;
  } catch (error) {
    if (existsSync(sign)) return false;
    throw error;
  }
}

function generate(file: string): void {
  generateRecord({ file, cases: 2_500, seed: 11, until: YEAR_ENDS_AT, fullness: "whole", onProgress: () => {} });
}
