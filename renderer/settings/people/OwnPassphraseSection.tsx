import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Button, Form } from "react-aria-components";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { Field } from "../../ui/controls/Field.tsx";
import { ComplaintLine } from "../../ui/people/ComplaintLine.tsx";
import { NewPassphraseFields } from "../../ui/people/NewPassphraseFields.tsx";
import { complaintOfNew, NO_PASSPHRASE } from "../../ui/people/passphraseFault.ts";
import { usePerson } from "../../ui/people/sitting.ts";
import { usePassphraseTry } from "../../ui/people/usePassphraseTry.ts";
import { OutcomeLine } from "../parts/Outcome.tsx";
import styles from "./PeopleSection.module.css";
import { Section } from "../parts/Section.tsx";

/** Nobody keeps a passphrase that somebody else has chosen for them. */
export function OwnPassphraseSection() {
  const { say } = useWords();
  const person = usePerson();
  const [step, setStep] = useState<"closed" | "open" | "done">("closed");
  if (person === null) return null;
  return (
    <Section title={say("passphrase.title")} detail={say("passphrase.detail")}>
      <div className={styles.people}>
        {step === "open" ? (
          <ChoosePassphrase name={person.name} onDone={() => setStep("done")} onClose={() => setStep("closed")} />
        ) : (
          <div>
            <Button className={controlStyles.button} onPress={() => setStep("open")}>
              {say("passphrase.change")}
            </Button>
          </div>
        )}
        <OutcomeLine outcome={step === "done" ? { good: true, message: "passphrase.changed" } : null} />
      </div>
    </Section>
  );
}

interface ChoosePassphraseProps {
  readonly name: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function ChoosePassphrase({ name, onDone, onClose }: ChoosePassphraseProps) {
  const { say } = useWords();
  const { queries } = useEngine();
  const queryClient = useQueryClient();
  const [old, setOld] = useState("");
  const [chosen, setChosen] = useState(NO_PASSPHRASE);
  const [isSent, setIsSent] = useState(false);
  const { complaint, waitSeconds, onError, again } = usePassphraseTry("lock.wrong");
  const form = useRef<HTMLFormElement>(null);
  const choose = useMutation(
    queries.people.choosePassphrase.mutationOptions({
      onSuccess: (session) => {
        queryClient.setQueryData(queries.people.state.queryKey(), session);
        onDone();
      },
      onError,
    }),
  );
  useEffect(() => form.current?.querySelector("input")?.focus(), []);

  const weak = complaintOfNew(chosen, name);
  return (
    <div className={styles.editor}>
      <Form
        ref={form}
        className={controlStyles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setIsSent(true);
          again();
          const wrong = old === "" ? "old" : weak?.field;
          if (wrong !== undefined) return form.current?.querySelector<HTMLInputElement>(`[name="${wrong}"]`)?.focus();
          if (!choose.isPending && waitSeconds === 0) choose.mutate({ old, chosen: chosen.passphrase });
        }}
      >
        <Field
          name="old"
          type="password"
          label={say("passphrase.old")}
          fault={null}
          value={old}
          onChange={setOld}
          autoComplete="current-password"
        />
        <NewPassphraseFields value={chosen} complaint={isSent ? weak : null} onChange={setChosen} />
        <ComplaintLine complaint={complaint} waitSeconds={waitSeconds} />
        <div className={styles.actions}>
          <Button
            type="submit"
            className={controlStyles.button}
            data-main
            data-pending={choose.isPending || undefined}
            isDisabled={waitSeconds > 0}
          >
            {say("passphrase.changeNow")}
          </Button>
          <Button className={controlStyles.button} onPress={onClose}>
            {say("people.cancel")}
          </Button>
        </div>
      </Form>
    </div>
  );
}
