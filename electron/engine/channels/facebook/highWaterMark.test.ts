import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRecorded, withRecorded } from "./highWaterMark.ts";
import type { HighWaterMark, Met } from "./highWaterMark.ts";
import { Sightings, versionIdOf } from "./versions.ts";

const met = fc.record({ id: fc.integer({ min: 0, max: 500 }).map(String), at: fc.integer({ min: 1, max: 3_000_000 }) });
const list = fc.uniqueArray(met, { selector: ({ id }) => id, maxLength: 400 });

describe("a high-water mark", () => {
  test("counts everything that was recorded as recorded, in whatever portions it came", () => {
    fc.assert(
      fc.property(fc.array(list, { maxLength: 4 }), (portions) => {
        let mark: HighWaterMark | null = null;
        for (const portion of portions) mark = withRecorded(mark, portion);
        const last = new Map(portions.flat().map((each) => [each.id, each]));
        for (const each of last.values()) expect(isRecorded(mark, each)).toBe(true);
      }),
    );
  });

  test("counts what is newer than all of it as new, and its floor never falls", () => {
    fc.assert(
      fc.property(list, list, (first, second) => {
        const before = withRecorded(null, first);
        const after = withRecorded(before, second);
        expect(after?.floorAt ?? 0).toBeGreaterThanOrEqual(before?.floorAt ?? 0);
        const newest = Math.max(0, ...first.map(({ at }) => at), ...second.map(({ at }) => at));
        const later: Met = { id: "later", at: newest + 1 };
        expect(isRecorded(after, later)).toBe(false);
      }),
    );
  });

  test("is no longer than it has to be", () => {
    const many = Array.from({ length: 2_000 }, (_, index) => ({ id: String(index), at: 1_000_000 + index }));
    expect(withRecorded(null, many)?.recent).toHaveLength(300);
  });
});

describe("versions", () => {
  const post = (text: string, isHidden = false) =>
    ({ externalId: "1", versionId: versionIdOf("1", text, isHidden), versionIndex: 0 }) as Parameters<Sightings["asChanged"]>[0];

  test("of the same words are the same, of others another, with an index that rises", () => {
    expect(post("a").versionId).toBe(post("a").versionId);
    expect(post("a").versionId).not.toBe(post("b").versionId);
    expect(post("a").versionId).not.toBe(post("a", true).versionId);
  });

  test("that come back to what they were are one more version, though the clock stands still", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 12 }), (texts) => {
        const sightings = new Sightings();
        const kept: { versionId: string; versionIndex: number; text: string }[] = [];
        for (const text of texts) {
          const seen = post(text);
          const version = sightings.isChanged(seen) ? sightings.asChanged(seen, 1_000) : sightings.knows("1") ? null : seen;
          if (version === null) continue;
          kept.push({ ...version, text });
          sightings.remember(version);
        }
        expect(new Set(kept.map(({ versionId }) => versionId)).size).toBe(kept.length);
        expect(kept.map(({ versionIndex }) => versionIndex)).toEqual(
          kept.map(({ versionIndex }) => versionIndex).toSorted((one, other) => one - other),
        );
        expect(kept.at(-1)?.text).toBe(texts.at(-1));
      }),
    );
  });
});
