import { useState } from "react";
import { DENSITIES, LINE_FACTS } from "#domain/work/look.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { Check } from "../../ui/controls/Check.tsx";
import { ChooseOne } from "../../ui/controls/Choose.tsx";
import { DialogActions, DialogWindow } from "../../ui/controls/DialogWindow.tsx";
import { asTitle } from "../../ui/words/asTitle.ts";
import { Keycap } from "../keys/Keycap.tsx";
import { useCommand } from "../keys/useCommand.tsx";
import styles from "./ListLook.module.css";
import { useListLook } from "./useListLook.ts";

/** How the lines of the lists look: one key makes them lower or higher, a dialog says what stands on them. */
export function ListLook() {
  const { say } = useWords();
  const { look, put } = useListLook();
  const [isOpen, setOpen] = useState(false);
  useCommand("density", () => put({ ...look, density: look.density === "compact" ? "comfortable" : "compact" }));
  useCommand("listLook", () => setOpen(true));
  return (
    <DialogWindow title={asTitle(say("desk.command.listLook"))} isOpen={isOpen} onClose={() => setOpen(false)}>
      <ChooseOne
        label={say("desk.work.look.density")}
        value={look.density}
        onChange={(density) => put({ ...look, density })}
        options={DENSITIES.map((value) => ({ value, label: say(`desk.work.look.${value}`) }))}
      />
      <fieldset className={styles.facts}>
        <legend>{say("desk.work.look.facts")}</legend>
        {LINE_FACTS.map((fact) => (
          <Check
            key={fact}
            label={say(`desk.work.look.fact.${fact}`)}
            isSelected={!look.without.includes(fact)}
            onChange={(isShown) =>
              put({ ...look, without: isShown ? look.without.filter((each) => each !== fact) : [...look.without, fact] })
            }
          />
        ))}
      </fieldset>
      <p>{say("desk.work.look.always")}</p>
      <DialogActions>
        <ActionButton label={say("word.close")} after={<Keycap stroke="Escape" />} onPress={() => setOpen(false)} />
      </DialogActions>
    </DialogWindow>
  );
}
