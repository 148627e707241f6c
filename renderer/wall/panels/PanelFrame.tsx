import { useRef } from "react";
import type { WallNow } from "#contract/wall.ts";
import type { Panel } from "#domain/wall/panels.ts";
import type { WallSettings } from "#domain/wall/wallSettings.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Freshness } from "./Freshness.tsx";
import styles from "./PanelFrame.module.css";
import { PANEL_VIEWS } from "./panels.tsx";
import { usePanelRoom } from "./usePanelRoom.ts";

/** A panel with its title and how fresh it is. What it shows is told the room that is left for it. */
export function PanelFrame({ panel, now, settings }: { readonly panel: Panel; readonly now: WallNow; readonly settings: WallSettings }) {
  const { say } = useWords();
  const body = useRef<HTMLDivElement>(null);
  const room = usePanelRoom(body);
  const View = PANEL_VIEWS[panel];
  return (
    <section className={styles.panel} data-panel={panel} aria-label={say(`panel.${panel}`)}>
      <div className={styles.head}>
        <h2>{say(`panel.${panel}`)}</h2>
        <Freshness readAt={now.readAt} />
      </div>
      <div ref={body} className={styles.body}>
        {room !== null && <View now={now} settings={settings} width={room.width} height={room.height} />}
      </div>
    </section>
  );
}
