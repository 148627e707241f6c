import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { type UtilityProcess, utilityProcess } from "electron";
import type { Log } from "./log.ts";

/** Starts one of our processes; what it prints goes to the log, line by line, under its name. */
export function forkProcess(name: string, modulePath: string, args: readonly string[], log: Log): UtilityProcess {
  const child = utilityProcess.fork(modulePath, [...args], { serviceName: `ISMGT ${name}`, stdio: "pipe" });
  // `pipe` gives plain readable streams, which the types leave open.
  logLines(child.stdout as Readable | null, (line) => log.info(`[${name}] ${line}`));
  logLines(child.stderr as Readable | null, (line) => log.warn(`[${name}] ${line}`));
  return child;
}

function logLines(stream: Readable | null, write: (line: string) => void): void {
  if (stream) createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on("line", write);
}
