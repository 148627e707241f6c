import { z } from "zod";
import { REPLY_LANGUAGES } from "../grievance/choices.ts";
import { checkTemplate } from "./checkTemplate.ts";
import { DEFAULT_TEMPLATES, TEMPLATE_PURPOSES } from "./templates.ts";
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
  priceUsd: usd.default(0.015),
  /** X charges more for a post with a web address. */
  priceWithAddressUsd: usd.default(0.2),
  allowsWebAddresses: z.boolean().default(false),
});
export type ReplySettings = z.infer<typeof replySettingsSchema>;

export const DEFAULT_REPLY_SETTINGS: ReplySettings = replySettingsSchema.parse({});

/** The templates in force. */
export function templatesOf({ templates }: Pick<ReplySettings, "templates">): Templates {
  return Object.fromEntries(
    TEMPLATE_PURPOSES.map((purpose) => [purpose, { ...DEFAULT_TEMPLATES[purpose], ...templates[purpose] }]),
  ) as Templates;
}
