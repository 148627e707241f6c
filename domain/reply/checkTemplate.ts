import { DEPARTMENTS } from "../department/departments.ts";
import { DISTRICTS } from "../geography/districts.ts";
import type { ReplyLanguage } from "../grievance/reply.ts";
import { hasStrayBracket, hasUnknownName, notAlwaysKnownIn, withoutOptional } from "./placeholders.ts";
import { type ReplyFacts, renderReply } from "./renderReply.ts";
import { replyDate } from "./replyDate.ts";
import { holdsWebAddress } from "./webAddresses.ts";
import { fitsReply } from "./weightedLength.ts";

/** Faults of a template; people see one sentence for each. */
const TEMPLATE_FAULTS = [
  "empty",
  "unknown-placeholder",
  /** A bracket or brace that is not closed, or one within another. */
  "brackets",
  "no-ticket",
  /** Something is outside of square brackets, although it is not always known. An office always has a name, be it a general one. */
  "not-optional",
  "web-address",
  /** Over the limit of X even with the shortest name of the office. */
  "too-long",
] as const;
export type TemplateFault = (typeof TEMPLATE_FAULTS)[number];

/** All faults of a template, in the order above; empty where it can be used. */
export function checkTemplate(template: string, language: ReplyLanguage): readonly TemplateFault[] {
  if (template.trim() === "") return ["empty"];
  const found: Record<Exclude<TemplateFault, "empty">, boolean> = {
    "unknown-placeholder": hasUnknownName(template),
    brackets: hasStrayBracket(template),
    "no-ticket": !withoutOptional(template).includes("{ticket}"),
    "not-optional": notAlwaysKnownIn(template).some((name) => name !== "office"),
    "web-address": holdsWebAddress(template.replaceAll(/[{}[\]]/gu, " ")),
    "too-long": !fitsReply(renderReply(template, longestFacts(language), language).text),
  };
  return TEMPLATE_FAULTS.filter((fault) => fault !== "empty" && found[fault]);
}

/** 30 September: in both languages one of the longest dates. */
const LONG_DAY = Date.UTC(2026, 8, 30);

function longestFacts(language: ReplyLanguage): ReplyFacts {
  const day = replyDate(LONG_DAY, language);
  const longest = (names: readonly string[]) => names.toSorted((one, other) => other.length - one.length)[0] ?? "";
  return {
    ticket: "261124-K4F7QX",
    number: "123-456-789",
    offices: [],
    due: day,
    dated: day,
    department: longest(DEPARTMENTS.map(({ name }) => name[language])),
    district: longest(DISTRICTS.map(({ name, hi }) => (language === "hi" ? hi : name))),
  };
}
