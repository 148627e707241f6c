import type { WallNow } from "#contract/wall.ts";
import { layoutOf, REVIEW_LAYOUTS } from "#domain/wall/layout.ts";
import { GRID_COLUMNS, GRID_ROWS, type WallShape } from "#domain/wall/panels.ts";
import type { Scene } from "#domain/wall/scenes.ts";
import type { WallSettings } from "#domain/wall/wallSettings.ts";
import { PanelFrame } from "../panels/PanelFrame.tsx";
import styles from "./SceneGrid.module.css";

interface SceneGridProps {
  readonly scene: Exclude<Scene, "notice">;
  readonly shape: WallShape;
  readonly now: WallNow;
  readonly settings: WallSettings;
}

/** The panels of a scene where they were put. The middle of a gap is on each edge between two screens, so that no text crosses it. */
export function SceneGrid({ scene, shape, now, settings }: SceneGridProps) {
  return (
    <div className={styles.grid} data-scene={scene} style={{ "--columns": GRID_COLUMNS[shape], "--rows": GRID_ROWS }}>
      {(scene === "review" ? REVIEW_LAYOUTS[shape] : layoutOf(scene, shape, settings.layouts)).map(
        ({ panel, column, row, columns, rows }) => (
          <div
            key={panel}
            className={styles.place}
            style={{ gridColumn: `${column + 1} / span ${columns}`, gridRow: `${row + 1} / span ${rows}` }}
          >
            <PanelFrame panel={panel} now={now} settings={settings} />
          </div>
        ),
      )}
    </div>
  );
}
