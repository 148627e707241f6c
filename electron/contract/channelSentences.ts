import type { ConnectionTest, Words } from "./channels.ts";
import type { SourceFault } from "./sources.ts";

/** How a test of the connection came out, in one sentence: what is wrong and what to do about it. `name` is the channel's. */
export function testSentence(name: Words, test: ConnectionTest): Words {
  if (!test.ok) return test.explanation ?? remedyOf(name, test.fault);
  if (test.account === null) return { en: `${name.en} answers.`, hi: `${name.hi} से उत्तर मिला।` };
  return { en: `${name.en} answers for ${test.account}.`, hi: `${name.hi} ने ${test.account} के लिए उत्तर दिया।` };
}

/** What a fault means and what to do, where the channel itself does not say it better. */
export function remedyOf({ en, hi }: Words, fault: SourceFault): Words {
  const remedies: Readonly<Record<SourceFault, Words>> = {
    unreachable: {
      en: `${en} cannot be reached. Check the network cable or Wi-Fi and the address given here, then test again.`,
      hi: `${hi} तक पहुँच नहीं है। नेटवर्क केबल या वाई-फ़ाई और यहाँ भरा पता जाँचें, फिर दोबारा जाँच करें।`,
    },
    timeout: {
      en: `${en} did not answer in time. Wait a minute and test again; if it stays, check the network, and the proxy under Settings → Network.`,
      hi: `${hi} से समय पर उत्तर नहीं मिला। एक मिनट बाद फिर जाँचें; यही रहे तो नेटवर्क देखें, और सेटिंग → नेटवर्क में प्रॉक्सी।`,
    },
    "proxy-login": {
      en: "The proxy of this network wants a name and a password, or does not accept those that are stored. Enter them under Settings → Network.",
      hi: "इस नेटवर्क का प्रॉक्सी नाम और पासवर्ड माँगता है, या सहेजे हुए नाम-पासवर्ड नहीं मानता। उन्हें सेटिंग → नेटवर्क में भरें।",
    },
    "proxy-refused": {
      en: `The proxy of this network does not let this computer reach ${en}. Ask who runs the network to allow the address and the port that are named.`,
      hi: `इस नेटवर्क का प्रॉक्सी इस कंप्यूटर को ${hi} तक नहीं जाने देता। नेटवर्क चलाने वालों से नीचे लिखा पता और पोर्ट खुलवाएँ।`,
    },
    "proxy-down": {
      en: "The proxy of this network cannot be reached. Check its address and port under Settings → Network, and the network itself.",
      hi: "इस नेटवर्क का प्रॉक्सी नहीं मिल रहा। सेटिंग → नेटवर्क में उसका पता और पोर्ट जाँचें, और नेटवर्क भी।",
    },
    certificate: {
      en: `What answers cannot prove that it is ${en}: its certificate is not trusted here. Check this computer's date. Where your network looks into connections, give the certificate of its authority under Settings → Network.`,
      hi: `जो उत्तर दे रहा है उसका प्रमाणपत्र यहाँ मान्य नहीं है, इसलिए वह ${hi} होना सिद्ध नहीं कर सकता। इस कंप्यूटर की तारीख जाँचें। यदि आपका नेटवर्क संपर्कों की जाँच करता है तो उसकी प्रमाणन संस्था का प्रमाणपत्र सेटिंग → नेटवर्क में दें।`,
    },
    "rate-limited": {
      en: `${en} allows no more questions for now. Nothing is lost: reading goes on by itself when it allows it.`,
      hi: `${hi} पर अभी और पढ़ने की अनुमति नहीं है। कुछ भी नहीं खोएगा: अनुमति मिलते ही पढ़ना अपने आप चलेगा।`,
    },
    "usage-cap": {
      en: `The limit of reads at ${en} is used up. Have it raised there, or wait until it begins again; reading then goes on by itself.`,
      hi: `${hi} पर पढ़ने की सीमा पूरी हो गई। वहाँ सीमा बढ़वाएँ या उसके फिर शुरू होने की प्रतीक्षा करें; पढ़ना अपने आप चल पड़ेगा।`,
    },
    "too-many-connections": {
      en: `Another program reads ${en} with the same sign-in. Close it; the place becomes free within a few minutes.`,
      hi: `कोई दूसरा प्रोग्राम इसी पहचान से ${hi} पढ़ रहा है। उसे बंद करें; कुछ मिनट में स्थान खाली हो जाता है।`,
    },
    "out-of-credits": {
      en: `The account at ${en} has no credits left. Buy credits there; reading then goes on by itself.`,
      hi: `${hi} के खाते में क्रेडिट नहीं बचे। वहाँ क्रेडिट खरीदें; पढ़ना अपने आप चल पड़ेगा।`,
    },
    unauthorised: {
      en: `${en} does not accept the sign-in. Get a new token or password there, enter it here and save.`,
      hi: `${hi} पर पहचान स्वीकार नहीं हुई। वहाँ से नया टोकन या पासवर्ड लेकर यहाँ भरें और सहेजें।`,
    },
    "signed-out": {
      en: `The sign-in to ${en} has ended. Sign in again below the form of the channel, in the settings.`,
      hi: `${hi} का साइन-इन समाप्त हो गया है। सेटिंग में इस माध्यम के प्रपत्र के नीचे फिर साइन-इन करें।`,
    },
    forbidden: {
      en: `${en} knows who asks, but does not allow this. Give the account or the app the permission that is missing there.`,
      hi: `${hi} पर पहचान सही है, पर इसकी अनुमति नहीं है। वहाँ खाते या ऐप को छूटी हुई अनुमति दें।`,
    },
    "not-found": {
      en: `${en} does not know what is to be read. Check the number or name that is given here.`,
      hi: `${hi} पर यह खाता या पेज नहीं मिला। यहाँ भरी संख्या या नाम जाँचें।`,
    },
    "server-error": {
      en: `${en} itself has a fault. Nothing needs to be done here; reading goes on by itself.`,
      hi: `खराबी ${hi} की ओर है। यहाँ कुछ नहीं करना है; पढ़ना अपने आप चल पड़ेगा।`,
    },
    "bad-answer": {
      en: `The answer was not one of ${en}. Check the address, and whether a proxy or a sign-in page stands between.`,
      hi: `यह उत्तर ${hi} का नहीं था। पता जाँचें, और यह भी कि बीच में प्रॉक्सी या लॉगिन पृष्ठ तो नहीं है।`,
    },
    "bad-request": {
      en: `${en} does not accept what is asked. Check what is filled in here and save it again.`,
      hi: `${hi} पर यह अनुरोध स्वीकार नहीं हुआ। यहाँ भरी बातें जाँचें और फिर सहेजें।`,
    },
    "budget-spent": {
      en: "The monthly budget set here is spent. Raise it, or wait for the first of the month.",
      hi: "यहाँ तय किया गया मासिक बजट समाप्त हो गया। बजट बढ़ाएँ या पहली तारीख की प्रतीक्षा करें।",
    },
    "not-recorded": {
      en: "What comes cannot be recorded now: see that the disk has room and that no other program holds the record. Reading then goes on by itself.",
      hi: "जो आता है वह अभी दर्ज नहीं हो सकता: देखें कि डिस्क में जगह है और अभिलेख किसी दूसरे प्रोग्राम में खुला नहीं है। फिर पढ़ना अपने आप चल पड़ेगा।",
    },
    internal: {
      en: "Something failed inside the program. Save the channel again or restart ISMGT; if it stays, send the log to the support.",
      hi: "प्रोग्राम के भीतर त्रुटि हुई। माध्यम फिर सहेजें या ISMGT फिर शुरू करें; यही रहे तो लॉग सहायता टीम को भेजें।",
    },
  };
  return remedies[fault];
}
