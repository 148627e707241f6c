import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { assertNever } from "#domain/assertNever.ts";
import type { Fault } from "./faults.ts";
import {
  clientForbidden,
  outOfCredits,
  rateLimited,
  serverFault,
  tooManyConnections,
  unauthorized,
  usageCapped,
} from "./platform/problems.ts";
import type { Problem } from "./platform/problems.ts";

/** The refusal that a fault stands for; null for faults that let the request through. */
export function refusalOf(fault: Fault): Problem | null {
  switch (fault.kind) {
    case "rate-limited":
      return rateLimited;
    case "usage-capped":
      return usageCapped;
    case "too-many-connections":
      return tooManyConnections;
    case "out-of-credits":
      return outOfCredits;
    case "unauthorized":
      return unauthorized;
    case "forbidden":
      return clientForbidden;
    case "server-error":
      return fault.when === "after-effect" ? null : serverFault(fault.status ?? 500);
    case "html":
    case "slow":
    case "late":
    case "half-json":
    case "dropped":
    case "empty-page":
    case "partial-errors":
      return null;
    default:
      return assertNever(fault);
  }
}

/** What the load balancer says when nothing behind it answers. */
export const HTML_ANSWER =
  "<!DOCTYPE html>\n<html><head><title>Over capacity</title></head>\n<body><h1>503 Service Temporarily Unavailable</h1></body></html>\n";

/** Sends one answer, whole or as the fault has it. Resolves when the last byte was handed to the system or the peer has gone. */
export async function deliver(
  response: ServerResponse,
  text: string,
  { fault, zipped }: { readonly fault: Fault | null; readonly zipped: boolean },
): Promise<void> {
  if (zipped) response.setHeader("content-encoding", "gzip");
  const bytes = zipped ? gzipSync(text) : Buffer.from(text);
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

const DRIP_EVERY_MS = 50;

async function drip(response: ServerResponse, bytes: Buffer, overMs: number): Promise<void> {
  const drops = Math.max(1, Math.ceil(overMs / DRIP_EVERY_MS));
  const size = Math.max(1, Math.ceil(bytes.length / drops));
  for (let at = 0; at < bytes.length && !response.destroyed; at += size) {
    response.write(bytes.subarray(at, at + size));
    await pause(Math.min(DRIP_EVERY_MS, overMs));
  }
  response.end();
}

export function pause(forMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, forMs));
}
