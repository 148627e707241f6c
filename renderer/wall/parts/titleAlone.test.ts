import { CHIEF_MINISTERS_OFFICE } from "#domain/registry/standardOffices.ts";
import { createIntl } from "react-intl";
import { expect, test } from "vitest";
import { FORMAT_LOCALES, MESSAGES } from "../../i18n/messages.ts";
import { wordsOf } from "../../i18n/useWords.ts";
import { officesInBrief, titleAlone } from "./titleAlone.ts";

const BESIDE = "Executive Engineer, Public Health (PHED), Jind";

test.each([
  ["Engineer-in-Chief, Public Health (PHED)", "Engineer-in-Chief"],
  ["Superintending Engineer, Public Health (PHED), Rohtak", "Superintending Engineer, Rohtak"],
  ["Deputy Commissioner, Jind", "Deputy Commissioner"],
  [`${CHIEF_MINISTERS_OFFICE.title.en}, CM Office`, "OSD"],
  [`${CHIEF_MINISTERS_OFFICE.title.hi}, CM Office`, "ओएसडी"],
  ["Director, Panchayats", "Director, Panchayats"],
  ["Chief Secretary", "Chief Secretary"],
])("%s is %s beside an office of its department", (office, title) => {
  expect(titleAlone(office, BESIDE, "CM Office")).toBe(title);
});

const wordsIn = (locale: "en" | "hi") => wordsOf(createIntl({ locale: FORMAT_LOCALES[locale], messages: MESSAGES[locale] }));
const named = (title: string, department: "PHED" | "ULB" | null, district: "Jind" | null) => ({
  label: { en: title, hi: title },
  department,
  district,
});

test("an office is called by its place and department, and by its title where there is no place", () => {
  const offices = [
    named("Executive Engineer, Public Health (PHED), Jind", "PHED", "Jind"),
    named("Engineer-in-Chief, Public Health (PHED)", "PHED", null),
    named("Engineer-in-Chief, Urban Local Bodies", "ULB", null),
    named("Chief Secretary", null, null),
  ];
  expect(officesInBrief(offices, wordsIn("en"))).toEqual([
    "Jind, Public Health",
    "Public Health, Engineer-in-Chief",
    "Urban Local Bodies, Engineer-in-Chief",
    "Chief Secretary",
  ]);
});

test("offices of one place and department are told apart by their titles, then by their whole names", () => {
  const offices = [
    named("Executive Engineer, Public Health (PHED), Jind", "PHED", "Jind"),
    named("Sub-Divisional Engineer, Public Health (PHED), Safidon", "PHED", "Jind"),
    named("Sub-Divisional Engineer, Public Health (PHED), Narwana", "PHED", "Jind"),
  ];
  expect(officesInBrief(offices, wordsIn("en"))).toEqual([
    "Jind, Public Health, Executive Engineer",
    "Sub-Divisional Engineer, Public Health (PHED), Safidon",
    "Sub-Divisional Engineer, Public Health (PHED), Narwana",
  ]);
});
