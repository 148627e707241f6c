import { describe, expect, test } from "vitest";
import { exampleCard } from "../testing/exampleCard.ts";
import type { WallAlert } from "./bannerTurn.ts";
import { newAlerts } from "./newAlerts.ts";

const NOW = 10_000_000;
const alert = (id: string, ageMs: number): WallAlert => ({
  kind: "emergency",
  sinceAt: NOW - ageMs,
  card: exampleCard({ grievanceId: id }),
});
const of = (...next: WallAlert[]) => ({ total: next.length, next });

describe("the chime", () => {
  test("sounds once for each new alert", () => {
    const first = newAlerts(of(alert("a", 1_000)), new Set(), NOW);
    expect(first.fresh).toHaveLength(1);
    const second = newAlerts(of(alert("a", 1_000), alert("b", 500)), first.heard, NOW);
    expect(second.fresh).toEqual(["emergency b 9999500"]);
    expect(newAlerts(of(alert("b", 500), alert("a", 1_000)), second.heard, NOW).fresh).toEqual([]);
  });

  test("stays silent for what was there long before the wall was opened", () => {
    const opened = newAlerts(of(alert("old", 3_600_000)), new Set(), NOW);
    expect(opened.fresh).toEqual([]);
    expect(newAlerts(of(alert("old", 3_600_000)), opened.heard, NOW).fresh).toEqual([]);
  });

  test("sounds again where the same case becomes an emergency anew", () => {
    const { heard } = newAlerts(of(alert("a", 50_000)), new Set(), NOW);
    expect(newAlerts(of(alert("a", 100)), heard, NOW).fresh).toHaveLength(1);
  });
});
