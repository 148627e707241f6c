import type { ChannelField } from "#contract/channels.ts";
import { appFields, text, warnTo } from "../common/formFields.ts";
import { SERVERS } from "./providers.ts";

const SIGNS_IN = { field: "provider", values: ["gmail", "microsoft"] };
const ONLY_MICROSOFT = { field: "provider", values: ["microsoft"] };

const WARNS = {
  en: "Written to as soon as the sign-in ends, if a password of the mailbox is stored below as well: without one nothing can be sent until someone signs in again, and the desk alone tells it. May be left empty.",
  hi: "साइन-इन समाप्त होते ही मेल जाता है, यदि नीचे मेलबॉक्स का पासवर्ड भी सहेजा हो: उसके बिना फिर साइन-इन होने तक कुछ नहीं भेजा जा सकता और केवल डेस्क पर सूचना दिखती है। खाली छोड़ सकते हैं।",
};

/** Who runs the mailbox: fills in its servers, and says what its administrator has to do before. */
export const PROVIDER_FIELD: ChannelField = {
  type: "choice",
  name: "provider",
  label: { en: "Who runs the mailbox", hi: "मेलबॉक्स कौन चलाता है" },
  help: null,
  options: [
    {
      value: "nic",
      label: { en: "NIC mail (mail.gov.in)", hi: "NIC मेल (mail.gov.in)" },
      sets: { ...SERVERS.nic },
      note: {
        en: "Before: the delegated administrator of your department switches on IMAP for this mailbox; then in mail.gov.in under Settings, Mail Accounts, tick IMAP Access, and under My Account make an application-specific password.\nThat password goes below, not the one you log in with, which no mail program may use since two-step login.\nNIC changes servers now and then and may admit only some networks or countries: the names filled in are those of November 2026.\nIt costs nothing.",
        hi: "पहले: आपके विभाग के Delegated Administrator इस मेलबॉक्स के लिए IMAP चालू करें; फिर mail.gov.in में Settings, Mail Accounts पर IMAP Access चुनें, और My Account में application-specific password बनाएँ।\nनीचे वही पासवर्ड भरें, लॉगिन वाला नहीं: दो-चरणीय लॉगिन के बाद मेल प्रोग्राम में वह नहीं चलता।\nNIC कभी-कभी सर्वर बदलता है और केवल कुछ नेटवर्क या देशों से आने देता है: भरे गए नाम नवंबर 2026 के हैं।\nइसका कोई शुल्क नहीं है।",
      },
    },
    {
      value: "gmail",
      label: { en: "Gmail or Google Workspace", hi: "Gmail या Google Workspace" },
      sets: { ...SERVERS.gmail },
      note: {
        en: "Google takes no login password here.\nBest: make an OAuth client of the type “Desktop app” in the Google Cloud console, enter its ID and secret below, save, and sign in at the end of this page.\nIn a Workspace make the app “Internal”, or have the administrator mark it as trusted. An app of the kind “External” has to be “In production”: while it is “in testing” Google ends every sign-in after seven days, and in production Google warns of an unverified app until it has checked it.\nOr, with two-step login switched on, make an app password and enter it below.\nThe sign-in itself costs nothing; a Workspace has its own price.",
        hi: "Google यहाँ लॉगिन वाला पासवर्ड नहीं लेता।\nसबसे अच्छा: Google Cloud console में “Desktop app” प्रकार का OAuth client बनाएँ, उसकी ID और secret नीचे भरें, सहेजें और इस पृष्ठ के अंत में साइन-इन करें।\nWorkspace में ऐप “Internal” रखें, या प्रशासक उसे विश्वसनीय चिह्नित करें। “External” ऐप “In production” होना चाहिए: जब तक वह “in testing” है, Google हर साइन-इन सात दिन में समाप्त कर देता है; production में जाँच होने तक Google असत्यापित ऐप की चेतावनी दिखाता है।\nया दो-चरणीय लॉगिन चालू करके ऐप पासवर्ड बनाएँ और नीचे भरें।\nसाइन-इन का कोई शुल्क नहीं; Workspace का अपना मूल्य है।",
      },
    },
    {
      value: "microsoft",
      label: { en: "Microsoft 365", hi: "Microsoft 365" },
      sets: { ...SERVERS.microsoft },
      note: {
        en: "Microsoft takes no password for reading since 2022, and for sending it switches passwords off at the end of December 2026.\nBefore: in the Entra console register an app under “Mobile and desktop applications” with the redirect http://localhost/sign-in and “Allow public client flows” on; give it the delegated permissions IMAP.AccessAsUser.All and SMTP.Send, and have the administrator grant them.\nThe administrator also switches on IMAP and “Authenticated SMTP” for this mailbox.\nEnter the application (client) ID below, save, and sign in at the end of this page.\nThe mailbox needs a licence with Exchange Online; registering the app costs nothing.",
        hi: "Microsoft पढ़ने के लिए 2022 से पासवर्ड नहीं लेता, और भेजने के लिए दिसंबर 2026 के अंत में पासवर्ड बंद कर देता है।\nपहले: Entra console में “Mobile and desktop applications” के अंतर्गत ऐप दर्ज करें, redirect http://localhost/sign-in रखें और “Allow public client flows” चालू करें; उसे delegated अनुमतियाँ IMAP.AccessAsUser.All और SMTP.Send दें और प्रशासक से स्वीकृत कराएँ।\nप्रशासक इस मेलबॉक्स के लिए IMAP और “Authenticated SMTP” भी चालू करें।\nApplication (client) ID नीचे भरें, सहेजें और इस पृष्ठ के अंत में साइन-इन करें।\nमेलबॉक्स के लिए Exchange Online वाला लाइसेंस चाहिए; ऐप दर्ज करने का कोई शुल्क नहीं।",
      },
    },
    { value: "other", label: { en: "Another server", hi: "कोई और सर्वर" } },
  ],
  default: "other",
};

/** What the program is known by at Google or Microsoft. */
export const SIGN_IN_FIELDS: readonly ChannelField[] = [
  ...appFields(
    {
      label: { en: "Client ID of the app", hi: "ऐप की client ID" },
      help: { en: "Empty where a password is used.", hi: "पासवर्ड से काम हो तो खाली छोड़ें।" },
    },
    {
      label: { en: "Client secret of the app", hi: "ऐप का client secret" },
      help: { en: "Google gives one; Microsoft needs none.", hi: "Google देता है; Microsoft को नहीं चाहिए।" },
    },
  ).map((field) => ({ ...field, onlyFor: SIGNS_IN })),
  text("tenant", {
    onlyFor: ONLY_MICROSOFT,
    pattern: String.raw`[A-Za-z0-9][A-Za-z0-9.\-]{0,250}`,
    fault: { en: "A domain or an id, such as example.onmicrosoft.com.", hi: "डोमेन या ID, जैसे example.onmicrosoft.com।" },
    label: { en: "Directory (tenant)", hi: "डायरेक्टरी (tenant)" },
    help: {
      en: "Its domain or id, where the app is of this organisation alone; empty for an app of any organisation.",
      hi: "उसका डोमेन या ID, यदि ऐप केवल इसी संस्था का है; किसी भी संस्था के ऐप के लिए खाली छोड़ें।",
    },
  }),
  text("signInServer", {
    onlyFor: SIGNS_IN,
    pattern: String.raw`https://[\w.\-]+(?::\d{1,5})?/?|http://127\.0\.0\.1:\d{1,5}/?`,
    fault: { en: "An address begins with https:// and has no path.", hi: "पता https:// से शुरू होता है, उसके बाद पथ नहीं।" },
    label: { en: "Server for signing in", hi: "साइन-इन का सर्वर" },
    help: {
      en: "Empty for the usual one; another for a cloud of Microsoft that a government has to itself.",
      hi: "सामान्य सर्वर के लिए खाली छोड़ें; Microsoft के किसी सरकारी क्लाउड का अपना सर्वर हो तो वह।",
    },
  }),
  { ...warnTo(), onlyFor: SIGNS_IN, help: WARNS },
];
