import type { Locale } from "#contract/settings.ts";
import type { CaseHistory } from "#contract/grievances.ts";
import type { Mark } from "#domain/grievance/office.ts";
import { officeLabel } from "#domain/registry/officeLabel.ts";
import { officeIdOfMark } from "#domain/registry/registry.ts";
import { isWrittenIn } from "#domain/text/writtenIn.ts";

/** What offices are called on screen. */
export interface OfficeNames {
  readonly ofId: (id: string) => string;
  readonly ofMark: (mark: Mark) => string;
}

/** An office of the case as the registry calls it, any other by its id alone. */
export function officeNames({ offices }: Pick<CaseHistory, "offices">, locale: Locale): OfficeNames {
  const ofId = (id: string) => (offices.find((office) => office.id === id)?.label ?? officeLabel(id))[locale];
  const ofMark = (mark: Mark) => {
    const name = ofId(officeIdOfMark(mark));
    // What somebody typed in another language is told by department and place.
    return isWrittenIn(locale, name) ? name : ofId(officeIdOfMark({ ...mark, office: null }));
  };
  return { ofId, ofMark };
}
