import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { OPEN_STATES } from "#domain/grievance/state.ts";
import { kilometresBetween, placePositions } from "#domain/geography/placePositions.ts";
import { DISTRICT_TOWNS } from "#domain/geography/districtTowns.ts";
import { shippedVillages } from "#domain/geography/directory/directory.ts";
import { isDistrictName } from "#domain/geography/districts.ts";
import type { Writer } from "#db/connection.ts";
import { countCases } from "#db/reporting/caseRows.ts";
import { openReader } from "#db/opening/open.ts";
import { exampleProposal, examplePost, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { keepOwnNamesNow } from "../placeNames/directoryNames.ts";
import { clustersOf } from "./pointClusters.ts";
import { pointsBoard } from "./pointsBoard.ts";

let record: TemporaryRecord;
let writer: Writer;
let serial = 0;
beforeEach(() => {
  record = temporaryRecord();
  ({ writer } = record);
  serial = 0;
});
afterEach(() => record.remove());

function complaints(
  many: number,
  ...[place, district, more]: [place: string | null, district: "Jind" | "Hisar" | null, more?: object]
): void {
  for (let index = 0; index < many; index += 1) {
    serial += 1;
    openExampleCase(writer, examplePost(`point-${serial}`), exampleProposal({ place, district, ...more }));
  }
}

const positions = placePositions([]);

describe("the map of exact places", () => {
  test("counts every open case once: in a circle, or as known by its district alone", () => {
    keepOwnNamesNow(writer, MORNING);
    complaints(7, "Narwana", "Jind");
    complaints(2, "Uchana", "Jind", { urgency: "emergency" });
    complaints(3, "Hisar", "Hisar");
    complaints(4, null, "Hisar");
    complaints(1, null, null);
    complaints(2, "Behind the old well", "Hisar");
    complaints(5, "Narwana", "Jind", { sensitive: { sort: "illness", evidence: [] } });
    const board = pointsBoard(writer, positions);
    const open = writer.sqlite.prepare(`SELECT count(*) FROM grievance WHERE disposed_at IS NULL`).pluck().get();
    expect([board.open, board.located, board.placeCount]).toEqual([open, 12, 3]);
    expect(board.clusters.reduce((sum, cluster) => sum + cluster.open, 0)).toBe(12);
    expect(board.clusters.map((cluster) => [cluster.name.place, cluster.name.placeHi, cluster.open, cluster.emergencies])).toEqual([
      ["Narwana", "नरवाना", 9, 2],
      ["Hisar", "हिसार", 3, 0],
    ]);
    expect(board.busiest.map(({ place, open: cases }) => [place, cases])).toEqual([
      ["Narwana", 7],
      ["Hisar", 3],
      ["Uchana", 2],
    ]);
    for (const { exactPlaces, open: cases } of [...board.clusters, ...board.busiest]) {
      expect(countCases(writer, { exactPlaces, states: [...OPEN_STATES] })).toBe(cases);
    }
  });

  test("calls a circle by a town of the district that its cases are of, though one of another district lies nearer", () => {
    keepOwnNamesNow(writer, MORNING);
    const nearFatehabad = shippedVillages()
      .flatMap(({ name, district }) => {
        const at = district === "Hisar" ? positions(name, district) : undefined;
        return at === undefined ? [] : [{ name, distance: kilometresBetween(at, DISTRICT_TOWNS.Fatehabad) }];
      })
      .toSorted((one, other) => one.distance - other.distance);
    for (const { name } of nearFatehabad.slice(0, 12)) complaints(1, name, "Hisar");
    const { clusters } = pointsBoard(writer, positions);
    expect(clusters.length).toBeGreaterThan(0);
    expect(clusters.map(({ name }) => name.district)).toEqual(clusters.map(() => "Hisar"));
  });

  test("names no village of a case that is sensitive, not even by a place without other cases", () => {
    complaints(1, "Uchana", "Jind", { sensitive: { sort: "sexual-offence", evidence: [] } });
    const board = pointsBoard(writer, positions);
    expect(board).toEqual({ open: 1, located: 0, placeCount: 0, clusters: [], busiest: [] });
    expect(JSON.stringify(board)).not.toContain("Uchana");
  });

  test("is what a connection reads that holds nothing, whatever was written since", () => {
    const reader = openReader(record.file);
    try {
      for (const place of ["Narwana", "Uchana", "Safidon", "Narwana"]) {
        complaints(1, place, "Jind");
        expect(pointsBoard(writer, positions)).toEqual(pointsBoard(reader, positions));
      }
      expect(pointsBoard(writer, positions).located).toBe(4);
    } finally {
      reader.close();
    }
  });

  test("shows the fifteen busiest places, the most first", () => {
    const villages = shippedVillages().filter(({ district, name }) => district === "Jind" && positions(name, "Jind") !== undefined);
    for (const [index, { name }] of villages.slice(0, 17).entries()) complaints(1 + (index % 4), name, "Jind");
    const { busiest, placeCount } = pointsBoard(writer, positions);
    expect([busiest.length, placeCount]).toEqual([15, 17]);
    expect(busiest.map(({ open }) => open)).toEqual(busiest.map(({ open }) => open).toSorted((one, other) => other - one));
  });
});

test("circles hold each place once, and add up to what is in their places, however many there are", () => {
  const villages = shippedVillages().flatMap(({ name, district, lat, lon }) =>
    lat === null || lon === null || !isDistrictName(district) ? [] : [{ place: name, district, latitude: lat, longitude: lon }],
  );
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(villages.length - 1), { maxLength: 400 }), fc.integer({ min: 1, max: 40 }), (chosen, most) => {
      const places = chosen.flatMap((at) => {
        const village = villages[at];
        return village === undefined
          ? []
          : [{ ...village, open: 1 + (at % most), reportsOverdue: at % 2, markingsOverdue: 0, emergencies: at % 3 }];
      });
      const clusters = clustersOf(places);
      expect(clusters.flatMap((cluster) => cluster.places).toSorted(byPlace)).toEqual(places.toSorted(byPlace));
      for (const cluster of clusters) {
        expect(cluster.open).toBe(cluster.places.reduce((sum, { open }) => sum + open, 0));
        for (const place of cluster.places) expect(kilometresBetween(place, cluster)).toBeLessThan(90);
      }
      expect(clusters.length).toBeLessThan(60);
    }),
    { numRuns: 30 },
  );
});

function byPlace(
  one: { readonly place: string; readonly latitude: number },
  other: { readonly place: string; readonly latitude: number },
): number {
  return one.latitude - other.latitude || one.place.localeCompare(other.place, "en");
}
