import { useState } from "react";
import type { CaseHistory } from "#contract/grievances.ts";
import { assertNever } from "#domain/assertNever.ts";
import type { Reply } from "#domain/grievance/reply.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { alternativesTo } from "#domain/reply/alternatives.ts";
import { useNow } from "../../client/useNow.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { copyWords } from "../../ui/copyWords.ts";
import { useMay } from "../../ui/people/sitting.ts";
import { useCommandRunner } from "../commandRunner/useCommandRunner.tsx";
import { ApproveReplyDialog } from "../commands/dialogs/ApproveReplyDialog.tsx";
import { UntrueNote } from "../commands/forms/UntrueNote.tsx";
import { useTruthOfReply } from "../commands/forms/useTruthOfReply.ts";
import { Box, Doubt, Facts, Here, Quote, Section } from "../facts/Section.tsx";
import { ReplyPictureList } from "../facts/ReplyPictureList.tsx";
import { momentOf } from "../facts/moment.ts";
import type { RecordedEntry } from "./timeline.ts";

/** What we wrote to the citizen, the newest first, and where each of it stands. */
export function ReplySection({ history }: { readonly history: CaseHistory }) {
  const { say } = useWords();
  const { replies } = history.grievance;
  if (replies.length === 0) return null;
  return (
    <Section title={say("desk.case.replies")}>
      {replies.toReversed().map((reply) => (
        <OneReply key={reply.replyId} history={history} reply={reply} />
      ))}
    </Section>
  );
}

function OneReply({ history, reply }: { readonly history: CaseHistory; readonly reply: Reply }) {
  const words = useWords();
  const { say } = words;
  const now = useNow(10_000);
  const may = useMay();
  const { run } = useCommandRunner();
  const [isApproving, setApproving] = useState(false);
  const { replyId, purpose, language, preparedAt, sentAt, text, refusal, pictures, privately } = reply;
  const stage = replyStageOf(reply, lastAttemptOf(replyId, history.timeline), now);
  const mayApprove = (stage === "waits" || stage === "refused") && may("approve-reply");
  const mayWithdraw = (stage === "waits" || stage === "goes-out" || stage === "refused") && may("prepare-reply");
  const isWaiting = stage === "waits" && mayApprove;
  const { untrue } = useTruthOfReply({ grievanceId: history.case.id, replyId, purpose, language }, text, isWaiting);
  const withdraw = () =>
    void run({ kind: "case", id: history.case.id as GrievanceId }, { do: "act", action: { type: "withdraw-reply", replyId } });
  return (
    <Box>
      <Facts>
        <StageWord stage={stage} />
        <span>{say(`desk.case.purpose.${purpose}`)}</span>
        {privately && <span>{say("desk.case.privately")}</span>}
        <span>{momentOf(sentAt ?? preparedAt, now, words)}</span>
      </Facts>
      <Quote>{text}</Quote>
      <ReplyPictureList pictures={pictures ?? []} />
      {isWaiting && <UntrueNote untrue={untrue} onTake={null} />}
      {stage === "unclear" && <Facts>{say("desk.case.unclearDetail")}</Facts>}
      {refusal !== null && stage === "refused" && (
        <>
          <Doubt>
            <Mark shape="failing" />
            <span>
              {say(refusal.code === "words-untrue" ? "desk.case.keptBack" : "desk.case.refused", {
                why: say(`desk.case.refusal.${refusal.code}`),
              })}
            </span>
          </Doubt>
          <Facts>
            {say("desk.case.instead", {
              what: alternativesTo(refusal.code, reply.to.channel)
                .map((each) => say(`desk.case.alternative.${each}`, { channel: words.channel(reply.to.channel) }))
                .join("; "),
            })}
          </Facts>
        </>
      )}
      {(mayApprove || mayWithdraw) && (
        <Here>
          {mayApprove && (
            <ActionButton label={say(stage === "refused" ? "desk.case.reword" : "desk.case.approve")} onPress={() => setApproving(true)} />
          )}
          {stage === "refused" && <ActionButton label={say("desk.case.copy")} onPress={() => copyWords(text)} />}
          {mayWithdraw && <ActionButton label={say("desk.case.withdraw")} onPress={withdraw} />}
        </Here>
      )}
      {isApproving && <ApproveReplyDialog history={history} reply={reply} onClose={() => setApproving(false)} />}
    </Box>
  );
}

const SHAPES = {
  waits: "waiting",
  "goes-out": "starting",
  sending: "starting",
  unclear: "urgent",
  sent: "live",
  refused: "failing",
  withdrawn: "stopped",
} as const;

function StageWord({ stage }: { readonly stage: ReplyStage }) {
  const { say } = useWords();
  return (
    <b>
      <Mark shape={SHAPES[stage]} /> {say(`desk.case.stage.${stage}`)}
    </b>
  );
}

/** Where a reply stands, as a person is told it. */
type ReplyStage = "waits" | "goes-out" | "sending" | "unclear" | "sent" | "refused" | "withdrawn";

/** An attempt takes seconds. One that has no outcome after this is looked for in our own timeline. */
const CLEAR_WITHIN_MS = 60_000;

/** `attemptedAt` is when it was last handed over, null if never; both instants are milliseconds UTC. */
export function replyStageOf({ state }: Pick<Reply, "state">, attemptedAt: number | null, now: number): ReplyStage {
  switch (state) {
    case "prepared":
      return "waits";
    case "approved":
      return "goes-out";
    case "attempting":
      return attemptedAt !== null && now - attemptedAt < CLEAR_WITHIN_MS ? "sending" : "unclear";
    case "sent":
    case "refused":
    case "withdrawn":
      return state;
    default:
      return assertNever(state);
  }
}

export function lastAttemptOf(replyId: string, timeline: readonly RecordedEntry[]): number | null {
  const attempts = timeline.filter(({ event }) => event?.type === "reply-attempted" && event.payload.replyId === replyId);
  return attempts.at(-1)?.at ?? null;
}
