import { nameKeyOf } from "#domain/people/person.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { TextButton } from "../../ui/controls/ActionButton.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { useMay } from "../../ui/people/sitting.ts";
import { goTo, usePlace } from "../pages/usePlace.ts";
import styles from "./Namesakes.module.css";

/** That several people who may sign in have one name, since seats that were apart each added one, and the way out. For who may give another name. */
export function Namesakes() {
  const { say } = useWords();
  const may = useMay();
  const { data: people = [] } = useAnswer((ask) => ask.people.list, { enabled: may("people") });
  const isThere = usePlace().place?.page === "people";
  // Each name once, as one of them writes it.
  const names = new Map(people.filter(({ namesake }) => namesake !== null).map(({ name }) => [nameKeyOf(name), name.trim()]));
  if (names.size === 0) return null;
  return (
    <p className={styles.note} data-note="namesakes">
      <Mark shape="late" />
      <span>
        {say("people.namesakes", { names: [...names.values()].join(", ") })}{" "}
        {!isThere && (
          <TextButton label={say("health.goTo", { page: say("people.title") })} onPress={() => goTo({ page: "people", field: null })} />
        )}
      </span>
    </p>
  );
}
