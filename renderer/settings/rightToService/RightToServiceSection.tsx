import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { NotifiedService } from "#domain/rightToService/service.ts";
import { sourceWords } from "#domain/rightToService/sources.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { useMay } from "../../ui/people/sitting.ts";
import { HeadRow } from "../../ui/tables/HeadRow.tsx";
import { AskFirst } from "../parts/AreYouSure.tsx";
import { type Outcome, OutcomeLine, reported } from "../parts/Outcome.tsx";
import { Loading, Section } from "../parts/Section.tsx";
import styles from "../registry/registry.module.css";
import { outcomeOfRegistryError } from "../registry/registryOutcome.ts";
import { TableExport } from "../registry/TableExport.tsx";
import { TableImport } from "../registry/TableImport.tsx";

/** The services that the law gives days to, and the way to take over the State's own list. */
export function RightToServiceSection() {
  const { say } = useWords();
  const may = useMay();
  const { queries, queryClient } = useEngine();
  const { data } = useAnswer((ask) => ask.registry.services);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const undo = useMutation(
    queries.registry.undoServices.mutationOptions(
      reported(
        setOutcome,
        "services.takenBack",
        () => queryClient.invalidateQueries({ queryKey: queries.registry.key() }),
        outcomeOfRegistryError,
      ),
    ),
  );
  if (data === undefined)
    return (
      <Section title={say("services.title")} detail={say("services.detail")}>
        <Loading />
      </Section>
    );
  const unchecked = data.services.filter(({ checkedOn }) => checkedOn === null).length;
  return (
    <Section title={say("services.title")} detail={say("services.detail")}>
      <div className={styles.stack}>
        {unchecked > 0 && <p role="note">{say("services.unchecked", { n: unchecked })}</p>}
        <table className={styles.table} aria-label={say("services.title")}>
          <HeadRow names={[say("services.name"), say("services.limit"), say("services.appeals"), say("services.source")]} />
          <tbody>
            {data.services.map((each) => (
              <ServiceRow key={`${each.department} ${each.name.en}`} service={each} />
            ))}
          </tbody>
        </table>
        {may("registry") && data.canUndo && (
          <AskFirst
            alone
            label={say("services.undo")}
            question={say("services.undoSure")}
            yes={say("services.undoYes")}
            isPending={undo.isPending}
            onYes={() => undo.mutate(undefined)}
          />
        )}
        <OutcomeLine outcome={outcome} />
        {may("registry") && <TableImport table="services" />}
        {may("export") && <TableExport table="services" />}
      </div>
    </Section>
  );
}

function ServiceRow({ service }: { readonly service: NotifiedService }) {
  const { say, locale, department, date } = useWords();
  const { name, limit, unit, designated, first, second, source, checkedOn } = service;
  return (
    <tr>
      <th scope="row">
        {name[locale]}
        <br />
        <span className={styles.quiet}>{department(service.department)}</span>
      </th>
      <td className={styles.offices}>
        {say(unit === "hours" ? "services.inHours" : "services.inDays", { n: limit })}
        <br />
        <span className={styles.quiet}>{designated[locale]}</span>
      </td>
      <td className={styles.offices}>
        1. {first[locale]}
        <br />
        2. {second[locale]}
      </td>
      <td>
        {checkedOn === null ? (
          <b>{say("services.toCheck")}</b>
        ) : (
          say("services.checkedOn", { date: date(Date.parse(`${checkedOn}T06:00:00Z`)) })
        )}
        <br />
        <span className={styles.quiet}>{sourceWords(source)[locale]}</span>
      </td>
    </tr>
  );
}
