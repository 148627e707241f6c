import { assertNever } from "#domain/assertNever.ts";
import type { UntrueWord } from "#domain/reply/untrueWords.ts";
import type { Words } from "../../../i18n/useWords.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { TextButton } from "../../../ui/controls/ActionButton.tsx";
import { Caution } from "./CommandForm.tsx";

interface UntrueNoteProps {
  readonly untrue: readonly UntrueWord[];
  /** Puts the words of the program as they would be now in place of those; null where it has none. */
  readonly onTake: (() => void) | null;
}

/** What of a text to the citizen has changed in the case since it was written. What a person wrote is never changed without them. */
export function UntrueNote({ untrue, onTake }: UntrueNoteProps) {
  const words = useWords();
  if (untrue.length === 0) return null;
  return (
    <>
      {untrue.map((each) => (
        <Caution key={each.part}>{sentenceOf(each, words)}</Caution>
      ))}
      {onTake !== null && (
        <div>
          <TextButton label={words.say("desk.act.reply.untrue.take")} onPress={onTake} />
        </div>
      )}
    </>
  );
}

function sentenceOf(untrue: UntrueWord, { say }: Pick<Words, "say">): string {
  switch (untrue.part) {
    case "office":
    case "due": {
      const { part, named, now } = untrue;
      return now === null ? say(`desk.act.reply.untrue.${part}.none`, { named }) : say(`desk.act.reply.untrue.${part}`, { named, now });
    }
    case "state":
      return say("desk.act.reply.untrue.state", { state: say(`desk.state.${untrue.now}`) });
    default:
      return assertNever(untrue);
  }
}
