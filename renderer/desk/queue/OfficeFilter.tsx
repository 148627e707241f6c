import { keepPreviousData } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import type { CaseFilter } from "#domain/desk/filter.ts";
import { officeLabel } from "#domain/registry/officeLabel.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { Field } from "../../ui/controls/Field.tsx";
import styles from "./OfficeFilter.module.css";

type Offices = NonNullable<CaseFilter["offices"]>;

interface OfficeFilterProps {
  readonly value: Offices;
  /** How many cases it would hold; undefined where that is not known. */
  readonly counted: (office: Offices[number]) => string | undefined;
  readonly onChange: (offices: Offices) => void;
}

const MOST_OFFERED = 6;

/** The offices that answer, found by title, place or the officer who holds them; each is added by a press, and taken away by one. */
export function OfficeFilter({ value, counted, onChange }: OfficeFilterProps) {
  const { say, locale } = useWords();
  const [typed, setTyped] = useState("");
  const text = useDeferredValue(typed.trim());
  const { data } = useAnswer((ask) => ask.registry.offices, {
    input: { text, take: MOST_OFFERED },
    enabled: text !== "",
    placeholderData: keepPreviousData,
  });
  const withCount = (label: string, office: Offices[number]) => {
    const count = counted(office);
    return count === undefined ? label : `${label}: ${count}`;
  };
  const offered = text === "" ? [] : (data?.rows ?? []).filter(({ office }) => !value.includes(office.id));
  return (
    <div className={styles.offices}>
      <Field name="office" isWork={false} label={say("desk.filter.office")} value={typed} onChange={setTyped} />
      <ul className={styles.list}>
        {value.map((office) => (
          <li key={office ?? ""}>
            <ActionButton
              label={`${withCount(office === null ? say("desk.filter.officeNone") : officeLabel(office)[locale], office)} ×`}
              onPress={() => onChange(value.filter((each) => each !== office))}
            />
          </li>
        ))}
        {offered.map(({ office, holder }) => (
          <li key={office.id}>
            <ActionButton
              label={`+ ${withCount(`${office.label[locale]}${holder === null ? "" : ` (${holder.officer.name})`}`, office.id)}`}
              onPress={() => {
                setTyped("");
                onChange([...value, office.id]);
              }}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
