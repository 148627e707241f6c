import type { WallNow } from "#contract/wall.ts";
import type { ShownScene } from "#domain/wall/scenes.ts";
import type { WallSettings } from "#domain/wall/wallSettings.ts";
import { EmergencyStrip } from "./EmergencyStrip.tsx";
import { SceneGrid } from "./scene/SceneGrid.tsx";
import { useWallShape } from "./useWallShape.ts";
import { WallHeader } from "./WallHeader.tsx";
import styles from "./WallScreen.module.css";

/** Why what is shown may be old. */
export type Trouble = "lost" | "readFailed" | null;

const SCREENS = { single: 1, double: 2, triple: 3 } as const;

interface WallScreenProps {
  readonly now: WallNow;
  readonly settings: WallSettings;
  readonly scene: ShownScene;
  readonly trouble: Trouble;
}

/** Lays one answer of the engine out on the screens at hand. No text crosses the edge between two of them. */
export function WallScreen({ now, settings, scene, trouble }: WallScreenProps) {
  const shape = useWallShape();
  return (
    <div className={styles.wall} data-rehearsal={now.rehearsal} data-trouble={trouble ?? undefined}>
      <WallHeader now={now} trouble={trouble} />
      <main className={styles.body}>
        <SceneGrid scene={scene} shape={shape} now={now} settings={settings} />
      </main>
      <EmergencyStrip emergencies={now.emergencies} shown={SCREENS[shape]} />
    </div>
  );
}
