import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Command } from "commander";
import { DEPARTMENT_CODES } from "#domain/department/departments.ts";
import type { DepartmentCode } from "#domain/department/departments.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { faultOfPassphrase, SHORTEST_PASSPHRASE } from "#domain/people/passphrase.ts";
import { may } from "#domain/people/roles.ts";
import type { DossierLabel } from "#domain/transfer/label.ts";
import type { GivenDossier } from "#domain/transfer/givenDossiers.ts";
import { givenDossier, readGivenDossiers } from "#db/dossiers/givenDossiers.ts";
import { readPeople } from "#db/people/readPeople.ts";
import { giveDossier, giveUpDossier, revokeDossier } from "../../services/transfer/giveDossier.ts";
import { TransferError } from "../../services/transfer/transferError.ts";
import { transferWorkInline } from "../../services/transfer/transferWork.ts";
import { DOSSIER_RECORD, dossierOf } from "../../services/transfer/openDossier.ts";
import { takeIn } from "../../services/transfer/takeIn.ts";
import { pick } from "../../core/pick.ts";
import { isRehearsed } from "../../core/settings/rehearsedRecord.ts";
import { firstLine } from "./firstLine.ts";
import { districtOf } from "./placeOptions.ts";
import { UsageError, printResult } from "./print.ts";
import { jsonVerb, recordVerb, verbOf, withReader, withWriter } from "./verb.ts";
import type { RecordOptions } from "./verb.ts";

interface Options {
  readonly json: boolean;
}

interface Export extends RecordOptions {
  readonly to: string;
  readonly title: string;
  readonly district: readonly string[];
  readonly department: readonly string[];
  readonly readOnly: boolean;
  readonly closedWithin?: string;
  readonly validDays: string;
  readonly pictures: boolean;
}

/** Whom what is done by this command is kept under. */
const ACTOR = "command line";

/** `transfer export|look|open|acts|given|revoke|take-in`: dossiers as sealed files, without windows. */
export function transferCommand(): Command {
  const about =
    "A part of a record as a sealed file, and what was done in it back again. The passphrase is read from ISMGT_CARRY_PASSPHRASE, or from standard input.";
  const each = (value: string, before: readonly string[]) => [...before, value];
  return verbOf("transfer", about, [
    recordVerb("export", "Seals the cases of districts or departments, with all reviews and offices.")
      .requiredOption("--to <file>", "the sealed file, .ismgt")
      .requiredOption("--title <words>", "what it is called where it is opened")
      .option("--district <name>", "may be given several times", each, [])
      .option("--department <code>", "in place of districts; may be given several times", each, [])
      .option("--read-only", "nobody can act in it", false)
      .option("--closed-within <days>", "leaves closed cases behind that came in earlier")
      .option("--valid-days <days>", "for how long what was done in it can be taken in", "30")
      .option("--no-pictures", "without the pictures that citizens sent")
      .action(exportDossier),
    jsonVerb("look", "Goes through a sealed file and says what it holds.").argument("<file>").action(look),
    jsonVerb("open", "Opens a dossier into a folder; its record is ismgt.db there.")
      .argument("<file>")
      .requiredOption("--into <folder>", "a folder that is not there yet")
      .action(open),
    jsonVerb("acts", "Seals what was done in an opened dossier.")
      .requiredOption("--dossier <folder>", "where it was opened")
      .requiredOption("--to <file>", "the sealed file, .ismgt")
      .action(acts),
    recordVerb("given", "The dossiers that this record gave out, the latest first.").action(listGiven),
    recordVerb("revoke", "From here on nothing is taken in from a dossier.").argument("<id>", "as it is listed").action(revoke),
    recordVerb("take-in", "Takes such acts into the record that the dossier was made from; what is known already changes nothing.")
      .argument("<file>")
      .action(takeActsIn),
  ]).alias("carry");
}

async function exportDossier({ db, to, title, district, department, readOnly, closedWithin, validDays, pictures, json }: Export) {
  const scope = scopeOf(district, department);
  const validMs = daysOf("--valid-days", validDays) * DAY_MS;
  const now = Date.now();
  const closedSince = closedWithin === undefined ? null : now - daysOf("--closed-within", closedWithin) * DAY_MS;
  const passphrase = await newPassphrase();
  await withWriter(db, async (record) => {
    const folder = dirname(record.file);
    const people = readPeople(record).filter(({ active }) => active);
    const reviewers = people.filter((each) => each.scope === null && may(each.role, "review"));
    if (!readOnly && people.length > 0 && reviewers.length === 0)
      throw new UsageError("Nobody of this room may hold a review, so nobody could act in the dossier; make it with --read-only.");
    const given = await giveDossier(record, {
      mode: readOnly ? "read-only" : "editable",
      title,
      scope,
      closedSince,
      validMs,
      reviewers,
      madeBy: "",
      rehearsal: isRehearsed(record),
      actor: ACTOR,
      now,
    });
    const making = {
      databaseFile: record.file,
      roomFile: record.file,
      target: resolve(to),
      temporaryFolder: join(folder, "carried", `making-${process.pid}`),
      passphrase,
      label: given.label,
      grievances: given.grievances,
      privateKey: given.privateKey,
      people: given.people.map(({ id, code }) => ({ id, code })),
      pictures: pictures ? join(folder, "pictures") : null,
      papers: join(folder, "files"),
      now,
    };
    try {
      const { bytes, cases } = await transferWorkInline.make(making);
      const codes = given.people.map(({ name, code }) => ({ name, code }));
      printResult({ id: given.label.id, file: making.target, bytes, cases, codes }, json);
    } catch (error) {
      giveUpDossier(record, given.label.id, { actor: ACTOR, now });
      throw error;
    }
  });
}

async function listGiven({ db, json }: RecordOptions): Promise<void> {
  await withReader(db, (reader) => printResult({ dossiers: readGivenDossiers(reader).map((each) => listed(each)) }, json));
}

async function revoke(id: string, { db, json }: RecordOptions): Promise<void> {
  await withWriter(db, (record) => {
    const dossier = givenDossier(record, id);
    if (dossier === null) throw new UsageError(`${id}: this record gave out no such dossier; "transfer given" lists them.`);
    revokeDossier(record, dossier, { actor: ACTOR, now: Date.now() });
    printResult({ revoked: id }, json);
  });
}

/** Without its key and what was refused. */
function listed(given: GivenDossier) {
  return pick(
    given,
    "id",
    "title",
    "mode",
    "scope",
    "cases",
    "people",
    "madeAt",
    "madeBy",
    "expiresAt",
    "revokedAt",
    "actsTakenIn",
    "takenInAt",
  );
}

async function look(file: string, { json }: Options): Promise<void> {
  printResult(await transferWorkInline.look({ file, passphrase: await passphraseOf(), folder: dirname(resolve(file)) }), json);
}

async function open(file: string, { into, json }: Options & { readonly into: string }): Promise<void> {
  const target = resolve(into);
  if (existsSync(target)) throw new UsageError(`${into}: this is there already; name a folder that is not.`);
  const dossiersFolder = join(dirname(target), `.${basename(target)}-opening`);
  try {
    const { folder, label } = await transferWorkInline.open({ file, passphrase: await passphraseOf(), dossiersFolder });
    await rename(folder, target);
    printResult({ record: join(target, DOSSIER_RECORD), ...label }, json);
  } finally {
    await rm(dossiersFolder, { recursive: true, force: true });
  }
}

async function acts({ dossier: folder, to, json }: Options & { readonly dossier: string; readonly to: string }): Promise<void> {
  const passphrase = await newPassphrase();
  await withReader(join(folder, DOSSIER_RECORD), async (reader) => {
    const dossier = dossierOf(reader);
    if (dossier === null) throw new TransferError("other-sort");
    const target = resolve(to);
    const making = {
      dossier,
      madeBy: "",
      target,
      temporaryFolder: join(resolve(folder), `making-${process.pid}`),
      passphrase,
      now: Date.now(),
    };
    const { bytes } = await transferWorkInline.makeActs({ databaseFile: reader.file, making });
    printResult({ file: target, bytes }, json);
  });
}

async function takeActsIn(file: string, { db, json }: RecordOptions): Promise<void> {
  const opened = await transferWorkInline.openActs({ file, passphrase: await passphraseOf() });
  await withWriter(db, (writer) => printResult(takeIn(writer, opened, { actor: ACTOR, now: Date.now() }), json));
}

function scopeOf(districts: readonly string[], departments: readonly string[]): DossierLabel["scope"] {
  if ((districts.length === 0) === (departments.length === 0)) throw new UsageError("Give either --district or --department.");
  if (departments.length > 0) {
    return {
      of: "departments",
      departments: departments.map((code) => {
        if (!(DEPARTMENT_CODES as readonly string[]).includes(code)) throw new UsageError(`${code}: there is no such department.`);
        return code as DepartmentCode;
      }),
    };
  }
  return { of: "districts", districts: districts.map(districtOf) };
}

function daysOf(option: string, written: string): number {
  const days = Number(written);
  if (!Number.isSafeInteger(days) || days < 1 || days > MOST_DAYS)
    throw new UsageError(`${option} takes a number of days up to ${MOST_DAYS}, not "${written}".`);
  return days;
}

const MOST_DAYS = 3_650;

async function passphraseOf(): Promise<string> {
  return process.env["ISMGT_CARRY_PASSPHRASE"] ?? (await firstLine());
}

async function newPassphrase(): Promise<string> {
  const passphrase = await passphraseOf();
  if (faultOfPassphrase(passphrase, "") === null) return passphrase;
  throw new UsageError(
    `The passphrase will not do: at least ${SHORTEST_PASSPHRASE} letters, not all alike, and not what anybody tries first.`,
  );
}
