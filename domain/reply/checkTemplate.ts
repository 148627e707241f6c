import type { ReplyLanguage } from "../grievance/reply.ts";
import { OPTIONAL, PLACEHOLDER, renderReply } from "./renderReply.ts";
import { replyDate } from "./replyDate.ts";
import { PLACEHOLDERS } from "./templates.ts";
import { holdsWebAddress } from "./webAddresses.ts";
import { fitsReply } from "./weightedLength.ts";

/** Faults of a template; people see one sentence for each. */
const TEMPLATE_FAULTS = [
  "empty",
  "unknown-placeholder",
  /** A bracket or brace that is not closed, or one within another. */
  "brackets",
  "no-ticket",
  /** The due day is outside of square brackets, although it is not always known. */
  "due-not-optional",
  "web-address",
  /** Over the limit of X even with the shortest name of the office. */
  "too-long",
] as const;
export type TemplateFault = (typeof TEMPLATE_FAULTS)[number];

/** All faults of a template, in the order above; empty where it can be used. */
export function checkTemplate(template: string, language: ReplyLanguage): readonly TemplateFault[] {
  if (template.trim() === "") return ["empty"];
  const names = Array.from(template.matchAll(PLACEHOLDER), ([, name = ""]) => name);
  const always = template.replaceAll(OPTIONAL, "");
  const found: Record<Exclude<TemplateFault, "empty">, boolean> = {
    "unknown-placeholder": names.some((name) => !(PLACEHOLDERS as readonly string[]).includes(name)),
    brackets: /[[\]{}]/u.test(template.replaceAll(OPTIONAL, "$1").replaceAll(PLACEHOLDER, "")),
    "no-ticket": !always.includes("{ticket}"),
    "due-not-optional": always.includes("{due}"),
    "web-address": holdsWebAddress(template.replaceAll(/[{}[\]]/gu, " ")),
    "too-long": !fitsReply(renderReply(template, { ...LONGEST_FACTS, due: replyDate(LONG_DAY, language) }, language).text),
  };
  return TEMPLATE_FAULTS.filter((fault) => fault !== "empty" && found[fault]);
}

const LONGEST_FACTS = { ticket: "261124-K4F7QX", number: "123-456-789", offices: [] };
/** 30 September: in both languages one of the longest dates. */
const LONG_DAY = Date.UTC(2026, 8, 30);
