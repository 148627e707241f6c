import { join } from "node:path";
import type { AuditEvent } from "#domain/audit/auditEvents.ts";
import { appendToStream } from "#db/append/append.ts";
import type { Writer } from "#db/connection.ts";
import { AUDIT_STREAM } from "#db/events/stream.ts";
import { openWriter } from "#db/opening/open.ts";
import { sealChain } from "#db/seals/seals.ts";
import { makePrivateKey, privateKeyOf } from "#db/seals/signing.ts";
import { verifySeals } from "#db/seals/verifySeals.ts";
import { readAudit } from "#engine/services/audit/auditRegister.ts";
import type { Bench, Length } from "../harness/bench.ts";
import { ROUNDS } from "../harness/bench.ts";
import { figureOf } from "../harness/figures.ts";
import { measureInTurn, msOf } from "../harness/inTurn.ts";
import { withFolder, YEAR_ENDS_AT } from "../harness/records.ts";

/** A year of a busy room has some hundred a day. */
const ENTRIES: Readonly<Record<Length, number>> = { tiny: 500, short: 100_000, long: 1_000_000 };
const SEALS: Readonly<Record<Length, number>> = { tiny: 5, short: 365, long: 3_650 };
const AT_ONCE = 1_000;
const PAGE = 50;
const EVERYTHING = { kind: null, actor: null, from: null, until: null, text: "" } as const;

export const bench: Bench = {
  what: "an entry of the audit register and a seal, each beside the bare write of a transaction; the register and a year of seals read",
  sizes: { tiny: 0, short: 0, long: 0 },
  run: async ({ length, say }) =>
    withFolder((folder) => {
      const record = openWriter(join(folder, "record.db"));
      try {
        say(`recording ${ENTRIES[length]} entries`);
        fill(record, ENTRIES[length]);
        return measure(record, length);
      } finally {
        record.close();
      }
    }),
};

function measure(record: Writer, length: Length) {
  const rounds = ROUNDS[length];
  const privateKey = privateKeyOf(makePrivateKey());
  if (privateKey === null) throw new Error("No key was made");
  let n = 0;
  const seal = () => sealChain(record, { privateKey, actor: "engine", at: YEAR_ENDS_AT + n });
  record.sqlite.exec("CREATE TABLE bare (id INTEGER PRIMARY KEY, words TEXT)");
  const bare = record.sqlite.prepare(
    "INSERT INTO bare (words) VALUES ('as long as the row of an event is, more or less, with its hashes and its payload')",
  );
  const entries = measureInTurn(
    {
      name: "an entry, beside a bare row in a transaction of its own",
      ask: () => append(record, (n += 1)),
      limit: () => record.transaction(() => bare.run()),
    },
    rounds,
  );
  const sealed: number[] = [];
  const signed: number[] = [];
  for (let made = 0; made < SEALS[length]; made += 1) {
    append(record, (n += 1));
    sealed.push(msOf(seal));
    signed.push(msOf(() => record.transaction(() => bare.run())));
  }
  return {
    cases: 0,
    posts: 0,
    figures: [
      entries,
      figureOf({ name: "a seal, beside the same", unit: "ms", asked: sealed, limit: signed }),
      measureInTurn({ name: `verify ${SEALS[length]} seals`, ask: () => verifySeals(record) }, rounds),
      measureInTurn({ name: "the newest page of the register", ask: () => readAudit(record, EVERYTHING, null, PAGE) }, rounds),
      measureInTurn({ name: "a page of a rare kind", ask: () => readAudit(record, { ...EVERYTHING, kind: "print" }, null, PAGE) }, rounds),
      measureInTurn(
        { name: "words that no entry holds", ask: () => readAudit(record, { ...EVERYTHING, text: "nothing like it" }, null, PAGE) },
        rounds,
      ),
    ],
  };
}

function fill(record: Writer, entries: number): void {
  for (let done = 0; done < entries; done += AT_ONCE) {
    record.transaction(() => {
      for (let n = done; n < Math.min(entries, done + AT_ONCE); n += 1) append(record, n - entries);
    });
  }
}

function append(record: Writer, n: number): void {
  const event: AuditEvent = {
    type: "exported",
    version: 1,
    payload: { what: "cases", format: "csv", detail: "2026-11-01 – 2026-11-30", rows: null },
  };
  record.transaction(() => appendToStream(record, { stream: AUDIT_STREAM, event, actor: "0191-person", at: YEAR_ENDS_AT + n }));
}
