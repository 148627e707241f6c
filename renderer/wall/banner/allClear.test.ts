import { type ComponentProps, createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "react-intl";
import { afterEach, expect, test, vi } from "vitest";
import { FORMAT_LOCALES, MESSAGES } from "../../i18n/messages.ts";
import type { WallNow } from "#contract/wall.ts";
import type { SurgeAlerts } from "#contract/wallScenes.ts";
import { ShiftEmergenciesPanel } from "../panels/shift/ShiftEmergenciesPanel.tsx";
import { SurgeStrip } from "./SurgeStrip.tsx";
import { NoEmergency } from "./EmergencyStrip.tsx";
import { HeadlineLine } from "../headline/HeadlineLine.tsx";
import { HistoryContext, type Known, KnownContext } from "../parts/known.ts";
import { NoComplaint } from "../stream/StreamPanel.tsx";
import { PanelMessage } from "../parts/PanelMessage.tsx";
import { beforeAnswers } from "../testing/beforeAnswers.tsx";

afterEach(() => vi.unstubAllGlobals());

const drawn = (known: Known, part: ReactElement) =>
  renderToStaticMarkup(
    createElement(
      IntlProvider,
      { locale: FORMAT_LOCALES.en, messages: MESSAGES.en },
      createElement(KnownContext, { value: known }, beforeAnswers(part)),
    ),
  );
const noEmergency = createElement(NoEmergency, { takenBack: 0 });

test("the foot of the wall says that no emergency is open as far as is known alone", () => {
  expect(drawn({ is: "all" }, noEmergency)).toContain("<p><span>No emergency is open.</span></p>");
  expect(drawn({ is: "failing" }, noEmergency)).toContain("not all sources can be read");
  expect(drawn({ is: "away", since: 0 }, noEmergency)).toContain("the engine is away");
});

test("the foot and the hand-over of a shift say how many are open whose posts were taken back, without a tick, and open them", () => {
  const shift = { emergencies: { total: 0, takenBack: 19, cases: [] } } as unknown as WallNow["shift"];
  const panel = createElement(ShiftEmergenciesPanel, { now: { shift } as WallNow, width: 40, height: 20 } as ComponentProps<
    typeof ShiftEmergenciesPanel
  >);
  for (const part of [createElement(NoEmergency, { takenBack: 19 }), panel]) {
    const said = drawn({ is: "all" }, part);
    expect(said).toContain("No emergency to show; 19 open whose posts were taken back: see the desk.");
    expect(said).not.toMatch(/data-good|<svg/u);
    expect(said).not.toContain("data-opens-cases");
    vi.stubGlobal("location", { hash: "#mirror" });
    expect(drawn({ is: "all" }, part)).toContain('data-opens-cases="19"');
    vi.unstubAllGlobals();
  }
});

test("so does a panel that has nothing to tell, good news or not, but none whose numbers are on their way", () => {
  for (const what of [{ good: true }, { none: true }])
    expect(drawn({ is: "failing" }, createElement(PanelMessage, { text: "None.", ...what }))).toContain("not all sources can be read");
  expect(drawn({ is: "failing" }, createElement(PanelMessage, { text: "Being counted …" }))).not.toContain("sources");
  expect(drawn({ is: "failing" }, createElement(PanelMessage, { text: "None.", good: true }))).not.toContain("data-good");
});

test("a stream without complaints calls the sources read only where all of them are", () => {
  const none = createElement(NoComplaint, { hasSource: true });
  expect(drawn({ is: "all" }, none)).toContain("The sources are being read.");
  for (const known of [{ is: "failing" }, { is: "starting" }, { is: "away", since: 0 }] as const) {
    expect(drawn(known, none)).not.toContain("The sources are being read");
    expect(drawn(known, none)).toMatch(/No complaint yet \((?:not all sources|nothing is listened to|as of)/u);
  }
});

const SINCE = Date.UTC(2026, 11, 1, 5, 50);

test("a record of a first day has no all-clear, and says that first", () => {
  const ofFirstDay = (part: ReactElement) =>
    drawn({ is: "all" }, createElement(HistoryContext, { value: { knownFrom: SINCE, readAt: SINCE + 60_000 } }, part));
  for (const part of [noEmergency, createElement(PanelMessage, { text: "None.", good: true })]) {
    expect(ofFirstDay(part)).toContain("Record only since 1 Dec, 11:20. N");
    expect(ofFirstDay(part)).not.toMatch(/data-good|<svg/u);
  }
  expect(ofFirstDay(createElement(PanelMessage, { text: "Being counted …" }))).not.toContain("Record");
});

test("under an alert the short headline, or the surge in its place, says what is not known", () => {
  const short = createElement(HeadlineLine, { scene: "now", now: { trend: null } as WallNow, isShort: true });
  expect(drawn({ is: "all" }, short)).toBe("");
  expect(drawn({ is: "failing" }, short)).toMatch(/data-headline="now".*>Not all sources can be read, so this may not be all</u);
  const surge = {
    district: "Rohtak",
    department: "PHED",
    category: null,
    cases: 24,
    citizens: 24,
    usual: 0,
    withinMs: 7_200_000,
  } as unknown as SurgeAlerts["next"][number];
  const strip = (isHeadline: boolean) => createElement(SurgeStrip, { alerts: { total: 1, next: [surge] }, shown: 1, isHeadline });
  expect(drawn({ is: "failing" }, strip(true))).toContain("not all sources can be read");
  expect(drawn({ is: "failing" }, strip(false))).not.toContain("sources");
  expect(drawn({ is: "all" }, strip(true))).not.toContain("data-unknown");
});
