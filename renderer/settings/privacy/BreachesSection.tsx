import type { BreachAnswer } from "#contract/privacy.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useNow } from "../../client/useNow.ts";
import { useWords, type Words } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { Mark, type MarkShape } from "../../ui/Mark.tsx";
import { OutcomeLine } from "../parts/Outcome.tsx";
import { Loading, Section } from "../parts/Section.tsx";
import { ADDING, useOpened } from "../parts/useOpened.ts";
import { BreachForm } from "./BreachForm.tsx";
import { BreachPane } from "./BreachPane.tsx";
import { momentSaid } from "./privacyWords.ts";
import styles from "./privacy.module.css";

/** Breaches of personal data, newest first, with who is still to be told. */
export function BreachesSection() {
  const { say } = useWords();
  const { data: breaches } = useAnswer((ask) => ask.privacy.breaches.list);
  const { opened, outcome, open, ending, within } = useOpened();
  return within(
    <Section title={say("breaches.title")} detail={say("breaches.detail")}>
      {breaches === undefined ? (
        <Loading />
      ) : (
        <div className={styles.part}>
          {breaches.length === 0 && <p className={styles.note}>{say("breaches.none")}</p>}
          <ul className={styles.list}>
            {breaches.map((breach) => (
              <li key={breach.id} className={styles.entry}>
                <BreachLine breach={breach} isOpen={opened === breach.id} onOpen={() => open(breach.id)} />
                {opened === breach.id && <BreachPane breach={breach} {...ending} />}
              </li>
            ))}
          </ul>
          {opened === ADDING ? (
            <BreachForm breach={null} {...ending} />
          ) : (
            <ActionButton alone label={say("breaches.add")} onPress={() => open(ADDING)} />
          )}
          <OutcomeLine outcome={outcome} />
        </div>
      )}
    </Section>,
  );
}

interface BreachLineProps {
  readonly breach: BreachAnswer;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function BreachLine({ breach, isOpen, onOpen }: BreachLineProps) {
  const words = useWords();
  const { say } = words;
  const { title, awareAt, closed } = breach;
  return (
    <div className={styles.line}>
      <b>{title}</b>
      <span>
        {closed === null
          ? say("breaches.aware", { at: momentSaid(awareAt, words) })
          : say("breaches.isClosed", { at: momentSaid(closed.at, words) })}
      </span>
      {!isOpen && <ActionButton label={say("breaches.open")} aria-label={say("breaches.openOf", { name: title })} onPress={onOpen} />}
    </div>
  );
}

type NoticeAnswer = BreachAnswer["notices"][number];

export function NoticeStanding({ notice }: { readonly notice: NoticeAnswer }) {
  const words = useWords();
  const now = useNow(60_000);
  const { shape, text } = noticeStanding(notice, now, words);
  return (
    <span className={styles.state} data-shape={shape}>
      <Mark shape={shape} />
      {text}
    </span>
  );
}

export function noticeStanding(notice: NoticeAnswer, now: number, words: Words): { shape: MarkShape; text: string } {
  const { say } = words;
  const { toldAt, dueAt, isAtOnce } = notice;
  if (toldAt !== null) return { shape: "done", text: say("breaches.notice.told", { at: momentSaid(toldAt, words) }) };
  if (dueAt < now) return { shape: "late", text: say("breaches.notice.late", { at: momentSaid(dueAt, words) }) };
  return isAtOnce
    ? { shape: "urgent", text: say("breaches.notice.now") }
    : { shape: "waiting", text: say("breaches.notice.due", { at: momentSaid(dueAt, words) }) };
}
