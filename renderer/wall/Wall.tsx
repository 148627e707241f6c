import { keepPreviousData } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { WallNow } from "#contract/wall.ts";
import { STANDARD_WALL_SETTINGS } from "#domain/wall/standardSettings.ts";
import { useConnectionState } from "../client/EngineProvider.tsx";
import { useWords } from "../i18n/useWords.ts";
import { Chime } from "./banner/Chime.ts";
import { FullScreenState, GettingReady } from "./FullScreenState.tsx";
import { NightShade } from "./night/NightShade.tsx";
import { loadCharts } from "./panels/panels.tsx";
import { useProgramme } from "./scene/useProgramme.ts";
import { useStillCursor } from "./useStillCursor.ts";
import { useWallKeys } from "./useWallKeys.ts";
import { useTellScene, useWallOrder } from "./useWallOrder.ts";
import { useWallShape } from "./useWallShape.ts";
import { MIRROR_ID, wallIdOfPage } from "./wallId.ts";
import { wallQuestion } from "./wallQuestion.ts";
import { WallScreen } from "./WallScreen.tsx";
import { useAnswer } from "../client/useAnswer.ts";

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
  const { order, standsSince } = useWallOrder(wallId);
  const running = useProgramme(settings.programme, order.pinned);
  useTellScene(wallId, order.notice === null ? running.scene : "notice", standsSince);
  useWallKeys(running);
  useStillCursor(isMirror);
  const title = say("wall.title");
  useEffect(() => {
    document.title = `${title} · ISMGT`;
  }, [title]);

  const read = useAnswer((ask) => ask.wall.now, {
    input: wallQuestion(running.scene, running.next, shape, settings),
    refetchInterval: (query) => (query.state.status === "error" ? RETRY_MS : READ_AT_LEAST_EVERY_MS),
    placeholderData: keepPreviousData,
    // What was answered to another question is older by the time it is asked again: figures must not go back in time.
    gcTime: 0,
  });
  const now = useLastKnown(read.data);
  const isShown = now !== undefined;
  useEffect(() => {
    // Beside the first picture it would be in its way.
    if (isShown) setTimeout(() => void loadCharts(), CHARTS_AFTER_MS);
  }, [isShown]);

  if (now) {
    const problem = connection.status === "lost" ? "lost" : read.isError ? "readFailed" : null;
    return (
      <>
        <WallScreen
          now={now}
          settings={settings}
          running={running}
          notice={order.notice}
          shape={shape}
          problem={problem}
          shifts={settings.shiftsPicture && !isMirror}
        />
        {!isMirror && <NightShade night={settings.night} />}
        {!isMirror && <Chime alerts={now.alerts} chime={settings.chime} />}
      </>
    );
  }
  if (read.isError && connection.status === "connected") {
    return <FullScreenState live="assertive" title={say("state.errorTitle")} detail={say("state.errorDetail")} />;
  }
  return <GettingReady />;
}

/** A wall whose next scene cannot be read goes on with what it knows. */
function useLastKnown(newest: WallNow | undefined): WallNow | undefined {
  const [known, keep] = useState(newest);
  if (newest !== undefined && newest !== known) keep(newest);
  return newest ?? known;
}
