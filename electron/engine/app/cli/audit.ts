import { Option } from "commander";
import type { Command } from "commander";
import { AUDIT_KINDS } from "#domain/audit/auditKinds.ts";
import type { AuditKind } from "#domain/audit/auditKinds.ts";
import { dayFrom, endOfDayFrom } from "#domain/registry/day.ts";
import { readAudit } from "../../services/audit/auditRegister.ts";
import { wholeNumber } from "./numbers.ts";
import { printResult, UsageError } from "./print.ts";
import { recordVerb, verbOf, withReader } from "./verb.ts";
import type { RecordOptions } from "./verb.ts";

interface Options extends RecordOptions {
  readonly kind?: AuditKind;
  readonly from?: string;
  readonly to?: string;
  readonly text: string;
  readonly limit: number;
  readonly locale: "en" | "hi";
}

/** `audit list --db FILE`: what people did with the program, newest first. */
export function auditCommand(): Command {
  const about = "The audit register: who signed in, what was exported and printed, which settings were changed.";
  return verbOf("audit", about, [
    recordVerb("list", "Its entries, newest first.")
      .addOption(new Option("--kind <kind>", "of one kind only").choices(AUDIT_KINDS))
      .option("--from <day>", "the first day in India, 2026-10-01")
      .option("--to <day>", "the last day, included")
      .option("--text <words>", "with these words: a name, a ticket, the number of a letter, a setting", "")
      .option("--limit <n>", "at most so many", wholeNumber(1, 1_000), 100)
      .addOption(new Option("--locale <language>", "of the entries").choices(["en", "hi"]).default("en"))
      .action(list),
  ]);
}

function list({ db, json, kind, from, to, text, limit, locale }: Options): Promise<void> {
  const filter = { kind: kind ?? null, actor: null, from: dayOf(from, dayFrom), until: dayOf(to, endOfDayFrom), text };
  return withReader(db, (record) => {
    const { entries, next } = readAudit(record, filter, null, limit);
    const told = entries.map(({ id, at, kind: of, who, what, ticket }) => ({
      at: new Date(at).toISOString(),
      who: who[locale],
      what: what[locale],
      kind: of,
      ticket,
      id,
    }));
    printResult({ entries: told, hasMore: next !== null }, json);
  });
}

function dayOf(text: string | undefined, read: (text: string) => number | null): number | null {
  if (text === undefined) return null;
  const at = read(text);
  if (at === null) throw new UsageError(`${text} is no day: write it like 2026-10-01.`);
  return at;
}
