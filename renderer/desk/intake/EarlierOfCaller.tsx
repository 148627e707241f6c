import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "react-aria-components";
import { authorOfNumber } from "#domain/post/typedIn.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { useNow } from "../../client/useNow.ts";
import styles from "./TypeIn.module.css";

interface EarlierOfCallerProps {
  readonly phone: string;
  readonly onOpen: (grievanceId: string) => void;
}

/** Whether this telephone is known: what was complained of before, and how it is. */
export function EarlierOfCaller({ phone, onOpen }: EarlierOfCallerProps) {
  const words = useWords();
  const { say } = words;
  const { queries } = useEngine();
  const now = useNow(60_000);
  const isNumber = authorOfNumber(phone) !== null;
  const earlier = useQuery(queries.intake.earlier.queryOptions({ input: { phone }, enabled: isNumber, placeholderData: keepPreviousData }));
  if (!isNumber || earlier.data === undefined || earlier.data.length === 0) return null;
  return (
    <section className={styles.earlier} aria-label={say("desk.intake.earlier")}>
      <h3>{say("desk.intake.earlier")}</h3>
      <ul>
        {earlier.data.map(({ id, ticket, state, openedAt, text }) => (
          <li key={id}>
            <Button className={styles.one ?? ""} onPress={() => onOpen(id)}>
              <b>{ticket}</b> <span>{say(`desk.state.${state}`)}</span> <span>{words.ago(now - openedAt)}</span> <q>{text}</q>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
