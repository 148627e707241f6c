import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../controls/ActionButton.tsx";
import { Field } from "../controls/Field.tsx";
import { NewPassphraseForm } from "./NewPassphraseForm.tsx";
import { type Complaint, complaintOfError } from "./passphraseFault.ts";
import { ComplaintLine } from "./passphraseTry.tsx";
import styles from "./people.module.css";

/** Above the content of a room that has no people yet: asks for its first administrator, now or later. */
export function FirstAdministrator() {
  const { say } = useWords();
  const [answer, setAnswer] = useState<"none" | "now" | "later">("none");
  if (answer === "later") return null;
  return (
    <aside className={styles.offer} aria-label={say("first.title")}>
      <div>
        <b>{say("first.title")}</b>
        <p>{say("first.detail")}</p>
      </div>
      {answer === "now" ? (
        <FirstAdministratorForm onLater={() => setAnswer("later")} />
      ) : (
        <p className={styles.choices}>
          <ActionButton label={say("first.create")} data-main onPress={() => setAnswer("now")} />
          <ActionButton label={say("first.later")} onPress={() => setAnswer("later")} />
        </p>
      )}
    </aside>
  );
}

/** Creates the first administrator, who is then signed in at this window. */
export function FirstAdministratorForm({ onLater }: { readonly onLater: () => void }) {
  const { say } = useWords();
  const { queries, queryClient } = useEngine();
  const [name, setName] = useState("");
  const [complaint, setComplaint] = useState<Complaint | null>(null);
  const create = useMutation(
    queries.people.createFirst.mutationOptions({
      onSuccess: (session) => queryClient.setQueryData(queries.people.state.queryKey(), session),
      onError: (error) => setComplaint(complaintOfError(error)),
    }),
  );
  const isNameless = name.trim() === "";
  const nameField = (isSent: boolean) => (
    <Field
      name="name"
      label={say("word.name")}
      help={say("people.nameHelp")}
      fault={isSent && isNameless ? say("people.nameMissing") : null}
      value={name}
      onChange={setName}
      autoComplete="username"
    />
  );
  return (
    <NewPassphraseForm
      name={name}
      missing={isNameless ? "name" : null}
      fields={nameField}
      complaint={<ComplaintLine complaint={complaint} />}
      isPending={create.isPending}
      submit="first.create"
      cancel="first.later"
      actionsClass={styles.choices}
      onTry={() => setComplaint(null)}
      onSend={(passphrase) => create.mutate({ name, passphrase })}
      onCancel={onLater}
    />
  );
}
