import { createRoot } from "react-dom/client";
import { layoutOf } from "#domain/wall/layout.ts";
import { WALL_SHAPES } from "#domain/wall/panels.ts";
import { SHOWN_SCENES } from "#domain/wall/scenes.ts";
import { STANDARD_WALL_SETTINGS } from "#domain/wall/standardSettings.ts";
import type { WallSettings } from "#domain/wall/wallSettings.ts";
import { createEngine, EngineProvider } from "../client/EngineProvider.tsx";
import { LanguageProvider } from "../i18n/LanguageProvider.tsx";
import "../ui/base.css";
import "../wall/wall.css";
import { useWallShape } from "../wall/useWallShape.ts";
import { WallScreen } from "../wall/WallScreen.tsx";
import { PREVIEW_STATES, previewWall } from "./previewWall.ts";
import { startStandIn } from "./standInEngine.ts";

const MEASURES = ["open", "overdue-share", "oldest", "arrivals"] as const;

const asked = new URLSearchParams(location.search);
const oneOf = <Known extends string>(known: readonly Known[], name: string) => known.find((each) => each === asked.get(name));
const scene = oneOf(SHOWN_SCENES, "scene") ?? "heat";
const heatMeasure = oneOf(MEASURES, "measure") ?? "overdue-share";
const wall = previewWall(oneOf(PREVIEW_STATES, "state") ?? "busy", 1, asked.has("rehearsal"));
/** As before the engine has counted them. */
const now = asked.has("waiting") ? { ...wall, overdue: null, ranking: null, trend: null } : wall;

/** One panel of the scene alone, in the room that it has there. */
function layoutsOf(panel: string | null): WallSettings["layouts"] {
  if (panel === null) return {};
  return {
    [scene]: Object.fromEntries(WALL_SHAPES.map((shape) => [shape, layoutOf(scene, shape, {}).filter((place) => place.panel === panel)])),
  };
}

const settings = { ...STANDARD_WALL_SETTINGS, heatMeasure, layouts: layoutsOf(asked.get("only")) };
const running = { scene, next: null, index: 0, sinceAt: Date.now(), stay: "held" as const, step: () => undefined, hold: () => undefined };

function StillScene() {
  const shape = useWallShape();
  return <WallScreen now={now} settings={settings} running={running} notice={null} shape={shape} trouble={null} shifts={false} />;
}

const element = document.getElementById("page");
if (!element) throw new Error("The page has no place for the wall");
createRoot(element).render(
  <EngineProvider engine={createEngine(window)}>
    <LanguageProvider>
      <StillScene />
    </LanguageProvider>
  </EngineProvider>,
);
startStandIn(window);
