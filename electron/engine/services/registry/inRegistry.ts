import type { LetterDraft } from "#contract/letters.ts";
import type { OfficeId } from "#domain/ids.ts";
import { addressOf, addressOfId, labelOf, officeLabel } from "#domain/registry/officeLabel.ts";
import type { Registry } from "#domain/registry/registry.ts";

/** How an office is called; one that the registry does not know is called by its id. */
export function labelIn(registry: Registry, id: string): { en: string; hi: string } {
  const office = registry.office(id);
  return { ...(office === null ? officeLabel(id) : labelOf(office)) };
}

/** The same with the full name of its department, for a paper that goes there. */
export function addressIn(registry: Registry, id: string): { en: string; hi: string } {
  const office = registry.office(id);
  return { ...(office === null ? addressOfId(id) : addressOf(office)) };
}

/** Who holds an office at a time, as a letter names them; null for nobody. */
export function officerIn(registry: Registry, id: OfficeId, at: number): LetterDraft["officer"] {
  const holding = registry.holderAt(id, at);
  return holding && { id: holding.officer.id, name: holding.officer.name, designation: holding.officer.designation ?? "" };
}
