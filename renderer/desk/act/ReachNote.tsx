import { useQuery } from "@tanstack/react-query";
import type { ReplyPurpose } from "#domain/grievance/reply.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { useConnectionState, useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { Caution, Hint } from "./ActForm.tsx";
import { passedOverSentences } from "../acting/passedOver.ts";

interface ReachNoteProps {
  /** Any case of the trouble. */
  readonly id: GrievanceId;
  readonly purpose: ReplyPurpose;
  readonly afterAccepting: boolean;
}

/** Before all of a trouble is answered: how many citizens are reached, and who is passed over and why. */
export function ReachNote({ id, purpose, afterAccepting }: ReachNoteProps) {
  const words = useWords();
  const { queries } = useEngine();
  const connected = useConnectionState().status === "connected";
  const { data } = useQuery(
    queries.outbox.reach.queryOptions({
      // Only what has a template goes to a whole trouble.
      input: { id, purpose: purpose === "free" ? "marked" : purpose, afterAccepting },
      enabled: connected && purpose !== "free",
      staleTime: 0,
      gcTime: 0,
      retry: false,
    }),
  );
  if (data === undefined) return null;
  return (
    <>
      <Hint>{words.say("desk.act.reply.each", { n: data.reached.length })}</Hint>
      {passedOverSentences(data.passedOver, words).map((sentence) => (
        <Caution key={sentence}>{sentence}</Caution>
      ))}
    </>
  );
}
