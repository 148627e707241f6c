import { latinDigits } from "../../ui/words/latinDigits.ts";
import { PICTURE_CAP_BYTES } from "#contract/limits.ts";

const MEBIBYTE = 1024 * 1024;
const GIBIBYTE = 1024 * MEBIBYTE;

/** A size as a person reads it: whole megabytes, and from a gigabyte on gigabytes with one decimal. What is there at all is not told as nought. */
export function sizeOf(bytes: number): { readonly unit: "mb" | "gb"; readonly n: number } {
  const mb = Math.ceil(bytes / MEBIBYTE);
  return mb < 1024 ? { unit: "mb", n: mb } : { unit: "gb", n: Math.round((bytes / GIBIBYTE) * 10) / 10 };
}

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
