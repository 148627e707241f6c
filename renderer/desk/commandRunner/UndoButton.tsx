import { Button } from "react-aria-components";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { Keycap } from "../keys/Keycap.tsx";
import { useCommands } from "../keys/useCommand.tsx";
import { undoingWords } from "./toastSentence.ts";
import { useCommandRunnerState } from "./useCommandRunner.tsx";

/** The way to take back what was done last, for as long as it can be: its toast goes sooner. */
export function UndoButton() {
  const words = useWords();
  const { say } = words;
  const commands = useCommands();
  const { undoes } = useCommandRunnerState();
  if (undoes === null) return null;
  const title = say("desk.undo.what", { what: undoingWords(undoes, words) });
  return (
    <span title={title}>
      <Button className={controlStyles.text} aria-label={title} data-undo="" onPress={() => commands.run("undo")}>
        {say("word.undo")} <Keycap of="undo" />
      </Button>
    </span>
  );
}
