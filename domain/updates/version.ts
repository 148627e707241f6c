import { z } from "zod";

const VERSION = /^(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4})){2}$/u;

/** Three numbers: `1.4.0`. Nothing else is released. */
export const versionSchema = z.string().regex(VERSION);

/** Whether one version came after another. False where either is none. */
export function isLater(version: string, than: string): boolean {
  if (!VERSION.test(version) || !VERSION.test(than)) return false;
  const [one, other] = [numbersOf(version), numbersOf(than)];
  const at = one.findIndex((number, index) => number !== other[index]);
  return at !== -1 && (one[at] ?? 0) > (other[at] ?? 0);
}

function numbersOf(version: string): readonly number[] {
  return version.split(".").map(Number);
}
