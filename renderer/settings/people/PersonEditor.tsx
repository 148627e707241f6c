import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { PersonAnswer } from "#contract/people.ts";
import { ROLES, type Role } from "#domain/people/roles.ts";
import { mayBeScoped } from "#domain/people/scope.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import type { MessageId } from "../../i18n/en.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { Field } from "../../ui/controls/Field.tsx";
import { FocusedForm } from "../../ui/controls/FocusedForm.tsx";
import { useChosen } from "../../ui/unsaved/UnsavedScope.tsx";
import { NewPassphraseForm } from "../../ui/people/NewPassphraseForm.tsx";
import { complaintOfError } from "../../ui/people/passphraseFault.ts";
import { AreYouSure } from "../parts/AreYouSure.tsx";
import type { Outcome } from "../parts/Outcome.tsx";
import type { Opened } from "../parts/useOpened.ts";
import { ScopeChoice } from "./ScopeChoice.tsx";
import styles from "./PeopleSection.module.css";

/** Name and role; a new passphrase; letting in or no longer. Each of the three is done by itself. */
export function PersonEditor({ person, onClose, onDone }: { readonly person: PersonAnswer } & Opened) {
  const { say } = useWords();
  const { change, isPending } = useChange(onDone);
  const [name, setName] = useState(person.name);
  const [role, setRole] = useState(person.role);
  const [scope, setScope] = useState(person.scope);
  const [asked, setAsked] = useState<"nothing" | "passphrase" | "deactivation">("nothing");
  const { id, active } = person;
  const giveUp = () => setAsked("nothing");
  if (asked === "passphrase") {
    return (
      <div className={styles.editor}>
        <NewPassphraseForm
          name={person.name}
          isPending={isPending}
          submit="people.resetNow"
          cancel="word.cancel"
          actionsClass={styles.actions}
          onSend={(passphrase) => change({ id, passphrase }, "people.resetDone")}
          onCancel={giveUp}
        />
      </div>
    );
  }
  if (asked === "deactivation") {
    return (
      <AreYouSure
        question={say("people.deactivateSure", { name: person.name })}
        yes={say("people.deactivateYes")}
        no={say("people.deactivateNo")}
        isPending={isPending}
        onYes={() => change({ id, active: false }, "people.deactivated")}
        onNo={giveUp}
      />
    );
  }
  const isNameless = name.trim() === "";
  return (
    <div className={styles.editor}>
      <FocusedForm
        wrong={isNameless ? "name" : null}
        onSend={() => change({ id, name, role, scope: mayBeScoped(role) ? scope : null }, "people.stored")}
      >
        <Field name="name" label={say("word.name")} fault={isNameless ? say("people.nameMissing") : null} value={name} onChange={setName} />
        <RoleChoice role={role} onChange={setRole} />
        <ScopeChoice role={role} scope={scope} onChange={setScope} />
        <div className={styles.actions}>
          <ActionButton label={say("people.store")} type="submit" data-main data-pending={isPending || undefined} />
          <ActionButton label={say("word.cancel")} onPress={onClose} />
          <ActionButton label={say("people.reset")} onPress={() => setAsked("passphrase")} />
          <ActionButton
            label={say(active ? "people.deactivate" : "people.activate")}
            onPress={() => (active ? setAsked("deactivation") : change({ id, active: true }, "people.activated"))}
          />
        </div>
      </FocusedForm>
    </div>
  );
}

function useChange(onDone: (outcome: Outcome) => void) {
  const { queries, queryClient } = useEngine();
  const put = useMutation(
    queries.people.change.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: queries.people.key() }),
      onError: (error) => onDone(outcomeOfPeopleError(error)),
    }),
  );
  return {
    isPending: put.isPending,
    change: (change: Parameters<typeof put.mutate>[0], done: MessageId) => {
      if (put.isPending) return;
      put.mutate(change, { onSuccess: ({ name }) => onDone({ good: true, message: done, values: { name } }) });
    },
  };
}

/** What the engine answered to a change of people. */
export function outcomeOfPeopleError(error: unknown): Outcome {
  const { message, values } = complaintOfError(error);
  return { good: false, message, ...(values && { values }) };
}

export function RoleChoice({ role, onChange }: { readonly role: Role; readonly onChange: (role: Role) => void }) {
  const { say } = useWords();
  const id = useId();
  const onChosen = useChosen(role);
  return (
    <div className={styles.role}>
      <label className={controlStyles.label} htmlFor={id}>
        {say("people.role")}
      </label>
      <select
        id={id}
        className={controlStyles.select}
        aria-describedby={`${id}-may`}
        value={role}
        onChange={({ target }) => {
          onChosen(target.value);
          onChange(ROLES.find((known) => known === target.value) ?? role);
        }}
      >
        {ROLES.map((known) => (
          <option key={known} value={known}>
            {say(`role.${known}`)}
          </option>
        ))}
      </select>
      <p id={`${id}-may`}>{say(`role.${role}.may`)}</p>
    </div>
  );
}
