import { KINDS } from "../proposal/proposal.ts";
import type { Certainty, Kind, Urgency } from "../proposal/proposal.ts";
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
}

/** How sure the model is of what is proposed, lessons included, and what a person should look at. */
export function certaintyOf({ kind, kinds, scored, urgency, judgement }: Proposed, model: UnderstandingModel): Certainty {
  const shares = sharesOfStrengths(KINDS.map((each) => kinds[each] ?? 0));
  const [first] = sharesOfStrengths(distinct(scored).map(({ weight }) => weight));
  const sure = {
    kind: model.confidence("kind", shares[KINDS.indexOf(kind)] ?? 0),
    department: first === undefined ? null : model.confidence("department", first),
    urgency: model.confidence("urgency", judgement.shares.urgency(urgency)),
    language: model.confidence("language", judgement.shares.language),
  };
  const { check } = model.thresholds;
  const doubtful = (["kind", "department", "urgency", "language"] as const).filter((each) => (sure[each] ?? 1) < check[each]);
  return {
    model: model.id,
    kind: rounded(sure.kind),
    department: sure.department === null ? null : rounded(sure.department),
    urgency: rounded(sure.urgency),
    language: rounded(sure.language),
    check: doubtful,
    maybeEmergency: judgement.maybeEmergency,
  };
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
