import { useState } from "react";
import { Button, Form } from "react-aria-components";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { DialogActions, DialogWindow } from "../../ui/controls/DialogWindow.tsx";
import { LongField } from "../../ui/controls/LongField.tsx";
import type { BulkQuestion } from "./bulkQuestion.ts";

const ASKED = {
  aside: { title: "desk.bulk.asideTitle", label: "desk.bulk.reason", yes: "desk.command.notAGrievance" },
  ask: { title: "desk.bulk.askTitle", label: "desk.bulk.question", yes: "desk.command.needsInfo" },
} as const;

/** Sets many aside as no grievance, or asks in many for the same details: either needs words. */
export function WordsForMany({ what, count, onAct, onClose }: BulkQuestion & { readonly what: keyof typeof ASKED }) {
  const { say } = useWords();
  const [words, setWords] = useState(what === "ask" ? say("desk.bulk.questionText") : "");
  const [isTried, setTried] = useState(false);
  const { title, label, yes } = ASKED[what];
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const said = words.trim();
    if (said === "") return setTried(true);
    return onAct({
      do: "act",
      action:
        what === "ask" ? { type: "ask-details", question: said } : { type: "set-aside", aside: { as: "not-a-grievance", reason: said } },
    });
  };
  return (
    <DialogWindow title={say(title, { n: count })} isOpen onClose={onClose}>
      <Form className={controlStyles.form} onSubmit={submit}>
        <LongField
          label={say(label)}
          value={words}
          onChange={setWords}
          fault={isTried && words.trim() === "" ? say("desk.bulk.reasonNeeded") : null}
          autoFocus
        />
        <DialogActions>
          <Button className={controlStyles.button} onPress={onClose}>
            {say("desk.bulk.no")}
          </Button>
          <Button type="submit" className={controlStyles.button} data-main>
            {say(yes)}
          </Button>
        </DialogActions>
      </Form>
    </DialogWindow>
  );
}
