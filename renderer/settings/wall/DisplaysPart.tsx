import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Check } from "../../ui/controls/Check.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { type Outcome, OutcomeLine, outcomeOfError } from "../parts/Outcome.tsx";
import styles from "./wall.module.css";

/** Which displays of this computer show a wall, and whether it comes back by itself. Counts at once: the system keeps it, and not the record. */
export function DisplaysPart() {
  const { say } = useWords();
  return (
    <fieldset className={styles.part} data-part="displays">
      <legend>{say("wallSettings.displays")}</legend>
      <p className={controlStyles.help}>{say("wallSettings.displays.detail")}</p>
      <Displays />
      <StartsAtLogin />
    </fieldset>
  );
}

/** While somebody plugs a cable in or moves this window. */
const ASK_EVERY_MS = 3_000;

function Displays() {
  const { say } = useWords();
  const { queries, queryClient } = useEngine();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { data: displays = [] } = useAnswer((ask) => ask.walls.displays.get, { refetchInterval: ASK_EVERY_MS });
  const put = useMutation(
    queries.walls.displays.put.mutationOptions({
      onSuccess: (all, { id, hasWall }) => {
        queryClient.setQueryData(queries.walls.displays.get.queryKey(), all);
        const isDone = all.find((each) => each.id === id)?.hasWall === hasWall;
        setOutcome(isDone ? null : { good: false, message: "wallSettings.displays.not" });
      },
      onError: (error) => setOutcome(outcomeOfError(error)),
    }),
  );
  return (
    <>
      {displays.map(({ id, width, height, hasWall, isHere }, index) => (
        <Check
          key={id}
          label={say(isHere ? "wallSettings.displayHere" : "wallSettings.display", { n: index + 1, width, height })}
          isSelected={hasWall}
          onChange={(isOn) => put.mutate({ id, hasWall: isOn })}
        />
      ))}
      <OutcomeLine outcome={outcome} />
    </>
  );
}

function StartsAtLogin() {
  const { say } = useWords();
  const { queries, queryClient } = useEngine();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { data: state } = useAnswer((ask) => ask.walls.startsAtLogin.get);
  const put = useMutation(
    queries.walls.startsAtLogin.put.mutationOptions({
      onSuccess: (stored, { isOn }) => {
        queryClient.setQueryData(queries.walls.startsAtLogin.get.queryKey(), stored);
        setOutcome(
          stored.isOn === isOn
            ? { good: true, message: isOn ? "wallSettings.loginOn" : "wallSettings.loginOff" }
            : { good: false, message: "wallSettings.loginRefused" },
        );
      },
      onError: (error) => setOutcome(outcomeOfError(error)),
    }),
  );
  if (state === undefined) return null;
  if (!state.isPossible) return <p className={controlStyles.help}>{say("wallSettings.loginImpossible")}</p>;
  return (
    <>
      <Check label={say("wallSettings.login")} isSelected={state.isOn} onChange={(isOn) => put.mutate({ isOn })} />
      <OutcomeLine outcome={outcome} />
    </>
  );
}
