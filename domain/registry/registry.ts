import { addTo } from "../addTo.ts";
import { ladderOf } from "../department/offices.ts";
import type { Mark } from "../grievance/office.ts";
import type { OfficeId, OfficerId } from "../ids.ts";
import { isInForce, officeIdOf } from "./office.ts";
import type { Office } from "./office.ts";
import { officeOfId } from "./officeOfId.ts";
import type { Officer, Posting } from "./posting.ts";
import { office, standardOffices } from "./standardOffices.ts";

/** Who holds an office at an instant, and since when. */
export interface Holding {
  readonly officer: Officer;
  readonly posting: Posting;
}

/** All offices, officers and postings as the record has them at one moment. Immutable. */
export interface Registry {
  /** The standard offices with the changes that people made, and those that they added. */
  readonly offices: readonly Office[];
  readonly officers: readonly Officer[];
  readonly postings: readonly Posting[];
  isListed(id: OfficeId): boolean;
  /** The office of an id, listed or not; null for a text that is no id. */
  office(id: string): Office | null;
  /** The office that a mark makes answerable. */
  officeOfMark(mark: Mark): Office;
  officer(id: OfficerId): Officer | undefined;
  /** Oldest first. */
  postingsOf(id: OfficeId): readonly Posting[];
  /** `at` is milliseconds UTC. */
  holderAt(id: OfficeId, at: number): Holding | null;
}

export interface RegistryContents {
  /** Offices that people added or changed. */
  readonly offices: readonly Office[];
  readonly officers: readonly Officer[];
  readonly postings: readonly Posting[];
}

export function createRegistry({ offices, officers, postings }: RegistryContents): Registry {
  const byId = new Map<string, Office>(standardOffices().map((each) => [each.id, each]));
  for (const each of offices) byId.set(each.id, each);
  const officerById = new Map(officers.map((each) => [each.id, each]));
  const postingsByOffice = new Map<OfficeId, Posting[]>();
  for (const posting of postings.toSorted((one, other) => one.fromAt - other.fromAt)) addTo(postingsByOffice, posting.officeId, posting);
  const postingsOf = (id: OfficeId): readonly Posting[] => postingsByOffice.get(id) ?? [];
  const officeOf = (id: string) => byId.get(id) ?? officeOfId(id);
  return {
    offices: [...byId.values()],
    officers,
    postings,
    isListed: (id) => byId.has(id),
    office: officeOf,
    officeOfMark: (mark) => officeOf(officeIdOfMark(mark)) ?? unlistedOffice(mark),
    officer: (id) => officerById.get(id),
    postingsOf,
    holderAt(id, at) {
      const posting = postingsOf(id).findLast((each) => isInForce(each, at));
      const officer = posting === undefined ? undefined : officerById.get(posting.officerId);
      return posting === undefined || officer === undefined ? null : { officer, posting };
    },
  };
}

let standard: Registry | null = null;

/** The registry without any officers. It has thousands of offices, so it is made only when first needed. */
export function standardRegistry(): Registry {
  return (standard ??= createRegistry({ offices: [], officers: [], postings: [] }));
}

/** A mark without an office means the department's office of the district, or its head where it has no district offices. */
export function officeIdOfMark({ department, district, office }: Mark): OfficeId {
  if (office !== null) return office as OfficeId;
  const hasDistrictOffice = ladderOf(department).some(({ level }) => level === "district");
  return hasDistrictOffice && district !== null ? officeIdOf(department, "district", district) : officeIdOf(department, "department", null);
}

/** An office that was typed freely; its level is taken to be below the district office of the department. */
function unlistedOffice({ department, district, office: named }: Mark): Office {
  const title = { en: named ?? "", hi: named ?? "" };
  const unlisted = office(department, district === null ? "department" : "sub-division", named, district, title);
  return { ...unlisted, id: (named ?? unlisted.id) as OfficeId, nodal: false };
}
