import { useState } from "react";
import { Button } from "react-aria-components";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../controls/controlStyles.ts";
import { FirstAdministratorForm } from "./FirstAdministratorForm.tsx";
import styles from "./people.module.css";

/** Above the content of a room that has no people yet: asks for its first administrator, now or later. */
export function FirstAdministrator() {
  const { say } = useWords();
  const [answer, setAnswer] = useState<"none" | "now" | "later">("none");
  if (answer === "later") return null;
  return (
    <aside className={styles.offer} aria-label={say("first.title")}>
      <div>
        <b>{say("first.title")}</b>
        <p>{say("first.detail")}</p>
      </div>
      {answer === "now" ? (
        <FirstAdministratorForm onLater={() => setAnswer("later")} />
      ) : (
        <p className={styles.choices}>
          <Button className={controlStyles.button} data-main onPress={() => setAnswer("now")}>
            {say("first.create")}
          </Button>
          <Button className={controlStyles.button} onPress={() => setAnswer("later")}>
            {say("first.later")}
          </Button>
        </p>
      )}
    </aside>
  );
}
