import { createIntl } from "react-intl";
import { describe, expect, test } from "vitest";
import type { CaseHistory } from "#contract/grievances.ts";
import { HOUR_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY, dueAt, started, type SlaPolicy } from "#domain/clock/sla.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import { FORMAT_LOCALES, MESSAGES } from "../../../i18n/messages.ts";
import { wordsOf } from "../../../i18n/useWords.ts";
import { limitSentence } from "./limitSentence.ts";

const OPENED = Date.UTC(2026, 10, 24, 5);
const words = (locale: "en" | "hi") => wordsOf(createIntl({ locale: FORMAT_LOCALES[locale], messages: MESSAGES[locale] }));

function said(differences: Partial<Grievance>, policy: SlaPolicy = DEFAULT_SLA_POLICY, locale: "en" | "hi" = "en"): string | null {
  const fields = {
    kind: "grievance",
    urgency: "routine",
    routine: false,
    long: false,
    department: null,
    category: null,
    speaker: "citizen",
  };
  const timed = { ...fields, ...differences } as Grievance;
  const countdown = differences.countdown ?? started("opening", dueAt(timed, OPENED, policy));
  const grievance: Grievance = { ...timed, openedAt: OPENED, countdown };
  const proposal = { category: { code: "no-supply", label: { en: "No water", hi: "पानी नहीं" } } } as CaseHistory["proposal"];
  return limitSentence({ grievance, proposal }, policy, words(locale));
}

describe("the limit of a case in words", () => {
  test("says the time and why, in both languages", () => {
    expect(said({ urgency: "emergency" })).toBe("Limit 2 h: it is an emergency");
    expect(said({ urgency: "urgent", routine: true })).toBe("Limit 24 h: it is urgent");
    expect(said({ routine: true })).toBe("Limit 2 d: a routine service");
    expect(said({ urgency: "urgent" }, DEFAULT_SLA_POLICY, "hi")).toBe("समय-सीमा 24 घं.: शिकायत तत्काल है");
  });

  test("names the rule that gives it", () => {
    const when = { department: "PHED", category: "no-supply", urgency: null, routine: null, representative: true } as const;
    const policy = { ...DEFAULT_SLA_POLICY, rules: [{ when, allowance: { ...DEFAULT_SLA_POLICY.ordinary, reportMs: 6 * HOUR_MS } }] };
    const sentence = said({ department: "PHED", category: "no-supply", speaker: "representative" }, policy);
    expect(sentence).toMatch(/^Limit 6 h: by the rule for .+ · No water · Representative$/u);
  });

  test("says where none is owed, where it was given before, and where more time was granted", () => {
    expect(said({ kind: "praise" })).toBe("No time limit: praise");
    expect(said({ countdown: started("opening", OPENED + HOUR_MS) })).toContain("before");
    expect(said({ countdown: started("extension", OPENED + HOUR_MS) })).toBe("More time was granted");
    expect(said({ countdown: started("reopening", OPENED + HOUR_MS), urgency: "urgent" })).toBe(
      "Limit 24 h from the reopening: it is urgent",
    );
    expect(said({ kind: "other", countdown: started("opening", OPENED + 7 * 24 * HOUR_MS) })).toBe("Limit 7 d: it may be a complaint");
    expect(limitSentence({} as CaseHistory, undefined, words("en"))).toBeNull();
  });
});
