import { useState } from "react";
import type { CheckResult } from "#domain/grievance/checkCall.ts";
import { useWords } from "../../i18n/useWords.ts";
import { LongField } from "../../ui/controls/LongField.tsx";
import { ActForm, Caution, Hint } from "./ActForm.tsx";
import type { ActDialogProps } from "./dialogs.tsx";
import { Segments } from "./Segments.tsx";
import { useDialogAct } from "./useDialogAct.ts";

const RESULTS = ["solved", "not-solved", "no-answer"] as const satisfies readonly CheckResult[];

/** What the citizen said when the cell called, `c`. */
export function CheckCallDialog({ scope, onClose }: ActDialogProps) {
  const { say } = useWords();
  const doing = useDialogAct(onClose);
  const [result, setResult] = useState<CheckResult | null>(null);
  const [words, setWords] = useState("");
  const record = () =>
    result !== null && void doing.act(scope.own, { type: "record-check-call", result, words: words.trim() === "" ? null : words.trim() });
  return (
    <ActForm
      title={say("desk.act.check.title")}
      doing={doing}
      submit={say("desk.act.check.set")}
      onSubmit={record}
      canSubmit={result !== null}
    >
      <Hint>{say("desk.act.check.detail")}</Hint>
      <Segments
        label={say("desk.act.check.result")}
        value={result}
        onChange={setResult}
        autoFocus
        options={RESULTS.map((value) => ({ value, label: say(`desk.case.checked.${value}`) }))}
      />
      {result === "not-solved" && <Caution>{say("desk.act.check.reopens")}</Caution>}
      <LongField label={say("desk.act.check.words")} value={words} onChange={setWords} fault={null} rows={3} />
    </ActForm>
  );
}
