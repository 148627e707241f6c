import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Health, HealthAnswer, HealthQuestion } from "#contract/health.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton, TextButton } from "../../ui/controls/ActionButton.tsx";
import { Mark, type MarkShape } from "../../ui/Mark.tsx";
import { SETTINGS_PAGES, type SettingsPageId } from "../../ui/settingsPlaces/settingsPages.ts";
import { keepFile } from "../../ui/tables/keepFile.ts";
import { goTo, usePlace } from "../pages/usePlace.ts";
import { type Outcome, OutcomeLine, outcomeOfError, reported } from "../parts/Outcome.tsx";
import { Loading, Section } from "../parts/Section.tsx";
import styles from "./health.module.css";

const SHAPES: Readonly<Record<Health, MarkShape>> = { good: "done", warning: "late", bad: "failing", unknown: "doubt" };

/** Where what is not well is mended. */
const MENDED_ON: Readonly<Partial<Record<HealthQuestion, SettingsPageId>>> = {
  record: "backups",
  backup: "backups",
  drill: "backups",
  "after-restore": "backups",
  sources: "channels",
  mail: "officer-mail",
  "disk-encryption": "disk",
};

/** What of this installation is well and what has to be done, and the file for the person who helps. */
export function HealthSection() {
  const { say, date, clock } = useWords();
  const { data, isError, error, isFetching, refetch } = useAnswer((ask) => ask.health.get, { staleTime: 0 });
  const { place, visit } = usePlace();
  const isVisited = place?.page === "health";
  // A page that was opened stays: somebody who comes back is told how it is now.
  useEffect(() => {
    if (isVisited && visit > 0) void refetch();
  }, [isVisited, visit, refetch]);
  return (
    <Section title={say("health.title")} detail={say("health.detail")}>
      <div className={styles.part} data-part="health">
        {data === undefined ? (
          isError ? (
            <OutcomeLine outcome={outcomeOfError(error)} />
          ) : (
            <Loading />
          )
        ) : (
          <>
            <Summary answers={data.answers} />
            <ul className={styles.answers}>
              {data.answers.map((answer) => (
                <Answer key={answer.question} answer={answer} />
              ))}
            </ul>
            <p className={styles.note}>{say("health.askedAt", { at: `${date(data.at)}, ${clock(data.at)}` })}</p>
          </>
        )}
        <ActionButton alone label={say("health.again")} isPending={isFetching} onPress={() => void refetch()} />
        <Report />
      </div>
    </Section>
  );
}

function Summary({ answers }: { readonly answers: readonly HealthAnswer[] }) {
  const { say } = useWords();
  const n = (health: Health) => answers.filter((each) => each.health === health).length;
  const [bad, warning] = [n("bad"), n("warning")];
  const shape = bad > 0 ? SHAPES.bad : warning > 0 ? SHAPES.warning : SHAPES.good;
  return (
    <output className={styles.summary} data-shape={shape}>
      <Mark shape={shape} />
      <span>{say("health.summary", { bad, warning })}</span>
    </output>
  );
}

function Answer({ answer: { question, name, health, says } }: { readonly answer: HealthAnswer }) {
  const { say, locale } = useWords();
  const page = health === "good" ? undefined : MENDED_ON[question];
  const title = SETTINGS_PAGES.find(({ id }) => id === page)?.title;
  return (
    <li data-question={question} data-health={health}>
      <Mark shape={SHAPES[health]} />
      <div>
        <strong>{name[locale]}</strong>
        <span className={styles.state}>{say(`health.is.${health}`)}</span>
        <p>{says[locale]}</p>
      </div>
      {page !== undefined && title !== undefined && (
        <TextButton label={say("health.goTo", { page: say(title) })} onPress={() => goTo({ page, field: null })} />
      )}
    </li>
  );
}

function Report() {
  const { say } = useWords();
  const { queries } = useEngine();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const make = useMutation(
    queries.health.report.mutationOptions(
      reported(setOutcome, ({ name }) => ({ good: true, message: "health.report.made", values: { name } }), keepFile),
    ),
  );
  return (
    <>
      <h3>{say("health.report.title")}</h3>
      <p className={styles.note}>{say("health.report.detail")}</p>
      <div className={styles.actions}>
        <ActionButton label={say("health.report.make")} isPending={make.isPending} onPress={() => make.mutate(undefined)} />
        <OutcomeLine outcome={outcome} />
      </div>
    </>
  );
}
