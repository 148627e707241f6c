import { useMemo } from "react";
import type { CaseHistory } from "#contract/grievances.ts";
import { useWords } from "../../i18n/useWords.ts";
import { placeInCase } from "../../ui/words/placeInCase.ts";
import { eventSentence } from "./eventSentence.ts";
import { useMoment } from "../facts/moment.ts";
import { officeNames } from "../facts/officeNames.ts";
import { Section } from "../facts/Section.tsx";
import { shownTimeline, type ShownEntry } from "./timeline.ts";
import styles from "./Timeline.module.css";
import { usePersonNames } from "./usePersonNames.ts";

/** Everything that happened, the newest first, with who and when. What was taken back is struck through. */
export function Timeline({ history }: { readonly history: CaseHistory }) {
  const words = useWords();
  const { say } = words;
  const person = usePersonNames();
  const moment = useMoment();
  const entries = useMemo(() => shownTimeline(history.timeline), [history]);
  const place = (name: string) => placeInCase(history, words.locale, name);
  const hidesWords = history.grievance.sensitive !== null;
  const offices = useMemo(() => officeNames(history, words.locale), [history, words]);
  return (
    <Section title={say("desk.case.timeline")}>
      <ol className={styles.timeline}>
        {entries.map((entry) => (
          <Entry
            key={entry.id}
            entry={entry}
            told={eventSentence(entry.event, { words, offices, person, place, moment, hidesWords })}
            moment={moment}
            who={person(entry.actor)}
          />
        ))}
      </ol>
    </Section>
  );
}

interface EntryProps {
  readonly entry: ShownEntry;
  readonly told: ReturnType<typeof eventSentence>;
  readonly moment: (at: number) => string;
  readonly who: string;
}

function Entry({ entry, told, moment, who }: EntryProps) {
  const { say } = useWords();
  const isUndone = entry.fate === "undone";
  const what = isUndone ? <s>{told.what}</s> : told.what;
  return (
    <li className={styles.entry} data-fate={entry.fate} data-event={entry.event?.type}>
      <p>
        {what}
        {entry.fate !== "counts" && <span className={styles.fate}>{say(`desk.case.fate.${entry.fate}`)}</span>}
      </p>
      {told.quote !== null && (
        <p className={styles.quote} dir="auto">
          {told.quote}
        </p>
      )}
      <p className={styles.by}>
        <time dateTime={new Date(entry.at).toISOString()}>{moment(entry.at)}</time>
        <span>{who}</span>
      </p>
    </li>
  );
}
