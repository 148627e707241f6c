import { closeSync, openSync, readSync } from "node:fs";
import { UsageError } from "./usageError.ts";

/** Longer than any token that a platform gives. */
const LONGEST_BYTES = 16 * 1024;

/** The first line of a file that holds one secret. Throws UsageError where it cannot be read, is empty or is no such file. */
export function readSecretFile(file: string): string {
  const buffer = Buffer.alloc(LONGEST_BYTES + 1);
  const size = read(file, buffer);
  if (size > LONGEST_BYTES) throw new UsageError(`${file} is too large for a file that holds one token.`);
  const [secret = ""] = buffer.toString("utf8", 0, size).trim().split("\n", 1);
  if (secret.trim() === "") throw new UsageError(`${file} holds no token.`);
  return secret.trim();
}

function read(file: string, buffer: Buffer): number {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(file, "r");
    return readSync(descriptor, buffer, 0, buffer.length, null);
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}
