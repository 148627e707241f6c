import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { obstacleSentence } from "#contract/standingSentences.ts";
import { useConnectionState, useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { readFailure } from "../failure.ts";
import { FirstAdministrator } from "./FirstAdministrator.tsx";
import { LockedScreen, SignInScreen } from "./SignInScreen.tsx";
import styles from "./people.module.css";
import { GateContext, isSame, sittingOf, type Sitting } from "./sitting.ts";
import { useEnding } from "./useEnding.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useIsRehearsal } from "../../client/useIsRehearsal.ts";

interface SignInGateProps {
  readonly children: ReactNode;
  /** Whether a room without an administrator is asked for one above the content. */
  readonly offersFirst?: boolean;
}

/** A moment after the engine's own time, so that one question is enough. */
const AFTER_LOCK_MS = 50;

/**
 * Shows the content to anyone who is signed in, or to everybody in a room that has no people yet. While the window is locked, and
 * while the engine knows nobody (it has started again, or an administrator ended this), the content stays as it is but is not shown: what was typed there is kept
 * for the same person, and for nobody else.
 */
export function SignInGate({ children, offersFirst = true }: SignInGateProps) {
  const { client } = useEngine();
  const {
    data: session,
    error,
    dataUpdatedAt,
  } = useAnswer((ask) => ask.people.state, {
    // Nobody tells a page that the time has come.
    refetchInterval: ({ state: { data } }) => (data?.status === "signed-in" ? data.locksInMs + AFTER_LOCK_MS : false),
    refetchIntervalInBackground: true,
  });
  const { data: dossier = null } = useAnswer((ask) => ask.transfer.here);
  const mode = dossier?.label.mode ?? null;
  useActivity(session?.status === "signed-in");

  /** To whom the content below belongs; null where it is nobody's. */
  const [sitting, setSitting] = useState<Sitting | null>(null);
  const isRehearsal = useIsRehearsal();
  /** Whether it was one while they sat here: an engine that starts again for the real record knows nobody. */
  const [satInRehearsal, setSatInRehearsal] = useState(false);
  const now = sittingOf(session);
  if (now !== null && !isSame(now, sitting)) setSitting(now);
  if (now !== null && isRehearsal && !satInRehearsal) setSatInRehearsal(true);

  const { end, ending, notEnded } = useEnding(session, dataUpdatedAt, () => setSitting(null));

  const isShown = now !== null;
  const owner = sitting?.person ?? null;
  const gate = useRef<HTMLDivElement>(null);
  useNothingBeside(gate, !isShown);
  const context = useMemo(
    () => ({ person: owner, mode, end, leave: () => end("signOut", () => client.people.signOut()), ending, notEnded }),
    [owner, mode, client, end, ending, notEnded],
  );
  return (
    <GateContext value={context}>
      <div ref={gate} className={styles.gate}>
        {session === undefined && <NotYet error={error} />}
        {session?.status === "signed-out" && (
          <SignInScreen
            knownName={owner?.name ?? ""}
            hasRehearsalEnded={satInRehearsal && !isRehearsal}
            onSignedIn={() => setSatInRehearsal(false)}
          />
        )}
        {session?.status === "locked" && <LockedScreen name={session.person.name} />}
        {session?.status === "first-run" && offersFirst && mode === null && <FirstAdministrator />}
        {(isShown || owner !== null) && (
          <div key={owner?.id ?? "everybody"} className={styles.content} hidden={!isShown} inert={!isShown}>
            {children}
          </div>
        )}
      </div>
    </GateContext>
  );
}

/** Before the engine says who sits here: that it comes, or what it waits for. */
function NotYet({ error }: { readonly error: Error | null }) {
  const { say, locale } = useWords();
  const connection = useConnectionState();
  const why = connection.status === "connected" ? null : (connection.why ?? null);
  if (why !== null) {
    // The language of the room stands in the record, which is not open.
    const other = locale === "hi" ? "en" : "hi";
    return (
      <div className={styles.waiting}>
        <p>{obstacleSentence(why, locale)}</p>
        <p lang={other}>{obstacleSentence(why, other)}</p>
      </div>
    );
  }
  return <p className={styles.waiting}>{error === null ? `${say("state.loading")}…` : say(readFailure(error))}</p>;
}

/** Often enough that the lock comes when the settings say, seldom enough to cost nothing. */
const TELL_EVERY_MS = 5_000;
const SIGNS = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/** Tells the engine that a person is at the window, while somebody is signed in. */
function useActivity(isSignedIn: boolean): void {
  const { client, queries, queryClient } = useEngine();
  useEffect(() => {
    if (!isSignedIn) return undefined;
    let toldAt = Number.NEGATIVE_INFINITY;
    const tell = async () => {
      const now = performance.now();
      if (now - toldAt < TELL_EVERY_MS) return;
      toldAt = now;
      try {
        queryClient.setQueryData(queries.people.state.queryKey(), await client.people.active());
      } catch {
        // The engine is away; when it is back the page asks it who sits here.
      }
    };
    const onSign = () => void tell();
    for (const sign of SIGNS) addEventListener(sign, onSign, { capture: true, passive: true });
    return () => {
      for (const sign of SIGNS) removeEventListener(sign, onSign, { capture: true });
    };
  }, [client, isSignedIn, queries, queryClient]);
}

/** Dialogs and menus stand beside the page's root in the body, out of the gate's reach: they are hidden with the content, and come back with it. */
function useNothingBeside(inside: RefObject<HTMLElement | null>, isCovered: boolean): void {
  useLayoutEffect(() => {
    if (!isCovered) return undefined;
    const hidden: HTMLElement[] = [];
    const hideBeside = () => {
      for (const child of document.body.children) {
        if (!(child instanceof HTMLElement) || child.contains(inside.current) || child.hidden) continue;
        child.hidden = true;
        hidden.push(child);
      }
    };
    hideBeside();
    // What was about to open when the lock came.
    const watching = new MutationObserver(hideBeside);
    watching.observe(document.body, { childList: true });
    return () => {
      watching.disconnect();
      for (const child of hidden) child.hidden = false;
    };
  }, [inside, isCovered]);
}
