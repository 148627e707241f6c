import { randomBytes } from "node:crypto";
import { statSync } from "node:fs";
import { rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { PrintedDossier } from "#contract/prints.ts";
import type { Locale } from "#contract/settings.ts";
import type { GivenDossierAnswer, TransferMaking, TransferOpening, DossierSize, DossierWish } from "#contract/transfer.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { maskPersonalData } from "#domain/text/mask.ts";
import type { DossierLabel } from "#domain/transfer/label.ts";
import { may } from "#domain/people/roles.ts";
import type { GivenDossier } from "#domain/transfer/givenDossiers.ts";
import type { Review } from "#domain/review/review.ts";
import type { Writer } from "#db/connection.ts";
import { givenDossier, readGivenDossiers } from "#db/dossiers/givenDossiers.ts";
import { countActsWithin } from "#db/excerpt/actsWithin.ts";
import { chooseCases, sizeOfExcerpt } from "#db/excerpt/chooseCases.ts";
import { openReader } from "#db/opening/open.ts";
import type { EngineHost } from "../../core/ports/host.ts";
import { TransferError, transferFaultOf } from "./transferError.ts";
import { createTransferWork } from "./transferWork.ts";
import type { TransferStep } from "./transferWork.ts";
import type { People } from "../people/people.ts";
import { giveDossier, giveUpDossier, revokeDossier } from "./giveDossier.ts";
import { DOSSIER_RECORD, dossierOf, folderOf } from "./openDossier.ts";
import { takeIn } from "./takeIn.ts";
import type { TakenIn } from "./takeIn.ts";
import { pick } from "../../core/pick.ts";
import type { ScryptParameters } from "../people/passphrases.ts";
import { rehearsedName } from "../tables/rehearsedTable.ts";
import { underway } from "../../core/workers/underway.ts";

export interface TransferParts {
  readonly record: Writer;
  /** Settings, offices and people; another record than the cases' in a rehearsal. */
  readonly real: Writer;
  readonly rehearsal: boolean;
  readonly people: Pick<People, "list">;
  readonly picturesFolder: string;
  readonly papersFolder: string;
  readonly host: Pick<EngineHost, "savePlace" | "onDossierOpened" | "onFileAsked">;
  /** Milliseconds UTC. */
  readonly now: () => number;
  /** Of scrypt, as a power of two, where not the format's own: for tests. */
  readonly transferWorkFactor?: number;
  /** Of passphrases and codes, where not the program's own: for tests. */
  readonly scrypt?: ScryptParameters | undefined;
}

/** What was written, and what is told of it once. */
interface Made {
  readonly bytes: number;
  readonly cases: number;
  readonly codes?: { readonly name: string; readonly code: string }[];
}

/** What leaves this record in sealed files, and what comes into it. */
export function createTransfer(parts: TransferParts) {
  const { record, real: room, rehearsal, people, picturesFolder, papersFolder, host, now, transferWorkFactor: workFactor, scrypt } = parts;
  const work = createTransferWork();
  /** Where opened dossiers lie. */
  const dossiersFolder = join(dirname(room.file), "carried");
  const dossier = dossierOf(record);
  let asked: string | null = null;

  const nameOf = (actor: string) => people.list().find(({ id }) => id === actor)?.name ?? "";
  const reviewers = () => people.list().filter(({ active, role, scope }) => active && scope === null && may(role, "review"));
  const cheaply = workFactor === undefined ? {} : { workFactor };
  const closedSince = ({ closedWithinDays }: DossierWish) => (closedWithinDays === null ? null : now() - closedWithinDays * DAY_MS);

  /** Asks where it is to lie, and has it written there; whatever ends it leaves no parts behind. */
  async function* written(
    wanted: { readonly name: string; readonly ending: "ismgt" | "xlsx" },
    write: (target: string, temporaryFolder: string, tell: (told: TransferStep) => void, signal: AbortSignal) => Promise<Made>,
  ): AsyncGenerator<TransferMaking> {
    const target = await host.savePlace(wanted);
    if (target === null) {
      yield { is: "given-up" };
      return;
    }
    const temporaryFolder = join(dossiersFolder, `making-${randomBytes(6).toString("hex")}`);
    try {
      const steps = underway<TransferStep, Made>((tell, signal) => write(target, temporaryFolder, tell, signal));
      for await (const step of steps) {
        if (step.is === "result") yield { is: "written", file: basename(target), codes: [], ...step.result };
        else if (step.told.is === "underway") yield step.told;
      }
    } catch (error) {
      const fault = transferFaultOf(error);
      if (fault === null) throw error;
      yield { is: "fault", fault };
    } finally {
      await rm(temporaryFolder, { recursive: true, force: true });
      await rm(`${target}.partial`, { force: true });
    }
  }

  async function* opening<Result>(
    run: (file: string, tell: (told: TransferStep) => void, signal: AbortSignal) => Promise<Result>,
    outcome: (result: Result, bytes: number) => TransferOpening,
  ): AsyncGenerator<TransferOpening> {
    try {
      const file = requireAsked();
      const { size } = statSync(file);
      const steps = underway<TransferStep, Result>((tell, signal) => run(file, tell, signal));
      for await (const step of steps) {
        if (step.is === "result") yield outcome(step.result, size);
        // What comes out is larger than what is sealed: about three times.
        else if (step.told.is === "bytes") yield { is: "underway", share: Math.min(0.99, step.told.bytes / (3 * size + 1)) };
      }
    } catch (error) {
      const fault = transferFaultOf(error);
      if (fault === null) throw error;
      yield { is: "fault", fault };
    }
  }

  function requireAsked(): string {
    if (asked === null) throw new TransferError("missing");
    return asked;
  }

  return {
    /** What this record is where it is an opened dossier; null in a room. */
    dossier,
    /** How many acts were done in this dossier. */
    acts: () => countActsWithin(record),
    /** A person asked the system to open this file. */
    ask(file: string) {
      asked = file;
      host.onFileAsked();
    },
    waiting(): { readonly name: string; readonly bytes: number } | null {
      if (asked === null) return null;
      const known = statSync(asked, { throwIfNoEntry: false });
      return { name: basename(asked), bytes: known?.size ?? 0 };
    },
    size(review: Review, wish: DossierWish): DossierSize {
      const size = sizeOfExcerpt(record, chooseCases(record, { scope: review.scope, closedSince: closedSince(wish) }));
      const names = wish.mode === "editable" ? reviewers().map(({ name }) => name) : [];
      return { ...size, bytes: size.bytes + (wish.pictures ? size.pictureBytes : 0), people: names };
    },
    make(review: Review, wish: DossierWish & { readonly passphrase: string }, actor: string): AsyncGenerator<TransferMaking> {
      return written(
        { name: rehearsedName(maskPersonalData(review.title), rehearsal), ending: "ismgt" },
        async (target, temporaryFolder, tell, signal) => {
          const given = await giveDossier(record, {
            mode: wish.mode,
            title: review.title,
            scope: scopeOf(review),
            closedSince: closedSince(wish),
            validMs: wish.validDays * DAY_MS,
            reviewers: reviewers(),
            madeBy: nameOf(actor),
            rehearsal,
            actor,
            now: now(),
          });
          const making = {
            databaseFile: record.file,
            roomFile: room.file,
            target,
            temporaryFolder,
            passphrase: wish.passphrase,
            ...pick(given, "label", "grievances", "privateKey"),
            people: given.people.map(({ id, code }) => ({ id, code })),
            pictures: wish.pictures ? picturesFolder : null,
            papers: papersFolder,
            now: given.label.madeAt,
            ...cheaply,
            ...(scrypt && { scrypt }),
          };
          try {
            const { bytes, cases } = await work.make(making, { signal, context: { onProgress: tell } });
            return { bytes, cases, codes: given.people.map(({ name, code }) => ({ name, code })) };
          } catch (error) {
            giveUpDossier(record, given.label.id, { actor, now: now() });
            throw error;
          }
        },
      );
    },
    /** The dossiers that were given out, the latest first. */
    given: (): GivenDossierAnswer[] => readGivenDossiers(record).map((each) => told(each)),
    /** False where there is no such dossier. */
    revoke(id: string, actor: string): boolean {
      const dossierGiven = givenDossier(record, id);
      if (dossierGiven === null) return false;
      if (dossierGiven.revokedAt === null) revokeDossier(record, dossierGiven, { actor, now: now() });
      return true;
    },
    makeActs(passphrase: string, actor: string): AsyncGenerator<TransferMaking> {
      if (dossier === null) throw new Error("Acts come back from a dossier only");
      return written({ name: dossier.title, ending: "ismgt" }, async (target, temporaryFolder, tell, signal) => {
        const making = { dossier, madeBy: nameOf(actor), target, temporaryFolder, passphrase, now: now(), ...cheaply };
        const { bytes, cases } = await work.makeActs({ databaseFile: record.file, making }, { signal, context: { onProgress: tell } });
        return { bytes, cases };
      });
    },
    /** As a workbook. */
    table: (review: Review, told: PrintedDossier, locale: Locale) =>
      written({ name: rehearsedName(told.title, rehearsal), ending: "xlsx" }, async (target, _, __, signal) => {
        const table = { dossier: told, scope: review.scope, locale, target, now: now(), isRehearsal: rehearsal };
        const cases = await work.table({ databaseFile: record.file, table }, { signal });
        return { bytes: statSync(target).size, cases };
      }),
    look: (passphrase: string) =>
      opening(
        (file, onProgress, signal) => work.look({ file, passphrase, folder: room.file }, { signal, context: { onProgress } }),
        (manifest, bytes) => {
          const { kind, format: _, ...label } = manifest;
          if (kind === "dossier")
            return { is: "dossier", label: label as DossierLabel, bytes, openedBefore: openedBefore(label as DossierLabel) };
          const acts = label as Extract<TransferOpening, { is: "acts" }>["label"];
          return { is: "acts", label: acts, bytes, isOurs: givenDossier(record, acts.dossier) !== null };
        },
      ),
    open: (passphrase: string) =>
      opening(
        async (file, onProgress, signal) => {
          const { label } = await work.open({ file, passphrase, dossiersFolder }, { signal, context: { onProgress } });
          host.onDossierOpened(folderOf(label));
        },
        () => ({ is: "opened" }),
      ),
    /** Rejects with {@link TransferError}. */
    async takeIn(passphrase: string, actor: string): Promise<TakenIn> {
      return takeIn(record, await work.openActs({ file: requireAsked(), passphrase }), { actor, now: now() });
    },
  };

  function told(given: GivenDossier): GivenDossierAnswer {
    const { expiresAt, revokedAt } = given;
    const isOver = expiresAt !== null && now() > expiresAt;
    return {
      ...pick(given, "id", "title", "mode", "cases", "madeAt", "expiresAt", "revokedAt", "actsTakenIn", "takenInAt"),
      madeBy: nameOf(given.madeBy) || null,
      people: given.people.map(({ id }) => nameOf(id)),
      standing: revokedAt !== null ? "revoked" : isOver ? "expired" : "given",
    };
  }

  /** How many acts lie in a dossier that was opened here before; null where it was not. */
  function openedBefore(label: DossierLabel): number | null {
    const file = join(dossiersFolder, folderOf(label), DOSSIER_RECORD);
    if (statSync(file, { throwIfNoEntry: false }) === undefined) return null;
    const reader = openReader(file);
    try {
      return countActsWithin(reader);
    } finally {
      reader.close();
    }
  }
}

function scopeOf({ scope }: Review): DossierLabel["scope"] {
  return scope.of === "districts"
    ? { of: "districts", districts: [...scope.districts] }
    : { of: "departments", departments: [...scope.departments] };
}
