import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Command } from "commander";
import type { Reader } from "#db/connection.ts";
import { brokenInvariants, postsWithoutCase } from "#db/events/invariants.ts";
import { verifyEvents } from "#db/events/verify.ts";
import { keyFileOf } from "#db/keys/keyFile.ts";
import { openWriter } from "#db/opening/open.ts";
import { makePrivate } from "#db/privateFile.ts";
import { hashesOfDerived } from "#db/projections/derived.ts";
import type { Derived } from "#db/projections/derived.ts";
import { rebuild } from "#db/projections/rebuild.ts";
import { sweepOverdue } from "#db/sweep.ts";
import { EXIT, printResult } from "./print.ts";
import { reportSeals } from "./verifySeals.ts";
import { recordVerb, withReader, withWriter } from "./verb.ts";
import type { RecordOptions } from "./verb.ts";

/**
 * `verify --db FILE`: SQLite's check of all pages and references, the hash chain of every seat, its rules (`db/events/invariants.ts`), and with `--rebuild` whether cases and figures are what the events
 * make of them. Names the first event that was changed or is missing.
 */
export function verifyCommand(): Command {
  const about = "Checks that no page of a record is damaged and no event was changed or taken out; ends with 1 where one was.";
  return recordVerb("verify", about)
    .option(
      "--seals <file-or-folder>",
      "also checks the record against seals that were kept elsewhere; ends with 5 where it contradicts them",
    )
    .option("--rebuild", "also makes cases and figures again from the events, in a copy, and compares them", false)
    .action(({ db, rebuild: withRebuild, seals: keptIn, json }: RecordOptions & { readonly rebuild: boolean; readonly seals?: string }) =>
      withReader(db, (reader) => {
        const pages = faultsOfPages(reader);
        const chains = verifyEvents(reader);
        const seals = pages.length === 0 ? reportSeals(reader, keptIn) : null;
        const differing = withRebuild && pages.length === 0 ? differingDerived(reader) : null;
        const broken = pages.length === 0 ? brokenInvariants(reader) : [];
        const isSealed = (seals?.faults ?? []).length === 0;
        const intact = pages.length === 0 && chains.intact && isSealed && broken.length === 0 && (differing ?? []).length === 0;
        printResult(
          {
            ...chains,
            intact,
            pages: pages.length === 0 ? "ok" : pages,
            seals,
            broken,
            postsWithoutCase: pages.length === 0 ? postsWithoutCase(reader) : null,
            ...(differing && { differing }),
          },
          json,
        );
        if (!intact) process.exitCode = isSealed ? EXIT.failed : EXIT.contradicted;
      }),
    );
}

/** `rebuild --db FILE`: makes cases, reviews, incidents and figures again from the events alone. */
export function rebuildCommand(): Command {
  const about = "Makes all cases and figures again from the events of a record that no program has open.";
  const lost = "the keys beside the record are gone for good: what was written about cases reads as erased from now on";
  return recordVerb("rebuild", about)
    .option("--keys-lost", lost, false)
    .action(({ db, json, keysLost }: RecordOptions & { readonly keysLost: boolean }) => rebuildRecord(db, json, keysLost));
}

function rebuildRecord(db: string, json: boolean, areKeysLost: boolean): Promise<void> {
  return withWriter(
    db,
    (record) => {
      const before = hashesOfDerived(record);
      const cases = rebuild(record);
      while (sweepOverdue(record, Date.now()) > 0);
      const after = hashesOfDerived(record);
      printResult({ cases, changed: [...after.keys()].filter((name) => after.get(name) !== before.get(name)) }, json);
    },
    { areKeysLost },
  );
}

const MOST_FAULTS = 20;

/** In SQLite's words; none where all is well. */
function faultsOfPages({ sqlite }: Reader): readonly string[] {
  const found = (sqlite.pragma(`integrity_check(${MOST_FAULTS})`) as readonly { readonly integrity_check: string }[]).map(
    (row) => row.integrity_check,
  );
  const lost = sqlite.pragma("foreign_key_check") as readonly { readonly table: string; readonly parent: string }[];
  return [
    ...found.filter((words) => words !== "ok"),
    ...lost.slice(0, MOST_FAULTS).map(({ table, parent }) => `a row of ${table} refers to nothing in ${parent}`),
  ];
}

/** What a rebuild makes otherwise than the record has it. Works on a copy beside the record, which is removed. */
function differingDerived(reader: Reader): readonly Derived[] {
  const room = mkdtempSync(join(dirname(reader.file), ".verify-"));
  try {
    const copy = join(room, "record.db");
    makePrivate(copy);
    reader.sqlite.prepare("VACUUM INTO ?").run(copy);
    const record = openWriter(copy, existsSync(keyFileOf(reader.file)) ? { keysOf: reader.file } : { areKeysLost: true });
    try {
      const now = Date.now();
      const swept = () => {
        while (sweepOverdue(record, now) > 0);
        return hashesOfDerived(record);
      };
      const before = swept();
      rebuild(record);
      const after = swept();
      return [...after.keys()].filter((name) => after.get(name) !== before.get(name));
    } finally {
      record.close();
    }
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}
