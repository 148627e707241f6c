import { z } from "zod";
import { REPLY_LANGUAGES } from "../grievance/choices.ts";
import { X_PRICES } from "../post/xPrices.ts";
import { checkTemplate } from "./checkTemplate.ts";
import { DEFAULT_REGISTERED_TEXTS, registeredTextFault } from "./registeredText.ts";
import type { RegisteredTexts } from "./registeredText.ts";
import { DEFAULT_TEMPLATES, TEMPLATE_PURPOSES } from "./templates.ts";
import { TELLING_WAYS, TOLD_PURPOSES } from "./told.ts";
import type { Templates } from "./templates.ts";

const count = z.number().int().nonnegative();
const usd = z.number().nonnegative();

/** Templates of the room; for those that are left out the program's apply. */
const ownTemplatesSchema = z
  .partialRecord(z.enum(TEMPLATE_PURPOSES), z.partialRecord(z.enum(REPLY_LANGUAGES), z.string().max(1_000)))
  .superRefine((own, context) => {
    for (const purpose of TEMPLATE_PURPOSES)
      for (const language of REPLY_LANGUAGES) {
        const [fault] = checkTemplate(own[purpose]?.[language] ?? DEFAULT_TEMPLATES[purpose][language], language);
        if (fault) context.addIssue({ code: "custom", path: [purpose, language], message: fault });
      }
  });

/** Words of an SMS that the room has changed, or that are registered; for the others the program's apply. */
const ownRegisteredTextsSchema = z.partialRecord(
  z.enum(TOLD_PURPOSES),
  z.partialRecord(
    z.enum(REPLY_LANGUAGES),
    z.strictObject({
      text: z
        .string()
        .max(1_000)
        .refine((text) => registeredTextFault(text) === null),
      templateId: z.string().trim().max(30).regex(/^\d*$/u),
    }),
  ),
);

/** `since`: when it was switched on, milliseconds UTC. What lies before is no news to anybody; null while it is off. */
const tellingSchema = z.strictObject({ way: z.enum(TELLING_WAYS).default("off"), since: z.number().int().nullable().default(null) });

/** What those are told who came by telephone, letter, visit or a portal. */
const toldSchema = z.strictObject({
  acknowledgement: tellingSchema.prefault({}),
  disposed: tellingSchema.prefault({}),
  satisfaction: tellingSchema.prefault({}),
  /** So many days after the disposal the question is asked. */
  askAfterDays: count.max(60).default(3),
  /** Beyond this number of an hour they wait. */
  mostPerHour: count.max(10_000).default(120),
});

/** How replies are written and sent. */
export const replySettingsSchema = z.strictObject({
  templates: ownTemplatesSchema.default({}),
  /** Sends an acknowledgement without a key press when a grievance comes in. */
  acknowledges: z.boolean().default(false),
  /** Beyond this number acknowledgements wait for a person. */
  acknowledgementsPerHour: count.max(10_000).default(60),
  /** For so many days after the disposal a "not solved" of the citizen reopens the case. */
  reopenWithinDays: count.max(365).default(30),
  /** Replies of one day in India. */
  mostPerDay: count.max(10_000).default(1_000),
  /** Limit of the cost of replies in a calendar month, US dollars; null for none. */
  monthlyBudgetUsd: usd.nullable().default(null),
  priceUsd: usd.default(X_PRICES.reply),
  /** X charges less for the answer to a person who named or quoted us, and more for a post with a web address. */
  summonedPriceUsd: usd.default(X_PRICES.summonedReply),
  priceWithAddressUsd: usd.default(X_PRICES.replyWithAddress),
  allowsWebAddresses: z.boolean().default(false),
  told: toldSchema.prefault({}),
  /** Who asks by its number how their complaint stands is answered so. */
  answersStatus: z.enum(TELLING_WAYS).default("off"),
  registeredTexts: ownRegisteredTextsSchema.default({}),
});
export type ReplySettings = z.infer<typeof replySettingsSchema>;

export const DEFAULT_REPLY_SETTINGS: ReplySettings = replySettingsSchema.parse({});

/** The templates in force. */
export function templatesOf({ templates }: Pick<ReplySettings, "templates">): Templates {
  return Object.fromEntries(
    TEMPLATE_PURPOSES.map((purpose) => [purpose, { ...DEFAULT_TEMPLATES[purpose], ...templates[purpose] }]),
  ) as Templates;
}

/** The texts of SMS in force. */
export function registeredTextsOf({ registeredTexts }: Pick<ReplySettings, "registeredTexts">): RegisteredTexts {
  return Object.fromEntries(
    TOLD_PURPOSES.map((purpose) => [purpose, { ...DEFAULT_REGISTERED_TEXTS[purpose], ...registeredTexts[purpose] }]),
  ) as unknown as RegisteredTexts;
}

/** Settings as they are put, with the instant at which each way of telling was switched on. */
export function switchedOn(before: ReplySettings, after: ReplySettings, now: number): ReplySettings {
  const since = (purpose: (typeof TOLD_PURPOSES)[number]) => {
    const { way } = after.told[purpose];
    const known = before.told[purpose];
    return { way, since: way === "off" ? null : known.way === "off" ? now : (known.since ?? now) };
  };
  const told = {
    ...after.told,
    acknowledgement: since("acknowledgement"),
    disposed: since("disposed"),
    satisfaction: since("satisfaction"),
  };
  return { ...after, told };
}

/** The words in force, of replies and of SMS. */
export function replyWordsOf(settings: ReplySettings) {
  return { templates: templatesOf(settings), registeredTexts: registeredTextsOf(settings) };
}
