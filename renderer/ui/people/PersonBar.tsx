import { useMutation } from "@tanstack/react-query";
import { Button } from "react-aria-components";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { useLeave } from "../unsaved/UnsavedScope.tsx";
import { controlStyles } from "../controls/controlStyles.ts";
import styles from "./people.module.css";
import { useGate } from "./sitting.ts";

/** Who is signed in, and the way to lock the window or to leave it. Nothing in a room that has no people yet. */
export function PersonBar() {
  const { say } = useWords();
  const { queries, queryClient } = useEngine();
  const { person, leave } = useGate();
  const leaveWork = useLeave();
  const lock = useMutation(
    queries.people.lock.mutationOptions({ onSuccess: (locked) => queryClient.setQueryData(queries.people.state.queryKey(), locked) }),
  );
  if (person === null) return null;
  const { name, role } = person;
  return (
    <p className={styles.bar}>
      <span>
        <b>{name}</b> · {say(`role.${role}`)}
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
