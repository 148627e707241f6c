import type { WallPart } from "#contract/wallScenes.ts";
import type { WallShape } from "#domain/wall/panels.ts";
import type { ShownScene } from "#domain/wall/scenes.ts";
import type { WallSettings } from "#domain/wall/wallSettings.ts";
import { partsOf } from "./scene/partsOf.ts";

/** A few more than the widest wall shows. */
const CARDS_READ = 16;
const OFFICES_READ = 20;

interface WallQuestion {
  readonly cards: number;
  readonly offices: number;
  readonly parts: WallPart[];
}

/** What a wall asks that shows a scene, and then another: equal questions are one question. */
export function wallQuestion(scene: ShownScene, next: ShownScene | null, shape: WallShape, settings: WallSettings): WallQuestion {
  return { cards: CARDS_READ, offices: OFFICES_READ, parts: partsOf(next === null ? [scene] : [scene, next], shape, settings) };
}
