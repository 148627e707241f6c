import { Command } from "commander";
import { openReader, openWriter } from "#db/opening/open.ts";
import type { Reader } from "#db/connection.ts";
import { lastSignOfLife, newestOwnTime } from "#db/queries/signOfLife.ts";
import { confirmedOf, believedAt, confirmUnasked } from "../../core/guard/clockWatch.ts";
import { printResult } from "./print.ts";

/** `clock --db FILE`: what the record knows of the time, and a person's word that the machine's clock is right. */
export function clockCommand(): Command {
  return new Command("clock")
    .description(
      "Shows when the machine's clock was last believed and what a person confirmed of it; with --confirm, says that it is right now.",
    )
    .requiredOption("--db <file>", "the record")
    .option("--confirm", "the machine's clock is right: what it holds goes on at the next start", false)
    .option("--json", "one JSON document on stdout", false)
    .action(({ db, confirm, json }: { readonly db: string; readonly confirm: boolean; readonly json: boolean }) => {
      if (confirm) closing(openWriter(db), (record) => confirmUnasked(record, Date.now(), "command-line"));
      closing(openReader(db), (record) => printResult(clockOf(record), json));
    });
}

function clockOf(record: Reader) {
  const timeOf = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  const confirmed = confirmedOf(record);
  return {
    machine: timeOf(Date.now()),
    believed: timeOf(believedAt(record)),
    lastSignOfLife: timeOf(lastSignOfLife(record)),
    newestAct: timeOf(newestOwnTime(record)),
    confirmed: timeOf(confirmed?.at ?? null),
    confirmedBy: confirmed?.by ?? null,
  };
}

function closing<Record extends Reader>(record: Record, work: (record: Record) => void): void {
  try {
    work(record);
  } finally {
    record.close();
  }
}
