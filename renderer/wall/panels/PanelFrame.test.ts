import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "react-intl";
import { expect, test } from "vitest";
import { FORMAT_LOCALES, MESSAGES } from "../../i18n/messages.ts";
import { type Known, KnownContext } from "../parts/known.ts";
import { Freshness } from "./PanelFrame.tsx";

function drawn(known: Known): string {
  const part = createElement(KnownContext, { value: known }, createElement(Freshness, { readAt: Date.now() }));
  return renderToStaticMarkup(createElement(IntlProvider, { locale: FORMAT_LOCALES.en, messages: MESSAGES.en }, part));
}

test("a panel is fresh only where all that came could be read and recorded", () => {
  expect(drawn({ is: "all" })).toContain("now");
  for (const known of [{ is: "failing" }, { is: "starting" }, { is: "not-written", since: 1 }] as const) {
    expect(drawn(known)).toContain("may not be all");
    expect(drawn(known)).not.toContain("now<");
  }
  // By a clock in doubt all may be there: it is the times that nobody knows.
  expect(drawn({ is: "clock" })).toContain("times in doubt");
  expect(drawn({ is: "clock" })).not.toMatch(/may not be all|now</u);
});
