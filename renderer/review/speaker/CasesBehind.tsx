import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import type { Queue, QueueRow } from "#contract/desk.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { rowListOf } from "../../client/rowList.ts";
import { useWords } from "../../i18n/useWords.ts";
import { CaseItem } from "./CaseItem.tsx";
import { NotYet } from "./Part.tsx";
import type { ScreenLead } from "./useScreen.ts";
import styles from "./speaker.module.css";
import { ActionButton, TextButton } from "../../ui/controls/ActionButton.tsx";

const AT_ONCE = 25;

export interface Asked {
  /** What the number was of. */
  readonly name: string;
  readonly queue: Queue;
}

interface CasesBehindProps {
  readonly asked: Asked;
  readonly screen: ScreenLead;
  readonly onBack: () => void;
}

/** The cases behind a number of the dossier: read from the record of this machine, each can be put before the officers. */
export function CasesBehind({ asked: { name, queue }, screen, onBack }: CasesBehindProps) {
  const { say } = useWords();
  const { client } = useEngine();
  const [shown, setShown] = useState(AT_ONCE);
  const { data: list, error } = useAnswer((ask) => ask.desk.list, { input: queue });
  const rows = list === undefined ? [] : Array.from(rowListOf(list).rows.subarray(0, shown));
  const { data: cases = [] } = useAnswer((ask) => ask.desk.rows, {
    input: { rows },
    enabled: rows.length > 0,
    placeholderData: keepPreviousData,
  });
  return (
    <section className={styles.part} aria-label={name}>
      <header>
        <ActionButton label={say("review.behind.back")} onPress={onBack} autoFocus />
        <h2>{name}</h2>
        {list !== undefined && <span className={styles.quiet}>{say("review.cases.count", { n: list.total })}</span>}
        <TextButton label={say("review.behind.desk")} onPress={() => void client.walls.openCases(queue)} />
      </header>
      {list === undefined && <NotYet error={error} />}
      {list?.total === 0 && <p className={styles.quiet}>{say("review.behind.none")}</p>}
      <ol className={styles.cases}>
        {cases.map((told) => (
          <CaseLine key={told.id} told={told} screen={screen} />
        ))}
      </ol>
      {list !== undefined && list.total > shown && (
        <ActionButton label={say("review.behind.more")} onPress={() => setShown(shown + AT_ONCE)} />
      )}
    </section>
  );
}

function CaseLine({ told, screen }: { readonly told: QueueRow; readonly screen: ScreenLead }) {
  const { say, date, departmentBrief, place } = useWords();
  const { id, ticket, state, department, openedAt } = told;
  return (
    <CaseItem id={id} told={told} screen={screen}>
      <span>{ticket}</span>
      <span>{say(`desk.state.${state}`)}</span>
      <span>{departmentBrief(department)}</span>
      {told.place !== null && <span>{place(told)}</span>}
      <span>{date(openedAt)}</span>
    </CaseItem>
  );
}
