import { useState } from "react";
import type { PromiseLine } from "#contract/review.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton, TextButton } from "../../ui/controls/ActionButton.tsx";
import { Field } from "../../ui/controls/Field.tsx";
import { useMay } from "../../ui/people/sitting.ts";
import { PromiseList, TICKETS } from "../../ui/dossier/PromiseList.tsx";
import { useInHand } from "./inHand.ts";
import { TakeUp } from "./CaseItem.tsx";
import { typedDeadline } from "./typedMoment.ts";
import styles from "./speaker.module.css";
import { PROMISE_RESULTS } from "#domain/review/review.ts";

/** Promises with what can be done with each, whatever the review that they were given in. */
export function PromisesInHand({ promises }: { readonly promises: readonly PromiseLine[] }) {
  return <PromiseList promises={promises} renderTools={(promise) => <PromiseTools promise={promise} />} />;
}

function PromiseTools({ promise }: { readonly promise: PromiseLine }) {
  const { say } = useWords();
  const may = useMay();
  const { acts } = useInHand();
  const [asks, setAsks] = useState<"result" | "day" | null>(null);
  const [day, setDay] = useState("");
  const [isFault, setFault] = useState(false);
  const { id: promiseId, reviewId, cases } = promise;
  const putOff = () => {
    const dueAt = typedDeadline(day, Date.now());
    setFault(dueAt === null);
    if (dueAt === null) return;
    setAsks(null);
    void acts.act({ type: "put-off", promiseId, dueAt }, reviewId);
  };
  return (
    <>
      {(cases.length > TICKETS ? [] : cases).map(({ id, ticket }) => (
        <TakeUp key={id} id={id} ticket={ticket} asTicket />
      ))}
      {may("review") && asks === null && (
        <>
          <TextButton label={say("review.settle")} onPress={() => setAsks("result")} />
          <TextButton label={say("review.putOff")} onPress={() => setAsks("day")} />
        </>
      )}
      {asks === "result" && (
        <span className={styles.ways}>
          {PROMISE_RESULTS.map((result) => (
            <ActionButton
              key={result}
              label={say(`review.standing.${result}`)}
              onPress={() => {
                setAsks(null);
                void acts.act({ type: "settle", promiseId, result, words: null }, reviewId);
              }}
            />
          ))}
        </span>
      )}
      {asks === "day" && (
        <form
          className={styles.ways}
          onSubmit={(event) => {
            event.preventDefault();
            putOff();
          }}
        >
          <Field
            name="putOff"
            label={say("review.putOffTo")}
            help={say("review.help.due")}
            fault={isFault ? say("review.fault.due") : null}
            value={day}
            onChange={setDay}
            short
            autoFocus
          />
          <ActionButton label={say("review.putOff")} type="submit" />
        </form>
      )}
    </>
  );
}
