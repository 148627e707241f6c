import { z } from "zod";
import type { ChannelForm } from "#contract/channels.ts";
import { choice, number, secret, text } from "../common/formFields.ts";

const GATEWAYS = ["nic", "mobile-seva", "gupshup", "other"] as const;

export const smsValuesSchema = z.object({
  gateway: z.enum(GATEWAYS),
  userName: z.string(),
  header: z.string(),
  entityId: z.string(),
  address: z.string(),
  sendsBy: z.enum(["form", "json", "address"]),
  parameters: z.string(),
  accepted: z.string(),
  paisePerPart: z.number().min(0),
  rupeesPerUsd: z.number().positive(),
  testNumber: z.string(),
});
export type SmsValues = z.infer<typeof smsValuesSchema>;

export const SMS_FORM: ChannelForm = {
  kind: "sms",
  name: { en: "SMS", hi: "SMS" },
  needs: { en: "For answers only; texts registered under DLT: weeks", hi: "केवल उत्तर भेजने के लिए; DLT में पंजीकृत पाठ: कई सप्ताह" },
  about: {
    en: "For citizens who came by telephone, letter, visit or a portal and gave a mobile number. Nothing comes in by SMS: a header of six letters cannot be answered, and no gateway here gives incoming messages to a program without an address of its own on the internet. By TRAI's rules every text is registered beforehand (DLT): you need the id of your principal entity, a header, and the template id of each text; the texts stand under “Keeping citizens informed”. NIC and Mobile Seva serve government departments on request.",
    hi: "उन नागरिकों के लिए जो फ़ोन, पत्र, भेंट या किसी पोर्टल से आए और मोबाइल नंबर दे गए। SMS से कुछ आता नहीं: छह अक्षर के हेडर को उत्तर नहीं दिया जा सकता, और इंटरनेट पर अपना पता न रखने वाले प्रोग्राम को कोई गेटवे आने वाले संदेश नहीं देता। TRAI के नियम से हर पाठ पहले पंजीकृत (DLT) होता है: प्रधान इकाई (Principal Entity) की आईडी, हेडर, और हर पाठ की टेम्पलेट आईडी चाहिए; पाठ “दूसरे माध्यम से आए नागरिक” में हैं। NIC और मोबाइल सेवा सरकारी विभागों को माँगने पर मिलती हैं।",
  },
  fields: [
    choice("gateway", {
      label: { en: "Gateway", hi: "गेटवे" },
      options: [
        { value: "nic", label: { en: "NIC SMS (smsgw.sms.gov.in)", hi: "NIC SMS (smsgw.sms.gov.in)" } },
        { value: "mobile-seva", label: { en: "Mobile Seva (C-DAC)", hi: "मोबाइल सेवा (C-DAC)" } },
        { value: "gupshup", label: { en: "Gupshup Enterprise", hi: "Gupshup Enterprise" } },
        { value: "other", label: { en: "Another one, over HTTP", hi: "कोई और, HTTP से" } },
      ],
      default: "nic",
    }),
    text("userName", { isRequired: true, label: { en: "User name", hi: "उपयोगकर्ता नाम" } }),
    secret("password", { isRequired: true, label: { en: "Password or PIN", hi: "पासवर्ड या पिन" } }),
    secret("secureKey", {
      label: { en: "Secure key", hi: "Secure key" },
      help: { en: "For Mobile Seva alone.", hi: "केवल मोबाइल सेवा के लिए।" },
    }),
    text("header", {
      isRequired: true,
      pattern: "[A-Za-z0-9]{3,11}",
      fault: { en: "Letters and digits alone.", hi: "केवल अक्षर और अंक।" },
      label: { en: "Header (sender id)", hi: "हेडर (प्रेषक आईडी)" },
      help: {
        en: "Exactly as registered, capitals and all. Government headers are shown with -G after them.",
        hi: "ठीक वैसा जैसा पंजीकृत है, बड़े-छोटे अक्षर सहित। सरकारी हेडर के बाद -G दिखता है।",
      },
    }),
    text("entityId", {
      isRequired: true,
      pattern: "\\d{10,25}",
      fault: { en: "The id is a number of about 19 digits.", hi: "यह आईडी लगभग 19 अंकों की संख्या होती है।" },
      label: { en: "Principal entity id (DLT)", hi: "प्रधान इकाई आईडी (DLT)" },
    }),
    text("address", {
      pattern: "https://\\S+|http://(?:localhost|127\\.0\\.0\\.1)(?::\\d+)?(?:/\\S*)?",
      fault: { en: "An address begins with https://.", hi: "पता https:// से शुरू होता है।" },
      label: { en: "Address of the gateway", hi: "गेटवे का पता" },
      help: {
        en: "Empty for the one that the gateway is known by; another one where NIC gives you a different server.",
        hi: "खाली हो तो गेटवे का जाना हुआ पता; NIC ने दूसरा सर्वर दिया हो तो उसका पता।",
      },
    }),
    choice("sendsBy", {
      label: { en: "Another gateway: how it is asked", hi: "कोई और गेटवे: कैसे पूछा जाए" },
      options: [
        { value: "form", label: { en: "POST, as a form", hi: "POST, फ़ॉर्म के रूप में" } },
        { value: "json", label: { en: "POST, as JSON", hi: "POST, JSON के रूप में" } },
        { value: "address", label: { en: "GET, in the address", hi: "GET, पते में" } },
      ],
      default: "form",
    }),
    text("parameters", {
      label: { en: "Another gateway: parameters", hi: "कोई और गेटवे: पैरामीटर" },
      default: "user={user}&password={password}&to={to}&sender={header}&text={text}&entity={entity}&template={template}&unicode={unicode}",
      help: {
        en: "As its manual names them. {to} is the number with 91 before it, {mobile} the same without.",
        hi: "जैसे उसकी पुस्तिका में नाम हैं। {to} 91 सहित नंबर है, {mobile} उसके बिना।",
      },
    }),
    text("accepted", {
      label: { en: "Another gateway: taken, if the answer has", hi: "कोई और गेटवे: स्वीकार, यदि उत्तर में हो" },
      default: "success",
    }),
    number("paisePerPart", {
      min: 0,
      max: 1_000,
      default: 0,
      isWhole: false,
      label: { en: "Price of one part (paise)", hi: "एक भाग का मूल्य (पैसे)" },
      help: {
        en: "A part has 160 letters in English, 70 in Hindi; less where a text has several. It counts towards the monthly budget of replies.",
        hi: "एक भाग में अंग्रेज़ी के 160 और हिंदी के 70 अक्षर; पाठ में कई भाग हों तो कुछ कम। यह उत्तरों के मासिक बजट में गिना जाता है।",
      },
    }),
    number("rupeesPerUsd", {
      min: 1,
      max: 1_000,
      default: 90,
      isWhole: false,
      label: { en: "Rupees for a US dollar", hi: "एक अमेरिकी डॉलर के रुपये" },
      help: { en: "The budget is kept in US dollars.", hi: "बजट अमेरिकी डॉलर में रखा जाता है।" },
    }),
    text("testNumber", {
      label: { en: "Mobile number for the trial", hi: "परीक्षण का मोबाइल नंबर" },
      help: {
        en: "“Test connection” sends one SMS to it: the acknowledgement in Hindi, with example numbers. Without a number it only looks whether the gateway can be reached.",
        hi: "“कनेक्शन जाँचें” इस पर एक SMS भेजता है: हिंदी पावती, उदाहरण की संख्याओं के साथ। नंबर न हो तो केवल देखा जाता है कि गेटवे तक पहुँच है या नहीं।",
      },
    }),
  ],
};
