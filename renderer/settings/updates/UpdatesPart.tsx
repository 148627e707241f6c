import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { UpdateState } from "#contract/updates.ts";
import { assertNever } from "#domain/assertNever.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { useMay } from "../../ui/people/sitting.ts";
import { type Outcome, OutcomeLine, reported } from "../parts/Outcome.tsx";
import styles from "./updates.module.css";

/** What is known of new versions, for those who may change settings. */
export function UpdatesPart() {
  const may = useMay();
  return may("settings") ? <Updates /> : null;
}

function Updates() {
  const { say } = useWords();
  const sentence = useSentence();
  const { queries, queryClient } = useEngine();
  const { data: state } = useAnswer((ask) => ask.updates.get);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const known = (next: UpdateState) => queryClient.setQueryData(queries.updates.get.queryKey(), next);
  const askNow = useMutation(queries.updates.askNow.mutationOptions({ onSuccess: known }));
  const install = useMutation(queries.updates.install.mutationOptions(reported<UpdateState>(setOutcome, wasOpened(state), known)));
  if (state === undefined) return null;
  const isUnderway = state.is === "asking" || state.is === "fetching";
  return (
    <section className={styles.part} aria-labelledby="updates" data-part="updates" data-update={state.is}>
      <h3 id="updates">{say("managed.updates")}</h3>
      <output>{sentence(state)}</output>
      {state.is === "ready" && <Lines lines={state.command ?? []} />}
      {state.is === "ready" && state.by !== "itself" && (
        <p>{say(state.wayBack === null ? "updates.wayBack.none" : `updates.wayBack.${state.wayBack.by}`)}</p>
      )}
      {state.is === "ready" && <Lines lines={state.wayBack?.lines ?? []} />}
      {state.is !== "off" && (
        <div className={styles.actions}>
          {(state.is === "ready" || state.is === "went-back") && (
            <ActionButton
              label={say(state.is === "went-back" ? "updates.tryAgain" : `updates.install.${state.by}`)}
              data-main={state.is === "ready" || undefined}
              isDisabled={state.is === "ready" && state.waitsFor.length > 0}
              isPending={install.isPending}
              onPress={() => install.mutate(undefined)}
            />
          )}
          <ActionButton label={say("updates.askNow")} isPending={isUnderway} onPress={() => askNow.mutate(undefined)} />
        </div>
      )}
      <OutcomeLine outcome={outcome} />
    </section>
  );
}

/** What an administrator types. Of several the first looks at the file alone. */
function Lines({ lines }: { readonly lines: readonly string[] }) {
  const { say } = useWords();
  return (
    <>
      {lines.map((line) => (
        <code key={line} className={styles.command}>
          {line}
        </code>
      ))}
      {lines.length > 1 && <p>{say("updates.looksFirst")}</p>}
    </>
  );
}

/** What is said of the button that was pressed. */
function wasOpened(state: UpdateState | undefined) {
  if (state?.is === "went-back") return "updates.triedAgain";
  return state?.is === "ready" && state.by === "itself" ? "updates.startsAgain" : "updates.opened";
}

function useSentence(): (state: UpdateState) => string {
  const { say, date, clock } = useWords();
  const at = (instant: number) => `${date(instant)}, ${clock(instant)}`;
  return (state) => {
    switch (state.is) {
      case "off":
        return say(`updates.off.${state.why}`);
      case "not-asked":
      case "asking":
        return say(`updates.${state.is}`);
      case "fetching":
        return say("updates.fetching", { version: state.version, n: state.percent });
      case "newest":
        return say("updates.newest", { at: at(state.at) });
      case "not-yet":
      case "no-file":
        return say(`updates.${state.is}`, { version: state.version });
      case "by-way-of":
        return say("updates.by-way-of", { version: state.version, needs: state.needs });
      case "went-back":
        return `${say(`updates.went-back.${state.why}`, { version: state.version, at: at(state.at) })} ${say("updates.went-back.next")}`;
      case "failed":
        return say(`updates.failed.${state.fault}`, { at: at(state.at) });
      case "ready": {
        const [first, second] = state.waitsFor;
        const ready = say(`updates.ready.${state.by}`, { version: state.version });
        return first === undefined ? ready : `${ready} ${say(second === undefined ? `updates.waits.${first}` : "updates.waits.both")}`;
      }
      default:
        return assertNever(state);
    }
  };
}
