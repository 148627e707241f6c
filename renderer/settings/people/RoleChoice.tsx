import { useId } from "react";
import { ROLES, type Role } from "#domain/people/roles.ts";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import styles from "./PeopleSection.module.css";

/** One of the roles, with what it may do said beside it. */
export function RoleChoice({ role, onChange }: { readonly role: Role; readonly onChange: (role: Role) => void }) {
  const { say } = useWords();
  const id = useId();
  return (
    <div className={styles.role}>
      <label className={controlStyles.label} htmlFor={id}>
        {say("people.role")}
      </label>
      <select
        id={id}
        className={controlStyles.select}
        aria-describedby={`${id}-may`}
        value={role}
        onChange={({ target }) => onChange(ROLES.find((known) => known === target.value) ?? role)}
      >
        {ROLES.map((known) => (
          <option key={known} value={known}>
            {say(`role.${known}`)}
          </option>
        ))}
      </select>
      <p id={`${id}-may`}>{say(`role.${role}.may`)}</p>
    </div>
  );
}
