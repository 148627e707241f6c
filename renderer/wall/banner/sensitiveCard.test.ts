import { type ComponentProps, createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "react-intl";
import { describe, expect, test } from "vitest";
import type { WallAlert, WallCard, WallNow } from "#contract/wall.ts";
import { SENSITIVE_SORTS } from "#domain/proposal/proposal.ts";
import { maskPersonalData } from "#domain/text/mask.ts";
import { engineNow } from "../../client/useNow.ts";
import { FORMAT_LOCALES, MESSAGES } from "../../i18n/messages.ts";
import { ShiftEmergenciesPanel } from "../panels/shift/ShiftEmergenciesPanel.tsx";
import { beforeAnswers } from "../testing/beforeAnswers.tsx";
import { exampleCard } from "../testing/exampleCard.ts";
import { Banner } from "./Banner.tsx";
import { EmergencyStrip } from "./EmergencyStrip.tsx";

/** All that a card can hold: whatever the engine told, a room is told no more than the sort, the district and the age. */
const WHOLE: Partial<WallCard> = {
  text: maskPersonalData("WORDS of the citizen"),
  gist: maskPersonalData("GIST of the citizen"),
  silence: "sensitive",
  urgency: "emergency",
  department: "POLICE",
  district: "Jhajjar",
  place: maskPersonalData("Beri"),
  placeHi: maskPersonalData("बेरी"),
  mediaCount: 2,
  picture: "picture.webp",
  overdue: true,
  postCount: 9,
  incident: { id: "incident", cases: 4, openCases: 4, citizens: 4, openEmergencies: 1 },
  evidence: ["WORDS"],
};
const HOLDER = { office: { en: "OFFICE", hi: "कार्यालय-नाम" }, sinceAt: 0 };

/** What of a part stands on screen, and what of it only a screen reader says. */
function told(part: ReactElement, locale: "en" | "hi"): string {
  const markup = renderToStaticMarkup(
    createElement(IntlProvider, { locale: FORMAT_LOCALES[locale], messages: MESSAGES[locale] }, beforeAnswers(part)),
  );
  const spoken = (tag: string) =>
    [...tag.matchAll(/\s(?:aria-label|aria-description|title|alt)="([^"]*)"/gu)].map(([, words]) => words).join(" ");
  return markup
    .replaceAll(/<[^>]*>/gu, (tag) => ` ${spoken(tag)} `)
    .replaceAll(/\s+/gu, " ")
    .trim();
}

const minutesAgo = (minutes: number) => engineNow() - minutes * 60_000;

describe.each(SENSITIVE_SORTS)("of a sensitive case (%s) a room is told the sort, the district and the age alone", (sensitive) => {
  test.each([
    { locale: "en", district: "Jhajjar", plate: "Emergency for 25 min" },
    { locale: "hi", district: "झज्जर", plate: "आपात 25 मि. से" },
  ] as const)("in the banner ($locale)", ({ locale, district, plate }) => {
    const card = exampleCard({ ...WHOLE, sensitive, openedAt: minutesAgo(25) });
    const alert: WallAlert = { kind: "emergency", sinceAt: minutesAgo(25), card, holder: HOLDER };
    const alerts: WallNow["alerts"] = { total: 1, oldestSinceAt: alert.sinceAt, newestSinceAt: alert.sinceAt, next: [alert] };
    const { [`sensitive.sort.${sensitive}` as const]: sort, "banner.label": label } = MESSAGES[locale];
    expect(told(createElement(Banner, { alerts, screens: 1 }), locale)).toBe(`${label} ${plate} ${district} ${sort}`);
  });

  test.each([
    { locale: "en", district: "Jhajjar", plate: "Emergency open for 25 min" },
    { locale: "hi", district: "झज्जर", plate: "आपात · 25 मि. से लंबित" },
  ] as const)("at the foot ($locale)", ({ locale, district, plate }) => {
    const card = exampleCard({ ...WHOLE, sensitive, openedAt: minutesAgo(25) });
    const emergencies = { total: 1, takenBack: 0, cards: [card] };
    const { [`sensitive.sort.${sensitive}` as const]: sort, "emergency.label": label } = MESSAGES[locale];
    expect(told(createElement(EmergencyStrip, { emergencies, shown: 1 }), locale)).toBe(`${label} ${plate} ${district} ${sort}`);
  });

  test.each([
    { locale: "en", district: "Jhajjar", age: "25 min" },
    { locale: "hi", district: "झज्जर", age: "25 मि." },
  ] as const)("in the hand-over of a shift ($locale)", ({ locale, district, age }) => {
    const { ticket, gist, department, place, placeHi } = exampleCard(WHOLE);
    const cases = [
      { ticket, gist, department, district: "Jhajjar" as const, place, placeHi, openedAt: minutesAgo(25), sensitive, holder: HOLDER },
    ];
    const now = { shift: { emergencies: { total: 1, takenBack: 0, cases } } } as unknown as WallNow;
    const panel = createElement(ShiftEmergenciesPanel, { now, width: 40, height: 20 } as ComponentProps<typeof ShiftEmergenciesPanel>);
    expect(told(panel, locale)).toBe(`${age} ${MESSAGES[locale][`sensitive.sort.${sensitive}`]} ${district}`);
  });
});
