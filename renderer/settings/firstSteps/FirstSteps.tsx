import { useState } from "react";
import { useAnswer } from "../../client/useAnswer.ts";
import type { MessageId } from "../../i18n/en.ts";
import { useWords } from "../../i18n/useWords.ts";
import { TextButton } from "../../ui/controls/ActionButton.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { usePerson } from "../../ui/people/sitting.ts";
import type { SettingsPageId } from "../../ui/settingsPlaces/settingsPages.ts";
import { goTo } from "../pages/usePlace.ts";
import styles from "./firstSteps.module.css";

/** In one line. */
const SHORT = {
  "firstSteps.administrator": "firstSteps.short.administrator",
  "firstSteps.channel": "firstSteps.short.channel",
  "firstSteps.backups": "firstSteps.short.backups",
  "firstSteps.offices": "firstSteps.short.offices",
  "firstSteps.wall": "firstSteps.short.wall",
} as const satisfies Readonly<Partial<Record<MessageId, MessageId>>>;

interface Step {
  readonly page: SettingsPageId;
  readonly name: keyof typeof SHORT;
  /** Null where a person may leave it as it is: for such a step alone the list does not stand. */
  readonly isDone: boolean | null;
}

/**
 * Above a new installation's settings: what has to be there before a room relies on it, with the way to each. On the page of a step it is one line, from which the next one is reached. Gone once all
 * is there.
 */
export function FirstSteps({ page: shown }: { readonly page: SettingsPageId }) {
  const { say } = useWords();
  const [isLater, setLater] = useState(false);
  const person = usePerson();
  const { data: channels } = useAnswer((ask) => ask.channels.list);
  const { data: backups } = useAnswer((ask) => ask.backups.get);
  const { data: login } = useAnswer((ask) => ask.walls.startsAtLogin.get);
  if (isLater || channels === undefined || backups === undefined || login === undefined) return null;
  const steps: readonly Step[] = [
    { page: "people", name: "firstSteps.administrator", isDone: person !== null },
    { page: "channels", name: "firstSteps.channel", isDone: channels.some(({ values }) => values !== null) },
    { page: "backups", name: "firstSteps.backups", isDone: backups.policy.folder !== null && backups.policy.recipient !== null },
    { page: "offices", name: "firstSteps.offices", isDone: null },
    { page: "wall", name: "firstSteps.wall", isDone: login.isOn ? true : null },
  ];
  const isStep = steps.some(({ page }) => page === shown);
  if (steps.every(({ isDone }) => isDone !== false) || (!isStep && shown !== "language")) return null;
  return (
    <aside className={styles.steps} data-line={isStep || undefined} aria-label={say("firstSteps.title")} data-part="first-steps">
      <b>{say("firstSteps.title")}</b>
      <ol>
        {steps.map(({ page, name, isDone }) => (
          <li key={page} data-done={isDone ?? undefined} aria-current={page === shown ? "step" : undefined}>
            <Mark shape={isDone === true ? "done" : "starting"} />
            <TextButton label={say(isStep ? SHORT[name] : name)} onPress={() => goTo({ page, field: null })} />
            {isDone === true && !isStep && <span>{say("firstSteps.done")}</span>}
          </li>
        ))}
      </ol>
      {!isStep && <TextButton label={say("firstSteps.hide")} onPress={() => setLater(true)} />}
    </aside>
  );
}
