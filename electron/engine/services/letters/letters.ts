import { createHash } from "node:crypto";
import { v7 } from "uuid";
import { endOfIndianDay } from "#domain/clock/indianDay.ts";
import { answerable } from "#domain/grievance/apply.ts";
import { LETTER_KINDS } from "#domain/grievance/choices.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { RefusalCode } from "#domain/grievance/decision.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { IssuedLetter, LetterKind } from "#domain/grievance/letter.ts";
import { letterRefusal } from "#domain/grievance/letterBasis.ts";
import type { GrievanceId, OfficeId } from "#domain/ids.ts";
import { fillIn, hideFacts } from "#domain/letter/hiddenFacts.ts";
import { composeLetter, namesAnswerDay, nextKindOf, usualAnswerBy } from "#domain/letter/compose.ts";
import type { LetterFacts } from "#domain/letter/facts.ts";
import type { Letterhead } from "#domain/letter/letterhead.ts";
import { hearingOf } from "#domain/registry/hearing.ts";
import { superiorsOf } from "#domain/registry/ladder.ts";
import { addressOf } from "#domain/registry/officeLabel.ts";
import { officeIdOfMark } from "#domain/registry/registry.ts";
import type { Registry } from "#domain/registry/registry.ts";
import type { LetterDraft, LetterFault, PrintedLetter } from "#contract/letters.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { dropDueLetter } from "#db/clockDue.ts";
import { readEvents, readHistory } from "#db/events/read.ts";
import { casesOfLetter } from "#db/letters/dueLetters.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { act } from "../../core/commands/act.ts";
import type { CommandRules } from "../../core/commands/act.ts";
import { addressIn, labelIn, officerIn } from "../registry/inRegistry.ts";
import { basisOf, letterFactsOf } from "./letterFacts.ts";
import { nextNumber } from "./nextNumber.ts";

export interface DraftAsked {
  /** Null for the one that comes next. */
  readonly kind: LetterKind | null;
  /** Null for the office that the case is marked to. */
  readonly to: OfficeId | null;
  readonly registry: Registry;
  readonly now: number;
}

export type Drafted =
  | { readonly outcome: "drafted"; readonly draft: LetterDraft }
  | { readonly outcome: "refused"; readonly code: RefusalCode };

/** A letter in the words of the program, for a person to read over. Refused where no such letter would be true. */
export function draftLetter(reader: Reader, grievance: Grievance, { kind: asked, to: chosen, registry, now }: DraftAsked): Drafted {
  const offices = officesOf(grievance, registry, now);
  const to = chosen ?? offices[0];
  if (to === undefined || !offices.includes(to)) return { outcome: "refused", code: "not-answerable" };
  const basis = basisOf(reader, grievance, to);
  const kinds = LETTER_KINDS.map((each) => ({ kind: each, refusal: letterRefusal(each, basis, now) }));
  const issued = grievance.letters.filter((letter) => letter.to === to).map((letter) => letter.kind);
  const kind = asked ?? nextKindOf(issued, (each) => letterRefusal(each, basis, now) === null);
  const refusal = letterRefusal(kind ?? "reminder", basis, now);
  if (kind === null || refusal !== null) return { outcome: "refused", code: refusal ?? "wrong-state" };
  const facts = letterFactsOf(reader, grievance, { to, writtenAt: now });
  const answerBy = usualAnswerBy(kind, now, facts.dueAt);
  return {
    outcome: "drafted",
    draft: {
      kind,
      to,
      kinds,
      offices: offices.map((office) => ({ id: office, label: labelIn(registry, office) })),
      officer: officerIn(registry, to, now),
      ...composeLetter(kind, { ...(grievance.sensitive === null ? facts : hideFacts(facts)), answerBy }),
      answerBy,
      restsOn: restOf(kind, facts, grievance),
    },
  };
}

/** The offices that answer for a case and may hear it: the one that it is marked to, others beside it, those above. */
function officesOf(grievance: Grievance, registry: Registry, now: number): readonly OfficeId[] {
  const { mayHear } = hearingOf(registry, now);
  const all = [...answerable(grievance).map((mark) => officeIdOfMark(mark)), ...grievance.escalations.map(({ to }) => to)];
  return [...new Set(all)].filter((office) => mayHear(office, grievance));
}

/**
 * What the program's own words say, but for the day of the answer, and which letters the case has: another text of the same letter shows that the case has
 * changed, and one more letter that this draft may have been issued already.
 */
function restOf(kind: LetterKind, facts: Omit<LetterFacts, "answerBy">, { letters }: Pick<Grievance, "letters">): string {
  return createHash("sha256")
    .update(JSON.stringify([composeLetter(kind, { ...facts, answerBy: null }), letters.map(({ letterId }) => letterId)]))
    .digest("base64url");
}

/** Takes back a letter that has not gone out, in all cases that it is about or in none. */
export function takeBackLetter(
  writer: Writer,
  {
    id,
    letterId,
    actor,
    now,
    ...rules
  }: CommandRules & { readonly id: GrievanceId; readonly letterId: string; readonly actor: string; readonly now: number },
): "done" | "not-found" | "refused" {
  const cases = casesOfLetter(writer, id, letterId);
  if (cases.length === 0) return "not-found";
  try {
    writer.transaction(() => {
      for (const each of cases) {
        const issued = readEvents(writer, each).find(({ event }) => event?.type === "letter-issued" && event.payload.letterId === letterId);
        const action = { type: "undo", events: [issued?.id ?? ""] } as const;
        if (act(writer, { id: each, action: { ...action, events: [...action.events] }, actor, now, ...rules }).outcome !== "done")
          throw new NotTakenBack();
      }
    });
    return "done";
  } catch (error) {
    if (error instanceof NotTakenBack) return "refused";
    throw error;
  }
}

class NotTakenBack extends Error {}

export interface IssueAsked extends CommandRules {
  readonly id: GrievanceId;
  readonly letter: Omit<IssuedLetter, "letterId" | "number" | "officer"> & Pick<LetterDraft, "restsOn">;
  readonly numberPrefix: string;
  readonly actor: string;
  readonly now: number;
}

export type Issued =
  | { readonly outcome: "issued"; readonly id: GrievanceId; readonly letterId: string; readonly number: string }
  | { readonly outcome: "not-found" }
  | { readonly outcome: "refused"; readonly code: LetterFault };

/** Gives a letter its number and records it, where what the program wrote in it is true at this moment. A draft is issued once, however often it is pressed. */
export function issueLetter(writer: Writer, { id, letter, numberPrefix, actor, now, ...rules }: IssueAsked): Issued {
  return writer.transaction((): Issued => {
    const grievance = readGrievance(writer, id);
    if (grievance === null) return { outcome: "not-found" };
    const { restsOn, ...rest } = letter;
    const written = { ...rest, answerBy: answerDayOf(rest.answerBy) };
    const facts = letterFactsOf(writer, grievance, { to: letter.to, writtenAt: now });
    // Who writes in a sensitive case does not see what it tells; who has to act does, also where the case has become an open one since the draft.
    const told = { ...written, ...fillIn(written, facts) };
    const officer = officerIn(rules.registry, letter.to, now);
    const letterId = v7();
    const asked = { type: "issue-letter", letterId, number: "-", officer, ...told } as const;
    const hearing = hearingOf(rules.registry, now);
    const issuing = { ...readHistory(writer, id), officeOf: officeIdOfMark };
    const decision = decide(grievance, asked, { now, policy: rules.policy, hearing, issuing });
    if (!decision.ok) return { outcome: "refused", code: decision.refusal.code };
    if (restOf(letter.kind, facts, grievance) !== restsOn) return { outcome: "refused", code: "case-changed" };
    if (written.answerBy !== null && !namesAnswerDay(told.body, written.answerBy)) return { outcome: "refused", code: "day-not-named" };
    const number = nextNumber(writer, numberPrefix, now);
    act(writer, { id, action: { ...asked, number }, actor, now, ...rules });
    if (letter.kind === "explanation" || letter.kind === "show-cause") dropDueLetter(writer, id);
    return { outcome: "issued", id, letterId, number };
  });
}

/** The end of the day for the answer, which is the day that the letter names, at whatever time of the day it is asked for. */
export function answerDayOf(answerBy: number | null): number | null {
  return answerBy === null ? null : endOfIndianDay(answerBy);
}

const HIDDEN = { en: "•••", hi: "•••" } as const;

/** The sensitive ones among the cases that a letter is about. */
export function sensitiveCasesOf(reader: Reader, id: GrievanceId, letterId: string): readonly GrievanceId[] {
  const cases = new Set([id, ...casesOfLetter(reader, id, letterId)]);
  return [...cases].filter((each) => readGrievance(reader, each)?.sensitive != null);
}

/** A letter as a window shows it: nothing that it says where one of its cases is sensitive, whichever is asked for, or is one that the person does not see. */
export function shownLetter(reader: Reader, id: GrievanceId, printed: PrintedLetter, namesOthers = false): PrintedLetter {
  const why = namesOthers ? "others" : sensitiveCasesOf(reader, id, printed.letter.letterId).length > 0 ? "sensitive" : null;
  return why === null ? printed : { ...printed, hiddenFor: why, letter: { ...printed.letter, subject: HIDDEN, body: HIDDEN } };
}

/** A letter as it is printed; null where the case has none of that id. */
export function printedLetter(
  reader: Reader,
  id: GrievanceId,
  letterId: string,
  registry: Registry,
  letterhead: Letterhead,
): PrintedLetter | null {
  const issued = readEvents(reader, id).find(({ event }) => event?.type === "letter-issued" && event.payload.letterId === letterId);
  if (issued?.event?.type !== "letter-issued") return null;
  const letter = issued.event.payload;
  return {
    letter,
    toLabel: addressIn(registry, letter.to),
    copyTo: copiesOf(reader, id, letter, registry, issued.at),
    issuedAt: issued.at,
    letterhead,
  };
}

/** The next office above the addressee learns of every letter but a mere reminder. */
function copiesOf(reader: Reader, id: GrievanceId, { kind, to }: IssuedLetter, registry: Registry, at: number): PrintedLetter["copyTo"] {
  const grievance = readGrievance(reader, id);
  const office = registry.office(to);
  if (kind === "reminder" || grievance === null || office === null) return [];
  const { mayHear } = hearingOf(registry, at);
  // A complaint against an officer is told only to those above that officer.
  const above = superiorsOf({ department: office.department, district: office.district, office: to }, registry, at);
  const next = above.find(({ id: each }) => mayHear(each, grievance));
  return next === undefined ? [] : [addressOf(next)];
}
