import { randomInt } from "node:crypto";
import { v7 } from "uuid";
import type { GrievanceId, PersonId } from "#domain/ids.ts";
import type { Person } from "#domain/people/person.ts";
import { newDossierCode } from "#domain/transfer/dossierCode.ts";
import type { DossierMode } from "#domain/transfer/dossierRights.ts";
import type { GivenDossier } from "#domain/transfer/givenDossiers.ts";
import { type DossierLabel, LONGEST_TITLE } from "#domain/transfer/label.ts";
import { cutMasked, maskPersonalData } from "#domain/text/mask.ts";
import type { Writer } from "#db/connection.ts";
import { forgetCases, giveCases, recordTransfer } from "#db/dossiers/givenDossiers.ts";
import { chooseCases } from "#db/excerpt/chooseCases.ts";
import { ownSeat } from "#db/seat.ts";
import { newDossierKey } from "./dossierKey.ts";
import { turnOfTheLoop } from "../../core/time/turnOfTheLoop.ts";

export interface GivingDossier {
  readonly mode: DossierMode;
  readonly title: string;
  readonly scope: DossierLabel["scope"];
  /** Closed cases that came in before this stay behind, milliseconds UTC; null takes all. */
  readonly closedSince: number | null;
  /** For how long its acts are taken in. */
  readonly validMs: number;
  /** Those who may hold a review. */
  readonly reviewers: readonly Person[];
  readonly madeBy: string;
  readonly rehearsal: boolean;
  readonly actor: string;
  /** Milliseconds UTC. */
  readonly now: number;
}

/** What goes into a dossier, and is nowhere else: the room keeps the public half of the key, and of the codes nothing. */
export interface Given {
  readonly label: Omit<DossierLabel, "cases" | "pictures">;
  readonly grievances: readonly GrievanceId[];
  readonly privateKey: string | null;
  readonly people: readonly { readonly id: PersonId; readonly name: string; readonly code: string }[];
}

const CASES_AT_ONCE = 5_000;

/** Keeps in the record what a dossier is given, before its file is written: acts of a file that exists are known. */
export async function giveDossier(record: Writer, giving: GivingDossier): Promise<Given> {
  const { mode, scope, closedSince, validMs, madeBy, rehearsal, actor, now } = giving;
  const id = v7();
  // The label is read by all who have the file and its passphrase, whatever their rights.
  const title = cutMasked(maskPersonalData(giving.title), LONGEST_TITLE);
  const isEditable = mode === "editable";
  const people = isEditable ? giving.reviewers.map((each) => ({ ...each, code: newDossierCode(() => randomInt(10)) })) : [];
  const key = isEditable ? newDossierKey() : null;
  const expiresAt = isEditable ? now + validMs : null;
  const grievances = chooseCases(record, { scope, closedSince });
  if (isEditable) {
    for (let from = 0; from < grievances.length; from += CASES_AT_ONCE) {
      giveCases(record, id, grievances.slice(from, from + CASES_AT_ONCE));
      await turnOfTheLoop();
    }
  }
  const made = {
    id,
    mode,
    title,
    scope,
    cases: grievances.length,
    people: people.map((each) => ({ id: each.id, role: each.role })),
    publicKey: key?.publicKey ?? null,
    expiresAt,
  };
  recordTransfer(record, { type: "dossier-made", version: 1, payload: made }, { actor, now });
  return {
    label: {
      id,
      mode,
      title,
      madeAt: now,
      madeBy,
      seat: ownSeat(record),
      scope,
      expiresAt,
      people: people.map(({ name }) => name),
      rehearsal,
    },
    grievances,
    privateKey: key?.privateKey ?? null,
    people: people.map((each) => ({ id: each.id, name: each.name, code: each.code })),
  };
}

/** Its file was not written. */
export function giveUpDossier(record: Writer, id: string, act: { readonly actor: string; readonly now: number }): void {
  record.transaction(() => {
    forgetCases(record, id);
    recordTransfer(record, { type: "dossier-given-up", version: 1, payload: { id } }, act);
  });
}

/** Nothing comes back from it any more. */
export function revokeDossier(
  record: Writer,
  { id, title }: Pick<GivenDossier, "id" | "title">,
  act: { readonly actor: string; readonly now: number },
): void {
  record.transaction(() => {
    forgetCases(record, id);
    recordTransfer(record, { type: "dossier-revoked", version: 1, payload: { id, title } }, act);
  });
}
