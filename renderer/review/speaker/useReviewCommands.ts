import { ORPCError } from "@orpc/client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ReviewCaseCommand, AskedOfReview, ReviewView } from "#contract/review.ts";
import type { RefusalCode } from "#domain/grievance/decision.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import type { MessageId } from "../../i18n/en.ts";
import { useWords } from "../../i18n/useWords.ts";
import { callFailure } from "../../ui/failure.ts";
import { REVIEW_REFUSALS } from "#domain/review/decideReview.ts";

/** Each answers true where it was done; what went wrong is in `fault`. */
export interface ReviewCommands {
  /** `of`: another review than the open one, for a promise of an earlier one. */
  readonly act: (action: AskedOfReview, of?: string) => Promise<boolean>;
  readonly onCase: (stop: string, grievanceId: GrievanceId, act: ReviewCaseCommand) => Promise<boolean>;
  readonly takeBack: (decisionId: string) => Promise<boolean>;
  readonly fault: string | null;
}

/** Does something to a review and shows it as it is then. */
export function useReviewCommands(id: string): ReviewCommands {
  const { client, queries } = useEngine();
  const queryClient = useQueryClient();
  const { say } = useWords();
  const [fault, setFault] = useState<string | null>(null);
  const doing = async (asked: Promise<ReviewView>) => {
    try {
      const review = await asked;
      queryClient.setQueryData(queries.review.get.queryKey({ input: { id: review.id } }), review);
      setFault(null);
      return true;
    } catch (error) {
      setFault(say(reviewFailure(error)));
      return false;
    }
  };
  /** The case is shown as it is then, before anybody presses the next button. */
  const onCases = async (asked: Promise<ReviewView>) => {
    const isDone = await doing(asked);
    if (isDone) await queryClient.invalidateQueries({ queryKey: queries.grievances.key() });
    return isDone;
  };
  return {
    act: (action, of = id) => doing(client.review.act({ id: of, action })),
    onCase: (stop, grievanceId, act) => onCases(client.review.runOnCase({ id, stop, grievanceId, act })),
    takeBack: (decisionId) => onCases(client.review.takeBackDecision({ id, decisionId })),
    fault,
  };
}

/** Why something was not done to a review, and what to do. */
export function reviewFailure(error: unknown): MessageId {
  if (!(error instanceof ORPCError)) return callFailure(error);
  if (error.code === "FORBIDDEN") return "review.refused.forbidden";
  // The engine's own answer: its code is one of the contract's.
  if (error.code === "CASE_REFUSED") return `desk.refusal.${(error.data as { readonly code: RefusalCode }).code}`;
  const data = error.data as { readonly refusal?: unknown } | undefined;
  const refusal = REVIEW_REFUSALS.find((each) => each === data?.refusal);
  return refusal === undefined ? callFailure(error) : `review.refused.${refusal}`;
}
