import { Button } from "react-aria-components";
import { useWords } from "../../i18n/useWords.ts";
import { callFailure, failureOf } from "../failure.ts";
import { controlStyles } from "../controls/controlStyles.ts";
import styles from "./people.module.css";
import { useGate } from "./sitting.ts";
import { useEndSitting } from "./useEndSitting.ts";
import { useScopeWords } from "./useScopeWords.ts";

/** Who is signed in, and the way to lock the window or to leave it. Nothing in a room that has no people yet. */
export function PersonBar() {
  const { say } = useWords();
  const { person, notEnded } = useGate();
  const ways = useEndSitting();
  const scopeWords = useScopeWords();
  if (person === null || ways === null) return null;
  const { name, role, scope } = person;
  return (
    <p className={styles.bar}>
      <span>
        <b>{name}</b> · {say(`role.${role}`)}
        {scope !== null && ` · ${say("people.sees", { what: scopeWords(scope) })}`}
      </span>
      <Button className={controlStyles.text} onPress={ways.lock}>
        {say("lock.lock")}
      </Button>
      <Button className={controlStyles.text} onPress={ways.signOut}>
        {say("signIn.out")}
      </Button>
      {notEnded !== null && (
        <span className={styles.notEnded} role="alert">
          {say(isAway(notEnded) ? "lock.notDone" : callFailure(notEnded))}
        </span>
      )}
    </p>
  );
}

function isAway(error: Error): boolean {
  const failure = failureOf(error);
  return failure === "lost" || failure === "silent";
}
