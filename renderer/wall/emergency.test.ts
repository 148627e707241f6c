import { describe, expect, test } from "vitest";
import type { WallCard } from "#contract/wall.ts";
import { openEmergencies } from "./emergency.ts";

const card = (ticket: string, more: Partial<WallCard> = {}): WallCard => ({
  grievanceId: ticket,
  ticket,
  channel: "x",
  text: "तार टूटा है",
  kind: "grievance",
  state: "new",
  urgency: "emergency",
  department: "UHBVN",
  district: "Jhajjar",
  place: null,
  openedAt: 1_000,
  postCount: 1,
  mediaCount: 0,
  overdue: false,
  ...more,
});

const order = (cards: readonly WallCard[]) => openEmergencies(cards).map(({ ticket }) => ticket);

describe("the emergencies of the wall", () => {
  test("are those still open", () => {
    const cards = [
      card("open"),
      card("done", { state: "disposed" }),
      card("calm", { urgency: "urgent" }),
      card("twin", { state: "duplicate" }),
    ];
    expect(order(cards)).toEqual(["open"]);
  });

  test("come worst first: overdue, then many citizens, then long open", () => {
    const cards = [
      card("young", { openedAt: 3_000 }),
      card("old", { openedAt: 2_000 }),
      card("many", { openedAt: 4_000, postCount: 7 }),
      card("late", { openedAt: 5_000, overdue: true }),
    ];
    expect(order(cards)).toEqual(["late", "many", "old", "young"]);
  });
});
