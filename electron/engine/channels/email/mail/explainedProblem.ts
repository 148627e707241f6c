import type { Words } from "#contract/channels.ts";
import type { MailProblem } from "./mailProblem.ts";
import type { MailServer } from "./mailServer.ts";

/** What is wrong with a server of mail and what to do about it, in one sentence. `folder` is the one that was asked for. */
export function explainedProblem(
  problem: MailProblem,
  { host, port, user, access }: Pick<MailServer, "host" | "port" | "user" | "access">,
  protocol: "IMAP" | "SMTP",
  folder = "",
): Words | null {
  const at = `${host}:${port}`;
  // A server refuses both with the same words.
  const told = problem === "wrong-password" && access.kind !== "password" ? "token-refused" : ofPassword(problem, { host, access });
  const sentences: Readonly<Record<MailProblem, Words | null>> = {
    "host-not-found": {
      en: `There is no server called ${host}; check the ${protocol} server's name and the network.`,
      hi: `${host} नाम का कोई सर्वर नहीं मिला; ${protocol} सर्वर का नाम और नेटवर्क जाँचें।`,
    },
    refused: {
      en: `${host} takes no connections on port ${port}; check the ${protocol} port, and whether a firewall is in the way.`,
      hi: `${host} पोर्ट ${port} पर संपर्क नहीं लेता; ${protocol} का पोर्ट और फ़ायरवॉल जाँचें।`,
    },
    unreachable: {
      en: `The connection to ${at} was lost; try again, and check the network if it stays so.`,
      hi: `${at} से संपर्क टूट गया; फिर कोशिश करें, और बार-बार हो तो नेटवर्क जाँचें।`,
    },
    timeout: {
      en: `${at} does not answer; check the port and its security (TLS or STARTTLS), and the network.`,
      hi: `${at} से उत्तर नहीं आ रहा; पोर्ट, उसकी सुरक्षा (TLS या STARTTLS) और नेटवर्क जाँचें।`,
    },
    "proxy-login": {
      en: `The proxy of this network wants a name and a password for ${at}, or does not accept those that are stored: enter them under Settings → Network.`,
      hi: `नेटवर्क का प्रॉक्सी ${at} के लिए नाम और पासवर्ड माँगता है, या सहेजे हुए नहीं मानता: उन्हें सेटिंग → नेटवर्क में भरें।`,
    },
    "proxy-refused": {
      en: `The proxy of this network does not connect to ${at}. Proxies often allow web pages only: ask who runs the network to allow port ${port} to ${host}.`,
      hi: `नेटवर्क का प्रॉक्सी ${at} से नहीं जोड़ता। प्रॉक्सी अक्सर केवल वेब पृष्ठ खोलते हैं: नेटवर्क चलाने वालों से ${host} का पोर्ट ${port} खुलवाएँ।`,
    },
    "proxy-down": {
      en: `The proxy through which ${at} is reached does not answer; check it under Settings → Network.`,
      hi: `जिस प्रॉक्सी से ${at} तक जाना है वह उत्तर नहीं दे रहा; उसे सेटिंग → नेटवर्क में जाँचें।`,
    },
    "certificate-unknown": {
      en: `The certificate of ${at} is signed by an authority that is not known here; give that authority's certificate in this form, among what is rarely needed, or under Settings → Network, or ask who runs the server.`,
      hi: `${at} का प्रमाणपत्र ऐसी संस्था का है जो यहाँ मान्य नहीं है; उस संस्था का प्रमाणपत्र इसी प्रपत्र के कम ज़रूरी खानों में या सेटिंग → नेटवर्क में दें, या सर्वर चलाने वालों से पूछें।`,
    },
    "certificate-expired": {
      en: `The certificate of ${at} has expired; the person who runs the server has to renew it. Check this computer's date as well.`,
      hi: `${at} का प्रमाणपत्र समाप्त हो चुका है; सर्वर चलाने वालों को उसे नया कराना होगा। इस कंप्यूटर की तारीख भी जाँचें।`,
    },
    "certificate-early": {
      en: `The certificate of ${at} is not valid yet; check this computer's date and time.`,
      hi: `${at} का प्रमाणपत्र अभी मान्य नहीं हुआ है; इस कंप्यूटर की तारीख और समय जाँचें।`,
    },
    "certificate-name": {
      en: `The certificate that ${at} shows is for another name; use the server's name as it is in its certificate.`,
      hi: `${at} का प्रमाणपत्र किसी दूसरे नाम का है; सर्वर का वही नाम लिखें जो उसके प्रमाणपत्र में है।`,
    },
    "no-tls": {
      en: `${at} speaks no TLS from the start; choose STARTTLS, or another port.`,
      hi: `${at} शुरू से TLS नहीं बोलता; STARTTLS चुनें या दूसरा पोर्ट लिखें।`,
    },
    "no-starttls": {
      en: `${at} offers no STARTTLS; choose TLS with its own port, so that the password does not go in the clear.`,
      hi: `${at} पर STARTTLS उपलब्ध नहीं है; TLS और उसका पोर्ट चुनें, ताकि पासवर्ड खुला न जाए।`,
    },
    "wrong-password":
      protocol === "IMAP"
        ? {
            en: `The server refused the user name or the password of ${user}; type them again.`,
            hi: `सर्वर ने ${user} का उपयोगकर्ता नाम या पासवर्ड नहीं माना; दोनों फिर से लिखें।`,
          }
        : {
            en: `Mail can be read, but ${host} does not let ${user} send: ask that sending by SMTP be allowed for this mailbox.`,
            hi: `मेल पढ़ी जा सकती है, पर ${host} ${user} को भेजने नहीं देता: इस मेलबॉक्स के लिए SMTP से भेजने की अनुमति माँगें।`,
          },
    "app-password": {
      en: `${host} wants an app password instead of the usual one: turn on two-step verification for ${user}, make an app password there and give it here.`,
      hi: `${host} सामान्य पासवर्ड की जगह ऐप पासवर्ड माँगता है: ${user} के लिए दो-चरणीय सत्यापन चालू करें, वहाँ ऐप पासवर्ड बनाएँ और यहाँ दें।`,
    },
    "passwords-off": {
      en: `${host} takes no password any more: choose Microsoft 365 above, save, and sign in below.`,
      hi: `${host} अब पासवर्ड नहीं लेता: ऊपर Microsoft 365 चुनें, सहेजें और नीचे साइन-इन करें।`,
    },
    "sending-off": {
      en: `Mail can be read, but sending is switched off for ${user}: ask the administrator of Microsoft 365 to switch on “Authenticated SMTP” for this mailbox.`,
      hi: `मेल पढ़ी जा सकती है, पर ${user} से भेजना बंद है: Microsoft 365 के प्रशासक से इस मेलबॉक्स के लिए “Authenticated SMTP” चालू करवाएँ।`,
    },
    "token-refused":
      access.kind === "sign-in"
        ? signInRefused(host, user, protocol)
        : {
            en: `The OAuth2 token of ${user} was refused or has expired; give a new one, or leave it empty and give a password.`,
            hi: `${user} का OAuth2 टोकन नहीं माना गया या समाप्त हो गया; नया टोकन दें, या उसे खाली छोड़कर पासवर्ड दें।`,
          },
    "not-now": {
      en: `${host} cannot answer just now; try again in a few minutes.`,
      hi: `${host} अभी उत्तर नहीं दे पा रहा; कुछ मिनट बाद फिर कोशिश करें।`,
    },
    "too-many-connections": {
      en: `${user} has too many connections to ${host}; close other mail programs on this mailbox.`,
      hi: `${user} के ${host} से बहुत सारे संपर्क खुले हैं; इस मेलबॉक्स पर चल रहे दूसरे मेल प्रोग्राम बंद करें।`,
    },
    throttled: {
      en: `${host} asks for a pause because of too many calls; it is tried again by itself.`,
      hi: `${host} ने बहुत अधिक अनुरोधों के कारण रुकने को कहा है; अपने आप फिर कोशिश होगी।`,
    },
    "folder-missing": {
      en: `The mailbox has no folder “${folder}”; INBOX is the usual one.`,
      hi: `मेलबॉक्स में “${folder}” नाम का फ़ोल्डर नहीं है; सामान्य फ़ोल्डर INBOX है।`,
    },
    "no-mail-server": {
      en: `What answers at ${at} is no ${protocol} server; check name and port.`,
      hi: `${at} पर ${protocol} सर्वर नहीं है; नाम और पोर्ट जाँचें।`,
    },
    "refused-command": null,
    unknown: null,
  };
  return sentences[told];
}

/** Microsoft's servers say no more of a right password than of a wrong one. */
function ofPassword(problem: MailProblem, { host, access }: Pick<MailServer, "host" | "access">): MailProblem {
  const isMicrosoft = /(?:^|\.)(?:office365|outlook)\.com$/iu.test(host);
  return problem === "wrong-password" && access.kind === "password" && isMicrosoft ? "passwords-off" : problem;
}

function signInRefused(host: string, user: string, protocol: "IMAP" | "SMTP"): Words {
  return {
    en: `${host} does not let the sign-in into the mailbox ${user}: see that ${protocol} is switched on for it, and that the sign-in is of this mailbox; then sign in again below.`,
    hi: `${host} इस साइन-इन से मेलबॉक्स ${user} नहीं खोलता: देखें कि उसके लिए ${protocol} चालू है और साइन-इन इसी मेलबॉक्स का है; फिर नीचे से दोबारा साइन-इन करें।`,
  };
}
