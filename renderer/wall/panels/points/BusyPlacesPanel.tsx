import type { PointsBoard } from "#contract/wallPoints.ts";
import { useWords, type Words } from "../../../i18n/useWords.ts";
import { Figure } from "../../parts/Figure.tsx";
import { openCasesOfPlaces } from "../../parts/filters.ts";
import { PanelMessage } from "../../parts/PanelMessage.tsx";
import { PanelWaiting } from "../../parts/PanelWaiting.tsx";
import type { PanelProps } from "../../parts/panelProps.ts";
import { RowList } from "../../parts/RowList.tsx";

const DIGIT_REM = 1.05;

/** The places with most open cases, and what of them is late. */
export function BusyPlacesPanel({ now: { points }, width, height }: PanelProps) {
  const words = useWords();
  const { say, number } = words;
  if (points === null) return <PanelWaiting />;
  const { busiest, placeCount, open } = points;
  if (busiest.length === 0) {
    return open === 0 ? <PanelMessage text={say("heat.nothing.open")} good /> : <PanelMessage text={say("points.none", { n: open })} />;
  }
  return (
    <RowList
      rows={busiest.map((place) => ({
        key: `${place.district} ${place.place}`,
        lead: (
          <Figure
            name={`points:place:${place.district}:${place.place}`}
            value={place.open}
            queue={openCasesOfPlaces(place.exactPlaces)}
            said={say("points.count", { n: place.open })}
          >
            {number(place.open)}
          </Figure>
        ),
        title: titleOf(place, words),
        facts: factsOf(place, words),
      }))}
      leadWidth={DIGIT_REM * Math.max(2, String(busiest[0]?.open ?? 0).length)}
      more={(shown) => (placeCount > shown ? say("points.more", { n: placeCount - shown }) : null)}
      width={width}
      height={height}
    />
  );
}

type Place = PointsBoard["busiest"][number];

/** A town that its district is called after needs no district beside it. */
function titleOf(called: Place, words: Words): string {
  const [name, of] = [words.place(called), words.district(called.district)];
  return name === of ? name : `${name}, ${of}`;
}

function factsOf({ reportsOverdue, markingsOverdue, emergencies }: Place, { say }: Words): string {
  const facts = [
    ...(emergencies > 0 ? [say("points.emergencies", { n: emergencies })] : []),
    ...(reportsOverdue > 0 ? [say("points.reports", { n: reportsOverdue })] : []),
    ...(markingsOverdue > 0 ? [say("points.markings", { n: markingsOverdue })] : []),
  ];
  return facts.length === 0 ? say("points.inTime") : facts.join(" · ");
}
