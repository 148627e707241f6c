import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import styles from "./registry.module.css";
import { SelectField } from "../../ui/controls/SelectField.tsx";
import { MOST_REGISTRY_ROWS } from "#domain/registry/officeFilters.ts";
import { Loading } from "../parts/Section.tsx";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { HeadRow } from "../../ui/tables/HeadRow.tsx";
import { useAnswer } from "../../client/useAnswer.ts";

const FILTERS = ["all", "nodal", "holder", "x", "facebook"] as const;
const FIRST_ROWS = 25;

/** What the state nodal officer still has to find out, nodal officers first. `onOpen` is given the office's id. */
export function GapList({ onOpen }: { readonly onOpen: (office: string) => void }) {
  const { say, locale } = useWords();
  const [only, setOnly] = useState<(typeof FILTERS)[number]>("nodal");
  const [take, setTake] = useState(FIRST_ROWS);
  const { data } = useAnswer((ask) => ask.registry.gaps, { input: { only, take }, placeholderData: keepPreviousData });
  if (data === undefined) return <Loading />;
  const { rows, total, counts } = data;
  return (
    <>
      <p>{say("gaps.intro", { holder: counts.holder, x: counts.x, facebook: counts.facebook })}</p>
      <SelectField
        label={say("registry.only")}
        value={only}
        choices={FILTERS.map((value) => ({ value, label: say(`gaps.only.${value}`) }))}
        onChange={(value) => {
          setOnly(value);
          setTake(FIRST_ROWS);
        }}
      />
      <output className={styles.quiet}>{total === 0 ? say("gaps.none") : say("registry.total", { n: total })}</output>
      {total > 0 && (
        <table className={styles.table} aria-label={say("gaps.label")}>
          <HeadRow names={[say("word.office"), say("registry.holder"), say("gaps.missing")]} />
          <tbody>
            {rows.map(({ office, officer, missing }) => (
              <tr key={office.id}>
                <th scope="row">
                  <Button className={controlStyles.text} onPress={() => onOpen(office.label[locale])}>
                    {office.label[locale]}
                  </Button>
                  {office.nodal && <span className={styles.tag}>{say("registry.nodal")}</span>}
                </th>
                <td>{officer?.name ?? <span className={styles.quiet}>{say("registry.vacant")}</span>}</td>
                <td>{missing.map((gap) => say(`gaps.missing.${gap}`)).join(", ")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length < total && rows.length < MOST_REGISTRY_ROWS && (
        <ActionButton
          alone
          label={say("registry.more", { n: total - rows.length })}
          onPress={() => setTake((many) => Math.min(many * 2, MOST_REGISTRY_ROWS))}
        />
      )}
    </>
  );
}
