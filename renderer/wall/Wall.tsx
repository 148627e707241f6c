import { keepPreviousData } from "@tanstack/react-query";
import { useEffect, useLayoutEffect, useState } from "react";
import type { WallNow } from "#contract/wall.ts";
import { unitOf, type Viewing } from "#domain/wall/letters.ts";
import { STANDARD_WALL_SETTINGS } from "#domain/wall/standardSettings.ts";
import type { ConnectionState } from "../client/connection.ts";
import { useConnectionState } from "../client/EngineProvider.tsx";
import { useAnswer } from "../client/useAnswer.ts";
import { useChangeLocale, useLocale } from "../i18n/LanguageProvider.tsx";
import { useWords } from "../i18n/useWords.ts";
import { FullScreenState, GettingReady } from "./FullScreenState.tsx";
import { WallScreen } from "./WallScreen.tsx";
import { Chime } from "./banner/Chime.ts";
import type { ConnectionProblem } from "./parts/connectionProblem.ts";
import { loadCharts } from "./panels/panels.tsx";
import { replayRun } from "./replay/replayRun.ts";
import { useOrderedReplay } from "./replay/useOrderedReplay.ts";
import { useReplay } from "./replay/useReplay.ts";
import { useProgramme, type RunningProgramme } from "./scene/useProgramme.ts";
import { useTellScene, useWallOrder } from "./useWallOrder.ts";
import { useWallShape } from "./useWallShape.ts";
import { wallIdOfPage } from "./wallIdOfPage.ts";
import { wallQuestion } from "./wallQuestion.ts";
import { WallWays } from "./ways/WallWays.tsx";

const RETRY_MS = 3_000;
const CHARTS_AFTER_MS = 1_000;
/** Also where the record rests, time goes on: what is late, and how fresh the wall is. */
const READ_AT_LEAST_EVERY_MS = 20_000;

/** The page: the wall if there is anything to show, however old, else why there is not. */
export function Wall() {
  const connection = useConnectionState();
  const { say } = useWords();
  const wallId = wallIdOfPage();
  const isMirror = wallId === MIRROR_ID;
  const shape = useWallShape();
  // Until they are read, and where they cannot be, the wall is the program's own.
  const settings = useAnswer((ask) => ask.walls.settings.get).data ?? STANDARD_WALL_SETTINGS;
  useLetterSize(settings.viewing);
  const { order, standsSince } = useWallOrder(wallId);
  const running = useProgramme(settings.programme, order.pinned);
  // A scene that the desk pinned goes before a review, as its notice does before both.
  const stop = order.pinned === null ? order.review : null;
  // A replay that a desk runs lasts a minute, and goes before both.
  const orderedReplay = useOrderedReplay(order.replay);
  const isReplayOrdered = orderedReplay !== null;
  const replayed = useReplay(replayRun(orderedReplay, running, settings.programme));
  const scene = isReplayOrdered ? "replay" : stop === null ? running.scene : "review";
  useTellScene(wallId, order.notice === null ? scene : "notice", standsSince);
  useWallKeys(running);
  useStillCursor(isMirror);
  const title = say("wall.title");
  useEffect(() => {
    document.title = `${title} · ISMGT`;
  }, [title]);

  const read = useAnswer((ask) => ask.wall.now, {
    input: wallQuestion({ wallId, scene: running.scene, next: running.next, stop }, shape, settings),
    refetchInterval: (query) => (query.state.status === "error" ? RETRY_MS : READ_AT_LEAST_EVERY_MS),
    placeholderData: keepPreviousData,
    // What was answered to another question is older by the time it is asked again: figures must not go back in time.
    gcTime: 0,
  });
  const now = useLastKnown(read.data);
  useGivingWay(running, { newestAlertAt: now?.alerts.newestSinceAt ?? null, isNotice: order.notice !== null });
  const isShown = now !== undefined;
  // A room whose program has nothing set up yet is one that nobody knows.
  const ways = isMirror ? null : <WallWays isNew={now?.rehearsal === true} isOverBanner={(now?.alerts.next.length ?? 0) > 0} />;
  useEffect(() => {
    // Beside the first picture it would be in its way.
    if (isShown) setTimeout(() => void loadCharts(), CHARTS_AFTER_MS);
  }, [isShown]);

  if (now) {
    const problem = problemOf(connection, read.isError);
    return (
      <>
        <WallScreen
          // What moves out of sight by and by goes at once where the wall is to show less.
          key={JSON.stringify(now.scope ?? null)}
          now={now}
          settings={settings}
          running={running}
          notice={order.notice}
          isReview={stop !== null}
          replayed={replayed}
          isReplayOrdered={isReplayOrdered}
          shape={shape}
          problem={problem}
          shifts={settings.shiftsPicture && !isMirror}
          night={isMirror ? null : settings.night}
        />
        {!isMirror && <Chime alerts={now.alerts} chime={settings.chime} />}
        {ways}
      </>
    );
  }
  const problem = problemOf(connection, read.isError);
  return (
    <>
      {problem === "silent" ? (
        <FullScreenState live="assertive" title={say("state.silentTitle")} detail={say("state.silentDetail")} />
      ) : problem === "readFailed" && connection.status === "connected" ? (
        <FullScreenState live="assertive" title={say("state.errorTitle")} detail={say("state.errorDetail")} />
      ) : (
        <GettingReady />
      )}
      {ways}
    </>
  );
}

function problemOf(connection: ConnectionState, hasFailed: boolean): ConnectionProblem {
  if (connection.status === "lost") return "lost";
  if (connection.status === "connected" && connection.silentSinceAt !== undefined) return "silent";
  return hasFailed ? "readFailed" : null;
}

interface CalledAway {
  readonly newestAlertAt: number | null;
  readonly isNotice: boolean;
}

/** The replay of a programme gives way to a notice, and to an alert that is newer than it; the engine ends one that a desk runs. */
function useGivingWay({ scene, sinceAt, giveWay }: RunningProgramme, { newestAlertAt, isNotice }: CalledAway): void {
  const isCalled = scene === "replay" && (isNotice || (newestAlertAt !== null && newestAlertAt > sinceAt));
  useEffect(() => {
    if (isCalled) giveWay();
  }, [isCalled, giveWay]);
}

/** A wall whose next scene cannot be read goes on with what it knows. */
function useLastKnown(newest: WallNow | undefined): WallNow | undefined {
  const [known, keep] = useState(newest);
  if (newest !== undefined && newest !== known) keep(newest);
  return newest ?? known;
}

/** `wall.css` makes the unit of all sizes of it. */
function useLetterSize({ distanceCm, pictureCm }: Viewing): void {
  useLayoutEffect(() => {
    document.documentElement.style.setProperty("--unit", String(unitOf({ distanceCm, pictureCm })));
  }, [distanceCm, pictureCm]);
}

/** Nobody points at a wall for longer. */
const STILL_AFTER_MS = 3_000;

/** Takes the cursor off the wall where it was not moved for a moment; `wall.css` hides it by the mark on the page. */
function useStillCursor(isMirror: boolean): void {
  useEffect(() => {
    if (isMirror) return undefined;
    const page = document.documentElement;
    let timer: ReturnType<typeof setTimeout>;
    const onMove = () => {
      clearTimeout(timer);
      delete page.dataset["cursor"];
      timer = setTimeout(() => (page.dataset["cursor"] = "still"), STILL_AFTER_MS);
    };
    onMove();
    addEventListener("pointermove", onMove);
    return () => {
      clearTimeout(timer);
      removeEventListener("pointermove", onMove);
      delete page.dataset["cursor"];
    };
  }, [isMirror]);
}

/**
 * `L` changes the language of all windows; the arrows step through the programme of this wall, and space holds the scene or lets it
 * go on. Full screen (`F11`, `Esc`) is the main process's business.
 */
function useWallKeys({ step, hold }: Pick<RunningProgramme, "step" | "hold">): void {
  const locale = useLocale();
  const changeLocale = useChangeLocale();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
      // There it presses the button.
      if (event.code === "Space" && event.target instanceof HTMLButtonElement) return;
      if (event.code === "KeyL") changeLocale(locale === "hi" ? "en" : "hi");
      else if (event.code === "ArrowRight") step(1);
      else if (event.code === "ArrowLeft") step(-1);
      else if (event.code === "Space") hold();
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [locale, changeLocale, step, hold]);
}

/** A desk's own view of a wall, which nobody sees from afar: it is neither dimmed nor moved, and makes no sound. */
const MIRROR_ID = "mirror";
