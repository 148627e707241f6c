import { answerable } from "#domain/grievance/apply.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { Mark } from "#domain/grievance/office.ts";
import type { OfficeId } from "#domain/ids.ts";
import type { Officer } from "#domain/registry/posting.ts";
import type { Registry } from "#domain/registry/registry.ts";

/** The officer of the registry whose address a letter came from, `likely` where several share it; undefined for nobody's. */
export function officerOfAddress(registry: Registry, address: string, likely: string | null = null): Officer | undefined {
  const written = address.trim().toLowerCase();
  const theirs = registry.officers.filter(({ email }) => email?.trim().toLowerCase() === written);
  return theirs.find(({ id }) => id === likely) ?? theirs[0];
}

/**
 * The office of a case that an officer speaks for: one that they hold now, or held, and `written` where it is one of these; null where they have
 * nothing to do with the case.
 */
export function officeSpokenFor(
  registry: Registry,
  grievance: Grievance,
  officer: Officer,
  at: number,
  written: OfficeId | null = null,
): OfficeId | null {
  const offices = [
    ...answerable(grievance).map((mark) => registry.officeOfMark(mark).id),
    ...grievance.escalations.map(({ to }) => to),
    ...(grievance.dispute === null ? [] : [grievance.dispute.superior]),
    ...grievance.letters.map(({ to }) => to),
  ];
  const isOrWasTheirs = (office: OfficeId) => registry.postingsOf(office).some(({ officerId }) => officerId === officer.id);
  if (written !== null && offices.includes(written) && isOrWasTheirs(written)) return written;
  const holds = offices.find((office) => registry.holderAt(office, at)?.officer.id === officer.id);
  return holds ?? offices.find(isOrWasTheirs) ?? null;
}

/** The mark of a case that makes an office answerable; null where none does. */
export function markOfOffice(registry: Registry, grievance: Grievance, office: OfficeId | null): Mark | null {
  return answerable(grievance).find((mark) => registry.officeOfMark(mark).id === office) ?? null;
}
