import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { Field } from "../../ui/controls/Field.tsx";
import { NewPassphraseForm } from "../../ui/people/NewPassphraseForm.tsx";
import { ComplaintLine, usePassphraseTry } from "../../ui/people/passphraseTry.tsx";
import { usePerson } from "../../ui/people/sitting.ts";
import { OutcomeLine } from "../parts/Outcome.tsx";
import { Loading, Section } from "../parts/Section.tsx";
import styles from "./PeopleSection.module.css";

/** Nobody keeps a passphrase that somebody else has chosen for them. */
export function OwnPassphraseSection() {
  const { say } = useWords();
  const person = usePerson();
  const { data: about } = useAnswer((ask) => ask.about.get);
  const isOfRoom = about?.decidedByRoom.includes("people") === true;
  const [step, setStep] = useState<"closed" | "open" | "done">("closed");
  return (
    <Section title={say("passphrase.title")} {...(!isOfRoom && { detail: say("passphrase.detail") })}>
      <div className={styles.people}>
        {person === null ? (
          <p>{say("passphrase.nobody")}</p>
        ) : about === undefined ? (
          <Loading />
        ) : isOfRoom ? (
          <p>{say("passphrase.ofRoom")}</p>
        ) : step === "open" ? (
          <ChoosePassphrase name={person.name} onDone={() => setStep("done")} onClose={() => setStep("closed")} />
        ) : (
          <ActionButton alone label={say("passphrase.change")} onPress={() => setStep("open")} />
        )}
        <OutcomeLine outcome={step === "done" ? { good: true, message: "passphrase.changed" } : null} />
      </div>
    </Section>
  );
}

function ChoosePassphrase({ name, onDone, onClose }: { readonly name: string; readonly onDone: () => void; readonly onClose: () => void }) {
  const { say } = useWords();
  const { queries, queryClient } = useEngine();
  const [old, setOld] = useState("");
  const { complaint, waitSeconds, onError, again } = usePassphraseTry("lock.wrong");
  const choose = useMutation(
    queries.people.choosePassphrase.mutationOptions({
      onSuccess: (session) => {
        queryClient.setQueryData(queries.people.state.queryKey(), session);
        onDone();
      },
      onError,
    }),
  );
  const oldPassphrase = () => (
    <Field name="old" type="password" label={say("passphrase.old")} value={old} onChange={setOld} autoComplete="current-password" />
  );
  return (
    <div className={styles.editor}>
      <NewPassphraseForm
        name={name}
        missing={old === "" ? "old" : null}
        fields={oldPassphrase}
        complaint={<ComplaintLine complaint={complaint} waitSeconds={waitSeconds} />}
        isPending={choose.isPending}
        isDisabled={waitSeconds > 0}
        submit="passphrase.changeNow"
        cancel="word.cancel"
        actionsClass={styles.actions}
        onTry={again}
        onSend={(chosen) => choose.mutate({ old, chosen })}
        onCancel={onClose}
      />
    </div>
  );
}
