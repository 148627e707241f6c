import { useState } from "react";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { Field } from "../../ui/controls/Field.tsx";
import { LongField } from "../../ui/controls/LongField.tsx";
import { CommandForm, Row } from "../commands/forms/CommandForm.tsx";
import { ProofField } from "../commands/forms/ProofField.tsx";
import { Segments } from "../commands/forms/Segments.tsx";
import { useDialogCommand } from "../commands/forms/useDialogCommand.ts";
import { useOpenCase } from "../queue/useQueue.tsx";
import { EarlierOfCaller } from "./EarlierOfCaller.tsx";
import { Foreseen } from "./Foreseen.tsx";
import { EMPTY_COMPLAINT, recordOf, WAYS, type TypedComplaint } from "./typedComplaint.ts";
import { TypedInOutcome } from "./TypedInOutcome.tsx";

/** From the first ring to a ticket number by keyboard: number, name, words, Ctrl+Enter. */
export function TypeInDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const { client } = useEngine();
  const openCase = useOpenCase();
  const command = useDialogCommand(onClose);
  const [draft, setDraft] = useState<TypedComplaint>(EMPTY_COMPLAINT);
  /** Kept until the complaint is recorded: the same again, after an answer that never came, opens no second case. */
  const [id, setId] = useState(() => crypto.randomUUID());
  const [isKeeping, setKeeping] = useState(false);
  const [opened, setOpened] = useState<{ readonly grievanceId: string; readonly ticket: string } | null>(null);
  const change = (part: Partial<TypedComplaint>) => setDraft((before) => ({ ...before, ...part }));
  const show = (grievanceId: string) => {
    onClose();
    openCase(grievanceId);
  };

  if (opened !== null) {
    return (
      <TypedInOutcome
        ticket={opened.ticket}
        onOpen={() => show(opened.grievanceId)}
        onNext={() => {
          setDraft({ ...EMPTY_COMPLAINT, way: draft.way });
          setId(crypto.randomUUID());
          setOpened(null);
        }}
        onClose={onClose}
      />
    );
  }
  return (
    <CommandForm
      title={say("desk.intake.title")}
      command={command}
      submit={say("desk.intake.record")}
      onSubmit={() => void command.attempt(async () => setOpened(await client.intake.record(recordOf(draft, id))))}
      canSubmit={draft.text.trim() !== "" && !isKeeping}
      wide
    >
      <Segments
        label={say("desk.intake.way")}
        value={draft.way}
        onChange={(way) => change({ way })}
        options={WAYS.map((value) => ({ value, label: say(`desk.intake.way.${value}`) }))}
      />
      <Row>
        <Field
          name="phone"
          label={say("desk.intake.phone")}
          fault={null}
          value={draft.phone}
          onChange={(phone) => change({ phone })}
          inputMode="numeric"
          autoFocus
        />
        <Field name="name" label={say("word.name")} fault={null} value={draft.name} onChange={(name) => change({ name })} />
      </Row>
      <EarlierOfCaller phone={draft.phone} onOpen={show} />
      <LongField label={say("desk.intake.words")} fault={null} value={draft.text} onChange={(text) => change({ text })} rows={5} />
      <Field
        name="address"
        label={say("desk.intake.address")}
        fault={null}
        value={draft.address}
        onChange={(address) => change({ address })}
      />
      <Foreseen draft={draft} onChange={change} />
      <ProofField label={say("desk.intake.files")} proof={draft.files} onChange={(files) => change({ files })} onKeeping={setKeeping} />
    </CommandForm>
  );
}
