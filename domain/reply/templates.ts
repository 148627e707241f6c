import type { Atr } from "../grievance/actions.ts";
import type { ReplyLanguage, ReplyPurpose } from "../grievance/reply.ts";

/** The purposes that have a template; a free reply is written by hand. */
export const TEMPLATE_PURPOSES = [
  "acknowledgement",
  "needs-info",
  "marked",
  "interim",
  "disposed",
] as const satisfies readonly ReplyPurpose[];
export type TemplatePurpose = (typeof TEMPLATE_PURPOSES)[number];

export type Templates = Readonly<Record<TemplatePurpose, Readonly<Record<ReplyLanguage, string>>>>;

export const DEFAULT_TEMPLATES: Templates = {
  acknowledgement: {
    hi: "नमस्ते। आपकी शिकायत हमें मिल गई है और दर्ज कर ली गई है। शिकायत संख्या: {ticket} (फ़ोन पर बताने की संख्या: {number})। इस पर जो भी कार्यवाही होगी, उसकी सूचना आपको यहीं दी जाएगी।",
    en: "Namaste. We have received your complaint and registered it. Complaint no. {ticket} (number to give by telephone: {number}). We will tell you here what is done about it.",
  },
  "needs-info": {
    hi: "नमस्ते। शिकायत संख्या {ticket} पर कार्यवाही के लिए हमें थोड़ी जानकारी और चाहिए। कृपया स्थान (गाँव या वार्ड, ज़िला) और अपना फ़ोन नंबर सीधे संदेश (DM) से भेजें। इन्हें यहाँ सबके सामने न लिखें।",
    en: "Namaste. To act on complaint no. {ticket} we need a little more. Please send the place (village or ward, and district) and your phone number by direct message (DM). Please do not post them here in public.",
  },
  marked: {
    hi: "आपकी शिकायत संख्या {ticket} कार्यवाही के लिए {office} को भेज दी गई है।[ उन्हें {due} तक कार्यवाही रिपोर्ट देनी है।] प्रगति की सूचना आपको दी जाएगी।",
    en: "Your complaint no. {ticket} has been sent to {office} for action.[ Their report is due by {due}.] We will keep you informed.",
  },
  interim: {
    hi: "आपकी शिकायत संख्या {ticket} पर काम चल रहा है ({office})। इसमें कुछ समय और लगेगा।[ नई तिथि: {due}।] धैर्य रखने के लिए धन्यवाद।",
    en: "Work on your complaint no. {ticket} is under way ({office}). It needs some more time.[ The new date is {due}.] Thank you for your patience.",
  },
  disposed: {
    hi: "आपकी शिकायत संख्या {ticket} पर {office} ने कार्यवाही पूरी होने की रिपोर्ट दी है। क्या समस्या हल हो गई? कृपया “हल हो गई” या “हल नहीं हुई” लिखकर बताएँ। हल नहीं हुई तो शिकायत फिर खोली जाएगी।",
    en: "On your complaint no. {ticket}, {office} reports that the work is done. Is it solved? Please reply “solved” or “not solved”. If it is not, we will open the complaint again.",
  },
};

/** How a case was disposed of, where no office reports that the work is done. */
export type OtherEnd = Exclude<Atr["outcome"], "solved"> | "without-report";

/** Replace the template `disposed` where it would not be true. */
export const DISPOSED_OTHERWISE: Readonly<Record<OtherEnd, Readonly<Record<ReplyLanguage, string>>>> = {
  partly: {
    hi: "आपकी शिकायत संख्या {ticket} पर {office} ने आंशिक समाधान की रिपोर्ट दी है। क्या समस्या हल हो गई? कृपया “हल हो गई” या “हल नहीं हुई” लिखकर बताएँ। हल नहीं हुई तो शिकायत फिर खोली जाएगी।",
    en: "On your complaint no. {ticket}, {office} reports that it is solved in part. Is it solved for you? Please reply “solved” or “not solved”. If it is not, we will open the complaint again.",
  },
  "not-possible": {
    hi: "आपकी शिकायत संख्या {ticket} पर {office} की रिपोर्ट है कि माँगी गई कार्यवाही संभव नहीं है। यदि आप सहमत नहीं हैं तो कृपया “हल नहीं हुई” लिखकर बताएँ; शिकायत फिर खोली जाएगी।",
    en: "On your complaint no. {ticket}, {office} reports that what you ask for is not possible. If you do not agree, please reply “not solved”, and we will open the complaint again.",
  },
  "without-report": {
    hi: "आपकी शिकायत संख्या {ticket} का निपटान कर दिया गया है। क्या समस्या हल हो गई? कृपया “हल हो गई” या “हल नहीं हुई” लिखकर बताएँ। हल नहीं हुई तो शिकायत फिर खोली जाएगी।",
    en: "Your complaint no. {ticket} has been disposed of. Is it solved? Please reply “solved” or “not solved”. If it is not, we will open the complaint again.",
  },
};

/** What a citizen is asked for: nobody is asked for what they have said. */
export type Asked = "both" | "place" | "phone" | "more";

/** Replace the template `needs-info` where a part of it is known, or where the reply is private already. */
export const ASKING: Readonly<Record<"inPublic" | "inPrivate", Readonly<Record<Asked, Readonly<Record<ReplyLanguage, string>>>>>> = {
  inPublic: {
    both: DEFAULT_TEMPLATES["needs-info"],
    place: {
      hi: "नमस्ते। शिकायत संख्या {ticket} पर कार्यवाही के लिए हमें थोड़ी जानकारी और चाहिए। कृपया ठीक स्थान (गाँव या वार्ड, ज़िला) सीधे संदेश (DM) से भेजें। इसे यहाँ सबके सामने न लिखें।",
      en: "Namaste. To act on complaint no. {ticket} we need a little more. Please send the exact place (village or ward, and district) by direct message (DM). Please do not post it here in public.",
    },
    phone: {
      hi: "नमस्ते। शिकायत संख्या {ticket} पर कार्यवाही के लिए हमें थोड़ी जानकारी और चाहिए। कृपया अपना फ़ोन नंबर सीधे संदेश (DM) से भेजें। इसे यहाँ सबके सामने न लिखें।",
      en: "Namaste. To act on complaint no. {ticket} we need a little more. Please send your phone number by direct message (DM). Please do not post it here in public.",
    },
    more: {
      hi: "नमस्ते। शिकायत संख्या {ticket} पर कार्यवाही के लिए हमें थोड़ी जानकारी और चाहिए। कृपया सीधे संदेश (DM) से बताएँ कि समस्या ठीक-ठीक क्या है और कब से है।",
      en: "Namaste. To act on complaint no. {ticket} we need a little more. Please tell us by direct message (DM) what exactly is wrong, and since when.",
    },
  },
  inPrivate: {
    both: {
      hi: "नमस्ते। शिकायत संख्या {ticket} पर कार्यवाही के लिए हमें थोड़ी जानकारी और चाहिए। कृपया इसी संदेश के उत्तर में स्थान (गाँव या वार्ड, ज़िला) और अपना फ़ोन नंबर लिखें।",
      en: "Namaste. To act on complaint no. {ticket} we need a little more. Please answer this message with the place (village or ward, and district) and your phone number.",
    },
    place: {
      hi: "नमस्ते। शिकायत संख्या {ticket} पर कार्यवाही के लिए हमें थोड़ी जानकारी और चाहिए। कृपया इसी संदेश के उत्तर में ठीक स्थान (गाँव या वार्ड, ज़िला) लिखें।",
      en: "Namaste. To act on complaint no. {ticket} we need a little more. Please answer this message with the exact place (village or ward, and district).",
    },
    phone: {
      hi: "नमस्ते। शिकायत संख्या {ticket} पर कार्यवाही के लिए हमें थोड़ी जानकारी और चाहिए। कृपया इसी संदेश के उत्तर में अपना फ़ोन नंबर लिखें।",
      en: "Namaste. To act on complaint no. {ticket} we need a little more. Please answer this message with your phone number.",
    },
    more: {
      hi: "नमस्ते। शिकायत संख्या {ticket} पर कार्यवाही के लिए हमें थोड़ी जानकारी और चाहिए। कृपया इसी संदेश के उत्तर में बताएँ कि समस्या ठीक-ठीक क्या है और कब से है।",
      en: "Namaste. To act on complaint no. {ticket} we need a little more. Please answer this message and tell us what exactly is wrong, and since when.",
    },
  },
};
