import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { STANDARD_WALL_SETTINGS } from "#domain/wall/standardSettings.ts";
import { useConnectionState, useEngine } from "../client/EngineProvider.tsx";
import { useWords } from "../i18n/useWords.ts";
import { FullScreenState, GettingReady } from "./FullScreenState.tsx";
import { useWallKeys } from "./useWallKeys.ts";
import { WallScreen } from "./WallScreen.tsx";

/** A few more than the widest wall shows. */
const CARDS_READ = 12;
const OFFICES_READ = 20;
const RETRY_MS = 3_000;

/** The page: the wall if there is anything to show, however old, else why there is not. */
export function Wall() {
  const { queries } = useEngine();
  const connection = useConnectionState();
  const { say } = useWords();
  useWallKeys();
  const title = say("wall.title");
  useEffect(() => {
    document.title = `${title} · ISMGT`;
  }, [title]);
  const now = useQuery(
    queries.wall.now.queryOptions({
      input: { cards: CARDS_READ, offices: OFFICES_READ, parts: [] },
      enabled: connection.status === "connected",
      refetchInterval: (query) => (query.state.status === "error" ? RETRY_MS : false),
    }),
  );

  if (now.data) {
    const trouble = connection.status === "lost" ? "lost" : now.isError ? "readFailed" : null;
    return <WallScreen now={now.data} settings={STANDARD_WALL_SETTINGS} scene="now" trouble={trouble} />;
  }
  if (now.isError && connection.status === "connected") {
    return <FullScreenState live="assertive" title={say("state.errorTitle")} detail={say("state.errorDetail")} />;
  }
  return <GettingReady />;
}
