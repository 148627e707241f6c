import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Button, type PressEvent } from "react-aria-components";
import { useEngine } from "../client/EngineProvider.tsx";
import { useWords } from "../i18n/useWords.ts";
import { controlStyles } from "./controlStyles.ts";
import { type Outcome, outcomeOfError } from "./Outcome.tsx";
import styles from "./XSourceSection.module.css";

/** Asks once more before the source and its token go: a token cannot be brought back. */
export function RemoveSource({ onDone }: { readonly onDone: (outcome: Outcome) => void }) {
  const { say } = useWords();
  const { queries } = useEngine();
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState(false);
  const remove = useMutation(
    queries.sources.x.remove.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: queries.sources.key() });
        onDone({ good: true, message: "settings.removed" });
      },
      onError: (error) => onDone(outcomeOfError(error)),
      onSettled: () => setAsked(false),
    }),
  );
  if (asked) return <AreYouSure isPending={remove.isPending} onYes={() => remove.mutate(undefined)} onNo={() => setAsked(false)} />;
  return (
    <Button className={`${controlStyles.button} ${styles.remove ?? ""}`} onPress={() => setAsked(true)}>
      {say("settings.remove")}
    </Button>
  );
}

interface AreYouSureProps {
  readonly isPending: boolean;
  readonly onYes: () => void;
  readonly onNo: (event?: PressEvent) => void;
}

function AreYouSure({ isPending, onYes, onNo }: AreYouSureProps) {
  const { say } = useWords();
  const no = useRef<HTMLButtonElement>(null);
  const onKeyDown = ({ key }: { readonly key: string }) => key === "Escape" && onNo();
  // Whoever got here by keyboard goes on there, and a second Enter removes nothing.
  useEffect(() => no.current?.focus(), []);
  return (
    <fieldset className={styles.sure}>
      <legend>{say("settings.removeSure")}</legend>
      <div className={styles.actions}>
        <Button ref={no} className={controlStyles.button} onPress={onNo} onKeyDown={onKeyDown}>
          {say("settings.removeNo")}
        </Button>
        <Button className={controlStyles.button} isPending={isPending} onPress={onYes} onKeyDown={onKeyDown}>
          {say("settings.removeYes")}
        </Button>
      </div>
    </fieldset>
  );
}
