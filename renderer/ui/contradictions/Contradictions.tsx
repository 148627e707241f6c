import { ORPCError } from "@orpc/client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";
import type { Contradiction } from "#contract/transfer.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import type { MessageId } from "../../i18n/en.ts";
import { useWords } from "../../i18n/useWords.ts";
import { callFailure } from "../failure.ts";
import { useMay } from "../people/sitting.ts";
import styles from "./contradictions.module.css";

/** Where two people who did not see each other said different things: both answers, one of which is pressed. */
export function Contradictions({ saysNone = false, isTitled = true }: { readonly saysNone?: boolean; readonly isTitled?: boolean }) {
  const { say } = useWords();
  const { client, queries } = useEngine();
  const queryClient = useQueryClient();
  const { data: found } = useAnswer((ask) => ask.transfer.contradictions);
  const [fault, setFault] = useState<MessageId | null>(null);
  if (found === undefined) return null;
  if (found.length === 0) return saysNone ? <p className={styles.quiet}>{say("transfer.contradictions.none")}</p> : null;
  const choose = async (key: string, answer: number) => {
    try {
      queryClient.setQueryData(queries.transfer.contradictions.queryKey(), await client.transfer.choose({ key, answer }));
      setFault(null);
    } catch (error) {
      setFault(error instanceof ORPCError && error.code === "AT_THE_DESK" ? "transfer.contradictions.atTheDesk" : callFailure(error));
    }
  };
  return (
    <section aria-label={say("transfer.contradictions")}>
      {isTitled && <h2>{say("transfer.contradictions")}</h2>}
      <p className={styles.quiet}>{say("transfer.contradictions.help", { n: found.length })}</p>
      {fault !== null && (
        <p className={styles.fault} role="alert">
          {say(fault)}
        </p>
      )}
      <ol className={styles.contradictions}>
        {found.map((each) => (
          <li key={each.key}>
            <Question found={each} onChoose={(answer) => void choose(each.key, answer)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Question({ found, onChoose }: { readonly found: Contradiction; readonly onChoose: (answer: number) => void }) {
  const { say, locale, date, clock } = useWords();
  const may = useMay();
  return (
    <>
      <p>
        {say(`transfer.about.${found.about}`)}: <b>{found.subject[locale]}</b>
      </p>
      <div className={styles.answers}>
        {found.answers.map(({ by, at, says }, index) => (
          <Button key={`${at} ${says.en}`} className={styles.answer ?? ""} isDisabled={!may("review")} onPress={() => onChoose(index)}>
            <b>{says[locale]}</b>
            <span>
              {by ?? say("desk.case.actor.desk")}, {date(at)}, {clock(at)}
            </span>
          </Button>
        ))}
      </div>
    </>
  );
}
