import { answerable } from "#domain/grievance/apply.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import { hearingOf } from "#domain/registry/hearing.ts";
import { superiorsOf } from "#domain/registry/ladder.ts";
import { labelOf } from "#domain/registry/officeLabel.ts";
import type { Office } from "#domain/registry/office.ts";
import type { Registry } from "#domain/registry/registry.ts";
import type { CaseHistory, CaseOffice } from "#contract/grievances.ts";
import type { Reader } from "#db/connection.ts";
import { coveringMark, proposedMark } from "./proposedMark.ts";

/** The offices that have to do with a case, and who holds them at `now` (milliseconds UTC). */
export function officesOf(reader: Reader, grievance: Grievance, registry: Registry, now: number): CaseOffice[] {
  const { mayHear } = hearingOf(registry, now);
  const marks = answerable(grievance);
  const proposed = marks.length === 0 ? proposedMark(reader, grievance, registry, now) : null;
  const first = marks[0] ?? proposed;
  return [
    ...(proposed === null ? [] : [told(registry.officeOfMark(proposed), "proposed")]),
    ...marks.map((mark, index) => told(registry.officeOfMark(mark), index === 0 && grievance.markedTo ? "answerable" : "additional")),
    ...grievance.escalations.flatMap(({ to }) => told(registry.office(to), "escalated") ?? []),
    ...(first === null
      ? []
      : superiorsOf(first, registry, now)
          .filter(({ id }) => mayHear(id, grievance))
          .map((office) => told(office, "superior"))),
  ].filter((each) => each !== null);

  function told(office: Office | null, role: CaseOffice["role"]): CaseOffice | null {
    if (office === null) return null;
    const holding = registry.holderAt(office.id, now);
    const holder = holding && { name: holding.officer.name, designation: holding.officer.designation, phone: holding.officer.phone };
    return { id: office.id, role, label: labelOf(office), holder };
  }
}

/** The mark to give where the office of the present one does not cover the district of the case; null where it does. */
export function coveringOf(reader: Reader, grievance: Grievance, registry: Registry, now: number): CaseHistory["covering"] {
  const to = coveringMark(reader, grievance, registry, now);
  return to && { to, label: labelOf(registry.officeOfMark(to)) };
}
