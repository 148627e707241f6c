import { cpus, release, totalmem } from "node:os";
import { indianDate } from "#domain/clock/indianDay.ts";
import type { Words } from "#contract/fields.ts";
import type { MadeFile } from "#contract/tables.ts";
import type { Reader } from "#db/connection.ts";
import { stats } from "#db/queries/stats.ts";
import { ownSeat } from "#db/seat.ts";
import { readSetting } from "#db/settings.ts";
import { sourceHealth } from "#db/sources/allSources.ts";
import type { Runtime } from "../../core/ports/runtime.ts";
import type { Finding } from "./doctor.ts";
import { logTail } from "./logTail.ts";
import { programWords } from "./programWords.ts";

interface Reported {
  readonly record: Reader;
  readonly runtime: Runtime;
  readonly findings: readonly Finding[];
  /** Milliseconds UTC. */
  readonly now: number;
}

/** Settings that hold no name, address or number of anybody; of their texts only whether there is one is told. */
const PLAIN_SETTINGS = [
  "locale",
  "learning",
  "lockAfterMinutes",
  "sla",
  "backup.policy",
  "privacy.retention",
  "seal.policy",
  "scans",
  "floods",
  "pictures",
] as const;

/**
 * One file for the person who helps from afar. It is made of what may be in it, not of everything with something taken out: versions, what was found,
 * counts, settings that are numbers and switches, and of the log the program's own words.
 */
export function healthReport({ record, runtime, findings, now }: Reported): MadeFile {
  const { posts, cases, byState, events } = stats(record);
  const report = {
    madeAt: new Date(now).toISOString(),
    seat: ownSeat(record),
    program: { version: runtime.version, testBuild: runtime.testBuild },
    runtime: {
      electron: runtime.electron,
      chrome: runtime.chrome,
      node: process.versions.node,
      sqlite: record.sqlite.prepare("SELECT sqlite_version()").pluck().get(),
    },
    machine: {
      platform: process.platform,
      release: plainVersion(release()),
      arch: process.arch,
      cores: cpus().length,
      memoryBytes: totalmem(),
    },
    process: { rssBytes: process.memoryUsage.rss(), upSeconds: Math.round(process.uptime()) },
    findings: findings.map(({ question, health, fact, values }) => ({ question, health, fact, values: plainValues(values) })),
    counts: { posts, cases, byState, events },
    sources: sourceHealth(record),
    settings: Object.fromEntries(PLAIN_SETTINGS.map((key) => [key, plain(readSetting(record, key))])),
    log: logTail(runtime.logFile).map(({ at, level, says }) => ({ at: plainTime(at), level, says: programWords(says) })),
  };
  const bytes = Buffer.from(`${JSON.stringify(report, null, 1)}\n`, "utf8").toString("base64");
  return { name: `ismgt-health-${indianDate(now)}.json`, mediaType: "application/json", bytes };
}

/** What only the program itself writes into its findings. */
const PLAIN_VALUES: ReadonlySet<string> = new Set(["code", "fault", "version"]);

/** Numbers, and codes such as `ENOSPC`; a folder, the label of a source or a message stays behind, whatever it looks like. */
function plainValues(values: Finding["values"]): Finding["values"] {
  const isPlain = (name: string, value: string | Words) =>
    typeof value === "string" && PLAIN_VALUES.has(name) && /^(?:[A-Z][A-Z_]{2,40}|\d{1,3}(?:\.\d{1,3}){1,3})$/u.test(value);
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => typeof value === "number" || isPlain(name, value)));
}

const PLAIN_WORDS: ReadonlySet<unknown> = new Set(["hi", "en"]);

function plain(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === "boolean" || typeof value === "number") return value;
  if (typeof value === "string") return PLAIN_WORDS.has(value) ? value : value === "" ? "" : "(text)";
  if (Array.isArray(value)) return { entries: value.length };
  return Object.fromEntries(Object.entries(value).map(([key, of]) => [key, plain(of)]));
}

function plainVersion(text: string): string {
  return /^[\d.]+/u.exec(text)?.[0] ?? "";
}

function plainTime(at: string): string | null {
  const time = Date.parse(at);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
