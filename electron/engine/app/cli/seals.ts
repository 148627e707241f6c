import type { Command } from "commander";
import { lastSeal, sealsOf, unsealedEvents } from "#db/seals/seals.ts";
import { fingerprintOf, makePrivateKey, privateKeyOf, publicKeyOf } from "#db/seals/signing.ts";
import { printResult } from "./print.ts";
import { jsonVerb, recordVerb, verbOf, withReader } from "./verb.ts";
import type { RecordOptions } from "./verb.ts";

/** `seals list|key`: the seals of a record, and a key for a system that keeps none. */
export function sealsCommand(): Command {
  return verbOf("seals", "The seals of a record: signatures of its past.", [
    recordVerb("list", "The seals of this installation, oldest first, as they are kept elsewhere.").action(({ db, json }: RecordOptions) =>
      withReader(db, (record) => {
        const last = lastSeal(record);
        printResult({ seals: sealsOf(record), unsealed: unsealedEvents(record), fingerprint: last && fingerprintOf(last.publicKey) }, json);
      }),
    ),
    jsonVerb("key", "Makes a private key to be given at the start in ISMGT_SECRET_SEAL_PRIVATE_KEY; nothing keeps it.").action(makeKey),
  ]);
}

function makeKey({ json }: { readonly json: boolean }): void {
  const made = makePrivateKey();
  const key = privateKeyOf(made);
  printResult({ privateKey: made, fingerprint: key && fingerprintOf(publicKeyOf(key)) }, json);
}
