import { useMutation } from "@tanstack/react-query";
import { Button } from "react-aria-components";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { useLeave } from "../unsaved/UnsavedScope.tsx";
import { controlStyles } from "../controls/controlStyles.ts";
import styles from "./people.module.css";
import { useGate } from "./sitting.ts";
import { useScopeWords } from "./useScopeWords.ts";

/** Who is signed in, and the way to lock the window or to leave it. Nothing in a room that has no people yet. */
export function PersonBar() {
  const { say } = useWords();
  const { queries, queryClient } = useEngine();
  const { person, leave } = useGate();
  const leaveWork = useLeave();
  const scopeWords = useScopeWords();
  const lock = useMutation(
    queries.people.lock.mutationOptions({ onSuccess: (locked) => queryClient.setQueryData(queries.people.state.queryKey(), locked) }),
  );
  if (person === null) return null;
  const { name, role, scope } = person;
  return (
    <p className={styles.bar}>
      <span>
        <b>{name}</b> · {say(`role.${role}`)}
        {scope !== null && ` · ${say("people.sees", { what: scopeWords(scope) })}`}
      </span>
      <Button className={controlStyles.text} onPress={() => lock.mutate(undefined)}>
        {say("lock.lock")}
      </Button>
      <Button className={controlStyles.text} onPress={() => leaveWork(leave)}>
        {say("signIn.out")}
      </Button>
    </p>
  );
}
