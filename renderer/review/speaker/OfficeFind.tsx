import { keepPreviousData } from "@tanstack/react-query";
import { type ReactNode, useDeferredValue } from "react";
import type { OfficeRow } from "#contract/registry.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Field } from "../../ui/controls/Field.tsx";
import styles from "./speaker.module.css";

const SHOWN = 6;

interface OfficeFindProps {
  readonly label: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly renderTools: (row: OfficeRow) => ReactNode;
}

/** A field that finds offices of the registry by title, place or officer, with what can be done with each. */
export function OfficeFind({ label, typed, onType, renderTools }: OfficeFindProps) {
  const { say, locale } = useWords();
  const rows = useOfficesFound(typed, SHOWN);
  return (
    <>
      <Field name="office" isWork={false} label={label} help={say("review.spot.findHelp")} value={typed} onChange={onType} />
      {typed.trim() !== "" && (
        <ul className={styles.ladder} aria-label={label}>
          {rows.map((row) => (
            <li key={row.office.id}>
              <span>
                <b>{row.office.label[locale]}</b>
                <small>{row.holder?.officer.name ?? say("desk.case.vacant")}</small>
              </span>
              {renderTools(row)}
            </li>
          ))}
          {rows.length === 0 && <li className={styles.quiet}>{say("desk.act.noMatch")}</li>}
        </ul>
      )}
    </>
  );
}

/** None while nothing is typed. */
export function useOfficesFound(typed: string, take: number): readonly OfficeRow[] {
  const text = useDeferredValue(typed.trim());
  const { data } = useAnswer((ask) => ask.registry.offices, {
    input: { text, take },
    enabled: text !== "",
    placeholderData: keepPreviousData,
  });
  return text === "" ? [] : (data?.rows ?? []);
}
