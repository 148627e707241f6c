import { keepPreviousData } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import type { OfficeRow } from "#contract/registry.ts";
import { dayText } from "#domain/registry/day.ts";
import { MOST_REGISTRY_ROWS, OFFICE_FILTERS } from "#domain/registry/officeFilters.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { Field } from "../../ui/controls/Field.tsx";
import { SelectField } from "../../ui/controls/SelectField.tsx";
import { useMay } from "../../ui/people/sitting.ts";
import { HeadRow } from "../../ui/tables/HeadRow.tsx";
import { OutcomeLine } from "../parts/Outcome.tsx";
import { Loading } from "../parts/Section.tsx";
import { ADDING, useOpened } from "../parts/useOpened.ts";
import { useWithOpened } from "../parts/withOpened.ts";
import { OfficeEditor } from "./OfficeEditor.tsx";
import { OfficeEntry } from "./OfficeEntry.tsx";
import { OpenableRow } from "./OpenableRow.tsx";
import styles from "./registry.module.css";
import { writtenDay } from "./registryForms.ts";

const FIRST_ROWS = 25;

/** Offices by words, with one of them open. */
export function OfficeList({ text, onText }: { readonly text: string; readonly onText: (text: string) => void }) {
  const { say, locale } = useWords();
  const may = useMay();
  const [only, setOnly] = useState<(typeof OFFICE_FILTERS)[number]>("all");
  const [take, setTake] = useState(FIRST_ROWS);
  const { opened, outcome, open, ending, within } = useOpened();
  const asked = useDeferredValue(text);
  const { data: found } = useAnswer((ask) => ask.registry.offices, {
    input: { text: asked, only, take },
    placeholderData: keepPreviousData,
  });
  const rows = useWithOpened(found?.rows ?? NONE, opened, idOf);
  return within(
    <>
      <search className={styles.find}>
        <Field
          name="officeSearch"
          isWork={false}
          label={say("registry.search")}
          help={say("registry.searchHelp")}
          value={text}
          onChange={(value) => {
            onText(value);
            setTake(FIRST_ROWS);
          }}
        />
        <SelectField
          label={say("registry.only")}
          value={only}
          choices={OFFICE_FILTERS.map((value) => ({ value, label: say(`registry.only.${value}`) }))}
          onChange={setOnly}
        />
      </search>
      {found === undefined ? (
        <Loading />
      ) : (
        <>
          <output className={styles.quiet}>{found.total === 0 ? say("registry.none") : say("registry.total", { n: found.total })}</output>
          {rows.length > 0 && (
            <table className={styles.table} aria-label={say("registry.title")}>
              <HeadRow names={[say("word.office"), say("registry.holder")]}>
                <th scope="col">
                  <span className={styles.hidden}>{say("word.open")}</span>
                </th>
              </HeadRow>
              <tbody>
                {rows.map((row) => (
                  <OpenableRow
                    key={row.office.id}
                    name={row.office.label[locale]}
                    columns={3}
                    isOpen={opened === row.office.id}
                    onToggle={() => open(opened === row.office.id ? null : row.office.id)}
                    cells={<OfficeCells {...row} isFound={found.rows.includes(row)} />}
                  >
                    <OfficeEntry id={row.office.id} onDone={ending.onDone} />
                  </OpenableRow>
                ))}
              </tbody>
            </table>
          )}
          {found.rows.length < found.total && found.rows.length < MOST_REGISTRY_ROWS && (
            <ActionButton
              alone
              label={say("registry.more", { n: found.total - found.rows.length })}
              onPress={() => setTake((rows) => Math.min(rows * 2, MOST_REGISTRY_ROWS))}
            />
          )}
        </>
      )}
      <OutcomeLine outcome={outcome} />
      {may("registry") && opened !== ADDING && <ActionButton alone label={say("registry.addOffice")} onPress={() => open(ADDING)} />}
      {may("registry") && opened === ADDING && (
        <div className={styles.editor}>
          <OfficeEditor office={null} {...ending} />
        </div>
      )}
    </>,
  );
}

const NONE: readonly OfficeRow[] = [];
const idOf = ({ office }: OfficeRow) => office.id;

/** `isFound`: what is looked for finds it; otherwise it stays while it is open. */
function OfficeCells({ office, holder, isFound }: OfficeRow & { readonly isFound: boolean }) {
  const { say, locale } = useWords();
  return (
    <>
      <th scope="row">
        {office.label[locale]}
        {office.nodal && <span className={styles.tag}>{say("registry.nodal")}</span>}
        {!isFound && (
          <>
            <br />
            <small className={styles.quiet}>{say("registry.staysOpen")}</small>
          </>
        )}
      </th>
      <td>
        {holder === null ? (
          <span className={styles.quiet}>{say("registry.vacant")}</span>
        ) : (
          <>
            {holder.officer.name}
            <br />
            <span className={styles.quiet}>{say("registry.termOpen", { from: writtenDay(dayText(holder.fromAt)) })}</span>
          </>
        )}
      </td>
    </>
  );
}
