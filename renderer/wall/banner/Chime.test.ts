import { describe, expect, test } from "vitest";
import { exampleCard } from "../testing/exampleCard.ts";
import type { WallAlert } from "./bannerTurn.ts";
import { type SoundedAlerts, newAlerts } from "./Chime.ts";

const NOW = 10_000_000;
const alert = (id: string, ageMs: number): WallAlert => ({
  kind: "emergency",
  sinceAt: NOW - ageMs,
  card: exampleCard({ grievanceId: id }),
  holder: null,
});
const of = (...next: WallAlert[]) => ({
  total: next.length,
  oldestSinceAt: next.length === 0 ? null : Math.min(...next.map(({ sinceAt }) => sinceAt)),
  next,
});

describe("the chime", () => {
  test("sounds once for each new alert", () => {
    const first = newAlerts(of(alert("a", 1_000)), new Map(), NOW);
    expect(first.fresh).toHaveLength(1);
    const second = newAlerts(of(alert("a", 1_000), alert("b", 500)), first.heard, NOW);
    expect(second.fresh).toEqual(["emergency b 9999500"]);
    expect(newAlerts(of(alert("b", 500), alert("a", 1_000)), second.heard, NOW).fresh).toEqual([]);
  });

  test("stays silent for what was there long before the wall was opened", () => {
    const opened = newAlerts(of(alert("old", 3_500_000)), new Map(), NOW);
    expect(opened.fresh).toEqual([]);
    expect(newAlerts(of(alert("old", 3_500_000)), opened.heard, NOW).fresh).toEqual([]);
  });

  test("sounds again every five minutes, once for all that nobody has seen, until somebody has", () => {
    const soundsIn = (alerts: ReturnType<typeof of>, hours: number) => {
      let heard: SoundedAlerts = new Map();
      const sounds: number[] = [];
      for (let now = NOW; now < NOW + hours * 3_600_000; now += 10_000) {
        const { fresh, heard: known } = newAlerts(alerts, heard, now);
        if (fresh.length > 0) sounds.push(now - NOW);
        heard = known;
      }
      return sounds;
    };
    const everyFive = Array.from({ length: 12 }, (_, index) => index * 300_000);
    expect(soundsIn(of(alert("a", 0)), 1)).toEqual(everyFive);
    expect(soundsIn(of(alert("a", 0), alert("b", 0), alert("c", 0)), 1)).toEqual(everyFive);
    expect(soundsIn(of(alert("old", 3_500_000)), 1)[0]).toBe(100_000);
    expect(soundsIn(of(), 1)).toEqual([]);
  });

  test("sounds again where the same case becomes an emergency again", () => {
    const { heard } = newAlerts(of(alert("a", 50_000)), new Map(), NOW);
    expect(newAlerts(of(alert("a", 100)), heard, NOW).fresh).toHaveLength(1);
  });

  test("remembers no more than what is news, since a wall runs for months", () => {
    let heard = newAlerts(of(alert("a", 1_000)), new Map(), NOW).heard;
    expect(heard.size).toBe(1);
    heard = newAlerts(of(alert("b", 59_000)), heard, NOW).heard;
    expect([...heard.keys()]).toEqual(["emergency a 9999000", "emergency b 9941000"]);
    // Neither stands any more, or they stand and are old: an hour later nothing is kept.
    expect(newAlerts(of(alert("a", 1_000)), heard, NOW + 3_500_000)).toEqual({ fresh: [], heard: new Map() });
  });
});
