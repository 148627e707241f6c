import { v7 } from "uuid";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { IssuedLetter, LetterKind } from "#domain/grievance/letter.ts";
import type { GrievanceId, OfficeId } from "#domain/ids.ts";
import { fillIn, hideFacts } from "#domain/letter/hiddenFacts.ts";
import { composeLetter, nextKindOf, usualAnswerBy } from "#domain/letter/compose.ts";
import type { Letterhead } from "#domain/letter/letterhead.ts";
import { letterNumber, numberSeries } from "#domain/letter/number.ts";
import { superiorsOf } from "#domain/registry/ladder.ts";
import { labelOf } from "#domain/registry/officeLabel.ts";
import type { Registry } from "#domain/registry/registry.ts";
import type { LetterDraft, PrintedLetter } from "#contract/letters.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { readEvents } from "#db/events/read.ts";
import { highestSerial } from "#db/letters/register.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { ownSeat } from "#db/seat.ts";
import { act } from "../../core/commands/act.ts";
import type { CommandRules } from "../../core/commands/act.ts";
import { labelIn, officerIn } from "../registry/inRegistry.ts";
import { letterFactsOf } from "./letterFacts.ts";

export interface DraftAsked {
  /** Null for the one that comes next. */
  readonly kind: LetterKind | null;
  /** Null for the office that answers for the case. */
  readonly to: OfficeId | null;
  readonly registry: Registry;
  readonly now: number;
}

/** A letter in the words of the program, for a person to read over; null where no office answers yet. */
export function draftLetter(
  reader: Reader,
  grievance: Grievance,
  { kind: asked, to: chosen, registry, now }: DraftAsked,
): LetterDraft | null {
  const to = chosen ?? (grievance.markedTo === null ? null : registry.officeOfMark(grievance.markedTo).id);
  if (to === null) return null;
  const facts = letterFactsOf(reader, grievance, now);
  const kind =
    asked ??
    nextKindOf(
      facts.earlier.map((each) => each.kind),
      facts.returned !== null,
    );
  const answerBy = usualAnswerBy(kind, now);
  return {
    kind,
    to,
    toLabel: labelIn(registry, to),
    officer: officerIn(registry, to, now),
    ...composeLetter(kind, { ...(grievance.sensitive === null ? facts : hideFacts(facts)), answerBy }),
    answerBy,
  };
}

export interface IssueAsked extends CommandRules {
  readonly id: GrievanceId;
  readonly letter: Omit<IssuedLetter, "letterId" | "number" | "officer">;
  readonly numberPrefix: string;
  readonly actor: string;
  readonly now: number;
}

/** Gives a letter its number and records it; null where the case is not here. */
export function issueLetter(
  writer: Writer,
  { id, letter, numberPrefix, actor, now, ...rules }: IssueAsked,
): { readonly letterId: string; readonly number: string } | null {
  return writer.transaction(() => {
    const series = numberSeries(numberPrefix, ownSeat(writer), now);
    const number = letterNumber(series, highestSerial(writer, series) + 1);
    const letterId = v7();
    const officer = officerIn(rules.registry, letter.to, now);
    const told = withFacts(writer, id, letter, now);
    const issued = act(writer, { id, action: { type: "issue-letter", letterId, number, officer, ...told }, actor, now, ...rules });
    return issued.outcome === "done" ? { letterId, number } : null;
  });
}

/** Who writes in a sensitive case does not see what it tells; who has to act does, also where the case has become an open one since the draft. */
function withFacts(reader: Reader, id: GrievanceId, letter: IssueAsked["letter"], now: number): IssueAsked["letter"] {
  const grievance = readGrievance(reader, id);
  return grievance === null ? letter : { ...letter, ...fillIn(letter, letterFactsOf(reader, grievance, now)) };
}

const HIDDEN = { en: "•••", hi: "•••" } as const;

/** A letter as a window shows it: of a sensitive case nothing that it says. */
export function shownLetter(reader: Reader, id: GrievanceId, printed: PrintedLetter): PrintedLetter {
  const isSensitive = readGrievance(reader, id)?.sensitive != null;
  return isSensitive ? { ...printed, isHidden: true, letter: { ...printed.letter, subject: HIDDEN, body: HIDDEN } } : printed;
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
    toLabel: labelIn(registry, letter.to),
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
  const [next] = superiorsOf({ department: office.department, district: office.district, office: to }, registry, at);
  return next === undefined ? [] : [labelOf(next)];
}
