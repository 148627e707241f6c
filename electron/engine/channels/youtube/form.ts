import { z } from "zod";
import type { ChannelForm } from "#contract/channels.ts";
import { appFields, number, secret, text, warnTo, webAddress, yesNo } from "../common/formFields.ts";

const YOUTUBE_KIND = "youtube";

export const youtubeValuesSchema = z.object({
  channelId: z.string(),
  clientId: z.string(),
  // What was stored before has none.
  warnTo: z.string().default(""),
  readsHeld: z.boolean(),
  pollEverySeconds: z.number().int().min(1),
  lookBackDays: z.number().int().min(1),
  firstVisitDays: z.number().int().nullable(),
  dailyUnits: z.number().int().min(1),
  apiUrl: z.string(),
  tokenUrl: z.string(),
});
export type YouTubeValues = z.infer<typeof youtubeValuesSchema>;

export const YOUTUBE_FORM: ChannelForm = {
  kind: YOUTUBE_KIND,
  name: { en: "YouTube", hi: "यूट्यूब" },
  needs: { en: "A channel and a key from Google, free of charge: an hour", hi: "चैनल और Google की कुंजी, निःशुल्क: लगभग एक घंटा" },
  about: {
    en: "Comments and replies under all videos of your channel. Reading needs an API key: in the Google Cloud console make a project, switch on “YouTube Data API v3” and make a key for it. Answering needs a sign-in of the channel's owner with the scope youtube.force-ssl. Google gives 10,000 units a day without charge: a page of comments takes 1, an answer 50.",
    hi: "आपके चैनल के सभी वीडियो के नीचे की टिप्पणियाँ और उत्तर। पढ़ने के लिए API कुंजी चाहिए: Google Cloud console में एक प्रोजेक्ट बनाएँ, “YouTube Data API v3” चालू करें और उसकी कुंजी बनाएँ। उत्तर देने के लिए चैनल के स्वामी का साइन-इन चाहिए, जिसका scope youtube.force-ssl हो। Google प्रतिदिन 10,000 यूनिट निःशुल्क देता है: टिप्पणियों के एक पृष्ठ पर 1 और एक उत्तर पर 50 लगती हैं।",
  },
  fields: [
    text("channelId", {
      isRequired: true,
      pattern: "[A-Za-z0-9_-]{3,64}",
      fault: { en: "A channel ID begins with UC and has no @ and no spaces.", hi: "चैनल आईडी UC से शुरू होती है; उसमें @ या खाली स्थान नहीं होता।" },
      label: { en: "Channel ID", hi: "चैनल आईडी" },
      help: {
        en: "UC… and 22 more letters: on YouTube under Settings, Advanced settings. It is not the name with the @.",
        hi: "UC… और आगे 22 अक्षर: यूट्यूब पर Settings, Advanced settings में मिलती है। यह @ वाला नाम नहीं है।",
      },
    }),
    secret("apiKey", {
      isRequired: true,
      label: { en: "API key", hi: "API कुंजी" },
      help: {
        en: "AIza… from the Google Cloud console, APIs & Services, Credentials. Restrict it to YouTube Data API v3.",
        hi: "AIza… यह Google Cloud console में APIs & Services, Credentials पर मिलती है। इसे केवल YouTube Data API v3 तक सीमित रखें।",
      },
    }),
    ...appFields(
      {
        label: { en: "OAuth client ID, to answer", hi: "OAuth client ID, उत्तर देने के लिए" },
        help: {
          en: "…apps.googleusercontent.com, from the same page of the console. Leave it empty if comments are only read here.",
          hi: "…apps.googleusercontent.com, console के उसी पृष्ठ से। यहाँ केवल टिप्पणियाँ पढ़नी हों तो खाली छोड़ें।",
        },
      },
      {
        label: { en: "OAuth client secret", hi: "OAuth client secret" },
        help: { en: "It belongs to the client ID.", hi: "यह client ID के साथ मिलता है।" },
      },
    ),
    secret("refreshToken", {
      label: { en: "Refresh token of the channel's owner, in place of signing in", hi: "साइन-इन के स्थान पर चैनल के स्वामी का refresh token" },
      help: {
        en: "1//… It does not run out once the app is published; while the app is “in testing” at Google it ends after 7 days.",
        hi: "1//… ऐप प्रकाशित होने पर इसकी अवधि नहीं बीतती; जब तक ऐप Google पर “in testing” है, यह 7 दिन में समाप्त हो जाता है।",
      },
    }),
    secret("accessToken", {
      label: { en: "Access token, for a try", hi: "Access token, आज़माने के लिए" },
      help: {
        en: "Good for an hour. Not needed where the owner signs in or a refresh token is given.",
        hi: "एक घंटे तक चलता है। स्वामी ने साइन-इन किया हो या refresh token दिया हो तो इसकी ज़रूरत नहीं।",
      },
    }),
    warnTo(),
    yesNo(
      "readsHeld",
      false,
      { en: "Read comments held for review", hi: "जाँच के लिए रोकी गई टिप्पणियाँ भी पढ़ें" },
      {
        en: "Complaints often hang there, above all those with telephone numbers. Needs the owner's sign-in. No wall shows them.",
        hi: "शिकायतें अक्सर वहीं अटकती हैं, ख़ासकर जिनमें फ़ोन नंबर हो। इसके लिए स्वामी का साइन-इन चाहिए। ये किसी भी वॉल पर नहीं दिखतीं।",
      },
    ),
    number("pollEverySeconds", {
      min: 15,
      max: 3_600,
      default: 60,
      label: { en: "Ask every (seconds)", hi: "हर कितने सेकंड में पूछें" },
      help: {
        en: "Each time takes 1 unit: every 60 seconds that is 1,440 a day.",
        hi: "हर बार 1 यूनिट लगती है: हर 60 सेकंड में पूछें तो दिन में 1,440।",
      },
    }),
    number("lookBackDays", {
      min: 1,
      max: 90,
      default: 14,
      label: { en: "Look for late replies and edits in the last (days)", hi: "देर से आए उत्तर और बदलाव पिछले कितने दिन तक खोजें" },
      help: {
        en: "Every hour the comments of so many days are read once more, 100 for a unit.",
        hi: "इतने दिन की टिप्पणियाँ हर घंटे एक बार फिर पढ़ी जाती हैं, एक यूनिट में 100।",
      },
    }),
    number("firstVisitDays", {
      min: 1,
      max: 36_500,
      default: 90,
      mayBeEmpty: true,
      label: { en: "At first read the last (days)", hi: "पहली बार पिछले कितने दिन पढ़ें" },
      help: {
        en: "Older comments open no cases. Empty: all that there are.",
        hi: "इससे पुरानी टिप्पणियों पर शिकायत दर्ज नहीं होगी। खाली छोड़ें तो सब पढ़ी जाएँगी।",
      },
    }),
    number("dailyUnits", {
      min: 1,
      max: 10_000_000,
      default: 8_000,
      label: { en: "Units a day at most", hi: "प्रतिदिन अधिकतम यूनिट" },
      help: {
        en: "Google gives a project 10,000 a day, until midnight in California (12:30 or 13:30 in India). Leave some for answers and other programs of the project.",
        hi: "Google एक प्रोजेक्ट को प्रतिदिन 10,000 देता है, कैलिफ़ोर्निया की आधी रात तक (भारत में 12:30 या 13:30 बजे)। उत्तरों और प्रोजेक्ट के दूसरे प्रोग्रामों के लिए कुछ छोड़ें।",
      },
    }),
    webAddress(
      "apiUrl",
      "https://www.googleapis.com/youtube/v3",
      { en: "Address of the Data API", hi: "Data API का पता" },
      { en: "Leave it as it is.", hi: "जैसा है वैसा रहने दें।" },
    ),
    webAddress(
      "tokenUrl",
      "https://oauth2.googleapis.com/token",
      { en: "Address where the sign-in is renewed", hi: "साइन-इन के नवीनीकरण का पता" },
      { en: "Leave it as it is.", hi: "जैसा है वैसा रहने दें।" },
    ),
  ],
};
