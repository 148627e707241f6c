import { createHash } from "node:crypto";
import { v7 } from "uuid";
import type { SlaPolicy } from "#domain/clock/sla.ts";
import { MOST_CASES_OF_LETTER } from "#domain/grievance/choices.ts";
import { nextDueLetter } from "#domain/grievance/dueLetter.ts";
import type { DueLetter } from "#domain/grievance/dueLetter.ts";
import { heldSince } from "#domain/grievance/heldSince.ts";
import { letterBasisOf, letterRefusal } from "#domain/grievance/letterBasis.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { GrievanceId, OfficeId } from "#domain/ids.ts";
import { namesAnswerDay, usualAnswerBy } from "#domain/letter/compose.ts";
import { composeGroupLetter } from "#domain/letter/groupLetter.ts";
import type { GroupedCase } from "#domain/letter/groupLetter.ts";
import { districtOf } from "#domain/geography/districts.ts";
import { hearingOf } from "#domain/registry/hearing.ts";
import { officeIdOfMark } from "#domain/registry/registry.ts";
import type { Registry } from "#domain/registry/registry.ts";
import type { DueLetterDraft, DueLetterLine } from "#contract/letters.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { dropDueLetter } from "#db/clockDue.ts";
import { readHistory } from "#db/events/read.ts";
import { casesOfDueLetter, dueLetterGroups } from "#db/letters/dueLetters.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { act } from "../../core/commands/act.ts";
import type { CommandRules } from "../../core/commands/act.ts";
import { labelIn, officerIn } from "../registry/inRegistry.ts";
import { letterFactsOf } from "./letterFacts.ts";
import { answerDayOf, draftLetter, issueLetter } from "./letters.ts";
import type { Issued } from "./letters.ts";
import { nextNumber } from "./nextNumber.ts";

export interface DueAsked {
  readonly to: OfficeId;
  readonly kind: DueLetter["kind"];
  readonly registry: Registry;
  readonly policy: SlaPolicy;
  /** Milliseconds UTC. */
  readonly now: number;
}

type Due = Pick<DueAsked, "to" | "kind" | "policy" | "registry" | "now">;

/** The offices that owe an explanation, or an answer to one, by the steps of the policy. */
export function dueLetters(reader: Reader, registry: Registry, now: number): readonly DueLetterLine[] {
  return dueLetterGroups(reader, now).map(({ office, kind, count, since }) => ({
    to: office,
    toLabel: labelIn(registry, office),
    officer: officerIn(registry, office, now),
    kind,
    count,
    since,
  }));
}

/** One letter about all late cases of an office, as many as one letter holds, in the words of the program; null where none is due any more. */
export function draftDueLetter(reader: Reader, asked: DueAsked): DueLetterDraft | null {
  const { to, kind, registry, now } = asked;
  const cases = stillDue(reader, asked, casesOfDueLetter(reader, to, kind, now, MOST_CASES_OF_LETTER));
  const [first] = cases;
  if (first === undefined) return null;
  const answerBy = usualAnswerBy(kind, now);
  const one = cases.length === 1 ? draftLetter(reader, first, { kind, to, registry, now }) : null;
  if (one?.outcome === "refused") return null;
  const words = one?.draft ?? {
    ...composeGroupLetter(kind, grouped(reader, asked, cases), answerBy),
    restsOn: restOfGroup(reader, asked, cases),
  };
  return {
    to,
    toLabel: labelIn(registry, to),
    officer: officerIn(registry, to, now),
    kind,
    cases: cases.map(({ id, ticket, dueAt, openedAt }) => ({ id, ticket, dueAt, openedAt })),
    subject: words.subject,
    body: words.body,
    answerBy: one?.draft.answerBy ?? answerBy,
    restsOn: words.restsOn,
  };
}

export interface DueIssueAsked extends CommandRules {
  readonly to: OfficeId;
  readonly kind: DueLetter["kind"];
  readonly ids: readonly GrievanceId[];
  readonly letter: Pick<DueLetterDraft, "subject" | "body" | "restsOn"> & { readonly answerBy: number | null };
  readonly byMail: boolean;
  readonly numberPrefix: string;
  readonly actor: string;
  readonly now: number;
}

/** Issues one letter in all its cases, under one number, or in none of them. */
export function issueDueLetter(writer: Writer, asked: DueIssueAsked): Issued {
  const { to, kind, ids, letter, byMail, numberPrefix, actor, now, registry } = asked;
  const [first] = ids;
  if (first === undefined || ids.length > MOST_CASES_OF_LETTER) return { outcome: "not-found" };
  const { restsOn, ...written } = letter;
  const words = { ...written, answerBy: answerDayOf(written.answerBy) };
  if (stillDue(writer, asked, ids).length !== ids.length) return { outcome: "refused", code: "case-changed" };
  if (ids.length === 1) return issueLetter(writer, { ...asked, id: first, letter: { ...letter, kind, to, byMail } });
  return writer.transaction((): Issued => {
    if (restOfGroup(writer, asked, stillDue(writer, asked, ids)) !== restsOn) return { outcome: "refused", code: "case-changed" };
    if (words.answerBy !== null && words.answerBy <= now) return { outcome: "refused", code: "not-in-future" };
    if (words.answerBy !== null && !namesAnswerDay(words.body, words.answerBy)) return { outcome: "refused", code: "day-not-named" };
    const number = nextNumber(writer, numberPrefix, now);
    const letterId = v7();
    const officer = officerIn(registry, to, now);
    const issued = { type: "issue-letter", letterId, kind, number, to, officer, ...words, byMail, leads: first } as const;
    for (const id of ids) {
      const acted = act(writer, { ...asked, id, action: issued, actor, now });
      if (acted.outcome !== "done") throw new Error(`A letter about several cases does not hold in ${id}: ${acted.outcome}`);
      dropDueLetter(writer, id);
    }
    return { outcome: "issued", id: first, letterId, number };
  });
}

/** Those that are with that office, which may hear them, and in which such a letter is due and true now, in their order; each once. */
function stillDue(reader: Reader, { to, kind, policy, registry, now }: Due, ids: readonly GrievanceId[]): readonly Grievance[] {
  const { mayHear } = hearingOf(registry, now);
  const officeOf = officeIdOfMark;
  return [...new Set(ids)].flatMap((id) => {
    const grievance = readGrievance(reader, id);
    if (grievance === null || grievance.markedTo === null || officeOf(grievance.markedTo) !== to || !mayHear(to, grievance)) return [];
    const history = readHistory(reader, id);
    const basis = letterBasisOf(grievance, { office: to, ...history, officeOf });
    if (letterRefusal(kind, basis, now) !== null) return [];
    const askedAt = basis.answers?.askedAt ?? grievance.openedAt;
    const heldAt = heldSince(history.turns) ?? grievance.openedAt;
    const due = nextDueLetter(grievance, { policy, now, officeOf, heldSince: () => heldAt, askedSince: () => askedAt });
    return due?.kind === kind && due.at <= now ? [grievance] : [];
  });
}

function grouped(reader: Reader, { to, now }: Due, cases: readonly Grievance[]): readonly GroupedCase[] {
  return cases.map((grievance) => {
    const { matter: _, reminders: __, ...facts } = letterFactsOf(reader, grievance, { to, writtenAt: now });
    const district = grievance.district === null ? null : districtOf(grievance.district);
    // A village may tell who complains; of a sensitive case no paper names it.
    return { ...facts, place: district && { en: district.name, hi: district.hi } };
  });
}

function restOfGroup(reader: Reader, asked: Due, cases: readonly Grievance[]): string {
  return createHash("sha256")
    .update(JSON.stringify(composeGroupLetter(asked.kind, grouped(reader, asked, cases), null)))
    .digest("base64url");
}
