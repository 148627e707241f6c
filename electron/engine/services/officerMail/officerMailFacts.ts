import { shortNumberOf } from "#domain/grievance/shortNumber.ts";
import { NO_WORDS } from "#domain/text/caseWords.ts";
import { departmentOf } from "#domain/department/departments.ts";
import { isOverdue } from "#domain/grievance/state.ts";
import type { TimelineEntry } from "#domain/grievance/fold.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { OfficeId } from "#domain/ids.ts";
import type { Letterhead } from "#domain/letter/letterhead.ts";
import type { OfficerMailFacts } from "#domain/officerMail/facts.ts";
import { historyLine } from "#domain/officerMail/historyLines.ts";
import type { OfficerMailSettings } from "#domain/officerMail/officerMailSettings.ts";
import { labelOf } from "#domain/registry/officeLabel.ts";
import type { Registry } from "#domain/registry/registry.ts";
import { maskNumbers } from "#domain/text/mask.ts";
import type { OfficerText } from "#domain/text/mask.ts";
import type { Reader } from "#db/connection.ts";
import type { OfficerMailRow } from "#db/officerMail/officerMail.ts";
import { wordsOfCase } from "#db/queries/casePosts.ts";
import { labelIn } from "../registry/inRegistry.ts";
import { whereOf } from "../letters/letterFacts.ts";

export interface FactsFrom {
  readonly grievance: Grievance;
  /** What counts of what happened to it. */
  readonly timeline: readonly TimelineEntry[];
  readonly settings: OfficerMailSettings;
  readonly registry: Registry;
  readonly letterhead: Letterhead;
  /** Milliseconds UTC. */
  readonly now: number;
}

const MATTER_LETTERS = 1_500;
const MOST_LINES = 12;

/** What a mail rests on, as the case stands now. */
export function officerMailFactsOf(
  reader: Reader,
  row: OfficerMailRow,
  { grievance, timeline, settings, registry, letterhead, now }: FactsFrom,
): OfficerMailFacts {
  const { ticket, openedAt, urgency, dueAt, markedTo } = grievance;
  const { department, place } = whereOf(reader, grievance);
  const ofId = (id: OfficeId) => labelIn(registry, id);
  const ofMark = (mark: NonNullable<typeof markedTo>) => ({ ...labelOf(registry.officeOfMark(mark)) });
  const event = timeline.find(({ recorded }) => recorded.id === row.eventId)?.recorded.event ?? null;
  const tellsHistory = row.kind === "escalated" || row.kind === "disputed" || row.kind === "fell-due";
  return {
    kind: row.kind,
    ticket,
    shortNumber: shortNumberOf(grievance.id),
    office: ofId(row.office),
    officer: row.officer ?? "",
    openedAt,
    urgency,
    matter: matterOf(reader, grievance, settings.showsPersonalData),
    department: markedTo === null ? department : { ...departmentOf(markedTo.department).name },
    place,
    answeredBy: markedTo === null ? null : ofMark(markedTo),
    dueAt,
    isLate: isOverdue(grievance, now),
    reminders: event?.type === "reminded" ? event.payload.tier : 0,
    words: wordsOf(event),
    disputedBy: event?.type === "disputed" ? ofMark(event.payload.by) : null,
    history: tellsHistory
      ? timeline
          .flatMap(({ recorded }) => {
            const what = recorded.event && historyLine(recorded.event, { ofId, ofMark });
            return what === null ? [] : [{ at: recorded.at, what }];
          })
          .slice(-MOST_LINES)
      : [],
    letter: event?.type === "letter-issued" ? event.payload : null,
    signatory: letterhead.signatory.designation,
    cell: letterhead.office,
  };
}

function wordsOf(event: NonNullable<TimelineEntry["recorded"]["event"]> | null): string | null {
  if (event?.type === "atr-returned") return event.payload.reason;
  if (event?.type === "reopened") return maskNumbers(event.payload.why);
  return event?.type === "escalated" || event?.type === "disputed" ? event.payload.words : null;
}

function matterOf(reader: Reader, grievance: Grievance, showsPersonalData: boolean): OfficerText {
  return (wordsOfCase(reader, grievance) ?? NO_WORDS).toldToOfficer({ showsPersonalData }, MATTER_LETTERS);
}
