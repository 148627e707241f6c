import { useState } from "react";
import { useWords } from "../../../i18n/useWords.ts";
import { asTitle } from "../../../ui/words/asTitle.ts";
import { ChooseOne } from "../../../ui/controls/Choose.tsx";
import { Field } from "../../../ui/controls/Field.tsx";
import { CommandForm, Hint } from "../forms/CommandForm.tsx";
import type { CommandDialogProps } from "./dialogs.tsx";
import { ScopeNote } from "../forms/ScopeNote.tsx";
import { Segments } from "../forms/Segments.tsx";
import { ReasonField } from "../forms/ReasonField.tsx";
import { useDialogCommand } from "../forms/useDialogCommand.ts";

const BODIES = ["central", "other-state", "railways", "nhai", "bank", "court", "commission", "private", "other"] as const;
type Body = (typeof BODIES)[number];

/** Passes a case on to a body outside, or notes that a court has it, `Shift+X`. */
export function AsideDialog({ scope, onClose }: CommandDialogProps) {
  const { say } = useWords();
  const command = useDialogCommand(onClose);
  const [as, setAs] = useState<"transferred-out" | "sub-judice">("transferred-out");
  const [body, setBody] = useState<Body>("central");
  const [named, setNamed] = useState("");
  const [reason, setReason] = useState("");
  const told = named.trim() !== "" ? named.trim() : body === "other" ? "" : say(`desk.act.aside.body.${body}`);
  const isWhole = reason.trim() !== "" && (as === "sub-judice" || told !== "");
  const setAside = () =>
    void command.act(scope.target, {
      type: "set-aside",
      aside: as === "sub-judice" ? { as, reason: reason.trim() } : { as, reason: reason.trim(), body: told },
    });
  return (
    <CommandForm
      title={asTitle(say("desk.command.aside"))}
      command={command}
      submit={say("desk.act.aside.set")}
      onSubmit={setAside}
      canSubmit={isWhole}
    >
      <ScopeNote scope={scope} />
      <Segments
        label={say("desk.act.aside.as")}
        value={as}
        onChange={setAs}
        autoFocus
        options={(["transferred-out", "sub-judice"] as const).map((value) => ({ value, label: say(`desk.state.${value}`) }))}
      />
      {as === "transferred-out" ? (
        <>
          <ChooseOne
            label={say("desk.act.aside.body")}
            value={body}
            onChange={setBody}
            options={BODIES.map((value) => ({ value, label: say(`desk.act.aside.body.${value}`) }))}
          />
          <Field name="body" label={say("desk.act.aside.named")} value={named} onChange={setNamed} />
        </>
      ) : (
        <Hint>{say("desk.act.aside.stops")}</Hint>
      )}
      <ReasonField
        of={as === "sub-judice" ? "sub-judice" : "transfer-out"}
        label={say("desk.act.reason")}
        value={reason}
        onChange={setReason}
        rows={3}
      />
      {as === "transferred-out" && <Hint>{say("desk.act.aside.reasonHelp")}</Hint>}
    </CommandForm>
  );
}
