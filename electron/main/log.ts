import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import { redact } from "./redact.ts";

export interface Log {
  info(line: string): void;
  warn(line: string): void;
  error(line: string, cause?: unknown): void;
  readonly file: string;
}

type Level = "info" | "warn" | "error";

const LARGEST_FILE_BYTES = 5 * 1024 * 1024;
const OLD_FILES = 4;

/**
 * One log of the shell and of what its processes say, in `folder`, five files of at most 5 MiB. `secrets` is asked at each line, for
 * tokens come and go. No library: every start waits for what the shell loads, and each line is written before the next thing is done.
 */
export function openLog(folder: string, secrets: () => Iterable<string>): Log {
  const file = join(folder, "ismgt.log");
  let bytes: number | null = null;

  const write = (level: Level, ...parts: readonly unknown[]) => {
    const text = `${level} ${parts.map((part) => redact(inText(part), secrets())).join(" ")}\n`;
    const now = stampOf(new Date());
    (level === "info" ? process.stdout : process.stderr).write(`${now.time} ${text}`);
    const line = `${now.day} ${now.time}.${now.ms} ${text}`;
    try {
      if (bytes === null) mkdirSync(folder, { recursive: true });
      bytes ??= existsSync(file) ? statSync(file).size : 0;
      if (bytes > LARGEST_FILE_BYTES) {
        rotate(file);
        bytes = 0;
      }
      appendFileSync(file, line);
      bytes += Buffer.byteLength(line);
    } catch {
      // A full disk must not end the wall; it is looked at anew with the next line.
      bytes = null;
    }
  };

  return {
    file,
    info: (line) => write("info", line),
    warn: (line) => write("warn", line),
    error: (line, cause) => (cause === undefined ? write("error", line) : write("error", line, cause)),
  };
}

/** Errors that nobody caught end up in the log, and show no dialog over the wall. */
export function logUncaught(log: Log): void {
  process.on("uncaughtException", (error) => log.error("nobody caught", error));
  process.on("unhandledRejection", (reason) => log.error("nobody caught", reason));
  // A terminal that is closed must not end the wall.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
}

function stampOf(at: Date): { readonly day: string; readonly time: string; readonly ms: string } {
  const two = (number: number) => String(number).padStart(2, "0");
  return {
    day: [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join("-"),
    time: [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(":"),
    ms: String(at.getMilliseconds()).padStart(3, "0"),
  };
}

function inText(part: unknown): string {
  return typeof part === "string" ? part : inspect(part, { depth: 4, breakLength: Number.POSITIVE_INFINITY });
}

function rotate(file: string): void {
  const old = (age: number) => `${file}.${age}`;
  rmSync(old(OLD_FILES), { force: true });
  for (let age = OLD_FILES - 1; age >= 1; age -= 1) if (existsSync(old(age))) renameSync(old(age), old(age + 1));
  renameSync(file, old(1));
}
