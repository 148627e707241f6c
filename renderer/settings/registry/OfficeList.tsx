import { keepPreviousData } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { Field } from "../../ui/controls/Field.tsx";
import { useMay } from "../../ui/people/sitting.ts";
import { type Outcome, OutcomeLine } from "../parts/Outcome.tsx";
import { AddOffice } from "./AddOffice.tsx";
import { OfficeRowOf } from "./OfficeRowOf.tsx";
import { registryStyles } from "./registryStyles.ts";
import { SelectField } from "../../ui/controls/SelectField.tsx";
import { MOST_REGISTRY_ROWS, OFFICE_FILTERS } from "#domain/registry/officeFilters.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { Loading } from "../parts/Section.tsx";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";

const FIRST_ROWS = 25;

/** Offices by words, with one of them open. */
export function OfficeList({ text, onText }: { readonly text: string; readonly onText: (text: string) => void }) {
  const { say } = useWords();
  const { queries } = useEngine();
  const may = useMay();
  const [only, setOnly] = useState<(typeof OFFICE_FILTERS)[number]>("all");
  const [take, setTake] = useState(FIRST_ROWS);
  const [opened, setOpened] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const asked = useDeferredValue(text);
  const found = useAnswer(queries.registry.offices.queryOptions({ input: { text: asked, only, take }, placeholderData: keepPreviousData }));
  const open = (what: string | null) => {
    setOutcome(null);
    setOpened(what);
  };
  const done = (result: Outcome) => {
    setOutcome(result);
    if (result.good) setOpened(null);
  };
  return (
    <>
      <search className={registryStyles.find}>
        <Field
          name="officeSearch"
          label={say("registry.search")}
          help={say("registry.searchHelp")}
          fault={null}
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
          <output className={registryStyles.quiet}>
            {found.total === 0 ? say("registry.none") : say("registry.total", { n: found.total })}
          </output>
          {found.total > 0 && (
            <table className={registryStyles.table} aria-label={say("registry.title")}>
              <thead>
                <tr>
                  <th scope="col">{say("registry.office")}</th>
                  <th scope="col">{say("registry.holder")}</th>
                  <th scope="col">
                    <span className={registryStyles.hidden}>{say("registry.open")}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {found.rows.map((row) => (
                  <OfficeRowOf
                    key={row.office.id}
                    row={row}
                    isOpen={opened === row.office.id}
                    onOpen={() => open(row.office.id)}
                    onClose={() => open(null)}
                    onDone={done}
                  />
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
      {may("registry") &&
        (opened === ADDING ? (
          <AddOffice onClose={() => open(null)} onDone={done} />
        ) : (
          <ActionButton alone label={say("registry.addOffice")} onPress={() => open(ADDING)} />
        ))}
    </>
  );
}

/** In the place of an office's id. */
const ADDING = "new";
