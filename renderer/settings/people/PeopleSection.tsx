import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button, Form } from "react-aria-components";
import { LOCK_MINUTES } from "#contract/limits.ts";
import type { ListedPerson } from "#contract/people.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { Field } from "../../ui/controls/Field.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { FirstAdministratorForm } from "../../ui/people/FirstAdministrator.tsx";
import { useMay, usePerson } from "../../ui/people/sitting.ts";
import { useScopeWords } from "../../ui/people/useScopeWords.ts";
import { Namesakes } from "../parts/Namesakes.tsx";
import { OutcomeLine, outcomeOfError, type Outcome } from "../parts/Outcome.tsx";
import { Loading, Section } from "../parts/Section.tsx";
import { ADDING, useOpened, type Opened } from "../parts/useOpened.ts";
import { AddPerson } from "./AddPerson.tsx";
import styles from "./PeopleSection.module.css";
import { PersonEditor } from "./PersonEditor.tsx";
import { SeatPart } from "./SeatPart.tsx";

/** Who may sign in and as what; in a room that has no people yet, the way to its first administrator. */
export function PeopleSection() {
  const { say } = useWords();
  const person = usePerson();
  return (
    <Section title={say("people.title")} detail={say("people.detail")}>
      {person === null ? <NobodyYet /> : <Everybody ownId={person.id} />}
    </Section>
  );
}

function NobodyYet() {
  const { say } = useWords();
  const [isAsked, setIsAsked] = useState(false);
  return (
    <div className={styles.people}>
      <p>{say("first.detail")}</p>
      {isAsked ? (
        <FirstAdministratorForm onLater={() => setIsAsked(false)} />
      ) : (
        <ActionButton alone label={say("first.create")} onPress={() => setIsAsked(true)} />
      )}
    </div>
  );
}

function Everybody({ ownId }: { readonly ownId: string }) {
  const { say } = useWords();
  const { data: people } = useAnswer((ask) => ask.people.list);
  const { opened, outcome, open, ending, within } = useOpened();
  if (people === undefined) return <Loading />;
  return within(
    <div className={styles.people}>
      <Namesakes />
      <ul className={styles.list}>
        {people.map((person) => (
          <PersonEntry
            key={person.id}
            person={person}
            isOwn={person.id === ownId}
            isOpen={opened === person.id}
            onOpen={() => open(person.id)}
            {...ending}
          />
        ))}
      </ul>
      {opened === ADDING ? <AddPerson {...ending} /> : <ActionButton alone label={say("people.add")} onPress={() => open(ADDING)} />}
      <OutcomeLine outcome={outcome} />
      <LockAfter />
      <SeatPart />
    </div>,
  );
}

interface PersonEntryProps extends Opened {
  readonly person: ListedPerson;
  readonly isOwn: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function PersonEntry({ person, isOwn, isOpen, onOpen, ...ending }: PersonEntryProps) {
  const { say, date } = useWords();
  const scopeWords = useScopeWords();
  const { name, role, scope, active, namesake } = person;
  return (
    <li className={styles.entry} data-gone={!active}>
      <p className={styles.line}>
        <b>{name}</b>
        <span>
          {say(`role.${role}`)}
          {scope !== null && ` · ${say("people.seesOnly", { what: scopeWords(scope) })}`}
          {isOwn && ` · ${say("people.you")}`}
          {!active && ` · ${say("people.gone")}`}
          {namesake !== null &&
            ` · ${say(namesake.isAddedHere ? "people.addedHere" : "people.addedElsewhere", { at: date(namesake.addedAt) })}`}
        </span>
        {!isOpen && (
          <Button className={controlStyles.text} onPress={onOpen} aria-label={say("people.changeOf", { name })}>
            {say("people.change")}
          </Button>
        )}
      </p>
      {isOpen && <PersonEditor person={person} {...ending} />}
    </li>
  );
}

/** After how long without anybody a window is locked. */
function LockAfter() {
  const { say } = useWords();
  const { queries, queryClient } = useEngine();
  const may = useMay();
  const { data: settings } = useAnswer((ask) => ask.settings.get);
  const isManaged = useAnswer((ask) => ask.about.get).data?.managed.locksAfter === true;
  const [typed, setTyped] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const put = useMutation(
    queries.settings.put.mutationOptions({
      onSuccess: (stored) => {
        queryClient.setQueryData(queries.settings.get.queryKey(), stored);
        setTyped(null);
        setOutcome({ good: true, message: "people.lockAfterStored", values: { n: stored.lockAfterMinutes } });
      },
      onError: (error) => setOutcome(outcomeOfError(error)),
    }),
  );
  if (settings === undefined || !may("settings")) return null;
  if (isManaged)
    return (
      <p>
        {say("people.lockAfterStored", { n: settings.lockAfterMinutes })} {say("managed.value")}
      </p>
    );
  const text = typed ?? String(settings.lockAfterMinutes);
  const minutes = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  const isPossible = minutes >= LOCK_MINUTES.least && minutes <= LOCK_MINUTES.most;
  return (
    <>
      <Form
        className={controlStyles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isPossible && !put.isPending) put.mutate({ lockAfterMinutes: minutes });
        }}
      >
        <div className={styles.lock}>
          <Field
            name="lockAfterMinutes"
            isWork={typed !== null}
            label={say("people.lockAfter")}
            fault={isPossible ? null : say("people.lockAfterFault")}
            value={text}
            onChange={(value) => {
              setTyped(value);
              setOutcome(null);
            }}
            inputMode="numeric"
            short
          />
          <ActionButton label={say("people.lockAfterStore")} type="submit" isPending={put.isPending} />
        </div>
      </Form>
      <OutcomeLine outcome={outcome} />
    </>
  );
}
