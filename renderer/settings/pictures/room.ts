import { latinDigits } from "../../ui/words/latinDigits.ts";
import { PICTURE_CAP_BYTES } from "#contract/limits.ts";

const GIBIBYTE = 1024 * 1024 * 1024;

/** What was typed as gigabytes, in bytes; null where it is no number or not within the bounds. */
export function readCap(typed: string): number | null {
  const text = latinDigits(typed).trim();
  if (!/^\d{1,4}(?:\.\d{1,2})?$/u.test(text)) return null;
  const bytes = Math.round(Number(text) * GIBIBYTE);
  return bytes >= PICTURE_CAP_BYTES.least && bytes <= PICTURE_CAP_BYTES.most ? bytes : null;
}

export function capText(bytes: number): string {
  return String(Math.round((bytes / GIBIBYTE) * 100) / 100);
}
