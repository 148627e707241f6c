import { type ReactNode, useState } from "react";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { DialogActions, DialogWindow } from "../../ui/controls/DialogWindow.tsx";
import { asTitle } from "../../ui/words/asTitle.ts";
import { useMay } from "../../ui/people/sitting.ts";
import { SealedForm } from "./SealedForm.tsx";
import styles from "./transfer.module.css";
import { useDossier } from "./useDossier.ts";
import { LeaveButton } from "../../ui/controls/LeaveButton.tsx";

/** A page of the room as it is, and one of a dossier under the strip that says so. */
export function Carried({ children }: { readonly children: ReactNode }) {
  if (useDossier() === null) return children;
  return (
    <div className={styles.dossierPage}>
      <TransferStrip />
      <div>{children}</div>
    </div>
  );
}

/** Above every page of a dossier: that this is not the room, how old it is, what may be done, and the way back. */
function TransferStrip() {
  const { say, date, clock } = useWords();
  const may = useMay();
  const dossier = useDossier();
  const [sheet, setSheet] = useState<"none" | "back" | "leave">("none");
  if (dossier === null) return null;
  const { label, acts } = dossier;
  const isEditable = label.mode === "editable";
  const close = () => setSheet("none");
  return (
    <section className={styles.strip} aria-label={say("transfer.strip")}>
      <Mark shape="waiting" />
      <p>
        <b>{say(isEditable ? "transfer.strip.editable" : "transfer.strip.read-only")}</b>{" "}
        <span>
          {say("transfer.strip.made", {
            by: label.madeBy === "" ? say("transfer.somebody") : label.madeBy,
            date: date(label.madeAt),
            clock: clock(label.madeAt),
          })}
          {label.expiresAt !== null && ` · ${say("transfer.given.given", { date: date(label.expiresAt) })}`}
          {label.rehearsal && ` · ${say("transfer.rehearsal")}`}
        </span>
      </p>
      <div className={styles.row}>
        {isEditable && <span>{say("transfer.actsWithin", { n: acts })}</span>}
        {isEditable && may("review") && (
          <ActionButton label={say("transfer.bringBack")} data-main isDisabled={acts === 0} onPress={() => setSheet("back")} />
        )}
        <ActionButton label={say("transfer.leave")} onPress={() => setSheet("leave")} />
      </div>
      <DialogWindow title={asTitle(say("transfer.bringBack"))} isOpen={sheet === "back"} onClose={close}>
        <BringBack onClose={close} />
      </DialogWindow>
      <DialogWindow title={say("transfer.leave.title")} isOpen={sheet === "leave"} onClose={close}>
        <Leave acts={isEditable ? acts : 0} onClose={close} />
      </DialogWindow>
    </section>
  );
}

function BringBack({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const { client } = useEngine();
  return (
    <SealedForm make={(passphrase, signal) => client.transfer.makeActs({ passphrase }, { signal })} onClose={onClose}>
      <p className={styles.quiet}>{say("transfer.bringBack.help")}</p>
    </SealedForm>
  );
}

function Leave({ acts, onClose }: { readonly acts: number; readonly onClose: () => void }) {
  const { say } = useWords();
  const { client } = useEngine();
  return (
    <>
      <p className={acts === 0 ? styles.quiet : styles.fault}>
        {acts === 0 ? say("transfer.leave.help") : say("transfer.leave.acts", { n: acts })}
      </p>
      <DialogActions>
        <LeaveButton label={say("word.cancel")} onPress={onClose} />
        <ActionButton label={say("transfer.leaveDo")} data-main onPress={() => void client.transfer.leave()} />
      </DialogActions>
    </>
  );
}
