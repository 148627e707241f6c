import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Button, Form } from "react-aria-components";
import type { PersonAnswer } from "#contract/people.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import type { MessageId } from "../../i18n/en.ts";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { Field } from "../../ui/controls/Field.tsx";
import { AreYouSure } from "../parts/AreYouSure.tsx";
import type { Outcome } from "../parts/Outcome.tsx";
import { outcomeOfPeopleError } from "./peopleOutcome.ts";
import styles from "./PeopleSection.module.css";
import { ResetPassphrase } from "./ResetPassphrase.tsx";
import { RoleChoice } from "./RoleChoice.tsx";

interface PersonEditorProps {
  readonly person: PersonAnswer;
  readonly onClose: () => void;
  readonly onDone: (outcome: Outcome) => void;
}

/** Name and role; a new passphrase; letting in or no longer. Each of the three is done by itself. */
export function PersonEditor({ person, onClose, onDone }: PersonEditorProps) {
  const { say } = useWords();
  const { change, isPending } = useChange(onDone);
  const [name, setName] = useState(person.name);
  const [role, setRole] = useState(person.role);
  const [asked, setAsked] = useState<"nothing" | "passphrase" | "deactivation">("nothing");
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const { id, active } = person;

  if (asked === "passphrase") {
    return (
      <ResetPassphrase
        person={person}
        isPending={isPending}
        onReset={(passphrase) => change({ id, passphrase }, "people.resetDone")}
        onClose={() => setAsked("nothing")}
      />
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
        onNo={() => setAsked("nothing")}
      />
    );
  }
  const isNameless = name.trim() === "";
  return (
    <div className={styles.editor}>
      <Form
        ref={form}
        className={controlStyles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isNameless) change({ id, name, role }, "people.stored");
        }}
      >
        <Field
          name="name"
          label={say("people.name")}
          fault={isNameless ? say("people.nameMissing") : null}
          value={name}
          onChange={setName}
        />
        <RoleChoice role={role} onChange={setRole} />
        <div className={styles.actions}>
          <Button type="submit" className={controlStyles.button} data-main data-pending={isPending || undefined}>
            {say("people.store")}
          </Button>
          <Button className={controlStyles.button} onPress={onClose}>
            {say("people.cancel")}
          </Button>
          <Button className={controlStyles.button} onPress={() => setAsked("passphrase")}>
            {say("people.reset")}
          </Button>
          <Button
            className={controlStyles.button}
            onPress={() => (active ? setAsked("deactivation") : change({ id, active: true }, "people.activated"))}
          >
            {say(active ? "people.deactivate" : "people.activate")}
          </Button>
        </div>
      </Form>
    </div>
  );
}

function useChange(onDone: (outcome: Outcome) => void) {
  const { queries } = useEngine();
  const queryClient = useQueryClient();
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
