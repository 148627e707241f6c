import { Button } from "react-aria-components";
import { useWords } from "../../i18n/useWords.ts";
import { useTold } from "../announce/useTold.ts";
import { controlStyles } from "../controls/controlStyles.ts";
import styles from "./people.module.css";
import { useGate } from "./sitting.ts";
import { useEndSitting } from "./useEndSitting.ts";
import { useScopeWords } from "./useScopeWords.ts";

/** Who is signed in, and the way to lock the window or to leave it. Nothing in a room that has no people yet. */
export function PersonBar() {
  const { say } = useWords();
  const { person, ending } = useGate();
  const ways = useEndSitting();
  const scopeWords = useScopeWords();
  useTold(ending === null ? null : say(ending === "lock" ? "lock.underWay" : "signIn.outUnderWay"));
  if (person === null || ways === null) return null;
  const { name, role, scope } = person;
  return (
    <p className={styles.bar}>
      <span>
        <b>{name}</b> · {say(`role.${role}`)}
        {scope !== null && ` · ${say("people.sees", { what: scopeWords(scope) })}`}
      </span>
      <Button className={controlStyles.text} onPress={ways.lock}>
        {say(ending === "lock" ? "lock.underWay" : "lock.lock")}
      </Button>
      <Button className={controlStyles.text} onPress={ways.signOut}>
        {say(ending === "signOut" ? "signIn.outUnderWay" : "signIn.out")}
      </Button>
    </p>
  );
}
