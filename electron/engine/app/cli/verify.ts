import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { Option } from "commander";
import type { Command } from "commander";
import { CHANNELS } from "#domain/post/channel.ts";
import type { Channel } from "#domain/post/channel.ts";
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
import { EXIT, printResult, UsageError } from "./print.ts";
import { reportPeer } from "./verifyPeer.ts";
import type { Peer } from "./verifyPeer.ts";
import { reportSeals } from "./verifySeals.ts";
import { recordVerb, withReader, withWriter } from "./verb.ts";
import type { RecordOptions } from "./verb.ts";
import { addXPlaceOptions, xSettingsOf } from "./xOptions.ts";
import type { XPlaceOptions } from "./xOptions.ts";

/**
 * `verify --db FILE`: SQLite's check of all pages and references, the hash chain of every seat, its rules (`db/events/invariants.ts`), with `--rebuild` whether cases and figures are what the events
 * make of them, and with `--peer` whether it lacks posts of a platform that no gap names. Names the first event that was changed or is missing.
 */
export function verifyCommand(): Command {
  const about = "Checks that no page of a record is damaged and no event was changed or taken out; ends with 1 where one was.";
  return addXPlaceOptions(recordVerb("verify", about))
    .option(
      "--seals <file-or-folder>",
      "also checks the record against seals that were kept elsewhere; ends with 5 where it contradicts them",
    )
    .option(
      "--peer <file>",
      'also compares with the posts that a platform has, one a line: an id of X, or JSON with "id" and "created_at"; ends with 3 where the record lacks one that no gap names. Instead of a file, --x-user or --query asks X, which charges for what it gives',
    )
    .addOption(new Option("--peer-channel <channel>", "whose posts the file of --peer lists").choices(CHANNELS).default("x"))
    .option("--rebuild", "also makes cases and figures again from the events, in a copy, and compares them", false)
    .action((options: VerifyOptions) => {
      const { db, rebuild: withRebuild, seals: keptIn, json } = options;
      const asked = peerOf(options);
      return withReader(db, async (reader) => {
        const pages = faultsOfPages(reader);
        const chains = verifyEvents(reader);
        const seals = pages.length === 0 ? reportSeals(reader, keptIn) : null;
        const differing = withRebuild && pages.length === 0 ? differingDerived(reader) : null;
        const broken = pages.length === 0 ? brokenInvariants(reader) : [];
        const peer = asked === null || pages.length > 0 ? null : await reportPeer(reader, asked);
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
            ...(peer && { peer }),
          },
          json,
        );
        if (!intact) process.exitCode = isSealed ? EXIT.failed : EXIT.contradicted;
        else if (peer !== null && (peer.missing > 0 || peer.cutOff !== null)) process.exitCode = EXIT.notDrained;
      });
    });
}

interface VerifyOptions extends RecordOptions, XPlaceOptions {
  readonly rebuild: boolean;
  readonly seals?: string;
  readonly peer?: string;
  readonly peerChannel: Channel;
}

function peerOf(options: VerifyOptions): Peer | null {
  const x = xSettingsOf(options);
  if (x !== null && options.peer !== undefined)
    throw new UsageError("One at a time: a list of posts (--peer FILE), or X itself (--x-user, --query).");
  return options.peer === undefined ? x : { channel: options.peerChannel, file: options.peer };
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
