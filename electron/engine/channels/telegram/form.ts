import { z } from "zod";
import type { ChannelForm } from "#contract/channels.ts";
import { number, secret, webAddress, yesNo } from "../common/formFields.ts";

const TELEGRAM_KIND = "telegram";

export const telegramValuesSchema = z.object({
  apiUrl: z.string(),
  takesOver: z.boolean(),
  waitSeconds: z.number().int().min(0).max(50),
});
export type TelegramValues = z.infer<typeof telegramValuesSchema>;

export const TELEGRAM_FORM: ChannelForm = {
  kind: TELEGRAM_KIND,
  name: { en: "Telegram", hi: "टेलीग्राम" },
  needs: { en: "A bot’s token, free of charge: minutes", hi: "बॉट का टोकन, निःशुल्क: कुछ मिनट" },
  about: {
    en: "What citizens write to your bot, with photos, papers and places: in a private chat, or in a group where the bot is named or answered. Make the bot with @BotFather in Telegram (/newbot) and give its token here. Reading and answering cost nothing. The bot itself says nothing: every answer is approved on the desk.",
    hi: "नागरिक आपके बॉट को जो लिखते हैं, फ़ोटो, काग़ज़ और स्थान सहित: निजी चैट में, या ऐसे समूह में जहाँ बॉट का नाम लिया जाए या उसे उत्तर दिया जाए। टेलीग्राम में @BotFather से बॉट बनाएँ (/newbot) और उसका टोकन यहाँ भरें। पढ़ना और उत्तर देना निःशुल्क है। बॉट अपने आप कुछ नहीं लिखता: हर उत्तर डेस्क पर स्वीकृत होता है।",
  },
  fields: [
    secret("token", {
      isRequired: true,
      label: { en: "Bot token", hi: "बॉट का टोकन" },
      help: {
        en: "From @BotFather, as 123456789:AAH… Who has it speaks as the bot, so give it to nobody else. If it got out: /revoke there, and enter the new one here.",
        hi: "@BotFather से मिलता है, जैसे 123456789:AAH… जिसके पास यह है वह बॉट के नाम से लिख सकता है, इसलिए किसी और को न दें। बाहर चला गया हो तो वहाँ /revoke करें और नया टोकन यहाँ भरें।",
      },
    }),
    yesNo(
      "takesOver",
      false,
      { en: "End a webhook that another program has set", hi: "किसी दूसरे प्रोग्राम का वेबहुक बंद कर दें" },
      {
        en: "Telegram gives a bot's messages to one program only. Say yes if this bot served another program before that is no longer used. What that program has not fetched comes here.",
        hi: "टेलीग्राम किसी बॉट के संदेश एक ही प्रोग्राम को देता है। यदि यह बॉट पहले किसी और प्रोग्राम में था जो अब काम में नहीं है, तो हाँ चुनें। जो संदेश उसने नहीं लिए, वे यहाँ आ जाएँगे।",
      },
    ),
    number("waitSeconds", {
      min: 0,
      max: 50,
      default: 10,
      label: { en: "Hold the line for (seconds)", hi: "लाइन खुली रखें (सेकंड)" },
      help: {
        en: "Telegram answers at once when somebody writes, else after this time. Less where a proxy cuts quiet connections.",
        hi: "कोई लिखे तो टेलीग्राम तुरंत उत्तर देता है, नहीं तो इतने समय बाद। यदि कोई प्रॉक्सी शांत कनेक्शन काट देता हो तो कम रखें।",
      },
    }),
    webAddress(
      "apiUrl",
      "https://api.telegram.org",
      { en: "Address of the Bot API", hi: "बॉट API का पता" },
      {
        en: "Telegram's own, or that of a Bot API server of your own. Leave it as it is if you do not know one.",
        hi: "टेलीग्राम का अपना पता, या आपके अपने बॉट API सर्वर का। जानकारी न हो तो जैसा है वैसा रहने दें।",
      },
    ),
  ],
};
