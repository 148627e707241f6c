import { z } from "zod";
import { xSourceSettingsSchema } from "#contract/xSource.ts";
import { dateOnPaper } from "#domain/letter/days.ts";
import { X_PRICES } from "#domain/post/xPrices.ts";
import type { XSourceSettings } from "#contract/xSource.ts";
import type { ChannelField, ChannelForm, ChannelValues, Words } from "#contract/channels.ts";
import { appFields, choice, number, secret, text, warnTo, webAddress, yesNo } from "../common/formFields.ts";

const PRICES_OF = dateOnPaper(Date.parse(X_PRICES.asOf));

export const X_KIND = "x";

const DEFAULTS = xSourceSettingsSchema.parse({ userId: null, query: null });
const SECOND_MS = 1_000;

/** What the form of X says, as everything that reads X takes it. An account, a search, or both: one of them has to be named. */
export const xValuesSchema: z.ZodType<XSourceSettings> = xSourceSettingsSchema
  .omit({ pollEveryMs: true })
  .extend({ userId: z.string(), query: z.string(), pollSeconds: z.number() })
  .strip()
  .transform(({ userId, query, pollSeconds, ...rest }): z.input<typeof xSourceSettingsSchema> => ({
    ...rest,
    userId: userId.trim() === "" ? null : userId.trim(),
    query: query.trim() === "" ? null : query.trim(),
    pollEveryMs: Math.round(pollSeconds * SECOND_MS),
  }))
  .pipe(xSourceSettingsSchema)
  .refine(({ userId, query }) => userId !== null || query !== null, { path: ["userId"] });

/** The same as the form says it. */
export function xValuesOf({ userId, query, pollEveryMs, ...rest }: XSourceSettings): ChannelValues {
  return { ...rest, userId: userId ?? "", query: query ?? "", pollSeconds: pollEveryMs / SECOND_MS };
}

export const X_FORM: ChannelForm = {
  kind: X_KIND,
  name: { en: "X", hi: "X" },
  needs: { en: "An account, an agreement with X and a token: weeks", hi: "खाता, X से अनुबंध और टोकन: कई सप्ताह" },
  about: {
    en: `Mentions of one account, a search, or both; who quotes the account, what it wrote elsewhere, and direct messages to it. It needs an app at X (bearer token) and, to answer and to read messages, that the account signs in (or its own token).\nX wants an Enterprise agreement for a government’s use of its API: ask X for one before you begin, by its form “Government End User Request” (docs.x.com, Forms).\nUnder pay per use every read costs, by the list of ${PRICES_OF} in US dollars: a post ${X_PRICES.post}, a mention or own post read by the account’s own app ${X_PRICES.ownedPost}, a user ${X_PRICES.user}, a direct message ${X_PRICES.message}; a reply ${X_PRICES.reply}, to someone who named us ${X_PRICES.summonedReply}, with a web address ${X_PRICES.replyWithAddress}. It ends at three million posts a month (an older page of X says two). Set a monthly budget.\nEncrypted messages of X Chat are out of reach: they are read on X alone.\nWhen you apply, state: posts and messages that citizens address to this office are recorded in order to be answered; nobody is followed or profiled; what its author deletes or hides is removed here within 24 hours.`,
    hi: `एक खाते के उल्लेख, कोई खोज, या दोनों; खाते को उद्धृत करने वाली पोस्ट, उसने अन्यत्र जो लिखा, और उसे भेजे गए सीधे संदेश। इसके लिए X पर एक ऐप (बेयरर टोकन) चाहिए; उत्तर देने और संदेश पढ़ने के लिए खाते का साइन-इन (या उसका अपना टोकन) भी।\nसरकारी उपयोग के लिए X एंटरप्राइज़ अनुबंध (Enterprise agreement) माँगता है: शुरू करने से पहले X से अनुबंध करें; प्रपत्र “Government End User Request” (docs.x.com, Forms) है।\nउपयोग के अनुसार भुगतान में हर पठन का शुल्क है, ${PRICES_OF} की सूची से अमेरिकी डॉलर में: एक पोस्ट ${X_PRICES.post}, खाते के अपने ऐप से पढ़ा उल्लेख या अपनी पोस्ट ${X_PRICES.ownedPost}, एक उपयोगकर्ता ${X_PRICES.user}, एक सीधा संदेश ${X_PRICES.message}; एक उत्तर ${X_PRICES.reply}, हमारा नाम लेने वाले को ${X_PRICES.summonedReply}, वेब पते के साथ ${X_PRICES.replyWithAddress}। महीने में तीस लाख पोस्ट पर यह रुक जाता है (X के एक पुराने पृष्ठ पर बीस लाख)। मासिक बजट तय करें।\nX Chat के कूट (encrypted) संदेश यहाँ नहीं पढ़े जा सकते: वे केवल X पर पढ़े जाते हैं।\nआवेदन में लिखें: नागरिक इस कार्यालय को जो पोस्ट और संदेश भेजते हैं, वे उत्तर देने के लिए दर्ज किए जाते हैं; किसी पर नज़र नहीं रखी जाती और किसी का प्रोफ़ाइल नहीं बनाया जाता; लेखक जो हटाता या छिपाता है, वह 24 घंटे के भीतर यहाँ से भी हटा दिया जाता है।`,
  },
  oneOf: {
    fields: ["userId", "query"],
    fault: { en: "Enter an account id, a search query, or both.", hi: "खाता संख्या, खोज, या दोनों भरें।" },
  },
  fields: [
    text("userId", {
      pattern: String.raw`\d{1,19}`,
      fault: { en: "This is a number, not the @name.", hi: "यह संख्या है, @नाम नहीं।" },
      label: { en: "Account id", hi: "खाते की संख्या" },
      help: {
        en: "The number of the account whose mentions are read, not its @name. May be left empty where a search is given.",
        hi: "जिस खाते के उल्लेख पढ़ने हैं उसकी संख्या, @नाम नहीं। खोज दी हो तो खाली छोड़ सकते हैं।",
      },
    }),
    text("query", {
      pattern: String.raw`[\s\S]{1,512}`,
      fault: { en: "At most 512 characters.", hi: "अधिक से अधिक 512 अक्षर।" },
      label: { en: "Search query", hi: "खोज" },
      help: {
        en: "Read instead of or beside the mentions, for example: (#Haryana bijli) -is:retweet",
        hi: "उल्लेखों के स्थान पर या उनके साथ पढ़ी जाती है, जैसे: (#Haryana bijli) -is:retweet",
      },
    }),
    secret("bearer", {
      isRequired: true,
      label: { en: "Bearer token", hi: "बेयरर टोकन" },
      help: { en: "Of the app, from the X developer console.", hi: "ऐप का, X के डेवलपर कंसोल से।" },
    }),
    ...appFields(
      {
        label: { en: "Client ID of the app, to sign in", hi: "ऐप की client ID, साइन-इन के लिए" },
        help: {
          en: "OAuth 2.0 Client ID, from the X developer console. With it the account signs in below, once this is saved; leave it empty where a token is entered instead.",
          hi: "OAuth 2.0 Client ID, X के डेवलपर कंसोल से। इससे खाता, सहेजने के बाद, नीचे साइन-इन करता है; टोकन भरना हो तो खाली छोड़ें।",
        },
      },
      {
        label: { en: "Client secret of the app", hi: "ऐप का client secret" },
        help: {
          en: "Only where the app at X is of the type “Web App” or “Automated App”; a “Native App” has none.",
          hi: "केवल तब, जब X पर ऐप “Web App” या “Automated App” प्रकार का हो; “Native App” में यह नहीं होता।",
        },
      },
    ),
    secret("userToken", {
      label: { en: "Token of the account, in place of signing in", hi: "साइन-इन के स्थान पर खाते का टोकन" },
      help: {
        en: "Speaks for the account: the four keys of OAuth 1.0a, or one OAuth 2.0 user token, which X lets run out after two hours. Without it and without a sign-in nothing is answered and no message read.",
        hi: "खाते के नाम से बोलता है: OAuth 1.0a की चार कुंजियाँ, या OAuth 2.0 का एक टोकन, जो X पर दो घंटे में समाप्त हो जाता है। इसके और साइन-इन के बिना न उत्तर जाता है, न संदेश पढ़े जाते हैं।",
      },
    }),
    warnTo(),
    yesNo("ownPosts", DEFAULTS.ownPosts, {
      en: "Read what the account itself writes, so that answers given on X join their cases",
      hi: "खाते की अपनी पोस्ट भी पढ़ें, ताकि X पर दिए उत्तर अपनी शिकायत से जुड़ें",
    }),
    yesNo("quotes", DEFAULTS.quotes, {
      en: "Read who quotes what the account wrote in the last week",
      hi: "पिछले सप्ताह की खाते की पोस्ट को उद्धृत करने वाली पोस्ट पढ़ें",
    }),
    yesNo(
      "messages",
      DEFAULTS.messages,
      {
        en: "Read direct messages to the account, and join them to the case that waits for them",
        hi: "खाते को भेजे गए सीधे संदेश पढ़ें और उन्हें उसी शिकायत से जोड़ें जो उनकी प्रतीक्षा में है",
      },
      {
        en: "Needs the sign-in of the account, or its own token with the permission for direct messages (OAuth 2.0: dm.read, and dm.write to answer). Without it no messages are read. Pictures in messages are seen on X alone.",
        hi: "इसके लिए खाते का साइन-इन चाहिए, या उसका अपना टोकन जिसे सीधे संदेशों की अनुमति हो (OAuth 2.0: dm.read, और उत्तर देने के लिए dm.write)। उसके बिना संदेश नहीं पढ़े जाते। संदेशों के चित्र केवल X पर दिखते हैं।",
      },
    ),
    choice("plan", {
      default: DEFAULTS.plan,
      options: [
        { value: "pay-per-use", label: { en: "Pay per use", hi: "उपयोग के अनुसार भुगतान" } },
        { value: "enterprise", label: { en: "Enterprise agreement", hi: "एंटरप्राइज़ अनुबंध" } },
      ],
      label: { en: "Plan of the app at X", hi: "X पर ऐप की योजना" },
      help: {
        en: "Under pay per use X lets the app answer only those who named or quoted the account; the desk warns of other replies beforehand. An Enterprise agreement, which X wants for a government’s use, has no such limit and prices of its own: enter them below.",
        hi: "उपयोग के अनुसार भुगतान में X ऐप को केवल उन्हें उत्तर देने देता है जिन्होंने खाते का नाम लिया या उसे उद्धृत किया; बाकी उत्तरों पर डेस्क पहले से चेताती है। एंटरप्राइज़ अनुबंध में, जो X सरकारी उपयोग के लिए माँगता है, यह सीमा नहीं है और मूल्य अपने होते हैं: उन्हें नीचे भरें।",
      },
    }),
    yesNo(
      "ownsApp",
      DEFAULTS.ownsApp,
      { en: "The account owns the app at X", hi: "X पर ऐप इसी खाते का है" },
      {
        en: "Then its mentions and its own posts are read in its name, which costs less. Needs the sign-in; where that does not hold, the app’s own token reads on at the usual price.",
        hi: "तब उल्लेख और खाते की अपनी पोस्ट उसी के नाम से पढ़ी जाती हैं, जो सस्ता है। इसके लिए साइन-इन चाहिए; वह न चले तो ऐप के टोकन से सामान्य मूल्य पर पढ़ना चलता रहता है।",
      },
    ),
    yesNo("stream", DEFAULTS.stream, {
      en: "Keep a connection open and receive posts as they come",
      hi: "कनेक्शन खुला रखें, पोस्ट आते ही मिलें",
    }),
    yesNo(
      "activity",
      DEFAULTS.activity,
      { en: "Follow the X Activity API in place of the filtered stream", hi: "फ़िल्टर स्ट्रीम के स्थान पर X Activity API से पढ़ें" },
      {
        en: "Only where the plan of the X app has it, and for mentions and messages only once the account has signed in. Mentions without the account’s name in their words do not come by it, so posts go on being read at the pace below.",
        hi: "केवल तब, जब X ऐप की योजना में यह हो; उल्लेख और संदेश तभी, जब खाते ने साइन-इन किया हो। जिन उल्लेखों के शब्दों में खाते का नाम नहीं होता वे इससे नहीं आते, इसलिए पोस्ट नीचे दी गई गति से पढ़ी जाती रहती हैं।",
      },
    ),
    number("pollSeconds", {
      min: 1,
      max: 3_600,
      default: DEFAULTS.pollEveryMs / SECOND_MS,
      label: { en: "Seconds between reads", hi: "दो बार पढ़ने के बीच सेकंड" },
    }),
    number("monthlyBudgetUsd", {
      min: 0,
      max: 1_000_000,
      isWhole: false,
      default: DEFAULTS.monthlyBudgetUsd,
      mayBeEmpty: true,
      label: { en: "Monthly budget, US dollars", hi: "मासिक बजट, अमेरिकी डॉलर" },
      help: { en: "Leave empty for no limit.", hi: "सीमा न हो तो खाली छोड़ें।" },
    }),
    price("pricePerPostUsd", DEFAULTS.pricePerPostUsd, { en: "Price of one post read, US dollars", hi: "एक पोस्ट पढ़ने का मूल्य, अमेरिकी डॉलर" }),
    price("pricePerOwnPostUsd", DEFAULTS.pricePerOwnPostUsd, {
      en: "Price of one mention or own post read by the account’s own app, US dollars",
      hi: "खाते के अपने ऐप से एक उल्लेख या अपनी पोस्ट पढ़ने का मूल्य, अमेरिकी डॉलर",
    }),
    price("pricePerMessageUsd", DEFAULTS.pricePerMessageUsd, {
      en: "Price of one direct message read, US dollars",
      hi: "एक सीधा संदेश पढ़ने का मूल्य, अमेरिकी डॉलर",
    }),
    price("pricePerUserUsd", DEFAULTS.pricePerUserUsd, {
      en: "Price of one user read, US dollars",
      hi: "एक उपयोगकर्ता पढ़ने का मूल्य, अमेरिकी डॉलर",
    }),
    webAddress(
      "baseUrl",
      DEFAULTS.baseUrl,
      { en: "Address of the X API", hi: "X API का पता" },
      { en: "Leave as it is, unless reads go through a gateway.", hi: "जैसा है वैसा रहने दें, जब तक गेटवे से न पढ़ना हो।" },
    ),
  ],
};

function price(name: string, standard: number, label: Words): ChannelField {
  return number(name, { min: 0, max: 100, isWhole: false, default: standard, label });
}
