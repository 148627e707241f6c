import { answerable } from "#domain/grievance/apply.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { Mark } from "#domain/grievance/office.ts";
import type { OfficeId } from "#domain/ids.ts";
import type { Officer } from "#domain/registry/posting.ts";
import type { Registry } from "#domain/registry/registry.ts";

/** The officer of the registry whose address a letter came from; undefined for nobody's. */
export function officerOfAddress(registry: Registry, address: string): Officer | undefined {
  const written = address.trim().toLowerCase();
  return registry.officers.find(({ email }) => email?.trim().toLowerCase() === written);
}

/** The office of a case that an officer speaks for: one that they hold now, or held; null where they have nothing to do with the case. */
export function officeSpokenFor(registry: Registry, grievance: Grievance, officer: Officer, at: number): OfficeId | null {
  const offices = [
    ...answerable(grievance).map((mark) => registry.officeOfMark(mark).id),
    ...grievance.escalations.map(({ to }) => to),
    ...(grievance.dispute === null ? [] : [grievance.dispute.superior]),
    ...grievance.letters.map(({ to }) => to),
  ];
  const holds = offices.find((office) => registry.holderAt(office, at)?.officer.id === officer.id);
  return holds ?? offices.find((office) => registry.postingsOf(office).some(({ officerId }) => officerId === officer.id)) ?? null;
}

/** The mark of a case that makes an office answerable; null where none does. */
export function markOfOffice(registry: Registry, grievance: Grievance, office: OfficeId | null): Mark | null {
  return answerable(grievance).find((mark) => registry.officeOfMark(mark).id === office) ?? null;
}
