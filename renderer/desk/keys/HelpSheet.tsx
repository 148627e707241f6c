import { useState } from "react";
import { useWords } from "../../i18n/useWords.ts";
import { DialogWindow } from "../../ui/controls/DialogWindow.tsx";
import { COMMAND_GROUPS, COMMANDS, type Command } from "#contract/commandList.ts";
import styles from "./HelpSheet.module.css";
import { Keycap } from "./Keycap.tsx";
import { useCommand, usePossibleCommands } from "./useCommand.tsx";

/** All keys on one sheet, `?`. */
export function HelpSheet() {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  useCommand("help", () => setOpen(true));
  return (
    <DialogWindow title={say("desk.command.help")} isOpen={isOpen} onClose={() => setOpen(false)} wide>
      <p className={styles.detail}>{say("desk.help.detail")}</p>
      <Keys />
    </DialogWindow>
  );
}

/** By itself, so that a closed sheet is not drawn again with every case. */
function Keys() {
  const { say } = useWords();
  const possible = usePossibleCommands();
  return (
    <div className={styles.groups}>
      {COMMAND_GROUPS.map((group) => (
        <section key={group}>
          <h3>{say(`desk.group.${group}`)}</h3>
          <dl>
            {COMMANDS.filter((each) => each.group === group).map((each: Command) => (
              <div key={each.id} data-possible={possible.has(each.id)}>
                <dt>
                  {each.strokes.map((stroke) => (
                    <Keycap key={stroke} stroke={stroke} />
                  ))}
                </dt>
                <dd>{say(each.label)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
