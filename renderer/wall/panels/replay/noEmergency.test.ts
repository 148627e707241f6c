import { type ComponentType, createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "react-intl";
import { expect, test } from "vitest";
import type { ReplayBoard, ReplayFrame } from "#contract/wallReplay.ts";
import { REPLAY_STEPS, timeOfFrame } from "#domain/wall/replay.ts";
import { FORMAT_LOCALES, MESSAGES } from "../../../i18n/messages.ts";
import { ReplayContext } from "../../parts/replayed.ts";
import type { PanelProps } from "../../parts/panelProps.ts";
import { ReplayEmergenciesPanel } from "./ReplayEmergenciesPanel.tsx";
import { ReplayTimePanel } from "./ReplayTimePanel.tsx";

/** 1 December, 09:01. */
const UNTIL = Date.UTC(2026, 11, 1, 3, 31);

/** What the panel of emergencies says with `frame` steps told, where none came in. */
function saidAt(
  frame: number,
  locale: "en" | "hi",
  knownFrom: number | null = 0,
  Panel: ComponentType<PanelProps> = ReplayEmergenciesPanel,
): string {
  const told = { openedInStep: 0, emergenciesInStep: 0, emergencies: 0 };
  const frames = Array.from({ length: REPLAY_STEPS + 1 }, (_, step) => ({ at: timeOfFrame(step, UNTIL), ...told }) as ReplayFrame);
  const board = { knownFrom, fromAt: timeOfFrame(0, UNTIL), untilAt: UNTIL, frames, emergencies: [] } as unknown as ReplayBoard;
  const panel = createElement(Panel, { width: 40, height: 20 } as PanelProps);
  const replayed = createElement(ReplayContext, { value: { board, isFailed: false, untilAt: UNTIL, frame, isPaused: true } }, panel);
  return renderToStaticMarkup(createElement(IntlProvider, { locale: FORMAT_LOCALES[locale], messages: MESSAGES[locale] }, replayed));
}

test("a replay without an emergency names the day of both ends of what was told, since it crosses midnight", () => {
  expect(saidAt(REPLAY_STEPS, "en")).toContain("From 30 Nov, 09:01 to 1 Dec, 09:01 no emergency came in.");
  expect(saidAt(REPLAY_STEPS, "hi")).toMatch(/30 नव\S*, 09:01 से 1 दिस\S*, 09:01 तक कोई आपात शिकायत/u);
  expect(saidAt(4, "en")).toContain("From 30 Nov, 09:01 to 30 Nov, 10:01 no emergency came in.");
});

test("of hours before the record it says nothing but since when it is", () => {
  const knownFrom = timeOfFrame(8, UNTIL);
  expect(saidAt(4, "en", knownFrom)).toContain("Nothing is known of before 30 Nov, 11:01.");
  expect(saidAt(REPLAY_STEPS, "en", knownFrom)).toContain("From 30 Nov, 11:01 to 1 Dec, 09:01 no emergency came in.");
  expect(saidAt(4, "en", knownFrom, ReplayTimePanel)).not.toContain("emergency");
  expect(saidAt(REPLAY_STEPS, "en", knownFrom, ReplayTimePanel)).toContain("no new emergency until then");
  expect(saidAt(REPLAY_STEPS, "hi", null)).toContain("अभिलेख में अभी कोई शिकायत नहीं");
});
