import { z } from "zod";
import type { ChannelForm } from "#contract/channels.ts";
import { number, secret, text, webAddress, yesNo } from "../common/formFields.ts";

export const FACEBOOK_KIND = "facebook";

export const facebookValuesSchema = z.object({
  pageId: z.string(),
  instagramId: z.string(),
  readsMessages: z.boolean(),
  readsInstagram: z.boolean(),
  pollSeconds: z.number().int().min(10).max(3_600),
  windowDays: z.number().int().min(1).max(365),
  baseUrl: z.string(),
});
export type FacebookValues = z.infer<typeof facebookValuesSchema>;

const DIGITS = "\\d{1,25}";
const NO_ID = {
  en: "An id has digits only. It is in the page's settings under “About”, as “Page ID”.",
  hi: "आईडी में केवल अंक होते हैं। वह पेज के “परिचय” में “पेज आईडी” के नाम से मिलती है।",
};

export const FACEBOOK_FORM: ChannelForm = {
  kind: FACEBOOK_KIND,
  name: { en: "Facebook page and Instagram", hi: "फ़ेसबुक पेज और इंस्टाग्राम" },
  needs: { en: "A page, and permissions that Meta reviews: weeks", hi: "पेज, और मेटा की समीक्षा से मिलने वाली अनुमतियाँ: कई सप्ताह" },
  about: {
    en: "What citizens write on your Facebook page, below its posts, to its inbox and where it is tagged, and the same of the Instagram account joined with it.\nMeta has to approve an app for these permissions: pages_read_engagement, pages_read_user_content, pages_manage_engagement, pages_messaging, pages_manage_metadata; pages_manage_posts where campaigns publish open posts; for Instagram instagram_basic, instagram_manage_comments, instagram_manage_messages; instagram_manage_insights to see whether official accounts of other offices are active there. Before that, the office has to be verified as a business there (Business Verification), and each permission is reviewed (App Review).\nA message may be answered for 24 hours, and for seven days by a person where Meta has approved the app for “Human Agent”; an acknowledgement that the program sends by itself goes out within 24 hours or not at all. Pictures in answers to comments need pages_manage_posts as well.\nReading and answering cost nothing. To see whether official pages of other offices are active, the app needs the feature “Page Public Content Access”. Where Meta withholds who wrote a comment, it is a case of its own without a name.",
    hi: "आपके फ़ेसबुक पेज पर, उसकी पोस्टों के नीचे, उसके इनबॉक्स में और जहाँ उसे टैग किया जाए, नागरिक जो लिखते हैं; और उससे जुड़े इंस्टाग्राम खाते का भी।\nमेटा को आपके ऐप के लिए ये अनुमतियाँ देनी होती हैं: pages_read_engagement, pages_read_user_content, pages_manage_engagement, pages_messaging, pages_manage_metadata; अभियानों की खुली पोस्ट प्रकाशित करने के लिए pages_manage_posts; इंस्टाग्राम के लिए instagram_basic, instagram_manage_comments, instagram_manage_messages; अन्य कार्यालयों के आधिकारिक इंस्टाग्राम खाते सक्रिय हैं या नहीं, यह देखने के लिए instagram_manage_insights। इससे पहले वहाँ कार्यालय का सत्यापन (Business Verification) होता है और हर अनुमति की समीक्षा (App Review) होती है।\nसंदेश का उत्तर 24 घंटे तक दिया जा सकता है, और सात दिन तक व्यक्ति द्वारा, यदि मेटा ने ऐप को “Human Agent” के लिए स्वीकृति दी हो; प्रोग्राम अपने-आप जो पावती भेजता है वह 24 घंटे के भीतर ही जाती है। टिप्पणियों के उत्तर में चित्र के लिए pages_manage_posts भी चाहिए।\nपढ़ना और उत्तर देना निःशुल्क है। अन्य कार्यालयों के आधिकारिक पेज सक्रिय हैं या नहीं, यह देखने के लिए ऐप को “Page Public Content Access” सुविधा चाहिए। जहाँ मेटा लिखने वाले का नाम नहीं बताता, वह टिप्पणी बिना नाम की अलग शिकायत बनती है।",
  },
  fields: [
    text("pageId", {
      isRequired: true,
      pattern: DIGITS,
      fault: NO_ID,
      label: { en: "Page id", hi: "पेज आईडी" },
      help: { en: "Digits, from the page's “About”.", hi: "अंकों में, पेज के “परिचय” से।" },
    }),
    secret("pageToken", {
      isRequired: true,
      label: { en: "Page access token", hi: "पेज का एक्सेस टोकन" },
      help: {
        en: "The token of the page itself, not of a person; best one of a system user, which does not expire. Who has it writes as the page.",
        hi: "पेज का अपना टोकन, किसी व्यक्ति का नहीं; सिस्टम उपयोगकर्ता वाला सबसे अच्छा, जिसकी अवधि समाप्त नहीं होती। जिसके पास यह है वह पेज के नाम से लिख सकता है।",
      },
    }),
    secret("appSecret", {
      label: { en: "App secret", hi: "ऐप सीक्रेट" },
      help: {
        en: "Needed where the app asks for a proof with every request (“Require app secret”), and safer everywhere.",
        hi: "जब ऐप हर अनुरोध के साथ प्रमाण माँगता हो (“Require app secret”) तब आवश्यक, और सदा अधिक सुरक्षित।",
      },
    }),
    yesNo(
      "readsMessages",
      true,
      { en: "Read messages to the inbox", hi: "इनबॉक्स के संदेश पढ़ें" },
      { en: "They are private: no wall shows them.", hi: "ये निजी होते हैं: किसी भी वॉल पर नहीं दिखते।" },
    ),
    yesNo(
      "readsInstagram",
      true,
      { en: "Read Instagram too", hi: "इंस्टाग्राम भी पढ़ें" },
      {
        en: "Comments on the account's pictures, pictures that tag it, and messages. Where it is only named elsewhere, Meta tells no list of that.",
        hi: "खाते की तस्वीरों पर टिप्पणियाँ, जिन तस्वीरों में उसे टैग किया गया, और संदेश। और कहीं केवल नाम लिया गया हो तो मेटा उसकी सूची नहीं देता।",
      },
    ),
    text("instagramId", {
      pattern: DIGITS,
      fault: { en: "An id has digits only; leave it empty and it is found.", hi: "आईडी में केवल अंक होते हैं; खाली छोड़ें तो अपने आप मिल जाएगी।" },
      label: { en: "Instagram account id", hi: "इंस्टाग्राम खाते की आईडी" },
      help: { en: "Empty: the account that is joined with the page.", hi: "खाली: जो खाता पेज से जुड़ा है।" },
    }),
    number("pollSeconds", { min: 10, max: 3_600, default: 60, label: { en: "Ask every (seconds)", hi: "हर (सेकंड) बाद पूछें" } }),
    number("windowDays", {
      min: 1,
      max: 365,
      default: 30,
      label: { en: "New comments on posts of the last (days)", hi: "पिछले (दिन) की पोस्टों पर नई टिप्पणियाँ" },
      help: {
        en: "Older posts are not asked for comments any more. The first reading goes back so far as well.",
        hi: "इससे पुरानी पोस्टों की टिप्पणियाँ फिर नहीं पूछी जातीं। पहली बार भी इतना ही पीछे तक पढ़ा जाता है।",
      },
    }),
    webAddress(
      "baseUrl",
      "https://graph.facebook.com",
      { en: "Address of the Graph API", hi: "ग्राफ़ API का पता" },
      { en: "Meta's own. Leave it as it is if you do not know another.", hi: "मेटा का अपना। दूसरा न जानते हों तो जैसा है वैसा रहने दें।" },
    ),
  ],
};
