import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "react-intl";
import { expect, test } from "vitest";
import { FORMAT_LOCALES, MESSAGES } from "../../i18n/messages.ts";
import { NoEmergency } from "./EmergencyStrip.tsx";
import { type Known, KnownContext } from "../parts/known.ts";
import { PanelMessage } from "../parts/PanelMessage.tsx";

const drawn = (known: Known, part: ReactElement) =>
  renderToStaticMarkup(
    createElement(IntlProvider, { locale: FORMAT_LOCALES.en, messages: MESSAGES.en }, createElement(KnownContext, { value: known }, part)),
  );
const noEmergency = createElement(NoEmergency);

test("the foot of the wall says that no emergency is open as far as is known alone", () => {
  expect(drawn({ is: "all" }, noEmergency)).toContain("<p>No emergency is open.</p>");
  expect(drawn({ is: "failing" }, noEmergency)).toContain("not all sources can be read");
  expect(drawn({ is: "away", since: 0 }, noEmergency)).toContain("the engine is away");
});

test("so does a panel that has nothing to tell, good news or not, but none whose numbers are on their way", () => {
  for (const what of [{ good: true }, { none: true }])
    expect(drawn({ is: "failing" }, createElement(PanelMessage, { text: "None.", ...what }))).toContain("not all sources can be read");
  expect(drawn({ is: "failing" }, createElement(PanelMessage, { text: "Being counted …" }))).not.toContain("sources");
  expect(drawn({ is: "failing" }, createElement(PanelMessage, { text: "None.", good: true }))).not.toContain("data-good");
});
