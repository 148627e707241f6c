import type { ChannelField, ChannelForm } from "#contract/channels.ts";
import { FIRST_VISIT_DAYS } from "./limits.ts";
import { number, secret, text } from "../common/formFields.ts";
import { PROVIDER_FIELD, SIGN_IN_FIELDS } from "./signInFields.ts";

const HOST = "[A-Za-z0-9]([A-Za-z0-9.\\-]{0,250}[A-Za-z0-9])?";
const HOST_FAULT = { en: "Only the server's name, such as imap.example.gov.in.", hi: "केवल सर्वर का नाम, जैसे imap.example.gov.in।" };
const SECURITIES = [
  { value: "tls", label: { en: "TLS", hi: "TLS" } },
  { value: "starttls", label: { en: "STARTTLS", hi: "STARTTLS" } },
  { value: "none", label: { en: "None (only a server on this computer)", hi: "कोई नहीं (केवल इसी कंप्यूटर का सर्वर)" } },
];

export const EMAIL_FORM: ChannelForm = {
  kind: "email",
  name: { en: "E-mail", hi: "ई-मेल" },
  needs: { en: "The address and password of a mailbox: minutes", hi: "मेलबॉक्स का पता और पासवर्ड: कुछ मिनट" },
  about: {
    en: "Letters of citizens and answers of officers, from one mailbox, and the letters that go out from it. Choose first who runs the mailbox: what has to be done there before is said then. Letters are never marked as read, moved or deleted.",
    hi: "एक मेलबॉक्स से नागरिकों के पत्र और अधिकारियों के उत्तर, और उसी से जाने वाले पत्र। पहले चुनें कि मेलबॉक्स कौन चलाता है: वहाँ पहले क्या करना है, यह तब बताया जाता है। पत्र न पढ़े हुए चिह्नित होते हैं, न हटाए या खिसकाए जाते हैं।",
  },
  fields: [
    PROVIDER_FIELD,
    text("address", {
      label: { en: "Address of the mailbox", hi: "मेलबॉक्स का पता" },
      help: { en: "Letters go out from it, and answers come to it.", hi: "पत्र इसी पते से जाते हैं और उत्तर इसी पर आते हैं।" },
      isRequired: true,
      pattern: '[^\\s@<>,;:"()]{1,64}@[^\\s@<>,;:"()]{1,190}',
      fault: { en: "This is no e-mail address.", hi: "यह ई-मेल पता नहीं है।" },
    }),
    text("senderName", {
      isRare: true,
      label: { en: "Name beside the address", hi: "पते के साथ दिखने वाला नाम" },
      pattern: '[^\\r\\n<>"]{0,100}',
    }),
    text("user", {
      label: { en: "User name", hi: "उपयोगकर्ता नाम" },
      help: { en: "Empty where it is the address.", hi: "पता ही उपयोगकर्ता नाम हो तो खाली छोड़ें।" },
    }),
    secret("password", {
      label: { en: "Password", hi: "पासवर्ड" },
      help: {
        en: "For NIC and Gmail an app password. Not needed where the mailbox signs in below.",
        hi: "NIC और Gmail के लिए ऐप पासवर्ड। मेलबॉक्स नीचे साइन-इन करता हो तो नहीं चाहिए।",
      },
    }),
    ...SIGN_IN_FIELDS,
    secret("oauthToken", {
      isRare: true,
      onlyFor: { field: "provider", values: ["other"] },
      label: { en: "OAuth2 access token (instead of a password)", hi: "OAuth2 ऐक्सेस टोकन (पासवर्ड के बदले)" },
      help: {
        en: "It is not renewed: when the server ends it, reading ends.",
        hi: "इसका नवीनीकरण नहीं होता: सर्वर इसे समाप्त करे तो पढ़ना रुक जाता है।",
      },
    }),
    ...serverFields("imap", { tls: 993, starttls: 143 }),
    text("folder", {
      isRare: true,
      label: { en: "Folder to read", hi: "पढ़ा जाने वाला फ़ोल्डर" },
      isRequired: true,
      pattern: "[^\\r\\n]{1,200}",
      default: "INBOX",
    }),
    number("firstVisitDays", {
      isRare: true,
      label: { en: "On the first visit, letters of the last … days", hi: "पहली बार में पिछले कितने दिनों के पत्र पढ़ें" },
      help: {
        en: "Older letters of the mailbox are left where they are and open no case. Empty for all of them. Says nothing to a mailbox that has been read already. Where the server does not tell how old letters are, this computer's clock counts: see that it is right.",
        hi: "मेलबॉक्स के इससे पुराने पत्र जहाँ हैं वहीं रहते हैं और उनसे कोई शिकायत नहीं बनती। सभी पत्र पढ़ने हों तो खाली छोड़ें। जो मेलबॉक्स पहले पढ़ा जा चुका है, उस पर इसका प्रभाव नहीं पड़ता। सर्वर यह न बताता हो कि पत्र कितने पुराने हैं, तो दिन इस कंप्यूटर की घड़ी से गिने जाते हैं: देख लें कि घड़ी सही है।",
      },
      min: 1,
      max: 3_650,
      default: FIRST_VISIT_DAYS,
      mayBeEmpty: true,
    }),
    ...serverFields("smtp", { tls: 465, starttls: 587 }),
    text("sentFolder", {
      isRare: true,
      label: { en: "Folder for copies of what is sent", hi: "भेजे गए पत्रों की प्रति का फ़ोल्डर" },
      help: {
        en: "Empty where the server keeps copies by itself, as Gmail does.",
        hi: "सर्वर स्वयं प्रति रखता हो, जैसे Gmail, तो खाली छोड़ें।",
      },
      pattern: "[^\\r\\n]{0,200}",
    }),
    text("ownAuthenticationServer", {
      isRare: true,
      label: { en: "Server whose checks of senders are trusted", hi: "प्रेषक की जाँच के लिए विश्वसनीय सर्वर" },
      help: {
        en: "As it is first in Authentication-Results of letters that came in, above every Received. The letter of an officer, or of an MLA, MP or minister, that passes DMARC there is taken for theirs, also without a DKIM signature that can be checked here; one that fails is taken for a citizen's. Empty where no server is trusted.",
        hi: "आए पत्रों में हर Received से ऊपर के Authentication-Results में जो नाम सबसे पहले लिखा हो। वहाँ DMARC में सफल अधिकारी या जनप्रतिनिधि का पत्र उन्हीं का माना जाता है, भले ही यहाँ DKIM हस्ताक्षर न जाँचा जा सके; असफल पत्र नागरिक का माना जाता है। किसी सर्वर पर भरोसा न हो तो खाली छोड़ें।",
      },
      pattern: HOST,
      fault: HOST_FAULT,
    }),
    text("serverCertificate", {
      isRare: true,
      label: { en: "Certificate of your own authority (PEM)", hi: "अपनी प्रमाणन संस्था का प्रमाणपत्र (PEM)" },
      help: {
        en: "Only where the server's certificate is signed by an authority of your own network.",
        hi: "केवल तब, जब सर्वर का प्रमाणपत्र आपके अपने नेटवर्क की संस्था का हो।",
      },
      pattern: "[\\s\\S]*-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\\s]+-----END CERTIFICATE-----[\\s\\S]*",
      fault: { en: "A certificate begins with -----BEGIN CERTIFICATE-----.", hi: "प्रमाणपत्र -----BEGIN CERTIFICATE----- से शुरू होता है।" },
    }),
    number("pollEvery", {
      isRare: true,
      label: { en: "Look for letters every … seconds", hi: "कितने सेकंड में नए पत्र देखें" },
      help: {
        en: "Letters come at once where the server tells of them (IDLE); this finds what it did not tell.",
        hi: "सर्वर बताता हो (IDLE) तो पत्र तुरंत आते हैं; यह छूटे हुए पत्र ढूँढता है।",
      },
      min: 10,
      max: 3_600,
      default: 60,
    }),
  ],
};

/** Name, port and security of a server; the port with TLS is the usual one. */
function serverFields(protocol: "imap" | "smtp", ports: { readonly tls: number; readonly starttls: number }): readonly ChannelField[] {
  const named = protocol.toUpperCase();
  return [
    text(`${protocol}Host`, { label: { en: `${named} server`, hi: `${named} सर्वर` }, isRequired: true, pattern: HOST, fault: HOST_FAULT }),
    number(`${protocol}Port`, {
      label: { en: `${named} port`, hi: `${named} पोर्ट` },
      help: {
        en: `${ports.tls} with TLS, ${ports.starttls} with STARTTLS.`,
        hi: `TLS के साथ ${ports.tls}, STARTTLS के साथ ${ports.starttls}।`,
      },
      min: 1,
      max: 65_535,
      default: ports.tls,
    }),
    {
      type: "choice",
      name: `${protocol}Security`,
      label: { en: `${named} security`, hi: `${named} सुरक्षा` },
      help: null,
      options: SECURITIES,
      default: "tls",
    },
  ];
}
