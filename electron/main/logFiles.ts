import { closeSync, existsSync, openSync, readFileSync, readSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";

/** The Data Protection Rules ask for the logs of a year, CERT-In for those of 180 days. One day more, so that no day is short. */
const KEPT_DAYS = 366;
const DAY_MS = 86_400_000;
/** A log goes once it was found too old on so many days: a clock that is a year ahead for some days removes nothing. */
const FOUND_OLD_ON_DAYS = 14;
/** Beside the logs: on which days each was found too old. */
const FOUND_OLD_FILE = "ismgt-old-logs.json";
/** A program that fails for weeks must not fill the disk with saying so: then the oldest go sooner. */
const MOST_BYTES = 1024 ** 3;

/** `ismgt.log` itself is being written; these are full or of another month. The last form is that of releases before. */
const OLD = /^ismgt(?:-\d{8}-\d{6}(?:-\d{1,3})?\.log|\.log\.\d)$/u;
/** What our other processes print comes with their name, see `forkProcess.ts`. */
const FROM = /^\[(engine|rehearsal)\] /u;

/** One line of JSON for each message: when, how grave, which process says it, and what. */
export function logLine(at: Date, level: string, text: string): string {
  const [prefix, from] = FROM.exec(text) ?? [];
  return JSON.stringify({ at: at.toISOString(), level, from: from ?? "shell", says: text.slice(prefix?.length ?? 0) });
}

/** Puts the log away under the time of now; the next line begins a new one. */
export function archiveLog(file: string, now: Date): void {
  const time = now.toISOString().replaceAll(/[-:]/gu, "").replace("T", "-").slice(0, 15);
  const named = (copy: number) => join(dirname(file), `ismgt-${time}${copy === 0 ? "" : `-${copy}`}.log`);
  let copy = 0;
  while (existsSync(named(copy)) && copy < 999) copy += 1;
  renameSync(file, named(copy));
}

/**
 * Begins a new log with each month, so that a line is never kept much longer than it has to be, and removes those whose last line has been older than a year for two weeks.
 * Whatever fails is tried again the next day: the program does not depend on it.
 */
export function keepLogs(file: string, now: Date): void {
  try {
    if (existsSync(file) && statSync(file).size > 0 && monthOf(file) !== now.toISOString().slice(0, 7)) archiveLog(file, now);
    removeOld(dirname(file), now);
  } catch {
    // The disk is full, or another program holds the file.
  }
}

/** The month of the first line; null for one of another form. */
function monthOf(file: string): string | null {
  const open = openSync(file, "r");
  try {
    const bytes = Buffer.alloc(64);
    readSync(open, bytes, 0, bytes.length, 0);
    return /^\{"at":"(\d{4}-\d{2})/u.exec(bytes.toString("utf8"))?.[1] ?? null;
  } finally {
    closeSync(open);
  }
}

function removeOld(folder: string, now: Date): void {
  const old = readdirSync(folder)
    .filter((name) => OLD.test(name))
    .map((name) => {
      const { mtimeMs, size } = statSync(join(folder, name));
      return { path: join(folder, name), mtimeMs, size };
    })
    .toSorted((one, other) => other.mtimeMs - one.mtimeMs);
  const found = readFoundOld(join(folder, FOUND_OLD_FILE));
  const today = now.toISOString().slice(0, 10);
  const stillOld: Record<string, readonly string[]> = {};
  let bytes = 0;
  for (const { path, mtimeMs, size } of old) {
    bytes += size;
    const name = basename(path);
    const isOld = now.getTime() - mtimeMs > KEPT_DAYS * DAY_MS;
    const days = isOld ? [...new Set([...(found[name] ?? []), today])] : [];
    if (days.length >= FOUND_OLD_ON_DAYS || bytes > MOST_BYTES) rmSync(path, { force: true });
    else if (isOld) stillOld[name] = days;
  }
  if (!isDeepStrictEqual(found, stillOld)) writeFileSync(join(folder, FOUND_OLD_FILE), JSON.stringify(stillOld), { mode: 0o600 });
}

const foundOldSchema = z.record(z.string(), z.array(z.iso.date()).max(FOUND_OLD_ON_DAYS));

/** Nothing where it is not there or is none of ours: then the days are counted from the beginning. */
function readFoundOld(file: string): Readonly<Record<string, readonly string[]>> {
  try {
    return foundOldSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return {};
  }
}
