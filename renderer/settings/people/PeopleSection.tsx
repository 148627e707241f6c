import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";
import { useConnectionState, useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { FirstAdministratorForm } from "../../ui/people/FirstAdministratorForm.tsx";
import { usePerson } from "../../ui/people/sitting.ts";
import { AddPerson } from "./AddPerson.tsx";
import { LockAfter } from "./LockAfter.tsx";
import { type Outcome, OutcomeLine } from "../parts/Outcome.tsx";
import styles from "./PeopleSection.module.css";
import { PersonEntry } from "./PersonEntry.tsx";
import { Section } from "../parts/Section.tsx";

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
        <div>
          <Button className={controlStyles.button} onPress={() => setIsAsked(true)}>
            {say("first.create")}
          </Button>
        </div>
      )}
    </div>
  );
}

function Everybody({ ownId }: { readonly ownId: string }) {
  const { say } = useWords();
  const { queries } = useEngine();
  const connected = useConnectionState().status === "connected";
  const { data: people } = useQuery(queries.people.list.queryOptions({ enabled: connected }));
  const [opened, setOpened] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  if (people === undefined) return <p className={styles.waiting}>{say("state.loading")}…</p>;

  const onDone = (done: Outcome) => {
    setOutcome(done);
    if (done.good) setOpened(null);
  };
  const open = (what: string | null) => {
    setOutcome(null);
    setOpened(what);
  };
  return (
    <div className={styles.people}>
      <ul className={styles.list}>
        {people.map((person) => (
          <PersonEntry
            key={person.id}
            person={person}
            isOwn={person.id === ownId}
            isOpen={opened === person.id}
            onOpen={() => open(person.id)}
            onClose={() => open(null)}
            onDone={onDone}
          />
        ))}
      </ul>
      {opened === ADDING ? (
        <AddPerson onClose={() => open(null)} onDone={onDone} />
      ) : (
        <div>
          <Button className={controlStyles.button} onPress={() => open(ADDING)}>
            {say("people.add")}
          </Button>
        </div>
      )}
      <OutcomeLine outcome={outcome} />
      <LockAfter />
    </div>
  );
}

/** In the place of a person's id. */
const ADDING = "new";
