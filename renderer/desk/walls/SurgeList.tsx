import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import type { Surge } from "#contract/wallScenes.ts";
import { casesOfSurge } from "#domain/desk/casesOfSurge.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { useMay } from "../../ui/people/sitting.ts";
import { keyOfSurge, surgeSentence } from "../../ui/words/surgeSentence.ts";
import { failureOf } from "../../ui/failure.ts";
import { useCommandRunner } from "../commandRunner/useCommandRunner.tsx";
import { viewStyles } from "../fullView/viewStyles.ts";
import { chosenByWall } from "../queue/queueOfChoice.ts";
import { useQueue } from "../queue/useQueue.tsx";
import { useSurgeAlerts } from "./useAlerts.ts";
import { useKeptFocus } from "./useKeptFocus.ts";
import styles from "./walls.module.css";

/** What comes in far more often than usual, until a person takes note of it or it ends by itself. Nothing where nothing does. */
export function SurgeList({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const alerts = useSurgeAlerts();
  const list = useRef<HTMLElement>(null);
  useKeptFocus(list, alerts?.total ?? 0, alerts?.next.map(keyOfSurge).join(" ") ?? "");
  if (alerts === null) return null;
  const { total, next } = alerts;
  // Where nothing surges it is not seen, but takes the focus of the last button that went.
  return (
    <section ref={list} className={total === 0 ? "unseen" : undefined} aria-label={say("deskWalls.surges")}>
      <h3 tabIndex={-1}>{total === 0 ? say("deskWalls.surges.none") : say("deskWalls.surges.waiting", { n: total })}</h3>
      {total > 0 && (
        <ul className={styles.alerts}>
          {next.map((surge) => (
            <SurgeLine key={keyOfSurge(surge)} surge={surge} onClose={onClose} />
          ))}
        </ul>
      )}
      {total > next.length && <p className={viewStyles.quiet}>{say("deskWalls.alerts.more", { n: total - next.length })}</p>}
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
  const note = useMutation(
    queries.walls.noteSurge.mutationOptions({
      onSuccess: ({ noted }) => {
        if (!noted) acts.tellDead("deskWalls.surge.note", "deskWalls.surge.gone");
      },
      onError: (error) => acts.tellFailure(failureOf(error)),
    }),
  );
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
