import type { RequestAnswer } from "#contract/privacy.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useNow } from "../../client/useNow.ts";
import { useWords, type Words } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { Mark, type MarkShape } from "../../ui/Mark.tsx";
import { OutcomeLine } from "../parts/Outcome.tsx";
import { Loading, Section } from "../parts/Section.tsx";
import { ADDING, useOpened } from "../parts/useOpened.ts";
import { AddRequest } from "./AddRequest.tsx";
import { daySaid } from "./privacyWords.ts";
import { RequestPane } from "./RequestPane.tsx";
import styles from "./privacy.module.css";

/** What citizens asked of their data, newest first, with when each is due and what was done. */
export function RequestsSection() {
  const { say } = useWords();
  const { data: requests } = useAnswer((ask) => ask.privacy.requests.list);
  const { opened, outcome, open, ending, within } = useOpened();
  return within(
    <Section title={say("requests.title")} detail={say("requests.detail")}>
      {requests === undefined ? (
        <Loading />
      ) : (
        <div className={styles.part}>
          {requests.length === 0 && <p className={styles.note}>{say("requests.none")}</p>}
          <ul className={styles.list}>
            {requests.map((request) => (
              <li key={request.id} className={styles.entry} data-request={request.number}>
                <RequestLine request={request} isOpen={opened === request.id} onOpen={() => open(request.id)} />
                {opened === request.id && <RequestPane request={request} {...ending} />}
              </li>
            ))}
          </ul>
          {opened === ADDING ? <AddRequest {...ending} /> : <ActionButton alone label={say("requests.add")} onPress={() => open(ADDING)} />}
          <OutcomeLine outcome={outcome} />
        </div>
      )}
    </Section>,
  );
}

interface RequestLineProps {
  readonly request: RequestAnswer;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function RequestLine({ request, isOpen, onOpen }: RequestLineProps) {
  const words = useWords();
  const { say } = words;
  const now = useNow(60_000);
  const { shape, text } = dueOf(request, now, words);
  return (
    <p className={styles.line}>
      <b>{request.number}</b>
      <span>{say(`requests.wish.${request.wish}`)}</span>
      <span className={styles.state} data-shape={shape}>
        <Mark shape={shape} />
        {text}
      </span>
      {!isOpen && (
        <ActionButton label={say("requests.open")} aria-label={say("requests.openOf", { number: request.number })} onPress={onOpen} />
      )}
    </p>
  );
}

export function dueOf({ settled, dueAt }: RequestAnswer, now: number, { say, locale }: Words): { shape: MarkShape; text: string } {
  if (settled !== null) return { shape: "done", text: say(`requests.settled.${settled.outcome}`, { at: daySaid(settled.at, locale) }) };
  return dueAt < now
    ? { shape: "late", text: say("requests.late", { at: daySaid(dueAt, locale) }) }
    : { shape: "waiting", text: say("requests.due", { at: daySaid(dueAt, locale) }) };
}
