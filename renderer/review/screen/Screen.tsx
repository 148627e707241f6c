import { useEffect, useState } from "react";
import type { Presented } from "#contract/presenting.ts";
import { useConnectionState, useEngine } from "../../client/EngineProvider.tsx";
import type { EngineClient } from "../../client/engine.ts";
import { useIsRehearsal } from "../../client/useIsRehearsal.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { RehearsalPlate } from "../../ui/RehearsalPlate.tsx";
import { stopName } from "../../ui/dossier/stopName.ts";
import { Slide } from "./Slide.tsx";
import styles from "./screen.module.css";

/** What the officers see: one thing at a time, large, and only what the speaker puts there. */
export function Screen() {
  const words = useWords();
  const { say } = words;
  const { presented, isLost } = usePresented();
  const isRehearsal = useIsRehearsal();
  return (
    <div className={styles.screen} data-slide={presented?.slide ?? "none"}>
      <header>
        <b>{presented?.review.title ?? say("review.screen.office")}</b>
        {isRehearsal && <RehearsalPlate sentence={say("wall.rehearsalSentence")} />}
        {presented?.stop != null && <span>{stopName(presented.stop, words)}</span>}
        <OfflineNote isLost={isLost} />
      </header>
      <main>
        {presented === null || presented === undefined ? (
          <h1 className={styles.waiting}>{say("review.screen.waiting")}</h1>
        ) : (
          <Slide presented={presented} />
        )}
      </main>
    </div>
  );
}

/** Undefined until the engine has answered for the first time. */
function usePresented(): { readonly presented: Presented | null | undefined; readonly isLost: boolean } {
  const { client } = useEngine();
  const connection = useConnectionState();
  const [presented, setPresented] = useState<Presented | null | undefined>();
  const generation = connection.status === "connected" ? connection.generation : null;
  useEffect(() => {
    if (generation === null) return undefined;
    const left = new AbortController();
    // What was shown stays until the engine is there again.
    void watch(client, left.signal, setPresented).catch(() => undefined);
    return () => left.abort();
  }, [client, generation]);
  return { presented, isLost: connection.status === "lost" };
}

async function watch(client: EngineClient, signal: AbortSignal, onPresented: (presented: Presented | null) => void): Promise<void> {
  for await (const next of await client.presenting.watch(undefined, { signal })) {
    if (!signal.aborted) onPresented(next);
  }
}

/** The officers need not know of the network; only that what they see stands still. */
function OfflineNote({ isLost }: { readonly isLost: boolean }) {
  const { say } = useWords();
  if (!isLost) return null;
  return (
    <em className={styles.offline} aria-live="polite">
      <Mark shape="failing" /> {say("review.engineLost")}
    </em>
  );
}
