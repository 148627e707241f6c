import { memo, Suspense, useRef, useState } from "react";
import type { WallNow } from "#contract/wall.ts";
import type { Panel } from "#domain/wall/panels.ts";
import type { WallSettings } from "#domain/wall/wallSettings.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Freshness } from "./Freshness.tsx";
import styles from "./PanelFrame.module.css";
import { PanelHeadContext } from "../parts/PanelHead.ts";
import { PanelMessage } from "../parts/PanelMessage.tsx";
import { PANEL_VIEWS } from "./panels.tsx";
import { usePanelRoom } from "./usePanelRoom.ts";

interface PanelFrameProps {
  readonly panel: Panel;
  readonly now: WallNow;
  readonly settings: WallSettings;
}

/** A panel with its title and how fresh it is. What it shows is told the room that is left for it. */
export const PanelFrame = memo(function PanelFrame({ panel, now, settings }: PanelFrameProps) {
  const { say } = useWords();
  const body = useRef<HTMLDivElement>(null);
  const [head, setHead] = useState<HTMLElement | null>(null);
  const room = usePanelRoom(body);
  const View = PANEL_VIEWS[panel];
  return (
    <section className={styles.panel} data-panel={panel} aria-label={say(`panel.${panel}`)}>
      <div className={styles.head}>
        <h2>{say(`panel.${panel}`)}</h2>
        <span ref={setHead} className={styles.more} />
        <Freshness readAt={now.readAt} />
      </div>
      <div ref={body} className={styles.body}>
        <PanelHeadContext value={head}>
          {room !== null && (
            <Suspense fallback={<PanelMessage text={say("panel.waiting")} />}>
              <View now={now} settings={settings} width={room.width} height={room.height} />
            </Suspense>
          )}
        </PanelHeadContext>
      </div>
    </section>
  );
});
