import { join } from "node:path";
import { inspect } from "node:util";
import log from "electron-log/main.js";
import { archiveLog, keepLogs, logLine } from "./logFiles.ts";
import { redact } from "./redact.ts";

export interface Log {
  info(line: string): void;
  warn(line: string): void;
  error(line: string, cause?: unknown): void;
  readonly file: string;
}

const LARGEST_FILE_BYTES = 5 * 1024 * 1024;
const KEPT_UP_EVERY_MS = 3_600_000;

/**
 * One log of the shell and of what its processes say, in `folder`: a line of JSON for each message, in files of at most 5 MiB that are kept for a year.
 * `secrets` is asked at each line, for tokens come and go. Errors that nobody caught end up here and show no dialog over the wall.
 */
export function openLog(folder: string, secrets: () => Iterable<string>): Log {
  const file = join(folder, "ismgt.log");
  log.transports.file.resolvePathFn = () => file;
  log.transports.file.maxSize = LARGEST_FILE_BYTES;
  log.transports.file.archiveLogFn = () => {
    try {
      archiveLog(file, new Date());
    } catch {
      // The disk refuses: it goes on in the same file, and is tried again with the next line.
    }
  };
  log.transports.file.format = ({ data, level, message }) => [logLine(message.date, level, data.join(" "))];
  log.transports.console.format = "{h}:{i}:{s} {level} {text}";
  log.hooks.push((message) => ({ ...message, data: message.data.map((part: unknown) => redact(inText(part), secrets())) }));
  log.errorHandler.startCatching({ showDialog: false });
  keepLogs(file, new Date());
  setInterval(() => keepLogs(file, new Date()), KEPT_UP_EVERY_MS).unref();
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
