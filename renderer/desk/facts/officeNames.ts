import type { Locale } from "#contract/settings.ts";
import type { CaseHistory } from "#contract/grievances.ts";
import type { Mark } from "#domain/grievance/office.ts";
import { officeLabel } from "#domain/registry/officeLabel.ts";
import { officeIdOfMark } from "#domain/registry/registry.ts";

/** What offices are called on screen. */
export interface OfficeNames {
  readonly ofId: (id: string) => string;
  readonly ofMark: (mark: Mark) => string;
}

/** An office of the case as the registry calls it, any other by its id alone. */
export function officeNames({ offices }: Pick<CaseHistory, "offices">, locale: Locale): OfficeNames {
  const ofId = (id: string) => (offices.find((office) => office.id === id)?.label ?? officeLabel(id))[locale];
  return { ofId, ofMark: (mark) => ofId(officeIdOfMark(mark)) };
}
