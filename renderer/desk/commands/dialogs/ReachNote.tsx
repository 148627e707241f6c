import { useWords } from "../../../i18n/useWords.ts";
import { passedOverSentences } from "../../commandRunner/passedOver.ts";
import { Caution, Hint } from "../forms/CommandForm.tsx";
import type { Reach } from "./useReplyDraft.ts";

/** Before all of an incident is answered: how many citizens are reached, and who is passed over and why. */
export function ReachNote({ reach }: { readonly reach: Reach | null }) {
  const words = useWords();
  if (reach === null) return null;
  return (
    <>
      <Hint>{words.say("desk.act.reply.each", { n: reach.ids.length })}</Hint>
      {passedOverSentences(reach.passedOver, words).map((sentence) => (
        <Caution key={sentence}>{sentence}</Caution>
      ))}
    </>
  );
}
