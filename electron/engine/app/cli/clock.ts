import type { Command } from "commander";
import type { Reader } from "#db/connection.ts";
import { lastSignOfLife, newestOwnTime } from "#db/queries/signOfLife.ts";
import { confirmedOf, believedAt, confirmUnasked } from "../../core/guard/clockWatch.ts";
import { printResult } from "./print.ts";
import { recordVerb, withReader, withWriter } from "./verb.ts";
import type { RecordOptions } from "./verb.ts";

/** `clock --db FILE`: what the record knows of the time, and a person's word that the machine's clock is right. */
export function clockCommand(): Command {
  return recordVerb(
    "clock",
    "Shows when the machine's clock was last believed and what a person confirmed of it; with --confirm, says that it is right now.",
  )
    .option("--confirm", "the machine's clock is right: what it holds goes on at the next start", false)
    .action(async ({ db, confirm, json }: RecordOptions & { readonly confirm: boolean }) => {
      if (confirm) await withWriter(db, (record) => confirmUnasked(record, Date.now(), "command-line"));
      await withReader(db, (record) => printResult(clockOf(record), json));
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
