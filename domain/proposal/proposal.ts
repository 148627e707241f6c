import type { DepartmentCode } from "../department/departments.ts";
import type { DistrictName } from "../geography/districts.ts";
import type { RepresentativeId } from "../ids.ts";
import type { Address } from "../post/incomingPost.ts";
import type { PostLanguage } from "../text/postLanguage.ts";
import type { PersonalDatum } from "../text/personalData.ts";
import type { Words } from "../text/words.ts";

export const KINDS = ["grievance", "suggestion", "praise", "other"] as const;
export type Kind = (typeof KINDS)[number];

export const URGENCIES = ["routine", "urgent", "emergency"] as const;
export type Urgency = (typeof URGENCIES)[number];

export { LANGUAGES } from "../text/postLanguage.ts";
export type { PostLanguage } from "../text/postLanguage.ts";

/** What no wall, paper or export may show of a case. The laws: `domain/understanding/sensitive/README.md`. */
export const SENSITIVE_SORTS = ["sexual-offence", "child-victim", "suicide", "domestic-violence", "illness"] as const;
export type SensitiveSort = (typeof SENSITIVE_SORTS)[number];

export interface Sensitivity {
  readonly sort: SensitiveSort;
  /** The words of the post that say so. */
  readonly evidence: readonly string[];
}

/** How a place was found, best first. */
export const PLACE_BASES = ["text", "place-tag", "profile"] as const;
export type PlaceBasis = (typeof PLACE_BASES)[number];

/** From the widest to the narrowest; a locality is a colony, sector or mohalla of a town. */
const PLACE_LEVELS = ["district", "sub-division", "tehsil", "block", "town", "village", "locality"] as const;
type PlaceLevel = (typeof PLACE_LEVELS)[number];

export const SPEAKERS = ["citizen", "representative", "officer", "ours"] as const;
export type Speaker = (typeof SPEAKERS)[number];

/** What a post lacks that the cell needs to mark it. */
export const MISSING_DETAILS = ["place", "phone", "detail"] as const;
export type MissingDetail = (typeof MISSING_DETAILS)[number];

/** One department that may answer for a complaint, and the words of the text that spoke for it. */
export interface DepartmentGuess {
  readonly code: DepartmentCode;
  /** 0 to 1; comparable within one proposal only. */
  readonly score: number;
  readonly evidence: readonly string[];
  /** How many similar posts people have marked to it; absent for none. */
  readonly similarPosts?: number;
  /** The office that answers if it is this department; absent for the first, whose office is that of the proposal. */
  readonly office?: Pick<OfficeGuess, "level" | "jurisdiction">;
}

/** A category of the first department. */
export interface CategoryGuess {
  /** Stable within its department, for instance `no-supply`. */
  readonly code: string;
  readonly label: Words;
}

/** One named place of the post, as we spell it. */
export interface PlaceGuess {
  readonly name: string;
  readonly level: PlaceLevel;
  readonly basis: PlaceBasis;
  /** Null where the name alone does not decide (there are many Rampuras). */
  readonly district: DistrictName | null;
  /** The words of the post that named it. */
  readonly evidence: string;
}

/** The place of a complaint, from wide to narrow, as far as its text names it. */
export interface Location {
  readonly district: DistrictName | null;
  readonly subDivision: string | null;
  readonly tehsil: string | null;
  readonly block: string | null;
  readonly town: string | null;
  readonly village: string | null;
  readonly locality: string | null;
  /** All districts that the post may mean, where it names a place that several have. */
  readonly candidates: readonly DistrictName[];
  /** All places found, the deciding one first. */
  readonly places: readonly PlaceGuess[];
}

/** The office that answers: a rung of the department's ladder and its area. It exists before anybody holds it. */
export interface OfficeGuess {
  readonly department: DepartmentCode;
  readonly level: OfficeLevel;
  /** For instance "Executive Engineer, PHED, Karnal". */
  readonly title: Words;
  /** The name of the area: a district, a police district, or Haryana for a state office; with the branch where the office is of one (`Karnal, RTA`). */
  readonly jurisdiction: string;
}

export const OFFICE_LEVELS = ["block", "sub-division", "district", "division", "department", "administrative-secretary", "cmo"] as const;
type OfficeLevel = (typeof OFFICE_LEVELS)[number];

/** What a person is asked to check of a case, in the order in which it is said; `sensitive` once a later word of the citizen speaks against that person. */
export const DOUBTS = ["kind", "department", "district", "sensitive"] as const;
export type Doubt = (typeof DOUBTS)[number];

type Judged = Exclude<Doubt, "sensitive"> | "urgency" | "language";

/** How sure the trained model is of a proposal. */
export interface Certainty {
  /** Which model: the first letters of the hash of its file. */
  readonly model: string;
  /** 0 to 1, as measured: of the proposals with 0.9 nine in ten are right. The department's is null where none is proposed. */
  readonly kind: number;
  readonly department: number | null;
  readonly urgency: number;
  readonly language: number;
  /** What a person should look at before it is accepted. */
  readonly check: readonly Judged[];
  /** No emergency by the threshold of the wall, but near it. */
  readonly maybeEmergency: boolean;
}

/** What the program proposes for a post before a person has looked at it. */
export interface Proposal {
  readonly language: PostLanguage;
  readonly kind: Kind;
  /** Best first, at most three; empty if nothing spoke for any. */
  readonly departments: readonly DepartmentGuess[];
  /** Of the first department; null without one. */
  readonly category: CategoryGuess | null;
  readonly district: DistrictName | null;
  /** The nearest named place below the district, as we spell it; null if none was found. */
  readonly place: string | null;
  readonly placeBasis: PlaceBasis | null;
  readonly location: Location;
  /** The office by department, place and level; null without a department. */
  readonly office: OfficeGuess | null;
  readonly urgency: Urgency;
  /** The words that raised the urgency. */
  readonly urgencyEvidence: readonly string[];
  /** True for water, power, sewer, garbage, street light and waterlogging, which have a short time limit. */
  readonly routine: boolean;
  readonly speaker: Speaker;
  /** Which representative speaks; left out for everybody else. */
  readonly representative?: RepresentativeId;
  readonly personalData: readonly PersonalDatum[];
  readonly missing: readonly MissingDetail[];
  /** Null where the rules decided alone. */
  readonly certainty: Certainty | null;
  /** Null for what walls may show. */
  readonly sensitive: Sensitivity | null;
}

/** The input of the understanding step. */
export interface PostToUnderstand {
  readonly text: string;
  readonly placeName: string | null;
  readonly authorLocation: string | null;
  /** The addresses that are certainly its author's; none where left out. */
  readonly writtenFrom?: readonly Address[];
}
