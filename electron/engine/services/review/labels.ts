import type { OfficeId } from "#domain/ids.ts";
import { labelOf, officeLabel } from "#domain/registry/officeLabel.ts";
import type { Registry } from "#domain/registry/registry.ts";

/** How an office is called, as the registry has it. */
export function labelIn(registry: Registry, id: OfficeId): { en: string; hi: string } {
  const office = registry.office(id);
  return { ...(office === null ? officeLabel(id) : labelOf(office)) };
}
