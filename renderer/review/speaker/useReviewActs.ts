import { ORPCError } from "@orpc/client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AskedOfReview } from "#contract/review.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import type { MessageId } from "../../i18n/en.ts";
import { useWords } from "../../i18n/useWords.ts";

export interface ReviewActs {
  /** True where it was done; what went wrong stands in `fault`. */
  readonly act: (action: AskedOfReview) => Promise<boolean>;
  readonly fault: string | null;
}

const REFUSALS = ["not-begun", "already-ended", "no-such-promise", "past-day", "not-absent", "no-such-review"] as const;

/** Does something to a review and shows it as it is then. */
export function useReviewActs(id: string): ReviewActs {
  const { client, queries } = useEngine();
  const queryClient = useQueryClient();
  const { say } = useWords();
  const [fault, setFault] = useState<string | null>(null);
  const act = async (action: AskedOfReview) => {
    try {
      const review = await client.review.act({ id, action });
      queryClient.setQueryData(queries.review.get.queryKey({ input: { id } }), review);
      setFault(null);
      return true;
    } catch (error) {
      setFault(say(sentenceOf(error)));
      return false;
    }
  };
  return { act, fault };
}

function sentenceOf(error: unknown): MessageId {
  if (!(error instanceof ORPCError)) return "settings.callFailed";
  if (error.code === "READ_ONLY") return "carry.refused.READ_ONLY";
  if (error.code === "ONLY_IN_ROOM") return "carry.refused.ONLY_IN_ROOM";
  if (error.code === "FORBIDDEN") return "review.refused.forbidden";
  const data = error.data as { readonly refusal?: unknown } | undefined;
  const refusal = REFUSALS.find((each) => each === data?.refusal);
  return refusal === undefined ? "settings.callFailed" : `review.refused.${refusal}`;
}
