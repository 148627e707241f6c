import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { AskedAtWall } from "#contract/windows.ts";
import { useConnectionState, useEngine } from "../../client/EngineProvider.tsx";
import { useChangeLocale } from "../../i18n/LanguageProvider.tsx";
import { MESSAGES } from "../../i18n/messages.ts";
import { useWords } from "../../i18n/useWords.ts";
import { useStirred } from "./useStirred.ts";
import { WALL_WAYS } from "./wallWays.ts";
import styles from "./WallWays.module.css";

/** Long enough to read them and to go there. */
const SHOWN_MS = 6_000;
const FIRST_SHOWN_MS = 60_000;

/**
 * A quiet bar for a person with a mouse, who else finds no way from a filled screen: seen where somebody is at the wall, and gone again by itself. `isNew`: nothing
 * is set up yet, and it stands at first without being looked for. `isOverBanner`: an alert has the foot of the wall, and is not covered.
 */
export function WallWays({ isNew, isOverBanner }: { readonly isNew: boolean; readonly isOverBanner: boolean }) {
  const { say } = useWords();
  const isStirred = useStirred(SHOWN_MS);
  const [isFirst, endFirst] = useFirst(isNew);
  const ask = useAskAtWall();
  const bar = useRef<HTMLElement>(null);
  const isShown = isStirred || isFirst;
  // Under a banner the scene has no height to give, and the head of the wall no figure; that of a rehearsal says that it is one.
  const place = !isOverBanner ? "foot" : isNew ? "over-banner" : "head";
  useRoomKept(bar, isShown && place !== "head");
  useEffect(() => {
    // What goes takes the keyboard with it: else space and arrows would be those of a button that nobody sees.
    const { activeElement } = document;
    if (!isShown && activeElement instanceof HTMLElement && bar.current?.contains(activeElement)) activeElement.blur();
  }, [isShown]);
  return (
    <nav ref={bar} className={isShown ? styles.ways : "unseen"} data-shown={isShown} data-place={place} aria-label={say("wall.ways.label")}>
      {isFirst && <p className={styles.first}>{say("wall.ways.first")}</p>}
      {isNew && <OtherLanguage />}
      {WALL_WAYS.map(({ command, words, keys }) => (
        <button
          key={command}
          type="button"
          className={styles.way}
          aria-keyshortcuts={keys.join("+").replace("Ctrl", "Control")}
          onClick={() => {
            endFirst();
            ask(command);
          }}
        >
          {say(words)}
          <span className={styles.keys} aria-hidden="true">
            {keys.map((each) => (
              <kbd key={each}>{each}</kbd>
            ))}
          </span>
        </button>
      ))}
    </nav>
  );
}

/** Named in itself: a person who cannot read the first screen finds the way to their own language. */
function OtherLanguage() {
  const { locale } = useWords();
  const changeLocale = useChangeLocale();
  const other = locale === "hi" ? "en" : "hi";
  return (
    <button type="button" className={styles.way} lang={other} onClick={() => changeLocale(other)}>
      {MESSAGES[other]["language.own"]}
    </button>
  );
}

/** While the bar is seen below the scene, that ends above it: `--ways` is its height and a little air. */
function useRoomKept(bar: RefObject<HTMLElement | null>, isShown: boolean): void {
  useLayoutEffect(() => {
    const { current } = bar;
    if (!isShown || current === null) return undefined;
    const root = document.documentElement.style;
    const keep = () => root.setProperty("--ways", `calc(${current.offsetHeight}px + 0.5rem)`);
    keep();
    const observer = new ResizeObserver(keep);
    observer.observe(current);
    return () => {
      observer.disconnect();
      root.removeProperty("--ways");
    };
  }, [bar, isShown]);
}

/** True for the first minute of a new wall, or until a way was taken. */
function useFirst(isNew: boolean): readonly [boolean, () => void] {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    if (!isNew || isOver) return undefined;
    const timer = setTimeout(() => setOver(true), FIRST_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isNew, isOver]);
  return [isNew && !isOver, () => setOver(true)];
}

/** An engine that is only starting is asked as soon as it is there. */
function useAskAtWall(): (command: AskedAtWall) => void {
  const { client } = useEngine();
  const isConnected = useConnectionState().status === "connected";
  const waiting = useRef<AskedAtWall | null>(null);
  const ask = useCallback(
    (command: AskedAtWall) => {
      // Where it goes away meanwhile the wall says so itself.
      void client.windows.askAtWall({ command }).catch(() => undefined);
    },
    [client],
  );
  useEffect(() => {
    if (!isConnected || waiting.current === null) return;
    ask(waiting.current);
    waiting.current = null;
  }, [ask, isConnected]);
  return (command) => {
    if (isConnected) ask(command);
    else waiting.current = command;
  };
}
