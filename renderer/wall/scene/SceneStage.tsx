import { useEffect, useState } from "react";
import type { WallNow } from "#contract/wall.ts";
import type { WallShape } from "#domain/wall/panels.ts";
import type { Scene } from "#domain/wall/scenes.ts";
import type { WallSettings } from "#domain/wall/wallSettings.ts";
import { SceneGrid } from "./SceneGrid.tsx";
import styles from "./SceneStage.module.css";

/** As long as the style sheet takes for one scene to go. */
const LEAVING_MS = 400;

interface SceneStageProps {
  readonly scene: Exclude<Scene, "notice">;
  readonly shape: WallShape;
  readonly now: WallNow;
  readonly settings: WallSettings;
}

interface Stage {
  readonly scene: SceneStageProps["scene"];
  /** With what it showed last: the next answer may no longer hold its parts. */
  readonly leaving: { readonly scene: SceneStageProps["scene"]; readonly now: WallNow } | null;
}

/** The scene, and for a moment the one before it: one goes, then the other comes, and nothing else moves. */
export function SceneStage({ scene, shape, now, settings }: SceneStageProps) {
  const [stage, setStage] = useState<Stage>({ scene, leaving: null });
  if (stage.scene !== scene) setStage({ scene, leaving: { scene: stage.scene, now } });

  useEffect(() => {
    if (stage.leaving === null) return undefined;
    const timer = setTimeout(() => setStage((known) => ({ ...known, leaving: null })), LEAVING_MS);
    return () => clearTimeout(timer);
  }, [stage.leaving]);

  return (
    <div className={styles.stage}>
      {stage.leaving !== null && stage.leaving.scene !== scene && (
        <div key={stage.leaving.scene} className={styles.layer} data-leaving aria-hidden="true">
          <SceneGrid scene={stage.leaving.scene} shape={shape} now={stage.leaving.now} settings={settings} />
        </div>
      )}
      <div key={scene} className={styles.layer}>
        <SceneGrid scene={scene} shape={shape} now={now} settings={settings} />
      </div>
    </div>
  );
}
