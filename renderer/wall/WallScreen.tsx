import type { WallNow } from "#contract/wall.ts";
import { EmergencyStrip } from "./EmergencyStrip.tsx";
import { Figures } from "./Figures.tsx";
import { HeatMatrix } from "./HeatMatrix.tsx";
import { OweList } from "./OweList.tsx";
import { Stream } from "./Stream.tsx";
import { TileMap } from "./TileMap.tsx";
import { useWallShape } from "./useWallShape.ts";
import { WallHeader } from "./WallHeader.tsx";
import styles from "./WallScreen.module.css";

/** Why what is shown may be old. */
export type Trouble = "lost" | "readFailed" | null;

/** Lays one answer of the engine out for the panels at hand. No text crosses the edge between two panels. */
export function WallScreen({ now, trouble }: { readonly now: WallNow; readonly trouble: Trouble }) {
  const shape = useWallShape();
  const beside = shape.panels === "double" || shape.panels === "triple";
  return (
    <div className={styles.wall} data-panels={shape.panels} data-rehearsal={now.rehearsal} data-trouble={trouble ?? undefined}>
      <WallHeader now={now} trouble={trouble} />
      <main className={styles.body}>
        <section className={styles.words}>
          <Figures figures={now.figures} />
          <Stream now={now} shape={shape} />
          {!beside && <OweList offices={now.overdueOffices} shown={shape.offices} />}
        </section>
        <section className={styles.matrix}>
          <HeatMatrix cells={now.heat} departments={shape.departments} />
        </section>
        {beside && (
          <section className={styles.districts}>
            {shape.panels === "triple" && <TileMap cells={now.heat} />}
            <OweList offices={now.overdueOffices} shown={shape.offices} />
          </section>
        )}
      </main>
      <EmergencyStrip emergencies={now.emergencies} shown={shape.emergencies} />
    </div>
  );
}
