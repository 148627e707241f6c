import { DEPARTMENT_CODES } from "#domain/department/departments.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import { mayBeScoped } from "#domain/people/scope.ts";
import type { Scope } from "#domain/people/scope.ts";
import type { Role } from "#domain/people/roles.ts";
import { departmentShortName, districtName } from "../../i18n/names.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ChooseSome } from "../../ui/controls/Choose.tsx";
import styles from "./PeopleSection.module.css";

interface ScopeFieldsProps {
  /** Null for every case. */
  readonly scope: Scope | null;
  readonly onChange: (scope: Scope | null) => void;
}

/** Whose cases somebody sees: every department and district where none is chosen. */
export function ScopeChoice({ role, ...fields }: ScopeFieldsProps & { readonly role: Role }) {
  const { say } = useWords();
  if (!mayBeScoped(role)) return <p className={styles.seesAll}>{say("people.administratorSeesAll")}</p>;
  return (
    <fieldset className={styles.scope}>
      <legend>{say("people.scope")}</legend>
      <ScopeFields {...fields} />
      <p>{say(fields.scope === null ? "people.scopeNone" : "people.scopeHelp")}</p>
    </fieldset>
  );
}

export function ScopeFields({ scope, onChange }: ScopeFieldsProps) {
  const { say, locale } = useWords();
  const change = (next: Partial<Scope>) => {
    const { departments, districts } = { departments: scope?.departments ?? null, districts: scope?.districts ?? null, ...next };
    onChange(departments === null && districts === null ? null : { departments, districts });
  };
  const someOf = <Value extends string>(values: readonly Value[]) => (values.length === 0 ? null : values);
  return (
    <>
      <ChooseSome
        label={say("people.scopeDistricts")}
        options={DISTRICTS.map(({ name }) => ({ value: name, label: districtName(name, locale) }))}
        value={scope?.districts ?? []}
        onChange={(districts) => change({ districts: someOf(districts) })}
        none={say("people.allDistricts")}
        some={(n) => say("people.someDistricts", { n })}
      />
      <ChooseSome
        label={say("people.scopeDepartments")}
        options={DEPARTMENT_CODES.map((code) => ({ value: code, label: departmentShortName(code, locale) }))}
        value={scope?.departments ?? []}
        onChange={(departments) => change({ departments: someOf(departments) })}
        none={say("people.allDepartments")}
        some={(n) => say("people.someDepartments", { n })}
      />
    </>
  );
}
