import { expect, test } from "vitest";
import { CAPABILITIES, may, ROLES } from "#domain/people/roles.ts";
import { LOCALES } from "#contract/settings.ts";
import { MESSAGES } from "../../i18n/messages.ts";

/** How the words of a role speak of what it does to cases, to offices, by exports and in reviews. */
const NAMED = {
  en: {
    cases: /Handles no cases \(no mark, reply, letter or judgement of an ATR\)/u,
    registry: /no offices/u,
    export: /exports no cases/u,
    review: /no reviews/u,
  },
  hi: { cases: /अंकन, उत्तर, पत्र, कार्यवाही रिपोर्ट पर निर्णय/u, registry: /कार्यालयों की पंजी/u, export: /निर्यात/u, review: /समीक्षा नहीं करते/u },
} as const;

test("an administrator is told what an administrator cannot do, and whom to add for that", () => {
  const denied = CAPABILITIES.filter((capability) => !may("administrator", capability));
  expect(denied).toEqual(expect.arrayContaining(["mark", "prepare-reply", "issue-letter", "judge-atr", "registry", "export", "review"]));
  for (const locale of LOCALES) {
    const words = MESSAGES[locale]["role.administrator.may"];
    for (const pattern of Object.values(NAMED[locale])) expect(words).toMatch(pattern);
    expect(words).toMatch(locale === "en" ? /second name/u : /दूसरे नाम/u);
  }
});

test("every role says what it may", () => {
  for (const locale of LOCALES) for (const role of ROLES) expect(MESSAGES[locale][`role.${role}.may`]).toMatch(/\S/u);
});
