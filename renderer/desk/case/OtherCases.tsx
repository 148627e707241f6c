import { useState } from "react";
import { Button } from "react-aria-components";
import type { OtherCase } from "#contract/grievances.ts";
import { useWords } from "../../i18n/useWords.ts";
import { useOpenCase } from "../queue/useQueue.tsx";
import { useMoment } from "../facts/moment.ts";
import { citizenWords } from "../../ui/words/citizenText.ts";
import styles from "./OtherCases.module.css";
import { TextButton } from "../../ui/controls/ActionButton.tsx";

const SHOWN_FIRST = 3;

/** Other cases in a line each: a click opens one. The first few, and all on request. */
export function OtherCases({ cases }: { readonly cases: readonly OtherCase[] }) {
  const { say } = useWords();
  const moment = useMoment();
  const open = useOpenCase();
  const [all, setAll] = useState(false);
  const shown = all ? cases : cases.slice(0, SHOWN_FIRST);
  return (
    <>
      <ul className={styles.cases}>
        {shown.map(({ id, ticket, state, openedAt, author, sensitive, text }) => (
          <li key={id}>
            <Button className={styles.case ?? ""} onPress={() => open(id)}>
              <span className={styles.text} dir="auto">
                {citizenWords(text) || say(sensitive === null ? "desk.row.noText" : "sensitive.case")}
              </span>
              <span className={styles.facts}>
                <b>{say(`desk.state.${state}`)}</b>
                <span>{ticket}</span>
                {author !== null && <span>{author}</span>}
                <span>{moment(openedAt)}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {cases.length > shown.length && <TextButton label={say("desk.case.showAll", { n: cases.length })} onPress={() => setAll(true)} />}
    </>
  );
}
