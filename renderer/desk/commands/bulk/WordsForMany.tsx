import { useState } from "react";
import { Form } from "react-aria-components";
import { useWords } from "../../../i18n/useWords.ts";
import { controlStyles } from "../../../ui/controls/controlStyles.ts";
import { LongField } from "../../../ui/controls/LongField.tsx";
import { BulkAnswers, BulkDialog } from "./BulkDialog.tsx";
import type { BulkQuestion } from "./bulkQuestion.ts";
import { useWeighed } from "./useWeighed.ts";

const ASKED = {
  aside: { title: "desk.bulk.asideTitle", label: "desk.bulk.reason", yes: "desk.command.notAGrievance", type: "set-aside" },
  ask: { title: "desk.bulk.askTitle", label: "desk.bulk.question", yes: "desk.command.needsInfo", type: "ask-details" },
} as const;

/** Sets many aside as no grievance, or asks in many for the same details: either needs words. */
export function WordsForMany({ what, frozen, onAct, onClose }: BulkQuestion & { readonly what: keyof typeof ASKED }) {
  const { say } = useWords();
  const [words, setWords] = useState(what === "ask" ? say("desk.bulk.questionText") : "");
  const [isTried, setTried] = useState(false);
  const { title, label, yes, type } = ASKED[what];
  const question = useWeighed(frozen, { do: "kind", type });
  const { weighed } = question;
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const said = words.trim();
    if (said === "") return setTried(true);
    if (weighed === null) return undefined;
    const action =
      what === "ask"
        ? ({ type: "ask-details", question: said } as const)
        : ({ type: "set-aside", aside: { as: "not-a-grievance", reason: said } } as const);
    return onAct({ do: "act", action }, weighed);
  };
  return (
    <BulkDialog frozen={frozen} question={question} title={(n) => say(title, { n })} onClose={onClose}>
      <Form className={controlStyles.form} onSubmit={submit}>
        <LongField
          label={say(label)}
          value={words}
          onChange={setWords}
          fault={isTried && words.trim() === "" ? say("desk.bulk.reasonNeeded") : null}
          autoFocus
        />
        <BulkAnswers question={question} yes={say(yes)} onClose={onClose} />
      </Form>
    </BulkDialog>
  );
}
