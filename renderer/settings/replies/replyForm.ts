import { z } from "zod";
import { REPLY_LANGUAGES } from "#domain/grievance/choices.ts";
import { checkTemplate } from "#domain/reply/checkTemplate.ts";
import { type ReplySettings, templatesOf } from "#domain/reply/replySettings.ts";
import { DEFAULT_TEMPLATES, TEMPLATE_PURPOSES, type Templates } from "#domain/reply/templates.ts";
import { amountFrom, typed, typedOrEmpty, wholeNumber } from "../../ui/forms/typed.ts";

type Language = (typeof REPLY_LANGUAGES)[number];

export const NUMBER_FIELDS = ["perHour", "reopenDays", "perDay"] as const;
type NumberField = (typeof NUMBER_FIELDS)[number];

export const MOST: Readonly<Record<NumberField, number>> = { perHour: 10_000, reopenDays: 365, perDay: 10_000 };
/** What X charges; by its own list where nobody typed another. */
export const PRICE_FIELDS = ["price", "summonedPrice", "priceWithAddress"] as const;
const price = () => typed(amountFrom, "replies.priceFault");

const number = (name: NumberField) => typed(wholeNumber(0, MOST[name]), "replies.numberFault");

const template = (language: Language) =>
  z
    .string()
    .trim()
    .superRefine((text, context) => {
      const [fault] = checkTemplate(text, language);
      if (fault) context.addIssue({ code: "custom", message: `replies.fault.${fault}` });
    });

/** From what is in the fields to what is stored. Words that are the program's own are not stored, so that they change with it. */
export const replyFormSchema = z
  .object({
    acknowledges: z.boolean(),
    perHour: number("perHour"),
    reopenDays: number("reopenDays"),
    perDay: number("perDay"),
    budget: typedOrEmpty(amountFrom, "invalid.budget"),
    price: price(),
    summonedPrice: price(),
    priceWithAddress: price(),
    templates: z.record(z.enum(TEMPLATE_PURPOSES), z.object({ hi: template("hi"), en: template("en") })),
  })
  .transform(({ acknowledges, perHour, reopenDays, perDay, budget, price: priceUsd, summonedPrice, priceWithAddress, templates }) => ({
    acknowledges,
    acknowledgementsPerHour: perHour,
    reopenWithinDays: reopenDays,
    mostPerDay: perDay,
    monthlyBudgetUsd: budget,
    priceUsd,
    summonedPriceUsd: summonedPrice,
    priceWithAddressUsd: priceWithAddress,
    templates: onlyOwn(templates),
  }));
export type ReplyForm = z.input<typeof replyFormSchema>;

export function replyFormOf(settings: ReplySettings): ReplyForm {
  return {
    acknowledges: settings.acknowledges,
    perHour: String(settings.acknowledgementsPerHour),
    reopenDays: String(settings.reopenWithinDays),
    perDay: String(settings.mostPerDay),
    budget: String(settings.monthlyBudgetUsd ?? ""),
    price: String(settings.priceUsd),
    summonedPrice: String(settings.summonedPriceUsd),
    priceWithAddress: String(settings.priceWithAddressUsd),
    templates: templatesOf(settings),
  };
}

function onlyOwn(templates: Templates): ReplySettings["templates"] {
  const own: ReplySettings["templates"] = {};
  for (const purpose of TEMPLATE_PURPOSES)
    for (const language of REPLY_LANGUAGES) {
      const text = templates[purpose][language];
      if (text !== DEFAULT_TEMPLATES[purpose][language]) own[purpose] = { ...own[purpose], [language]: text };
    }
  return own;
}
