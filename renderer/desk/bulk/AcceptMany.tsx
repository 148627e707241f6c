import { Button } from "react-aria-components";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { DialogActions, DialogWindow } from "../../ui/controls/DialogWindow.tsx";
import type { BulkQuestion } from "./bulkQuestion.ts";

/** Asks once more before a whole list goes to its offices. */
export function AcceptMany({ count, onAct, onClose }: BulkQuestion) {
  const { say } = useWords();
  return (
    <DialogWindow title={say("desk.bulk.acceptTitle", { n: count })} isOpen onClose={onClose}>
      <p>{say("desk.bulk.acceptDetail")}</p>
      <DialogActions>
        <Button className={controlStyles.button} onPress={onClose}>
          {say("desk.bulk.no")}
        </Button>
        <Button className={controlStyles.button} data-main autoFocus onPress={() => onAct({ do: "accept" })}>
          {say("desk.command.accept")}
        </Button>
      </DialogActions>
    </DialogWindow>
  );
}
