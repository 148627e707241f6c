import { dirname, join, resolve } from "node:path";
import type { Command } from "commander";
import { channelSchema } from "#domain/post/channelSchema.ts";
import type { CitizenRequest, Wish } from "#domain/privacy/request.ts";
import { findPerson } from "#db/privacy/findPerson.ts";
import type { Account } from "#db/privacy/findPerson.ts";
import type { Writer } from "#db/connection.ts";
import { createFileStore } from "../../core/files/fileStore.ts";
import { createPictureStore } from "../../services/pictures/pictureStore.ts";
import { removeBlanked } from "../../services/pictures/removeBlanked.ts";
import { createRequests } from "../../services/privacy/requests.ts";
import type { Requests } from "../../services/privacy/requests.ts";
import { eraseDue, previewRetention, retentionPolicyOf } from "../../services/privacy/retention.ts";
import { dossierOf } from "../../services/transfer/openDossier.ts";
import { NoSuchFolder } from "../../services/privacy/writeExport.ts";
import { EXIT, printResult, UsageError } from "./print.ts";
import { recordVerb, verbOf, withReader, withWriter } from "./verb.ts";
import type { RecordOptions } from "./verb.ts";

/** Who acts by the command line. */
const ACTOR = "command line";

/** `retention --preview|--run`: what the policy of the record says is kept long enough. */
export function retentionCommand(): Command {
  return recordVerb("retention", "What was kept for long enough by the policy of the record: counted, or erased for good.")
    .option("--preview", "only counts it", false)
    .option("--run", "erases it; the policy has to be switched on in the settings", false)
    .action(async ({ db, json, preview, run }: RecordOptions & { readonly preview: boolean; readonly run: boolean }) => {
      if (preview === run) throw new UsageError("Give --preview or --run.");
      if (preview)
        return withReader(db, async (record) => {
          const policy = retentionPolicyOf(record);
          let last = {};
          for await (const tally of previewRetention(record, policy, Date.now())) last = tally;
          printResult({ isOn: policy.isOn, ...last }, json);
        });
      return withWriter(db, async (record) => {
        requireRoom(record);
        if (!retentionPolicyOf(record).isOn) {
          printResult({ isOn: false, erased: {} }, json);
          process.exitCode = EXIT.refused;
          return;
        }
        const files = removing(record);
        const { due, held, heldCases } = await eraseDue(
          { record, clock: { now: Date.now }, removeFiles: files.remove, onDidErase: () => undefined },
          { onStep: async () => true, actor: ACTOR },
        );
        await files.settled();
        printResult({ isOn: true, erased: due, held, heldCases }, json);
      });
    });
}

/** `person find|export|erase`: what is held of one citizen, by their request. */
export function personCommand(): Command {
  return verbOf("person", "What is held of one citizen, at their request.", [findVerb(), exportVerb(), eraseVerb()]);
}

function findVerb(): Command {
  return recordVerb("find", "Accounts by a handle, a ticket, a name, a telephone number, an e-mail address or a number of a portal.")
    .argument("<text>")
    .action((text: string, { db, json }: RecordOptions) =>
      withReader(db, (record) => {
        const { accounts, isCut } = findPerson(record, text);
        const named = accounts.map(({ channel, authorId, ...rest }) => ({ account: `${channel}:${authorId}`, ...rest }));
        printResult({ accounts: named, isCut }, json);
      }),
    );
}

interface OfPerson extends RecordOptions {
  readonly request: string;
  readonly account: readonly string[];
}

function personVerb(name: string, about: string): Command {
  return recordVerb(name, about)
    .requiredOption("--request <number>", "of the file of the office; it is put into the register where it is not there")
    .requiredOption("--account <channel:id...>", "as person find tells them; all that are the same person");
}

function exportVerb(): Command {
  return personVerb("export", "Writes all that is held of a person into a new folder, for its owner alone.")
    .requiredOption("--to <folder>", "where that folder is to lie")
    .action(({ db, json, request, account, to }: OfPerson & { readonly to: string }) =>
      withWriter(db, async (record) => {
        requireRoom(record);
        const { requests } = requestsOn(record);
        const written = await requests
          .export(requestOfNumber(requests, request, "access"), accountsIn(account), resolve(to), ACTOR)
          .catch((error: unknown) => {
            throw error instanceof NoSuchFolder
              ? new UsageError(`${to}: there is no such folder, or nothing may be written in it.`)
              : error;
          });
        printResult(written, json);
      }),
    );
}

interface Erasing extends OfPerson {
  readonly reason: string;
  readonly young: boolean;
  readonly yes: boolean;
}

function eraseVerb(): Command {
  return personVerb("erase", "Erases what is held of a person, for good. What holds a case is told and left.")
    .requiredOption("--reason <words>", "why; without a name")
    .option("--young", "also what came in within the last year, which rule 8(3) says is kept", false)
    .option("--yes", "it cannot be undone, and is to be done", false)
    .action(({ db, json, request, account, reason, young, yes }: Erasing) =>
      withWriter(db, async (record) => {
        if (!yes) throw new UsageError("What is erased cannot be brought back: give --yes.");
        if (reason.trim() === "") throw new UsageError("Give a reason.");
        requireRoom(record);
        const { requests, files } = requestsOn(record);
        let result: object = {};
        const asked = { reason: reason.trim().slice(0, 500), mayEraseYoung: young };
        for await (const { finished } of requests.erase(requestOfNumber(requests, request, "erasure"), accountsIn(account), asked, ACTOR))
          if (finished !== null) result = finished;
        await files.settled();
        printResult(result, json);
        if ("held" in result && Array.isArray(result.held) && result.held.length > 0) process.exitCode = EXIT.refused;
      }),
    );
}

/** A dossier brings back what a review did, and nothing that was erased: the words would stay in the room. */
function requireRoom(record: Writer): void {
  if (dossierOf(record) === null) return;
  const sentences = [
    "This record is a dossier, a part of the room's record: what is erased here stays in the room, and no request is kept here. Nothing was done; work on it in the room.",
    "यह अभिलेख साथ लाई गई फ़ाइल का है, कक्ष के अभिलेख का एक भाग: यहाँ मिटाया हुआ कक्ष में बना रहता है और यहाँ कोई अनुरोध दर्ज नहीं होता। कुछ नहीं किया गया; यह कार्य कक्ष में करें।",
  ];
  throw new UsageError(sentences.join("\n"));
}

function accountsIn(named: readonly string[]): readonly Account[] {
  return named.map((name) => {
    const at = name.indexOf(":");
    const channel = channelSchema.safeParse(name.slice(0, at)).data;
    if (at < 0 || channel === undefined || name.slice(at + 1) === "")
      throw new UsageError(`${name} is no account; person find tells them.`);
    return { channel, authorId: name.slice(at + 1) };
  });
}

function requestOfNumber(requests: Requests, number: string, wish: Wish): CitizenRequest {
  const plain = number.trim().slice(0, 100);
  if (plain === "") throw new UsageError("Give the number of the request.");
  const known = () => requests.list().findLast((request) => request.number === plain && request.settled === null);
  if (known() === undefined) requests.receive({ number: plain, wish, receivedAt: Date.now() }, ACTOR);
  const request = known();
  if (request === undefined) throw new Error("The request is not in the register");
  return request;
}

function requestsOn(record: Writer) {
  const files = removing(record);
  const { papers, pictures } = foldersOf(record);
  const nothing = () => undefined;
  const requests = createRequests({
    record,
    now: Date.now,
    papersFolder: papers,
    picturesFolder: pictures,
    removeFiles: files.remove,
    onDidChange: nothing,
    onDidErase: nothing,
  });
  return { requests, files };
}

function foldersOf({ file }: Writer) {
  return { papers: join(dirname(file), "files"), pictures: join(dirname(file), "pictures") };
}

/** Removes files while more is erased; `settled` waits for all of them. */
function removing(record: Writer) {
  const folders = foldersOf(record);
  const kept = { record, files: createFileStore(folders.papers), pictures: createPictureStore(folders.pictures) };
  const underWay: Promise<void>[] = [];
  return {
    remove: (names: readonly string[]) => void (names.length > 0 && underWay.push(removeBlanked(names, kept))),
    settled: () => Promise.all(underWay),
  };
}
