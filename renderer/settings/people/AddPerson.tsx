import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Role } from "#domain/people/roles.ts";
import { mayBeScoped } from "#domain/people/scope.ts";
import type { Scope } from "#domain/people/scope.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { Field } from "../../ui/controls/Field.tsx";
import { NewPassphraseForm } from "../../ui/people/NewPassphraseForm.tsx";
import { reported } from "../parts/Outcome.tsx";
import type { Opened } from "../parts/useOpened.ts";
import { outcomeOfPeopleError, RoleChoice } from "./PersonEditor.tsx";
import { ScopeChoice } from "./ScopeChoice.tsx";
import styles from "./PeopleSection.module.css";

export function AddPerson({ onClose, onDone }: Opened) {
  const { say } = useWords();
  const { queries, queryClient } = useEngine();
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("operator");
  const [scope, setScope] = useState<Scope | null>(null);
  const add = useMutation(
    queries.people.add.mutationOptions(
      reported(
        onDone,
        (added) => ({ good: true, message: "people.added", values: { name: added.name } }),
        () => queryClient.invalidateQueries({ queryKey: queries.people.key() }),
        outcomeOfPeopleError,
      ),
    ),
  );
  const isNameless = name.trim() === "";
  const fields = (isSent: boolean) => (
    <>
      <Field
        name="name"
        label={say("word.name")}
        fault={isSent && isNameless ? say("people.nameMissing") : null}
        value={name}
        onChange={setName}
      />
      <RoleChoice role={role} onChange={setRole} />
      <ScopeChoice role={role} scope={scope} onChange={setScope} />
    </>
  );
  return (
    <div className={styles.editor}>
      <NewPassphraseForm
        name={name}
        missing={isNameless ? "name" : null}
        fields={fields}
        isPending={add.isPending}
        submit="people.addNow"
        cancel="word.cancel"
        actionsClass={styles.actions}
        onSend={(passphrase) => add.mutate({ name, role, scope: mayBeScoped(role) ? scope : null, passphrase })}
        onCancel={onClose}
      />
    </div>
  );
}
