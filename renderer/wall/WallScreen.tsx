import type { WallNow } from "#contract/wall.ts";
import type { ShownNotice } from "#contract/walls.ts";
import type { WallShape } from "#domain/wall/panels.ts";
import type { WallSettings } from "#domain/wall/wallSettings.ts";
import { Banner } from "./banner/Banner.tsx";
import { SurgeStrip } from "./banner/SurgeStrip.tsx";
import { tellsSurges } from "./banner/tellsSurges.ts";
import { EmergencyStrip } from "./banner/EmergencyStrip.tsx";
import { StandingStrip } from "./header/StandingStrip.tsx";
import { WallHeader } from "./header/WallHeader.tsx";
import { NightShade } from "./night/NightShade.tsx";
import { usePictureShift } from "./night/usePictureShift.ts";
import { HeadlineLine } from "./headline/HeadlineLine.tsx";
import { ReviewTitle } from "./panels/review/ReviewTitle.tsx";
import { ReplayContext, type Replayed } from "./parts/replayed.ts";
import { ReplayTitle } from "./replay/ReplayTitle.tsx";
import { NoticeScreen } from "./notice/NoticeScreen.tsx";
import { HeatScales } from "./panels/heat/HeatScales.tsx";
import { SceneStage } from "./scene/SceneStage.tsx";
import type { RunningProgramme } from "./scene/useProgramme.ts";
import { type ConnectionProblem, ConnectionProblemContext } from "./parts/connectionProblem.ts";
import { HistoryContext, howMuchIsKnown, KnownContext } from "./parts/known.ts";
import { useNow } from "../client/useNow.ts";
import { useStanding } from "../ui/standing/useStandingSentences.ts";
import styles from "./WallScreen.module.css";

const SCREENS: Readonly<Record<WallShape, number>> = { single: 1, double: 2, triple: 3 };

interface WallScreenProps {
  readonly now: WallNow;
  readonly settings: WallSettings;
  readonly running: RunningProgramme;
  readonly notice: ShownNotice | null;
  /** Whether a review is held, whose stop the walls follow. */
  readonly isReview: boolean;
  /** What a replay shows, whether the desk runs it or the programme; null while none plays. */
  readonly replayed: Replayed | null;
  /** Whether the desk runs it, over whatever else this wall shows. */
  readonly isReplayOrdered: boolean;
  readonly shape: WallShape;
  readonly problem: ConnectionProblem;
  /** Against burning in. */
  readonly shifts: boolean;
  readonly night: WallSettings["night"];
}

/** Lays one answer of the engine out on the screens at hand. No text crosses the edge between two of them. */
export function WallScreen({
  now,
  settings,
  running,
  notice,
  isReview,
  replayed,
  isReplayOrdered,
  shape,
  problem,
  shifts,
  night,
}: WallScreenProps) {
  const shift = usePictureShift(shifts);
  const known = howMuchIsKnown(now, { problem, standing: useStanding() }, useNow(5_000));
  const hasAlert = now.alerts.next.length > 0;
  const scene = isReplayOrdered ? "replay" : isReview ? "review" : running.scene;
  const isSurging = tellsSurges(now.surgeAlerts, {
    isNotice: notice !== null,
    isReview,
    isReplay: scene === "replay",
    scene: running.scene,
  });
  return (
    <ConnectionProblemContext value={problem}>
      <KnownContext value={known}>
        <HistoryContext value={now}>
          <div
            className={styles.wall}
            style={shift}
            data-rehearsal={now.rehearsal}
            data-problem={problem ?? undefined}
            data-alert={hasAlert || undefined}
            data-surging={isSurging || undefined}
            data-replay={(scene === "replay" && notice === null) || undefined}
          >
            <WallHeader
              now={now}
              programme={settings.programme}
              running={notice === null && scene === running.scene ? running : null}
              problem={problem}
            />
            <div>
              <StandingStrip />
              {isSurging && <SurgeStrip alerts={now.surgeAlerts} shown={SCREENS[shape]} isHeadline={hasAlert} />}
            </div>
            <main className={styles.body}>
              {notice === null ? (
                <>
                  {scene === "replay" ? (
                    replayed !== null && <ReplayTitle replayed={replayed} />
                  ) : scene === "review" ? (
                    <ReviewTitle board={now.review} />
                  ) : (
                    !(hasAlert && isSurging) && <HeadlineLine scene={scene} now={now} isShort={hasAlert && scene === "now"} />
                  )}
                  <div className={styles.scene}>
                    <ReplayContext value={replayed}>
                      <HeatScales cells={now.heat} measure={settings.heatMeasure} shape={shape} readAt={now.readAt}>
                        <SceneStage scene={scene} shape={shape} now={now} settings={settings} />
                      </HeatScales>
                    </ReplayContext>
                  </div>
                </>
              ) : (
                <NoticeScreen notice={notice} />
              )}
            </main>
            <NightShade night={night} />
            {hasAlert ? (
              <Banner alerts={now.alerts} screens={SCREENS[shape]} />
            ) : (
              <EmergencyStrip emergencies={now.emergencies} shown={SCREENS[shape]} />
            )}
          </div>
        </HistoryContext>
      </KnownContext>
    </ConnectionProblemContext>
  );
}
