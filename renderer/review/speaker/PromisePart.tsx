import { useState } from "react";
import { Button, Form } from "react-aria-components";
import type { PromiseLine, ReviewView } from "#contract/review.ts";
import { grievanceIdsOf } from "./promisedTickets.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { ChooseOne } from "../../ui/controls/Choose.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { Field } from "../../ui/controls/Field.tsx";
import { LongField } from "../../ui/controls/LongField.tsx";
import { useMay } from "../../ui/people/sitting.ts";
import { PromiseList } from "../parts/PromiseList.tsx";
import { typedDeadline } from "./typedMoment.ts";
import type { ReviewActs } from "./useReviewActs.ts";
import styles from "./speaker.module.css";

interface PromisePartProps {
  readonly review: ReviewView;
  readonly stop: ReviewView["stops"][number];
  readonly acts: ReviewActs;
}

/** What is promised at this stop, in the words that were spoken, and by when. */
export function PromisePart({ review, stop, acts }: PromisePartProps) {
  const { say } = useWords();
  const may = useMay();
  const called = new Set(stop.offices.map(({ office }) => office));
  const promises = review.promises.filter(({ office }) => called.has(office));
  return (
    <section className={styles.part} aria-label={say("review.promises")}>
      <header>
        <h2>{say("review.promises")}</h2>
      </header>
      {promises.length > 0 && (
        <PromiseList promises={promises} renderTools={(promise) => may("review") && <Settle promise={promise} acts={acts} />} />
      )}
      {may("review") && review.state === "begun" && <PromiseForm stop={stop} acts={acts} />}
    </section>
  );
}

const RESULTS = ["kept", "partly-kept", "broken", "withdrawn"] as const;

function Settle({ promise, acts }: { readonly promise: PromiseLine; readonly acts: ReviewActs }) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <Button className={controlStyles.text} onPress={() => setOpen(true)}>
        {say("review.settle")}
      </Button>
    );
  }
  return (
    <span className={styles.ways}>
      {RESULTS.map((result) => (
        <Button
          key={result}
          className={controlStyles.button}
          onPress={() => {
            setOpen(false);
            void acts.act({ type: "settle", promiseId: promise.id, result, words: null });
          }}
        >
          {say(`review.standing.${result}`)}
        </Button>
      ))}
    </span>
  );
}

function PromiseForm({ stop, acts }: Omit<PromisePartProps, "review">) {
  const { say, locale } = useWords();
  const { client } = useEngine();
  const [office, setOffice] = useState<string | null>(stop.offices[0]?.office ?? null);
  const [words, setWords] = useState("");
  const [due, setDue] = useState("");
  const [tickets, setTickets] = useState("");
  const [fault, setFault] = useState<"words" | "due" | "tickets" | null>(null);
  const line = stop.offices.find((each) => each.office === office);

  const promise = async () => {
    const dueAt = typedDeadline(due, Date.now());
    if (line === undefined || words.trim() === "") return setFault("words");
    if (dueAt === null) return setFault("due");
    const cases = await grievanceIdsOf(tickets, client);
    if (cases === null) return setFault("tickets");
    setFault(null);
    if (!(await acts.act({ type: "promise", office: line.office, officer: line.holder, cases, words: words.trim(), dueAt }))) return;
    setWords("");
    setTickets("");
  };

  return (
    <Form
      className={controlStyles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void promise();
      }}
    >
      <ChooseOne
        label={say("review.field.office")}
        options={stop.offices.map((each) => ({ value: each.office as string, label: each.label[locale] }))}
        value={office}
        onChange={setOffice}
      />
      <LongField
        label={say("review.field.words")}
        value={words}
        onChange={setWords}
        fault={fault === "words" ? say("review.fault.words") : null}
        rows={2}
      />
      <Field
        name="due"
        label={say("review.field.due")}
        help={say("review.help.due")}
        fault={fault === "due" ? say("review.fault.due") : null}
        value={due}
        onChange={setDue}
        short
      />
      <Field
        name="tickets"
        label={say("review.field.tickets")}
        fault={fault === "tickets" ? say("review.fault.tickets") : null}
        value={tickets}
        onChange={setTickets}
      />
      <Button className={controlStyles.button} type="submit" data-main>
        {say("review.promiseDo")}
      </Button>
    </Form>
  );
}
