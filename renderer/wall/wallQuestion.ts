import type { WallPart } from "#contract/wallScenes.ts";
import { layoutOf } from "#domain/wall/layout.ts";
import type { Panel, WallShape } from "#domain/wall/panels.ts";
import type { ShownScene } from "#domain/wall/scenes.ts";
import type { WallSettings } from "#domain/wall/wallSettings.ts";

/** A few more than the widest wall shows. */
const CARDS_READ = 16;
const OFFICES_READ = 20;

interface Shown {
  readonly wallId: string;
  readonly scene: ShownScene;
  readonly next: ShownScene | null;
  /** The stop of the review that is held. */
  readonly stop: string | null;
}

/** What a wall asks that shows a scene, and then another: equal questions are one question. */
export function wallQuestion({ wallId, scene, next, stop }: Shown, shape: WallShape, settings: WallSettings) {
  const scenes = next === null ? [scene] : [scene, next];
  return {
    wallId,
    cards: CARDS_READ,
    offices: OFFICES_READ,
    parts: [...partsOf(scenes, shape, settings), "surgeAlerts" as const, ...(stop === null ? [] : ["review" as const])],
    ...(stop === null ? {} : { stop }),
  };
}

const PART_OF_PANEL: Readonly<Partial<Record<Panel, WallPart>>> = {
  "overdue-buckets": "overdue",
  "owe-list": "overdue",
  "points-map": "points",
  "busy-places": "points",
  "owing-offices": "overdue",
  "next-steps": "overdue",
  "red-flags": "overdue",
  "district-ranking": "ranking",
  "department-ranking": "ranking",
  "officer-ranking": "officers",
  "arrivals-today": "trend",
  "arrivals-by-hour": "trend",
  "arrivals-by-day": "trend",
  surges: "trend",
  "shift-figures": "shift",
  "shift-emergencies": "shift",
  "shift-due": "shift",
  "solved-figures": "solved",
  "solved-cases": "solved",
  thanked: "solved",
};

/** What the panels of these scenes need beyond what every answer holds; in one order, so that equal questions are one question. */
export function partsOf(scenes: readonly ShownScene[], shape: WallShape, { layouts }: Pick<WallSettings, "layouts">): WallPart[] {
  const parts = scenes.flatMap((scene) => layoutOf(scene, shape, layouts).flatMap(({ panel }) => PART_OF_PANEL[panel] ?? []));
  return [...new Set(parts)].toSorted();
}
