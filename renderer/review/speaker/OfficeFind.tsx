import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useDeferredValue } from "react";
import type { OfficeRow } from "#contract/registry.ts";
import { useConnectionState, useEngine } from "../../client/EngineProvider.tsx";
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
      <Field name="office" label={label} help={say("review.spot.findHelp")} fault={null} value={typed} onChange={onType} />
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
  const { queries } = useEngine();
  const connected = useConnectionState().status === "connected";
  const text = useDeferredValue(typed.trim());
  const { data } = useQuery(
    queries.registry.offices.queryOptions({ input: { text, take }, enabled: connected && text !== "", placeholderData: keepPreviousData }),
  );
  return text === "" ? [] : (data?.rows ?? []);
}
