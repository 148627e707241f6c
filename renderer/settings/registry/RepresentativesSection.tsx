import { keepPreviousData } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { REPRESENTATIVE_ROLES } from "#domain/registry/representative.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { Field } from "../../ui/controls/Field.tsx";
import { useMay } from "../../ui/people/sitting.ts";
import { type Outcome, OutcomeLine } from "../parts/Outcome.tsx";
import { Section, Loading } from "../parts/Section.tsx";
import { registryStyles } from "./registryStyles.ts";
import { RepresentativeEditor } from "./RepresentativeEditor.tsx";
import { RepresentativeRow } from "./RepresentativeRow.tsx";
import { SelectField } from "../../ui/controls/SelectField.tsx";
import { TableExport } from "./TableExport.tsx";
import { TableImport } from "./TableImport.tsx";
import { MOST_REGISTRY_ROWS } from "#domain/registry/officeFilters.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";

/** All there can be: 90 MLAs, 15 MPs, the ministers among them. */
const ROLES = ["all", ...REPRESENTATIVE_ROLES] as const;
/** In the place of a representative's id. */
const ADDING = "new";

export function RepresentativesSection() {
  const { say } = useWords();
  const { queries } = useEngine();
  const may = useMay();
  const [text, setText] = useState("");
  const [role, setRole] = useState<(typeof ROLES)[number]>("all");
  const [opened, setOpened] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const input = { text: useDeferredValue(text), role: role === "all" ? null : role, take: MOST_REGISTRY_ROWS };
  const found = useAnswer(queries.registry.representatives.queryOptions({ input, placeholderData: keepPreviousData }));
  const open = (what: string | null) => {
    setOutcome(null);
    setOpened(what);
  };
  const done = (result: Outcome) => {
    setOutcome(result);
    if (result.good) setOpened(null);
  };
  return (
    <Section title={say("representatives.title")} detail={say("representatives.detail")}>
      <div className={registryStyles.stack}>
        <search className={registryStyles.find}>
          <Field
            name="representativeSearch"
            label={say("registry.search")}
            help={say("representatives.searchHelp")}
            fault={null}
            value={text}
            onChange={setText}
          />
          <SelectField
            label={say("representatives.role")}
            value={role}
            choices={ROLES.map((value) => ({ value, label: say(`representatives.role.${value}`) }))}
            onChange={setRole}
          />
        </search>
        {found === undefined && <Loading />}
        {found?.total === 0 && <p className={registryStyles.quiet}>{say("representatives.none")}</p>}
        {found !== undefined && found.total > 0 && (
          <table className={registryStyles.table} aria-label={say("representatives.label")}>
            <thead>
              <tr>
                <th scope="col">{say("registry.name")}</th>
                <th scope="col">{say("representatives.constituency")}</th>
                <th scope="col">{say("representatives.account")}</th>
                <th scope="col">
                  <span className={registryStyles.hidden}>{say("registry.open")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {found.rows.map((each) => (
                <RepresentativeRow
                  key={each.id}
                  representative={each}
                  isOpen={opened === each.id}
                  onOpen={() => open(each.id)}
                  onClose={() => open(null)}
                  onDone={done}
                />
              ))}
            </tbody>
          </table>
        )}
        <OutcomeLine outcome={outcome} />
        {may("registry") && opened === ADDING && (
          <div className={registryStyles.editor}>
            <RepresentativeEditor representative={null} onCancel={() => open(null)} onDone={done} />
          </div>
        )}
        {may("registry") && opened !== ADDING && <ActionButton alone label={say("representatives.add")} onPress={() => open(ADDING)} />}
        {may("registry") && <TableImport table="representatives" />}
        <TableExport table="representatives" />
      </div>
    </Section>
  );
}
