import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "react-intl";
import { describe, expect, test } from "vitest";
import type { WallCard } from "#contract/wall.ts";
import { FORMAT_LOCALES, MESSAGES } from "../../i18n/messages.ts";
import { Banner } from "./Banner.tsx";
import { EmergencyStrip, worstFirst } from "./EmergencyStrip.tsx";
import { beforeAnswers } from "../testing/beforeAnswers.tsx";
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

test("a department that is only proposed is called so in the strip and in the banner, and one that a case is marked to is not", () => {
  const drawn = (part: ReactElement) =>
    renderToStaticMarkup(createElement(IntlProvider, { locale: FORMAT_LOCALES.en, messages: MESSAGES.en }, beforeAnswers(part)));
  for (const [state, isGuess] of [
    ["new", true],
    ["marked", false],
  ] as const) {
    const one = card("one", { state });
    const alert = { kind: "emergency", sinceAt: 1_000, card: one, holder: null } as const;
    const alerts = { total: 1, oldestSinceAt: 1_000, newestSinceAt: 1_000, next: [alert] };
    for (const part of [
      createElement(EmergencyStrip, { emergencies: { total: 1, takenBack: 0, cards: [one] }, shown: 1 }),
      createElement(Banner, { alerts, screens: 1 }),
    ])
      expect(drawn(part).includes("(proposed)")).toBe(isGuess);
  }
});
