import { useMutation } from "@tanstack/react-query";
import type { Surge } from "#contract/wallScenes.ts";
import { casesOfSurge } from "#domain/desk/casesOfSurge.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { useMay } from "../../ui/people/sitting.ts";
import { keyOfSurge, surgeSentence } from "../../ui/words/surgeSentence.ts";
import { failureOf } from "../commandRunner/failure.ts";
import { useCommandRunner } from "../commandRunner/useCommandRunner.tsx";
import { viewStyles } from "../fullView/viewStyles.ts";
import { chosenByWall } from "../queue/queueOfChoice.ts";
import { useQueue } from "../queue/useQueue.tsx";
import { useSurgeAlerts } from "./useAlerts.ts";
import styles from "./walls.module.css";

/** What comes in far more often than usual, until a person takes note of it or it ends by itself. Nothing where nothing does. */
export function SurgeList({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const alerts = useSurgeAlerts();
  if (alerts === null || alerts.total === 0) return null;
  return (
    <section aria-label={say("deskWalls.surges")}>
      <h3>{say("deskWalls.surges.waiting", { n: alerts.total })}</h3>
      <ul className={styles.alerts}>
        {alerts.next.map((surge) => (
          <SurgeLine key={keyOfSurge(surge)} surge={surge} onClose={onClose} />
        ))}
      </ul>
    </section>
  );
}

function SurgeLine({ surge, onClose }: { readonly surge: Surge; readonly onClose: () => void }) {
  const words = useWords();
  const { say } = words;
  const may = useMay();
  const acts = useCommandRunner();
  const { choose } = useQueue();
  const { queries } = useEngine();
  const note = useMutation(queries.walls.noteSurge.mutationOptions({ onError: (error) => acts.tellFailure(failureOf(error)) }));
  const { what, often } = surgeSentence(surge, words);
  const { department, category, district } = surge;
  return (
    <li className={styles.alert} data-surge={keyOfSurge(surge)}>
      <p>
        <b>
          <Mark shape="urgent" />
          {what}
        </b>
        : {often}
      </p>
      <div className={viewStyles.actions}>
        {may("triage") && (
          <ActionButton
            label={say("deskWalls.surge.note")}
            isDisabled={note.isPending}
            onPress={() => note.mutate({ department, category: category?.code ?? null, district })}
          />
        )}
        <ActionButton
          label={say("deskWalls.surge.open")}
          onPress={() => {
            choose(chosenByWall(casesOfSurge(surge)));
            onClose();
          }}
        />
      </div>
    </li>
  );
}
