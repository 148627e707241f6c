import { useState } from "react";
import { caseNumberFrom } from "#domain/portal/caseNumber.ts";
import { IMPORT_SOURCES, type ImportSource } from "#domain/portal/exportRow.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { ChooseOne } from "../../../ui/controls/Choose.tsx";
import { Field } from "../../../ui/controls/Field.tsx";
import { CommandForm } from "../forms/CommandForm.tsx";
import type { CommandDialogProps } from "./dialogs.tsx";
import { useDialogCommand } from "../forms/useDialogCommand.ts";

/** Ties the case to the number that the matter has at a portal, `Shift+W`; the same number again unties it. */
export function LinkDialog({ history, scope, onClose }: CommandDialogProps) {
  const { say, channel } = useWords();
  const command = useDialogCommand(onClose);
  const [source, setSource] = useState<ImportSource>("cm-window");
  const [typed, setTyped] = useState(() => history.grievance.links[0]?.number ?? "");
  const number = caseNumberFrom(typed);
  const isTied = history.grievance.links.some((link) => link.channel === source && link.number === number);
  return (
    <CommandForm
      title={say("links.dialog.title")}
      command={command}
      submit={say(isTied ? "links.untie" : "links.tie")}
      onSubmit={() => number !== null && void command.act(scope.own, { type: isTied ? "unlink" : "link", channel: source, number })}
      canSubmit={number !== null}
    >
      <Field
        name="number"
        label={say("links.dialog.number")}
        help={say("links.dialog.help")}
        fault={typed.trim() !== "" && number === null ? say("links.dialog.noNumber") : null}
        value={typed}
        onChange={setTyped}
        autoFocus
      />
      <ChooseOne
        label={say("links.dialog.portal")}
        value={source}
        options={IMPORT_SOURCES.map((value) => ({ value, label: channel(value) }))}
        onChange={setSource}
      />
    </CommandForm>
  );
}
