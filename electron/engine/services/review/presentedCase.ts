import type { Grievance } from "#domain/grievance/grievance.ts";
import { daysLate } from "#domain/clock/daysLate.ts";
import { answerable } from "#domain/grievance/apply.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { labelOf } from "#domain/registry/officeLabel.ts";
import type { Registry } from "#domain/registry/registry.ts";
import { caseSteps } from "#domain/review/caseSteps.ts";
import type { CaseStep } from "#domain/review/caseSteps.ts";
import type { RoomPictures } from "#domain/wall/roomPictures.ts";
import type { PresentedCase } from "#contract/presenting.ts";
import type { Reader } from "#db/connection.ts";
import { readHistory } from "#db/events/read.ts";
import { officerMailsOfCase } from "#db/officerMail/officerMail.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { labelIn } from "../registry/inRegistry.ts";
import { dossierCaseOf } from "./dossier.ts";

/** A case as a room of officers sees it: masked words, who was asked when, and for how long the answer is owed. `now` is milliseconds UTC. */
export function presentedCaseOf(
  reader: Reader,
  id: GrievanceId,
  { registry, pictures }: { readonly registry: Registry; readonly pictures: RoomPictures },
  now: number,
): PresentedCase | null {
  return reader.snapshot(() => {
    const told = dossierCaseOf(reader, id, pictures);
    const grievance = readGrievance(reader, id);
    if (told === null || grievance === null) return null;
    const { dueAt } = grievance;
    const { markedAt } = grievance.timeline;
    const isLate = dueAt !== null && dueAt < now;
    return {
      ...told,
      // Of the incident another case may be late; in the room it is about this one.
      overdue: isLate,
      dueAt,
      daysLate: isLate ? daysLate(dueAt, now) : null,
      askedTooLate: isLate && markedAt !== null && markedAt > dueAt,
      answers: answeringOf(grievance, registry, now),
      steps: stepsOf(reader, grievance).map(({ kind, to, from, at, times }) => ({
        kind,
        office: labelOfAsked(to, registry),
        from,
        at,
        times,
      })),
    };
  });
}

function stepsOf(reader: Reader, { id, openedAt, dueAt }: Grievance): readonly CaseStep[] {
  const events = readHistory(reader, id).timeline.flatMap(({ recorded: { at, event }, applied, undone }) =>
    applied && !undone && event !== null ? [{ at, event }] : [],
  );
  const mails = officerMailsOfCase(reader, id).flatMap(({ office, sentAt }) =>
    sentAt === null || office === null ? [] : [{ at: sentAt, to: office }],
  );
  return caseSteps(events, mails, { openedAt, dueAt });
}

function answeringOf(grievance: Grievance, registry: Registry, now: number): PresentedCase["answers"] {
  const mark = grievance.markedTo === null ? undefined : answerable(grievance)[0];
  if (mark === undefined) return null;
  const office = registry.officeOfMark(mark);
  return { label: { ...labelOf(office) }, holder: registry.holderAt(office.id, now)?.officer.name ?? null };
}

function labelOfAsked(to: CaseStep["to"], registry: Registry): { en: string; hi: string } | null {
  if (to === null) return null;
  return typeof to === "string" ? labelIn(registry, to) : { ...labelOf(registry.officeOfMark(to)) };
}
