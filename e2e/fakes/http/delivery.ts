import type { ServerResponse } from "node:http";
import type { HttpFault } from "./faults.ts";

export const HTML_ANSWER = "<!DOCTYPE html>\n<html><head><title>502</title></head>\n<body><h1>Bad Gateway</h1></body></html>\n";

/** Sends one answer, whole or as the fault has it. Resolves when the last byte was handed to the system or the peer has gone. */
export async function deliver(response: ServerResponse, bytes: Buffer, fault: HttpFault | null): Promise<void> {
  if (fault?.kind === "half-json") {
    response.end(bytes.subarray(0, Math.floor(bytes.length / 2)));
  } else if (fault?.kind === "slow") {
    await drip(response, bytes, fault.overMs);
  } else if (fault?.kind === "dropped") {
    if (fault.when === "mid-answer") await sendHalf(response, bytes);
    response.destroy();
  } else {
    response.setHeader("content-length", bytes.length);
    response.end(bytes);
  }
}

/** Promises the whole length and sends the first half of it. */
function sendHalf(response: ServerResponse, bytes: Buffer): Promise<void> {
  response.setHeader("content-length", bytes.length);
  return new Promise((resolve) => response.write(bytes.subarray(0, Math.max(1, Math.floor(bytes.length / 2))), () => resolve()));
}

const DRIP_EVERY_MS = 20;

async function drip(response: ServerResponse, bytes: Buffer, overMs: number): Promise<void> {
  const most = Math.max(1, Math.min(bytes.length, Math.ceil(overMs / DRIP_EVERY_MS)));
  const size = Math.ceil(bytes.length / most);
  // A short answer has few drops: they come so much more slowly.
  const everyMs = overMs / Math.ceil(bytes.length / size);
  for (let at = 0; at < bytes.length && !response.destroyed; at += size) {
    response.write(bytes.subarray(at, at + size));
    await pause(everyMs);
  }
  response.end();
}

export function pause(forMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, forMs));
}
