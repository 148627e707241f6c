import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "react-intl";
import { expect, test } from "vitest";
import { FORMAT_LOCALES, MESSAGES } from "../../../i18n/messages.ts";
import type { Scope } from "../possible/scope.ts";
import { ScopeSwitch } from "./ScopeSwitch.tsx";

const drawn = (scope: Pick<Scope, "cases" | "isWide">) =>
  renderToStaticMarkup(
    createElement(
      IntlProvider,
      { locale: FORMAT_LOCALES.en, messages: MESSAGES.en },
      createElement(ScopeSwitch, { scope: { ...scope, setWide: () => undefined } as unknown as Scope }),
    ),
  );

test("the switch for the scope is on where an act goes to all of the incident, off where it goes to the one case, and says which", () => {
  const [all, one] = [drawn({ cases: 5, isWide: true }), drawn({ cases: 5, isWide: false })];
  expect(all).toMatch(/<input[^>]* checked=""/u);
  expect(all).toContain("all 5");
  expect(one).not.toMatch(/<input[^>]* checked=""/u);
  expect(one).toContain(MESSAGES.en["desk.act.scope.one"]);
});

test("of a case that is alone there is none", () => {
  expect(drawn({ cases: 1, isWide: false })).toBe("");
});
