import { type ReactNode, useState } from "react";
import { type AtrOutcome, type AtrDraft, atrOf, EMPTY_ATR } from "./atrDraft.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Field } from "../../../ui/controls/Field.tsx";
import { LongField } from "../../../ui/controls/LongField.tsx";
import { DayField } from "../../../ui/controls/DayField.tsx";
import { CommandForm, Row } from "../forms/CommandForm.tsx";
import type { CommandDialogProps } from "./dialogs.tsx";
import { ProofField } from "../forms/ProofField.tsx";
import { ScopeNote } from "../forms/ScopeNote.tsx";
import { Segments } from "../forms/Segments.tsx";
import { useDialogCommand } from "../forms/useDialogCommand.ts";
import { ATR_OUTCOMES } from "#domain/grievance/choices.ts";

/** Enters the report that an office has sent in. */
export function AtrEntry({ history, scope, onClose, choice }: CommandDialogProps & { readonly choice: ReactNode }) {
  const { say } = useWords();
  const command = useDialogCommand(onClose);
  const holder = history.offices.find(({ role }) => role === "answerable")?.holder?.name ?? "";
  const [draft, setDraft] = useState<AtrDraft>({ ...EMPTY_ATR, officer: holder });
  const [isKeeping, setKeeping] = useState(false);
  const change = (part: Partial<AtrDraft>) => setDraft((before) => ({ ...before, ...part }));
  const { outcome, text, officer, actedAt, contacted } = draft;
  const atr = atrOf(draft);
  return (
    <CommandForm
      title={say("desk.case.atr")}
      command={command}
      submit={say("desk.act.atr.enter")}
      onSubmit={() => atr !== null && void command.act(scope.target, { type: "send-atr", atr })}
      canSubmit={atr !== null && !isKeeping}
      wide
    >
      {choice}
      <ScopeNote scope={scope} />
      <Segments<AtrOutcome>
        label={say("desk.act.atr.outcome")}
        value={outcome}
        onChange={(value) => change({ outcome: value })}
        autoFocus
        options={ATR_OUTCOMES.map((value) => ({ value, label: say(`desk.case.outcome.${value}`) }))}
      />
      <LongField
        label={say(outcome === "not-possible" ? "desk.act.atr.why" : "desk.act.atr.done")}
        value={text}
        onChange={(value) => change({ text: value })}
        fault={null}
      />
      <Row>
        <Field
          name="officer"
          label={say("desk.act.atr.officer")}
          fault={null}
          value={officer}
          onChange={(value) => change({ officer: value })}
        />
        <DayField label={say("desk.act.atr.actedAt")} at={actedAt} onChange={(value) => change({ actedAt: value })} />
      </Row>
      <Segments
        label={say("desk.act.atr.contacted")}
        value={contacted}
        onChange={(value) => change({ contacted: value })}
        options={(["yes", "no", "unsaid"] as const).map((value) => ({ value, label: say(`desk.act.atr.contacted.${value}`) }))}
      />
      <ProofField proof={draft.proof} onChange={(proof) => change({ proof })} onKeeping={setKeeping} />
    </CommandForm>
  );
}
