import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Button, Form } from "react-aria-components";
import type { Role } from "#domain/people/roles.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { Field } from "../../ui/controls/Field.tsx";
import { NewPassphraseFields } from "../../ui/people/NewPassphraseFields.tsx";
import { complaintOfNew, NO_PASSPHRASE } from "../../ui/people/passphraseFault.ts";
import type { Outcome } from "../parts/Outcome.tsx";
import { outcomeOfPeopleError } from "./peopleOutcome.ts";
import styles from "./PeopleSection.module.css";
import { RoleChoice } from "./RoleChoice.tsx";

interface AddPersonProps {
  readonly onClose: () => void;
  readonly onDone: (outcome: Outcome) => void;
}

/** Name, role and a first passphrase. */
export function AddPerson({ onClose, onDone }: AddPersonProps) {
  const { say } = useWords();
  const { queries } = useEngine();
  const queryClient = useQueryClient();
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("operator");
  const [chosen, setChosen] = useState(NO_PASSPHRASE);
  const [isSent, setIsSent] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const add = useMutation(
    queries.people.add.mutationOptions({
      onSuccess: async (added) => {
        await queryClient.invalidateQueries({ queryKey: queries.people.key() });
        onDone({ good: true, message: "people.added", values: { name: added.name } });
      },
      onError: (error) => onDone(outcomeOfPeopleError(error)),
    }),
  );
  useEffect(() => form.current?.querySelector("input")?.focus(), []);

  const isNameless = name.trim() === "";
  const weak = complaintOfNew(chosen, name);
  return (
    <div className={styles.editor}>
      <Form
        ref={form}
        className={controlStyles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setIsSent(true);
          const wrong = isNameless ? "name" : weak?.field;
          if (wrong !== undefined) return form.current?.querySelector<HTMLInputElement>(`[name="${wrong}"]`)?.focus();
          if (!add.isPending) add.mutate({ name, role, passphrase: chosen.passphrase });
        }}
      >
        <Field
          name="name"
          label={say("people.name")}
          fault={isSent && isNameless ? say("people.nameMissing") : null}
          value={name}
          onChange={setName}
        />
        <RoleChoice role={role} onChange={setRole} />
        <NewPassphraseFields value={chosen} complaint={isSent ? weak : null} onChange={setChosen} />
        <div className={styles.actions}>
          <Button type="submit" className={controlStyles.button} data-main data-pending={add.isPending || undefined}>
            {say("people.addNow")}
          </Button>
          <Button className={controlStyles.button} onPress={onClose}>
            {say("people.cancel")}
          </Button>
        </div>
      </Form>
    </div>
  );
}
