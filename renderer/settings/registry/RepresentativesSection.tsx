import { keepPreviousData } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import type { RepresentativeAnswer } from "#contract/registry.ts";
import { MOST_REGISTRY_ROWS } from "#domain/registry/officeFilters.ts";
import { REPRESENTATIVE_ROLES } from "#domain/registry/representative.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { Field } from "../../ui/controls/Field.tsx";
import { SelectField } from "../../ui/controls/SelectField.tsx";
import { useMay } from "../../ui/people/sitting.ts";
import { HeadRow } from "../../ui/tables/HeadRow.tsx";
import { OutcomeLine } from "../parts/Outcome.tsx";
import { Loading, Section } from "../parts/Section.tsx";
import { ADDING, useOpened } from "../parts/useOpened.ts";
import { useWithOpened } from "../parts/withOpened.ts";
import { OpenableRow } from "./OpenableRow.tsx";
import styles from "./registry.module.css";
import { RepresentativeEditor } from "./RepresentativeEditor.tsx";
import { TableExport } from "./TableExport.tsx";
import { TableImport } from "./TableImport.tsx";

const ROLES = ["all", ...REPRESENTATIVE_ROLES] as const;

export function RepresentativesSection() {
  const { say } = useWords();
  const may = useMay();
  const [text, setText] = useState("");
  const [role, setRole] = useState<(typeof ROLES)[number]>("all");
  const { opened, outcome, open, ending, within } = useOpened();
  // All there can be: 90 MLAs, 15 MPs, the ministers among them.
  const input = { text: useDeferredValue(text), role: role === "all" ? null : role, take: MOST_REGISTRY_ROWS };
  const { data: found } = useAnswer((ask) => ask.registry.representatives, { input, placeholderData: keepPreviousData });
  const rows = useWithOpened(found?.rows ?? NONE, opened, idOf);
  return within(
    <Section title={say("representatives.title")} detail={say("representatives.detail")}>
      <div className={styles.stack}>
        <search className={styles.find}>
          <Field
            name="representativeSearch"
            isWork={false}
            label={say("registry.search")}
            help={say("representatives.searchHelp")}
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
        {found?.total === 0 && <p className={styles.quiet}>{say("representatives.none")}</p>}
        {rows.length > 0 && (
          <table className={styles.table} aria-label={say("representatives.title")}>
            <HeadRow names={[say("word.name"), say("representatives.constituency"), say("representatives.knownBy")]}>
              <th scope="col">
                <span className={styles.hidden}>{say("word.open")}</span>
              </th>
            </HeadRow>
            <tbody>
              {rows.map((each) => (
                <OpenableRow
                  key={each.id}
                  name={each.name}
                  columns={4}
                  isOpen={opened === each.id}
                  onToggle={may("registry") ? () => open(opened === each.id ? null : each.id) : null}
                  cells={<RepresentativeCells {...each} isFound={found?.rows.includes(each) === true} />}
                >
                  <RepresentativeEditor representative={each} {...ending} />
                </OpenableRow>
              ))}
            </tbody>
          </table>
        )}
        <OutcomeLine outcome={outcome} />
        {may("registry") && opened === ADDING && <RepresentativeEditor representative={null} {...ending} />}
        {may("registry") && opened !== ADDING && <ActionButton alone label={say("representatives.add")} onPress={() => open(ADDING)} />}
        {may("registry") && <TableImport table="representatives" />}
        {may("export") && <TableExport table="representatives" />}
      </div>
    </Section>,
  );
}

const NONE: readonly RepresentativeAnswer[] = [];
const idOf = ({ id }: RepresentativeAnswer) => id;

/** `isFound`: what is looked for finds it; otherwise it stays while it is open. */
function RepresentativeCells(props: RepresentativeAnswer & { readonly isFound: boolean }) {
  const { name, role, constituency, portfolio, xHandle, facebookId, email, phone, district: lies, isFound } = props;
  const { instagram = null, telegram = null, youtube = null } = props;
  const { say, district } = useWords();
  const known = [
    xHandle && `X @${xHandle}`,
    facebookId && `Facebook ${facebookId}`,
    email,
    phone,
    instagram && `Instagram @${instagram}`,
    telegram && `Telegram @${telegram}`,
    youtube && `YouTube ${youtube}`,
  ].filter((each) => each !== null);
  return (
    <>
      <th scope="row">
        {name}
        <span className={styles.tag}>{say(`representatives.role.${role}`)}</span>
        {!isFound && (
          <>
            <br />
            <small className={styles.quiet}>{say("registry.staysOpen")}</small>
          </>
        )}
      </th>
      <td>
        {constituency ?? "–"}
        <br />
        <span className={styles.quiet}>{[portfolio, lies && district(lies)].filter((part) => part !== null).join(" · ")}</span>
      </td>
      <td>{known.length === 0 ? <span className={styles.quiet}>{say("representatives.notKnown")}</span> : known.join(" · ")}</td>
    </>
  );
}
