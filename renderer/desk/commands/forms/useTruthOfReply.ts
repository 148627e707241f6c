import type { ReplyLanguage, ReplyPurpose } from "#domain/grievance/reply.ts";
import { WARNINGS_OF_SENDING } from "#domain/reply/draftWarnings.ts";
import { untrueWords } from "#domain/reply/untrueWords.ts";
import type { UntrueWord } from "#domain/reply/untrueWords.ts";
import { useAnswer } from "../../../client/useAnswer.ts";

interface WaitingReply {
  readonly grievanceId: string;
  readonly replyId: string;
  readonly purpose: ReplyPurpose;
  readonly language: ReplyLanguage;
}

/** What a reply that waits says of its case and does not hold any more, what stands against sending it, and the words that the program would write now. */
export function useTruthOfReply({ grievanceId: id, replyId, purpose, language }: WaitingReply, text: string, enabled = true) {
  const { data: draft } = useAnswer((ask) => ask.outbox.draft, {
    input: { id, replyId, purpose, language },
    enabled,
    staleTime: 0,
    gcTime: 0,
  });
  const untrue: readonly UntrueWord[] =
    draft === undefined ? [] : untrueWords({ text, purpose, language }, draft.said.before, draft.said.now);
  return {
    untrue,
    /** That its platform will refuse it, or soon. */
    warnings: draft?.warnings.filter((warning) => WARNINGS_OF_SENDING.includes(warning)) ?? [],
    /** Null where it has none, or they are those already. */
    wordsNow: draft === undefined || draft.text === "" || draft.text === text ? null : draft.text,
    /** Goes with the approval: the person has read it beside the case as it is. */
    seen: draft === undefined ? {} : { restsOn: draft.said.restsOn },
  };
}
