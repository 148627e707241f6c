import { isAbsolute, resolve } from "node:path";
import { transferFileIn } from "./transferFile.ts";
import { OptionError } from "./ownOptions.ts";
import { type Locale, localeSchema } from "#contract/locale.ts";
import { type XSourceSettings, xSourceSettingsSchema } from "#contract/xSource.ts";

/** What a person asked for on the command line. */
export interface Options {
  /** Absolute; null for the folder that the system gives to the app. */
  readonly userDataDir: string | null;
  /** Absolute; null for `ISMGT` in the folder that the system has for a person's documents. */
  readonly documentsDir: string | null;
  readonly rehearsal: RehearsalOptions;
  readonly locale: Locale | null;
  /** A place where somebody works on cases: a desk opens in place of the wall. */
  readonly desk: boolean;
  /** Absolute path of a sealed file that is to be opened, in place of the wall. */
  readonly carried: string | null;
  /** Null: the wall takes the whole screen. */
  readonly windowed: WindowSize | null;
  /** Absolute path of the picture to write once the wall shows data. */
  readonly screenshot: string | null;
  readonly source: XSourceSettings | null;
  /** How far the engine's clock goes ahead of the machine's; heeded in an unpackaged run only. */
  readonly clockAheadMs: number;
  /** Absolute path of what is read in place of the administrator's settings; heeded in an unpackaged run only. */
  readonly managedFile: string | null;
}

export interface RehearsalOptions {
  /** False: rehearse only where no source is set up. */
  readonly always: boolean;
  /** New posts a minute; null for the server's own pace. */
  readonly perMinute: number | null;
  /** Posts that are there at the start; null for the server's own number. */
  readonly size: number | null;
}

export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

export const USAGE = `Usage: ismgt [OPTIONS] [FILE.ismgt]
Options:
  --rehearsal [RATE]       show a rehearsal, at RATE posts: 20/min, 2/s, 300/h
  --rehearsal-size POSTS   with so many posts at its start
  --lang hi|en             language of every screen
  --desk                   open a desk in place of the wall
  --windowed [WIDTHxHEIGHT] a window in place of the whole screen (1600x900)
  --screenshot FILE        write a PNG of the wall once it shows data, and go on
  --user-data-dir DIR      keep record, settings and log here
  --documents-dir DIR      save printed letters here
  --clock-ahead-ms MS      let the engine's clock go ahead (unpackaged runs only)
  --policy-file FILE       in place of the settings of the machine's administrator (unpackaged runs only)
  --x-base URL --x-user ID --x-query QUERY --x-stream --x-poll-ms MS
                           listen to this X account for this run; its token is read from ISMGT_X_BEARER,
                           and what may reply in its name from ISMGT_X_USER_TOKEN`;

const DEFAULT_SIZE: WindowSize = { width: 1600, height: 900 };
const RATE = /^(\d{1,6})\/(s|min|h)$/;
const PER_MINUTE: Readonly<Record<string, number>> = { s: 60, min: 1, h: 1 / 60 };
/** More than a hundred a second is no rehearsal of anything. */
const FASTEST_PER_MINUTE = 6_000;
const LARGEST_REHEARSAL = 1_000_000;
const SIZE = /^([1-9]\d{2,4})x([1-9]\d{2,4})$/;

/**
 * Reads the arguments after the program (and, unpackaged, the app folder). Names that are not ours are Chromium's and pass by; a packaged
 * app refuses them before (`ownOptions.ts`). Both `--name value` and `--name=value` are understood. Throws OptionError.
 */
export function readOptions(args: readonly string[], env: Readonly<Record<string, string | undefined>>, cwd: string): Options {
  const given = new Arguments(args);
  const size = given.optionalValue("windowed", (value) => SIZE.test(value), "a size such as 1920x1080");
  const screenshot = given.value("screenshot");
  const folder = given.value("user-data-dir") ?? env["ISMGT_USER_DATA"] ?? null;
  const documents = given.value("documents-dir");
  const managed = given.value("policy-file");
  return {
    userDataDir: folder === null ? null : absolute(folder, cwd),
    documentsDir: documents === null ? null : absolute(documents, cwd),
    rehearsal: readRehearsal(given),
    locale: readLocale(given.value("lang")),
    desk: given.flag("desk"),
    carried: transferFileIn(args, cwd),
    windowed: size === undefined ? null : readSize(size),
    screenshot: screenshot === null ? null : absolute(screenshot, cwd),
    source: readSource(given),
    clockAheadMs: readAhead(given.value("clock-ahead-ms")),
    managedFile: managed === null ? null : absolute(managed, cwd),
  };
}

class Arguments {
  readonly #args: readonly string[];

  constructor(args: readonly string[]) {
    this.#args = args;
  }

  flag(name: string): boolean {
    return this.#args.includes(`--${name}`);
  }

  /** Null where the option is absent. The last one counts. */
  value(name: string): string | null {
    const found = this.#find(name);
    if (found === undefined) return null;
    if (found === null) throw new OptionError(`--${name} needs a value.`);
    return found;
  }

  /** Undefined where absent, null where given without a value. A following word that does not fit is refused, not swallowed. */
  optionalValue(name: string, fits: (value: string) => boolean, what: string): string | null | undefined {
    const found = this.#find(name);
    if (found === undefined || found === null) return found;
    if (!fits(found)) throw new OptionError(`--${name} takes ${what}, not "${found}".`);
    return found;
  }

  #find(name: string): string | null | undefined {
    const index = this.#args.findLastIndex((word) => word === `--${name}` || word.startsWith(`--${name}=`));
    const word = this.#args[index];
    if (word === undefined) return undefined;
    if (word.includes("=")) return word.slice(word.indexOf("=") + 1) || null;
    const next = this.#args[index + 1];
    return next === undefined || next.startsWith("--") ? null : next;
  }
}

function absolute(path: string, cwd: string): string {
  return isAbsolute(path) ? path : resolve(cwd, path);
}

function readRehearsal(given: Arguments): RehearsalOptions {
  const rate = given.optionalValue("rehearsal", (value) => perMinute(value) !== null, "a rate such as 20/min");
  const size = given.value("rehearsal-size");
  if (size !== null && !(/^\d+$/.test(size) && Number(size) <= LARGEST_REHEARSAL)) {
    throw new OptionError(`--rehearsal-size takes a number of posts, not "${size}".`);
  }
  return { always: rate !== undefined, perMinute: perMinute(rate ?? ""), size: size === null ? null : Number(size) };
}

function perMinute(rate: string): number | null {
  const [, number, unit] = RATE.exec(rate) ?? [];
  const posts = Number(number) * (PER_MINUTE[unit ?? ""] ?? Number.NaN);
  return posts <= FASTEST_PER_MINUTE ? posts : null;
}

function readLocale(value: string | null): Locale | null {
  if (value === null) return null;
  const locale = localeSchema.safeParse(value);
  if (!locale.success) throw new OptionError(`--lang takes hi or en, not "${value}".`);
  return locale.data;
}

function readSize(value: string | null): WindowSize {
  const [, width, height] = SIZE.exec(value ?? "") ?? [];
  return width === undefined || height === undefined ? DEFAULT_SIZE : { width: Number(width), height: Number(height) };
}

function readAhead(value: string | null): number {
  if (value === null) return 0;
  const aheadMs = Number(value);
  if (!Number.isSafeInteger(aheadMs)) throw new OptionError(`--clock-ahead-ms takes a whole number of milliseconds, not "${value}".`);
  return aheadMs;
}

function readSource(given: Arguments): XSourceSettings | null {
  const userId = given.value("x-user");
  const query = given.value("x-query");
  const baseUrl = given.value("x-base");
  const pollEveryMs = given.value("x-poll-ms");
  if (userId === null && query === null) {
    if (baseUrl !== null) throw new OptionError("--x-base needs --x-user or --x-query as well.");
    return null;
  }
  const settings = xSourceSettingsSchema.safeParse({
    userId,
    query,
    stream: given.flag("x-stream"),
    ...(baseUrl === null ? {} : { baseUrl }),
    ...(pollEveryMs === null ? {} : { pollEveryMs: Number(pollEveryMs) }),
  });
  if (settings.success) return settings.data;
  const [issue] = settings.error.issues;
  throw new OptionError(`The X source on the command line is not valid: ${issue?.path.join(".")}: ${issue?.message}.`);
}
