import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import log from "electron-log/main.js";
import { redact } from "./redact.ts";

export interface Log {
  info(line: string): void;
  warn(line: string): void;
  error(line: string, cause?: unknown): void;
  readonly file: string;
}

const LARGEST_FILE_BYTES = 5 * 1024 * 1024;
const OLD_FILES = 4;

/**
 * One log of the shell and of what its processes say, in `folder`, five files of at most 5 MiB. `secrets` is asked at each line, for
 * tokens come and go. Errors that nobody caught end up here and show no dialog over the wall.
 */
export function openLog(folder: string, secrets: () => Iterable<string>): Log {
  const file = join(folder, "ismgt.log");
  log.transports.file.resolvePathFn = () => file;
  log.transports.file.maxSize = LARGEST_FILE_BYTES;
  log.transports.file.archiveLogFn = () => rotate(file);
  log.transports.file.format = "{y}-{m}-{d} {h}:{i}:{s}.{ms} {level} {text}";
  log.transports.console.format = "{h}:{i}:{s} {level} {text}";
  log.hooks.push((message) => ({ ...message, data: message.data.map((part: unknown) => redact(inText(part), secrets())) }));
  log.errorHandler.startCatching({ showDialog: false });
  // A terminal that is closed must not end the wall.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  return {
    file,
    info: (line) => log.info(line),
    warn: (line) => log.warn(line),
    error: (line, cause) => (cause === undefined ? log.error(line) : log.error(line, cause)),
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
