import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "react-intl";
import { expect, test } from "vitest";
import { FORMAT_LOCALES, MESSAGES } from "../../i18n/messages.ts";
import { type ConnectionProblem, ConnectionProblemContext } from "./connectionProblem.ts";
import { PanelWaiting } from "./PanelWaiting.tsx";

function told(problem: ConnectionProblem, locale: "en" | "hi"): string {
  const panel = createElement(ConnectionProblemContext, { value: problem }, createElement(PanelWaiting));
  const markup = renderToStaticMarkup(createElement(IntlProvider, { locale: FORMAT_LOCALES[locale], messages: MESSAGES[locale] }, panel));
  return markup.replaceAll(/<[^>]*>/gu, "");
}

test.each(["en", "hi"] as const)("numbers are being counted while the engine answers (%s)", (locale) => {
  expect(told(null, locale)).toBe(MESSAGES[locale]["panel.waiting"]);
});

test.each(["lost", "silent", "readFailed"] as const)("numbers are not known where they cannot be read: %s", (problem) => {
  expect(told(problem, "en")).toBe("Not known: the figures cannot be read now");
  expect(told(problem, "hi")).toBe("ज्ञात नहीं: आँकड़े अभी पढ़े नहीं जा सकते");
});
