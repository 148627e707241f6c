import { z } from "zod";
import { REPLY_LANGUAGES } from "#domain/grievance/choices.ts";
import { DEFAULT_REGISTERED_TEXTS, registeredTextFault, type RegisteredTexts } from "#domain/reply/registeredText.ts";
import { registeredTextsOf, type ReplySettings } from "#domain/reply/replySettings.ts";
import { TELLING_WAYS, TOLD_PURPOSES } from "#domain/reply/told.ts";
import { typed, wholeNumber } from "../../ui/forms/typed.ts";

export const MOST_DAYS = 60;
export const MOST_PER_HOUR = 10_000;

const way = z.enum(TELLING_WAYS);

const registered = z.object({
  text: z
    .string()
    .trim()
    .superRefine((words, context) => {
      const fault = registeredTextFault(words);
      if (fault !== null) context.addIssue({ code: "custom", message: `told.fault.${fault}` });
    }),
  templateId: z
    .string()
    .trim()
    .regex(/^\d{0,30}$/u, "told.fault.templateId"),
});

/** From what is in the fields to what is stored. Words that are the program's own, and have no id yet, are not stored. */
export const toldFormSchema = z
  .object({
    ways: z.object({ acknowledgement: way, disposed: way, satisfaction: way }),
    asked: way,
    askAfter: typed(wholeNumber(0, MOST_DAYS), "replies.numberFault"),
    perHour: typed(wholeNumber(0, MOST_PER_HOUR), "replies.numberFault"),
    texts: z.record(z.enum(TOLD_PURPOSES), z.object({ hi: registered, en: registered })),
  })
  .transform(({ ways, asked, askAfter, perHour, texts }) => ({
    ways,
    answersStatus: asked,
    askAfterDays: askAfter,
    mostPerHour: perHour,
    registeredTexts: onlyOwn(texts),
  }));
export type ToldForm = z.input<typeof toldFormSchema>;

export function toldFormOf(settings: ReplySettings): ToldForm {
  const { told } = settings;
  return {
    ways: { acknowledgement: told.acknowledgement.way, disposed: told.disposed.way, satisfaction: told.satisfaction.way },
    asked: settings.answersStatus,
    askAfter: String(told.askAfterDays),
    perHour: String(told.mostPerHour),
    texts: registeredTextsOf(settings),
  };
}

/** With all else as it was stored. When a way was switched on the engine says. */
export function withTold(stored: ReplySettings, read: z.output<typeof toldFormSchema>): ReplySettings {
  const { ways, answersStatus, askAfterDays, mostPerHour, registeredTexts } = read;
  const { acknowledgement, disposed, satisfaction } = stored.told;
  return {
    ...stored,
    told: {
      acknowledgement: { ...acknowledgement, way: ways.acknowledgement },
      disposed: { ...disposed, way: ways.disposed },
      satisfaction: { ...satisfaction, way: ways.satisfaction },
      askAfterDays,
      mostPerHour,
    },
    answersStatus,
    registeredTexts,
  };
}

function onlyOwn(texts: RegisteredTexts): ReplySettings["registeredTexts"] {
  const own: ReplySettings["registeredTexts"] = {};
  for (const purpose of TOLD_PURPOSES)
    for (const language of REPLY_LANGUAGES) {
      const { text, templateId } = texts[purpose][language];
      if (templateId !== "" || text !== DEFAULT_REGISTERED_TEXTS[purpose][language].text)
        own[purpose] = { ...own[purpose], [language]: { text, templateId } };
    }
  return own;
}
