import { useMemo } from "react";
import type { WallBoundaries } from "#contract/wallBoundaries.ts";
import type { PointCluster, PointsBoard } from "#contract/wallPoints.ts";
import { SQUARE, STATE_SQUARES } from "#domain/geography/stateSquares.ts";
import { geoPath } from "d3-geo";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useWords, type Words } from "../../../i18n/useWords.ts";
import steps from "../heat/steps.module.css";
import letters from "../map/letters.module.css";
import { Figure } from "../../parts/Figure.tsx";
import { openCases, openCasesOfPlaces } from "../../parts/filters.ts";
import { PanelMessage } from "../../parts/PanelMessage.tsx";
import { PanelWaiting } from "../../parts/PanelWaiting.tsx";
import type { PanelProps } from "../../parts/panelProps.ts";
import { areasOf, placeIn, projectionIn } from "../../../ui/map/stateMap.ts";
import { drawnPoints, type DrawnPoint } from "./drawnPoints.ts";
import { LATENESS, latenessOf, stepOf } from "./lateness.ts";
import { besideMap, keyOf, MATTERS, namesOnMap } from "./namesOnMap.ts";
import styles from "./points.module.css";

/** Open cases in the exact places where they are; places side by side are one circle with one number. */
export function PointsMapPanel({ now: { points, emergencies }, width, height }: PanelProps) {
  const { say } = useWords();
  const { data: boundaries = null } = useAnswer((ask) => ask.walls.boundaries.get);
  if (points === null) return <PanelWaiting />;
  if (points.open === 0) return <PanelMessage text={say("heat.nothing.open")} good />;
  const shown = points.clusters.reduce((sum, cluster) => sum + cluster.emergencies, 0);
  const hidden = Math.max(0, emergencies.total + emergencies.takenBack - shown);
  return <PointsMap points={points} emergenciesNotShown={hidden} boundaries={boundaries} width={width} height={height} />;
}

interface PointsMapProps {
  readonly points: PointsBoard;
  /** Open, and in no circle: their place is not known exactly, or no room is told it. */
  readonly emergenciesNotShown: number;
  readonly boundaries: WallBoundaries | null;
  /** `rem`. */
  readonly width: number;
  readonly height: number;
}

/** `rem`: between the map and the edge. */
const EDGE = 0.3;

function PointsMap({ points, emergenciesNotShown, boundaries, width, height }: PointsMapProps) {
  const words = useWords();
  const { say, sayWith } = words;
  const room = { width: width - 2 * EDGE, height: height - 2 * EDGE };
  const areas = useMemo(() => areasOf(boundaries), [boundaries]);
  const projection = useMemo(() => projectionIn(areas, { width: room.width, height: room.height }), [areas, room.width, room.height]);
  const circles = useMemo(
    () => drawnPoints(points.clusters, projection, { width: room.width, height: room.height }, besideMap(room.height)),
    [points.clusters, projection, room.width, room.height],
  );
  const names = useMemo(
    () => namesOnMap(circles, projection, { width: room.width, height: room.height }, words),
    [circles, projection, room.width, room.height, words],
  );
  const unplaced = points.open - points.located;
  return (
    <div className={`${styles.map} ${steps.steps}`}>
      <svg viewBox={`${-EDGE} ${-EDGE} ${width} ${height}`} aria-hidden="true">
        <Ground areas={areas} projection={projection} />
        {names.map(
          ({ key, line }) =>
            line && <path key={key} className={styles.line} d={`M${line.from.x} ${line.from.y}L${line.to.x} ${line.to.y}`} />,
        )}
      </svg>
      {names.map(({ key, text, under, x, y, size }) => (
        <span
          key={key}
          className={`${styles.name} ${letters.onMap}`}
          data-of={key.startsWith("district:") ? "district" : "place"}
          style={{ left: `${x + EDGE}rem`, top: `${y + EDGE}rem`, fontSize: `${size}rem` }}
        >
          <span data-matters={size >= MATTERS || undefined}>{text}</span>
          {under !== "" && <small>{under}</small>}
        </span>
      ))}
      <ul className={styles.points}>
        {circles.map((circle) => (
          <Point key={keyOf(circle.cluster)} {...circle} />
        ))}
      </ul>
      <ul className={styles.legend}>
        {LATENESS.map(({ is, step }) => (
          <li key={is}>
            <i data-step={step} />
            {say(`points.legend.${is}`)}
          </li>
        ))}
        <li>
          <i data-emergency />
          {say("points.legend.emergency")}
        </li>
      </ul>
      <p className={styles.foot}>
        <span>{sayWith("points.ofOpen", shownOf(points))}</span>
        {unplaced > 0 && (
          <span data-emergencies-not-shown={emergenciesNotShown}>
            {say("points.unplaced", { n: unplaced, emergencies: emergenciesNotShown })}
          </span>
        )}
      </p>
    </div>
  );
}

/** The large number opens nothing: the cases that a click opens are all that are open. */
function shownOf({ located, open }: PointsBoard): Parameters<Words["sayWith"]>[1] {
  return {
    located,
    open,
    b: (part) => <b data-matters>{part}</b>,
    cases: (part) => (
      <Figure name="points:open" value={open} queue={openCases()}>
        {part}
      </Figure>
    ),
  };
}

/** The boundaries that were imported; without them the squares in which villages lie. */
function Ground({
  areas,
  projection,
}: {
  readonly areas: ReturnType<typeof areasOf>;
  readonly projection: ReturnType<typeof projectionIn>;
}) {
  return useMemo(() => {
    if (areas.length > 0) {
      const draw = geoPath(projection).digits(3);
      const paths = areas.map((rings) => draw({ type: "Polygon", coordinates: rings }) ?? "");
      return paths.map((path) => <path key={path} className={styles.district} d={path} />);
    }
    return STATE_SQUARES.map((square) => {
      const { x, y } = placeIn(projection, { latitude: square.latitude + SQUARE.tall / 2, longitude: square.longitude - SQUARE.wide / 2 });
      const end = placeIn(projection, { latitude: square.latitude - SQUARE.tall / 2, longitude: square.longitude + SQUARE.wide / 2 });
      return <rect key={`${x} ${y}`} className={styles.square} x={x} y={y} width={end.x - x} height={end.y - y} />;
    });
  }, [areas, projection]);
}

function Point({ cluster, x, y, radius }: DrawnPoint) {
  const words = useWords();
  const lateness = latenessOf(cluster);
  return (
    <li
      style={{ left: `${x + EDGE}rem`, top: `${y + EDGE}rem`, width: `${2 * radius}rem`, height: `${2 * radius}rem` }}
      data-step={stepOf(lateness)}
      data-emergency={cluster.emergencies > 0 || undefined}
    >
      <Figure
        name={`points:cluster:${keyOf(cluster)}`}
        value={cluster.open}
        queue={openCasesOfPlaces(cluster.exactPlaces)}
        said={saidOf(cluster, words)}
        matters
      >
        {cluster.open}
      </Figure>
    </li>
  );
}

function saidOf(cluster: PointCluster, words: Words): string {
  const { open, reportsOverdue, markingsOverdue, emergencies, placeCount, exactPlaces } = cluster;
  return words.say("points.said", {
    place: words.place(cluster.name) ?? "",
    places: placeCount,
    districts: exactPlaces.length,
    n: open,
    late: reportsOverdue + markingsOverdue,
    emergencies,
  });
}
