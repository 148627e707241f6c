import { existsSync, statfsSync, statSync } from "node:fs";
import { totalmem } from "node:os";
import { dirname } from "node:path";
import { worstAnswer } from "#contract/diskEncryption.ts";
import type { HealthQuestion } from "#contract/health.ts";
import { drillSchema } from "#contract/restoring.ts";
import { backupPolicySchema, DEFAULT_BACKUP_POLICY } from "#domain/backup/backupPolicy.ts";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import { sourceWords } from "#domain/post/sourceWords.ts";
import { restoredFrom } from "#db/backup/restored.ts";
import { BESIDE_RECORD } from "#db/privateFile.ts";
import { countOfficerMails, mailsHeldByRestore } from "#db/officerMail/officerMail.ts";
import { newestOwnTime } from "#db/queries/signOfLife.ts";
import { ownSeat } from "#db/seat.ts";
import { readSetting } from "#db/settings.ts";
import { allSources } from "#db/sources/allSources.ts";
import { listBackups } from "../backup/backupFolder.ts";
import { DRILL, POLICY } from "../backup/backups.ts";
import { areOnOneDisk } from "../backup/onOneDisk.ts";
import { diskEncryption } from "../diskEncryption/diskEncryption.ts";
import type { Examined, Finding } from "./doctor.ts";

type Answer = Omit<Finding, "question">;

interface Check {
  readonly question: HealthQuestion;
  /** Null where there is nothing to say. */
  ask(examined: Examined): Answer | null | Promise<Answer | null>;
}

const MIB = 1024 * 1024;
const LONG_LOG_BYTES = 512 * MIB;
/** A longer record takes minutes to go through: `verify` does that. */
const QUICKLY_CHECKED_BYTES = 1024 * MIB;
/** The same for an engine that runs: what it reads in one go keeps walls and desks waiting. */
const CHECKED_WHILE_RUNNING_BYTES = 24 * MIB;
const LITTLE_MEMORY_BYTES = 512 * MIB;
const SILENT_SOURCE_MS = 6 * HOUR_MS;
const AHEAD_MS = 5 * 60_000;

const good = (fact: string, values: Answer["values"] = {}): Answer => ({ health: "good", fact, values });
const warning = (fact: string, values: Answer["values"] = {}): Answer => ({ health: "warning", fact, values });
const bad = (fact: string, values: Answer["values"] = {}): Answer => ({ health: "bad", fact, values });
const unknown = (fact: string, values: Answer["values"] = {}): Answer => ({ health: "unknown", fact, values });

/** In the order in which they are told: what loses most first. */
export const CHECKS: readonly Check[] = [
  {
    question: "record",
    ask({ file, record, running }) {
      if (record === null) return null;
      const longest = running === null ? QUICKLY_CHECKED_BYTES : CHECKED_WHILE_RUNNING_BYTES;
      if (statSync(file).size > longest) return running === null ? unknown("too-long") : good("in-use");
      return record.sqlite.pragma("quick_check(1)", { simple: true }) === "ok" ? good("sound") : bad("pages");
    },
  },
  {
    question: "log",
    ask({ file }) {
      const bytes = existsSync(`${file}-wal`) ? statSync(`${file}-wal`).size : 0;
      return bytes > LONG_LOG_BYTES ? warning("long", { mb: Math.round(bytes / MIB) }) : good("short");
    },
  },
  {
    question: "disk-space",
    ask({ file }) {
      const { bavail, bsize } = statfsSync(dirname(file));
      const free = bavail * bsize;
      const needed = existsSync(file) ? statSync(file).size * 1.2 : 0;
      const values = { free: Math.round(free / MIB), needed: Math.round(needed / MIB) };
      if (free < 200 * MIB) return bad("full", values);
      return free < Math.max(1024 * MIB, needed) ? warning("low", values) : good("enough", values);
    },
  },
  {
    question: "backup",
    async ask({ file, record, now }) {
      if (record === null) return null;
      const policy = backupPolicySchema.safeParse(readSetting(record, POLICY)).data ?? DEFAULT_BACKUP_POLICY;
      if (policy.folder === null || policy.recipient === null) return bad("none");
      if (!existsSync(policy.folder)) return bad("folder-gone", { folder: policy.folder });
      const newest = listBackups(policy.folder, ownSeat(record))[0];
      if (newest === undefined) return bad("not-yet");
      const hours = Math.floor((now - newest.madeAt) / HOUR_MS);
      if (hours > 2 * policy.changesEveryHours) return bad("old", { hours });
      if (await areOnOneDisk(policy.folder, dirname(file))) return warning("same-disk");
      return hours === 0 ? good("just-made") : good("fresh", { hours });
    },
  },
  {
    question: "drill",
    ask({ record, now }) {
      if (record === null) return null;
      const { drillEveryDays } = backupPolicySchema.safeParse(readSetting(record, POLICY)).data ?? DEFAULT_BACKUP_POLICY;
      const drill = drillSchema.safeParse(readSetting(record, DRILL)).data;
      if (drill === undefined) return warning("never");
      const days = Math.floor((now - drill.at) / DAY_MS);
      if (drill.fault !== null) return bad("failed", { days });
      if (days > drillEveryDays) return warning("due", { days });
      return days === 0 ? good("done-today") : good("done", { days });
    },
  },
  {
    question: "after-restore",
    ask({ record }) {
      if (record === null || restoredFrom(record) === null) return null;
      const held = mailsHeldByRestore(record).length;
      return held > 0 ? warning("held", { held }) : null;
    },
  },
  {
    question: "sources",
    ask({ record, now }) {
      if (record === null) return null;
      const sources = allSources(record);
      if (sources.length === 0) return warning("none");
      const failing = sources.find(({ faultCode }) => faultCode !== null);
      if (failing !== undefined) return warning("failing", { source: sourceWords(failing), fault: failing.faultCode ?? "" });
      const silent = sources.find(({ lastAnswerAt }) => lastAnswerAt === null || now - lastAnswerAt > SILENT_SOURCE_MS);
      if (silent !== undefined) return warning("silent", { source: sourceWords(silent) });
      return sources.length === 1 ? good("one-answers") : good("answering", { n: sources.length });
    },
  },
  {
    question: "clock",
    ask({ record, now, running }) {
      if (record === null) return null;
      const newest = newestOwnTime(record) ?? 0;
      if (newest > now + AHEAD_MS) return bad("behind", { minutes: minutesOf(newest - now) });
      const doubt = running?.clock.doubt ?? null;
      if (doubt !== null) return bad(doubt.why, { minutes: minutesOf(doubt.machineAt - doubt.otherAt) });
      const aheadMs = running?.clockAheadMs ?? null;
      if (aheadMs === null) return good("right");
      if (Math.abs(aheadMs) > AHEAD_MS) return warning("off", { minutes: minutesOf(aheadMs) });
      return good("agrees", { seconds: Math.round(Math.abs(aheadMs) / 1_000) });
    },
  },
  {
    question: "keychain",
    ask({ record, running }) {
      if (running !== null) return running.hasKeyring ? good("there") : warning("none");
      if (record === null) return null;
      // Where the keychain refuses, the key of the reply addresses is in the record.
      return readSetting(record, "mail.reply-key") === undefined ? unknown("not-asked") : warning("none");
    },
  },
  {
    question: "mail",
    ask({ record }) {
      if (record === null) return null;
      const { failed, bounced, prepared, sending } = countOfficerMails(record);
      return failed + bounced > 0 ? warning("failed", { failed: failed + bounced }) : good("sent", { waiting: prepared + sending });
    },
  },
  {
    question: "disk-encryption",
    async ask({ file }) {
      const answer = worstAnswer(await diskEncryption(file));
      return answer === "encrypted" ? good("encrypted") : answer === "unknown" ? unknown("unknown") : bad("plain");
    },
  },
  {
    question: "memory",
    ask() {
      const free = process.availableMemory();
      const values = { free: Math.round(free / MIB), total: Math.round(totalmem() / MIB) };
      return free < LITTLE_MEMORY_BYTES ? warning("little", values) : good("enough", values);
    },
  },
  {
    question: "runtime",
    ask({ running }) {
      // The program brings its own, and “About” tells which.
      if (running !== null) return null;
      const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
      const values = { version: process.versions.node };
      return major > 20 || (major === 20 && minor >= 19) ? good("new-enough", values) : warning("old", values);
    },
  },
  {
    question: "administration",
    ask({ managed }) {
      if (managed.is === "none") return null;
      if (managed.is === "in-force") return good("in-force", { place: managed.place });
      if (managed.is === "not-believed") return warning("not-believed", { detail: managed.detail });
      return bad(managed.fault, { place: managed.place, detail: managed.detail });
    },
  },
  {
    question: "permissions",
    ask({ file }) {
      if (process.platform === "win32") return unknown("windows");
      const open = [dirname(file), ...BESIDE_RECORD.map((suffix) => `${file}${suffix}`)].find(
        (path) => existsSync(path) && (statSync(path).mode & 0o077) !== 0,
      );
      return open === undefined ? good("private") : warning("open", { path: open });
    },
  },
];

function minutesOf(ms: number): number {
  return Math.round(Math.abs(ms) / 60_000);
}
