import { ORPCError } from "@orpc/client";
import { useMutation } from "@tanstack/react-query";
import { geoMercator, geoPath } from "d3-geo";
import type { Feature, FeatureCollection } from "geojson";
import { useState } from "react";
import { FileTrigger } from "react-aria-components";
import type { BoundaryFault, WallBoundaries } from "#contract/wallBoundaries.ts";
import { LONGEST_BOUNDARIES } from "#domain/geography/longestBoundaries.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useAnswer } from "../../client/useAnswer.ts";
import type { MessageId } from "../../i18n/en.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { readChosenFile } from "../../ui/tables/chosenFile.ts";
import { type Outcome, OutcomeLine, outcomeOfError } from "../parts/Outcome.tsx";
import styles from "./wall.module.css";

/** The districts' shapes for the map of the walls: which are known, others from a file, none again. */
export function BoundariesPart() {
  const { say } = useWords();
  const { queries, queryClient } = useEngine();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isReading, setReading] = useState(false);
  const { data: known } = useAnswer((ask) => ask.walls.boundaries.get);
  const show = (boundaries: WallBoundaries | null) => queryClient.setQueryData(queries.walls.boundaries.get.queryKey(), boundaries);
  const importing = useMutation(
    queries.walls.boundaries.import.mutationOptions({
      onSuccess: (boundaries) => {
        show(boundaries);
        setOutcome({ good: true, message: "wallSettings.map.imported", values: { n: boundaries.districts.length } });
      },
      onError: (error) =>
        setOutcome(
          error instanceof ORPCError && error.defined && error.code === "NOT_BOUNDARIES"
            ? { good: false, message: boundaryFaultMessage(error.data.fault) }
            : outcomeOfError(error),
        ),
    }),
  );
  const removing = useMutation(
    queries.walls.boundaries.remove.mutationOptions({
      onSuccess: () => {
        show(null);
        setOutcome({ good: true, message: "wallSettings.map.removed" });
      },
      onError: (error) => setOutcome(outcomeOfError(error)),
    }),
  );
  const take = async (file: File | undefined) => {
    if (!file) return;
    setOutcome(null);
    setReading(true);
    const read = await readBoundaryFile(file);
    setReading(false);
    if ("fault" in read) setOutcome({ good: false, message: boundaryFaultMessage(read.fault) });
    else importing.mutate(read);
  };
  return (
    <fieldset className={styles.part}>
      <legend>{say("wallSettings.map")}</legend>
      {known === null && <p className={controlStyles.help}>{say("wallSettings.map.none")}</p>}
      {known && <Known boundaries={known} />}
      <div className={styles.row}>
        <FileTrigger acceptedFileTypes={[".json", ".geojson", ".topojson"]} onSelect={(files) => void take(files?.[0])}>
          <ActionButton label={say("wallSettings.map.choose")} isPending={isReading || importing.isPending} />
        </FileTrigger>
        {known && (
          <ActionButton label={say("wallSettings.map.remove")} isPending={removing.isPending} onPress={() => removing.mutate(undefined)} />
        )}
      </div>
      <p className={controlStyles.help}>{say("wallSettings.map.help")}</p>
      <OutcomeLine outcome={outcome} />
    </fieldset>
  );
}

function Known({ boundaries }: { readonly boundaries: WallBoundaries }) {
  const { say, date, district } = useWords();
  const { name, importedAt, districts, missing, outline } = boundaries;
  return (
    <>
      <p>{say("wallSettings.map.known", { n: districts.length, name, date: date(importedAt) })}</p>
      {missing.length > 0 && outline.length === 0 && (
        <p className={controlStyles.fault}>{say("wallSettings.map.missing", { districts: missing.map(district).join(", ") })}</p>
      )}
      <BoundaryMap boundaries={boundaries} />
    </>
  );
}

const boundaryFaultMessage = (fault: BoundaryFault | "too-large" | "unreadable"): MessageId => `wallSettings.map.fault.${fault}`;

function readBoundaryFile(file: Pick<File, "name" | "size" | "text">) {
  return readChosenFile(file, LONGEST_BOUNDARIES, async () => ({ name: file.name.slice(0, 255), text: await file.text() }));
}

const WIDTH = 360;
const HEIGHT = 380;
const MARGIN = 10;

function BoundaryMap({ boundaries: { districts, outline } }: { readonly boundaries: WallBoundaries }) {
  const { say, district: nameOf } = useWords();
  const features = districts.map(({ district, rings }): Feature => ({
    type: "Feature",
    id: district,
    properties: { district },
    geometry: { type: "Polygon", coordinates: rings },
  }));
  const state: Feature = { type: "Feature", properties: null, geometry: { type: "Polygon", coordinates: outline } };
  const all: FeatureCollection = { type: "FeatureCollection", features: outline.length > 0 ? [state] : features };
  const extent: [[number, number], [number, number]] = [
    [MARGIN, MARGIN],
    [WIDTH - MARGIN, HEIGHT - MARGIN],
  ];
  const draw = geoPath(geoMercator().fitExtent(extent, all));
  return (
    <svg className={styles.map} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={say("wallSettings.map.preview")}>
      {outline.length > 0 && <path data-outline d={draw(state) ?? ""} />}
      {districts.map(({ district }, index) => (
        <path key={district} data-district={district} d={draw(features[index] ?? all) ?? ""}>
          <title>{nameOf(district)}</title>
        </path>
      ))}
    </svg>
  );
}
