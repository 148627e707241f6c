import { KINDS } from "../proposal/proposal.ts";
import type { Certainty, Kind, Location, PlaceBasis, Urgency } from "../proposal/proposal.ts";
import type { Scored } from "./departments.ts";
import type { Judgement, Strengths } from "./judgement.ts";
import { sharedLabel } from "./model/labels.ts";
import type { UnderstandingModel } from "./model/model.ts";

interface Proposed {
  readonly kind: Kind;
  readonly kinds: Strengths<Kind>;
  readonly scored: readonly Scored[];
  readonly urgency: Urgency;
  readonly judgement: Judgement;
  readonly place: { readonly location: Location; readonly basis: PlaceBasis | null };
}

/** How sure the model is of what is proposed, lessons included, and what a person should look at. */
export function certaintyOf({ kind, kinds, scored, urgency, judgement, place }: Proposed, model: UnderstandingModel): Certainty {
  const shares = sharesOfStrengths(KINDS.map((each) => kinds[each] ?? 0));
  const [first] = sharesOfStrengths(distinct(scored).map(({ weight }) => weight));
  const sure = {
    kind: model.confidence("kind", shares[KINDS.indexOf(kind)] ?? 0),
    department: first === undefined ? null : model.confidence("department", first),
    urgency: model.confidence("urgency", judgement.shares.urgency(urgency)),
    language: model.confidence("language", judgement.shares.language),
  };
  const { check } = model.thresholds;
  const wanted = { ...check, kind: kind === "other" ? Math.max(check.kind, OTHER_FROM) : check.kind };
  const doubtful = (["kind", "department", "urgency", "language"] as const).filter((each) => (sure[each] ?? 1) < wanted[each]);
  return {
    model: model.id,
    kind: rounded(sure.kind),
    department: sure.department === null ? null : rounded(sure.department),
    urgency: rounded(sure.urgency),
    language: rounded(sure.language),
    check: isDistrictDoubtful(place) ? [...doubtful, "district"] : doubtful,
    maybeEmergency: judgement.maybeEmergency,
  };
}

/** What is taken for no complaint has no time limit. Of 423 such posts of unseen writers 19 were complaints or the like; all of them lay below this. */
const OTHER_FROM = 0.9;

/**
 * No model weighs the district, so that it has no threshold: it is doubtful where only the author's profile names it, which says where somebody is
 * from and not where the matter is, and where the text names a place that several districts have.
 */
function isDistrictDoubtful({ location, basis }: Proposed["place"]): boolean {
  return location.district === null ? location.candidates.length > 1 : basis === "profile";
}

/** Without a district both electricity companies are proposed: which of them answers is no doubt about the matter. */
function distinct(scored: readonly Scored[]): readonly Scored[] {
  return scored.filter(({ code }, at) => at === 0 || sharedLabel(code) !== sharedLabel(scored[0]?.code ?? ""));
}

/** Strengths are logarithms of shares, to which lessons add. */
export function sharesOfStrengths(strengths: readonly number[]): readonly number[] {
  const most = Math.max(...strengths, 0);
  const raised = strengths.map((strength) => Math.exp(strength - most));
  const total = raised.reduce((sum, each) => sum + each, 0);
  return raised.map((each) => each / total);
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
