import { RecordError } from "#db/faults.ts";

/** Errors that no code caught, thrown or rejected: `end` is given the first of them, and is to end the process. */
export function onUncaught(end: (error: unknown) => void): void {
  process.on("uncaughtException", end);
  process.on("unhandledRejection", end);
}

/** Ends the process after so long at the latest, whatever still runs or hangs. */
export function exitWithin(ms: number, exitCode: number): void {
  setTimeout(() => process.exit(exitCode), ms).unref();
}

/** Takes an error that a loop goes on after to the log of the program, unless the record's guard tells of it already. */
export function logOwnFault(where: string, error: unknown): void {
  if (!(error instanceof RecordError)) process.stderr.write(`${where}: ${stackOf(error)}\n`);
}

/** For a log: where it happened. Never for a person. */
export function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
