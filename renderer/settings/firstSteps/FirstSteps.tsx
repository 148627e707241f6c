import { useState } from "react";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { TextButton } from "../../ui/controls/ActionButton.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { usePerson } from "../../ui/people/sitting.ts";
import type { SettingsPageId } from "../../ui/settingsPlaces/settingsPages.ts";
import { goTo } from "../pages/usePlace.ts";
import styles from "./firstSteps.module.css";

interface Step {
  readonly page: SettingsPageId;
  readonly of: "administrator" | "colleagues" | "channel" | "backups" | "offices" | "wall";
  /** Null where a person may leave it as it is: for such a step alone the list does not stand. */
  readonly isDone: boolean | null;
}

/**
 * Above a new installation's settings: what has to be there before a room relies on it, with the way to each. On the page of a step it is one line, from which the next one is reached. It stays
 * until the window closes where the last of it was done here.
 */
export function FirstSteps({ page: shown }: { readonly page: SettingsPageId }) {
  const { say } = useWords();
  const [isLater, setLater] = useState(false);
  const person = usePerson();
  const { data: channels } = useAnswer((ask) => ask.channels.list);
  const { data: backups } = useAnswer((ask) => ask.backups.get);
  const { data: people } = useAnswer((ask) => ask.people.list);
  const { data: login } = useAnswer((ask) => ask.walls.startsAtLogin.get);
  /** The person who does the last step here is told that it was the last: a list that is gone says nothing. */
  const [wasOpen, setWasOpen] = useState(false);
  if (isLater || channels === undefined || backups === undefined || people === undefined || login === undefined) return null;
  const steps: readonly Step[] = [
    { page: "people", of: "administrator", isDone: person !== null },
    // An administrator handles no cases: who is alone finds a desk at which nothing can be done.
    { page: "people", of: "colleagues", isDone: people.some(({ role, active }) => active && role !== "administrator") },
    { page: "channels", of: "channel", isDone: channels.some(({ values }) => values !== null) },
    { page: "backups", of: "backups", isDone: backups.policy.folder !== null && backups.policy.recipient !== null },
    { page: "offices", of: "offices", isDone: null },
    { page: "wall", of: "wall", isDone: login.isOn ? true : null },
  ];
  const isStep = steps.some(({ page }) => page === shown);
  const isReady = steps.every(({ isDone }) => isDone !== false);
  if (!isReady && !wasOpen) setWasOpen(true);
  if ((isReady && !wasOpen) || (!isStep && shown !== "language")) return null;
  // Two of them lead to one page.
  const here = steps.find(({ page, isDone }) => page === shown && isDone !== true) ?? steps.findLast(({ page }) => page === shown);
  return (
    <aside className={styles.steps} data-line={isStep || undefined} aria-label={say("firstSteps.title")} data-part="first-steps">
      <b>{say(isReady ? "firstSteps.ready" : "firstSteps.title")}</b>
      <ol>
        {steps.map(({ page, of, isDone }) => (
          <li key={of} data-done={isDone ?? undefined} aria-current={of === here?.of ? "step" : undefined}>
            <Mark shape={isDone === true ? "done" : "starting"} />
            <TextButton label={say(isStep ? `firstSteps.short.${of}` : `firstSteps.${of}`)} onPress={() => goTo({ page, field: null })} />
            {isDone === true && !isStep && <span>{say("firstSteps.done")}</span>}
          </li>
        ))}
      </ol>
      {(!isStep || isReady) && <TextButton label={say("firstSteps.hide")} onPress={() => setLater(true)} />}
    </aside>
  );
}
