import { Suspense, memo, useContext, useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { WallNow } from "#contract/wall.ts";
import type { Panel } from "#domain/wall/panels.ts";
import type { WallSettings } from "#domain/wall/wallSettings.ts";
import { useNow } from "../../client/useNow.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { PanelHeadContext } from "../parts/PanelHead.ts";
import { PanelWaiting } from "../parts/PanelWaiting.tsx";
import { ConnectionProblemContext } from "../parts/connectionProblem.ts";
import { unknownOf, useKnown } from "../parts/known.ts";
import styles from "./PanelFrame.module.css";
import { PANEL_VIEWS } from "./panels.tsx";

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
        {!panel.startsWith(REPLAYED) && <Freshness readAt={now.readAt} />}
      </div>
      <div ref={body} className={styles.body}>
        <PanelHeadContext value={head}>
          {room !== null && (
            <Suspense fallback={<PanelWaiting />}>
              <View now={now} settings={settings} width={room.width} height={room.height} />
            </Suspense>
          )}
        </PanelHeadContext>
      </div>
    </section>
  );
});

/** What a replay shows is not fresh. */
const REPLAYED = "replay-";

/** A wall reads at least every twenty seconds (`Wall`); what is older than this did not come as it should. */
const OLD_MS = 60_000;
const STEP_MS = 5_000;

/** How long ago what is shown was read; where it may be old, since when, in the colour of lateness; and where not all is known, that it may not be all, or that times are in doubt. */
export function Freshness({ readAt }: { readonly readAt: number }) {
  const words = useWords();
  const { say, clock, age } = words;
  const problem = useContext(ConnectionProblemContext);
  const known = useKnown();
  const now = useNow(STEP_MS);
  const isOld = problem !== null || now - readAt > OLD_MS;
  // What was read of the record just now is no news of what could not be read into it.
  if (!isOld && known.is !== "all")
    return (
      <p className={styles.freshness} data-partial={known.is} data-read-at={readAt}>
        <Mark shape="starting" />
        <span aria-hidden="true">{say(known.is === "clock" ? "panel.clock" : "panel.partial")}</span>
        <span className="unseen">{unknownOf(known, words)}</span>
      </p>
    );
  return (
    <p className={styles.freshness} data-old={isOld || undefined} data-read-at={readAt}>
      <Mark shape={isOld ? "failing" : "live"} />
      <span className="unseen">{say("panel.fresh")}</span>
      <span>{isOld ? say("panel.since", { time: clock(readAt) }) : age(Math.floor((now - readAt) / STEP_MS) * STEP_MS)}</span>
    </p>
  );
}

interface PanelRoom {
  readonly width: number;
  readonly height: number;
}

/** Null until it was measured. It is measured again when the element changes its size, and so when the screen does. */
function usePanelRoom(element: RefObject<HTMLElement | null>): PanelRoom | null {
  const [room, setRoom] = useState<PanelRoom | null>(null);
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return undefined;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const next = { width: inTenths(measured.clientWidth / rem), height: inTenths(measured.clientHeight / rem) };
      setRoom((known) => (known?.width === next.width && known.height === next.height ? known : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return room;
}

/** Rounded down: what is said to be there is there. */
const inTenths = (rem: number) => Math.floor(rem * 10) / 10;
