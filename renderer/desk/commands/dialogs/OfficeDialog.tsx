import { useState } from "react";
import { useWords } from "../../../i18n/useWords.ts";
import { DialogWindow } from "../../../ui/controls/DialogWindow.tsx";
import { Fault } from "../forms/CommandForm.tsx";
import type { CommandDialogProps } from "./dialogs.tsx";
import { markOfOffice } from "#domain/registry/markOfOffice.ts";
import { OfficeList } from "./OfficeList.tsx";
import { ScopeNote } from "../forms/ScopeNote.tsx";
import { useDialogCommand } from "../forms/useDialogCommand.ts";

/** Marks to an office of the registry, `o`; with Shift to one more beside the one that answers. */
export function OfficeDialog({ history: { grievance, hearers }, scope, onClose }: CommandDialogProps) {
  const { say } = useWords();
  const command = useDialogCommand(onClose);
  const [typed, setTyped] = useState("");
  const isMarked = grievance.state === "marked" || grievance.state === "in-action";
  return (
    <DialogWindow title={say("desk.act.office.title")} isOpen onClose={onClose}>
      <ScopeNote scope={scope} />
      <OfficeList
        of={hearers === null ? grievance : { department: grievance.department, district: null }}
        mayChoose={hearers}
        typed={typed}
        onType={setTyped}
        onPick={(office, asWell) =>
          void command.act(scope.target, { type: asWell && isMarked ? "additionally-mark" : "mark", to: markOfOffice(office, grievance) })
        }
        does={say("desk.act.office.mark")}
        doesWithShift={isMarked ? say("desk.act.office.asWell") : null}
      />
      <Fault>{command.fault}</Fault>
    </DialogWindow>
  );
}
