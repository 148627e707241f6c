import { describe, expect, test } from "vitest";
import type { WallCard } from "#contract/wall.ts";
import { worstFirst } from "./EmergencyStrip.tsx";
import { exampleCard } from "../testing/exampleCard.ts";

const card = (ticket: string, more: Partial<WallCard> = {}): WallCard => exampleCard({ ticket, urgency: "emergency", ...more });

describe("the emergencies of the wall", () => {
  test("come worst first: overdue, then many citizens, then many posts, then long open", () => {
    const cards = [
      card("young", { openedAt: 3_000 }),
      card("old", { openedAt: 2_000 }),
      card("loud", { openedAt: 4_000, postCount: 7 }),
      card("many", { openedAt: 4_000, incident: { id: "t", cases: 3, openCases: 3, citizens: 3, openEmergencies: 1 } }),
      card("late", { openedAt: 5_000, overdue: true }),
    ];
    expect(worstFirst(cards).map(({ ticket }) => ticket)).toEqual(["late", "many", "loud", "old", "young"]);
  });
});
