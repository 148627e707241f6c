import type { DistrictName } from "#domain/geography/districts.ts";
import { REPLAY_STEPS } from "#domain/wall/replay.ts";
import { spreadBounds } from "#domain/wall/heatScale.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { openedCases } from "../../parts/filters.ts";
import { Figure } from "../../parts/Figure.tsx";
import type { PanelProps } from "../../parts/panelProps.ts";
import { isBeforeRecord, useReplayed } from "../../parts/replayed.ts";
import heatStyles from "../heat/heat.module.css";
import { HEAT_STEPS, heatStepAmong, MOST_BOUNDS } from "../heat/measures.ts";
import { DistrictMap } from "../map/DistrictMap.tsx";
import { widthOf } from "../../parts/widthOf.ts";
import { ReplayMessage } from "./ReplayMessage.tsx";
import styles from "./replay.module.css";

/** An emergency is seen on the map for an hour of the replayed day. */
const SEEN_STEPS = 4;

/** The mark of lateness and the gap before it, in letters. */
const LATE_LETTERS = 1.6;

/** What is mapped, the steps in two lines where a panel is narrow, and what the small numbers are. */
const LEGEND_ROWS_REM = 5.4;

/** Where it came in until then: number and shade are what came in, the small number what became late. The scale is that of the whole day, so that the map fills. */
export function ReplayMapPanel({ width, height }: PanelProps) {
  const { say, cellNumber } = useWords();
  const replayed = useReplayed();
  if (replayed.is !== "shown") return <ReplayMessage is={replayed.is} />;
  const { board, frame, told } = replayed;
  const byDistrict = new Map(board.districts.map((each) => [each.district, each]));
  const openedIn = (district: DistrictName | null, at = frame) => byDistrict.get(district)?.opened[at] ?? 0;
  const lateIn = (district: DistrictName | null, at = frame) => byDistrict.get(district)?.late[at] ?? 0;
  const known = board.districts.filter(({ district }) => district !== null);
  const bounds = spreadBounds([known.flatMap(({ district }) => openedIn(district, REPLAY_STEPS) || [])], MOST_BOUNDS, 1);
  const seenFrom = board.frames[Math.max(0, frame - SEEN_STEPS)]?.at ?? told.at;
  const struck = new Set(board.emergencies.flatMap(({ at, district }) => (at > seenFrom && at <= told.at ? [district] : [])));
  const isUnknown = isBeforeRecord(board, told);
  const numberOf = (district: DistrictName | null) => {
    if (isUnknown) return "–";
    const late = lateIn(district);
    return (
      <>
        <Figure
          name={`replay:map:${district ?? "unknown"}`}
          value={openedIn(district)}
          queue={openedCases(board.fromAt + 1, told.at + 1, { districts: [district] })}
          matters
        >
          {cellNumber(openedIn(district))}
        </Figure>
        {late > 0 && (
          <small className={styles.late}>
            <Mark shape="late" />
            {cellNumber(late)}
          </small>
        )}
      </>
    );
  };
  const digits = (of: typeof openedIn) => Math.max(1, ...known.map(({ district }) => cellNumber(of(district, REPLAY_STEPS)).length));
  const shown = {
    stepOf: (district: DistrictName) => (isUnknown ? null : heatStepAmong(bounds, openedIn(district))),
    numberOf,
    longest: Math.max(2, digits(openedIn) + (known.some(({ late }) => (late[REPLAY_STEPS] ?? 0) > 0) ? digits(lateIn) + LATE_LETTERS : 0)),
    hasEmergency: (district: DistrictName) => struck.has(district),
  };
  const map = {
    shown,
    width,
    height,
    legend: isUnknown ? null : <Legend bounds={bounds} />,
    legendRoom: {
      width: Math.max(widthOf(say("replay.mapped")), LATE_LETTERS + widthOf(say("replay.mappedLate"))),
      height: LEGEND_ROWS_REM,
    },
    unknown: openedIn(null, REPLAY_STEPS) + lateIn(null, REPLAY_STEPS) > 0 && (
      <>
        {say("district.unknown")} {numberOf(null)}
      </>
    ),
  };
  return <DistrictMap {...map} />;
}

function Legend({ bounds }: { readonly bounds: readonly number[] }) {
  const { say, cellNumber } = useWords();
  return (
    <span className={heatStyles.legend}>
      <span>{say("replay.mapped")}</span>
      <span className={heatStyles.steps} aria-hidden="true">
        <i data-step={0}>0</i>
        {bounds.map((bound, index) => (
          <i key={bound} data-step={HEAT_STEPS[index + 1]}>
            {cellNumber(bound)}
          </i>
        ))}
      </span>
      <span className={styles.lateLegend}>
        <Mark shape="late" />
        {say("replay.mappedLate")}
      </span>
    </span>
  );
}
