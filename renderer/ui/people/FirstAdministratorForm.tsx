import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Button, Form } from "react-aria-components";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../controls/controlStyles.ts";
import { Field } from "../controls/Field.tsx";
import { ComplaintLine } from "./ComplaintLine.tsx";
import { NewPassphraseFields } from "./NewPassphraseFields.tsx";
import { type Complaint, complaintOfError, complaintOfNew, NO_PASSPHRASE } from "./passphraseFault.ts";
import styles from "./people.module.css";

/** Creates the first administrator, who is then signed in at this window. */
export function FirstAdministratorForm({ onLater }: { readonly onLater: () => void }) {
  const { say } = useWords();
  const { queries } = useEngine();
  const queryClient = useQueryClient();
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState(NO_PASSPHRASE);
  const [isSent, setIsSent] = useState(false);
  const [complaint, setComplaint] = useState<Complaint | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const create = useMutation(
    queries.people.createFirst.mutationOptions({
      onSuccess: (session) => queryClient.setQueryData(queries.people.state.queryKey(), session),
      onError: (error) => setComplaint(complaintOfError(error)),
    }),
  );
  useEffect(() => form.current?.querySelector("input")?.focus(), []);

  const isNameless = name.trim() === "";
  const weak = complaintOfNew(chosen, name);
  return (
    <Form
      ref={form}
      className={controlStyles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setIsSent(true);
        setComplaint(null);
        const wrong = isNameless ? "name" : weak?.field;
        if (wrong !== undefined) return form.current?.querySelector<HTMLInputElement>(`[name="${wrong}"]`)?.focus();
        if (!create.isPending) create.mutate({ name, passphrase: chosen.passphrase });
      }}
    >
      <Field
        name="name"
        label={say("people.name")}
        help={say("people.nameHelp")}
        fault={isSent && isNameless ? say("people.nameMissing") : null}
        value={name}
        onChange={setName}
        autoComplete="username"
      />
      <NewPassphraseFields value={chosen} complaint={isSent ? weak : null} onChange={setChosen} />
      <ComplaintLine complaint={complaint} />
      <p className={styles.choices}>
        <Button type="submit" className={controlStyles.button} data-main data-pending={create.isPending || undefined}>
          {say("first.create")}
        </Button>
        <Button className={controlStyles.button} onPress={onLater}>
          {say("first.later")}
        </Button>
      </p>
    </Form>
  );
}
