import type { Words } from "#contract/channels.ts";
import { SourceError } from "../../core/ports/source.ts";
import { GraphError, tokenProblemOf } from "./graphRefusal.ts";
import type { TokenProblem } from "./graphRefusal.ts";

/** What is wrong and what to do, in one sentence or two; null where the fault alone says it. */
export function explain(error: SourceError): Words | null {
  if (error instanceof GraphError) {
    if (error.permission !== null) return missingPermission(error.permission);
    const problem = tokenProblemOf(error.refusal);
    if (problem !== null) return TOKEN_PROBLEMS[problem];
    if (error.refusal.code === 368) return BLOCKED;
  }
  return BY_FAULT[error.fault] ?? null;
}

function missingPermission(permission: string): Words {
  return {
    en: `The token lacks the permission ${permission}. Grant it to the app at Meta (App Review), then make a new page token with it.`,
    hi: `टोकन में ${permission} अनुमति नहीं है। मेटा में (App Review) ऐप को यह अनुमति दिलाएँ और फिर उसके साथ नया पेज टोकन बनाएँ।`,
  };
}

export function wrongPage(name: string, id: string): Words {
  return {
    en: `The token speaks for “${name}” (${id}), not for the page whose id you entered. Correct the page id, or enter the token of that page.`,
    hi: `यह टोकन “${name}” (${id}) का है, उस पेज का नहीं जिसकी आईडी आपने भरी है। पेज आईडी ठीक करें, या उस पेज का टोकन भरें।`,
  };
}

export function personalToken(): Words {
  return {
    en: "This is the token of a person, not of a page. Ask Meta for the page's own token (/me/accounts) and enter that.",
    hi: "यह किसी व्यक्ति का टोकन है, पेज का नहीं। मेटा से पेज का अपना टोकन लें (/me/accounts) और वही भरें।",
  };
}

export const NO_PAGE: Words = {
  en: "Meta knows no page with this id, or does not show it to this app. Check the page id.",
  hi: "मेटा को इस आईडी का कोई पेज नहीं मिला, या वह इस ऐप को नहीं दिखाया जाता। पेज आईडी जाँचें।",
};

export const NO_INSTAGRAM: Words = {
  en: "Meta knows no Instagram account with this id that belongs to the page. Leave the field empty and the joined account is found.",
  hi: "इस आईडी का कोई इंस्टाग्राम खाता इस पेज से जुड़ा नहीं मिला। यह खाना खाली छोड़ें, जुड़ा हुआ खाता अपने आप मिल जाएगा।",
};

const BLOCKED: Words = {
  en: "Meta has blocked the page from this for a time because of its rules. Look at the page's quality tab, and wait.",
  hi: "मेटा ने नियमों के कारण पेज को कुछ समय के लिए इससे रोक दिया है। पेज का गुणवत्ता (Page Quality) भाग देखें और प्रतीक्षा करें।",
};

const TOKEN_PROBLEMS: Readonly<Record<TokenProblem, Words>> = {
  expired: {
    en: "The page token has expired. Log in at Meta again, make a new page token (one of a system user does not expire) and enter it here.",
    hi: "पेज टोकन की अवधि समाप्त हो गई है। मेटा में फिर से लॉग इन करके नया पेज टोकन बनाएँ (सिस्टम उपयोगकर्ता वाला समाप्त नहीं होता) और यहाँ भरें।",
  },
  revoked: {
    en: "The login was taken back: the person who gave it removed the app. Log in again and enter the new page token.",
    hi: "लॉगिन वापस ले लिया गया है: जिस व्यक्ति ने दिया था उसने ऐप हटा दिया। फिर से लॉग इन करें और नया पेज टोकन भरें।",
  },
  "password-changed": {
    en: "The password of the person who gave the token was changed, which ends it. Log in again and enter the new page token.",
    hi: "टोकन देने वाले व्यक्ति का पासवर्ड बदला गया है, इसलिए टोकन समाप्त हो गया। फिर से लॉग इन करें और नया पेज टोकन भरें।",
  },
  "account-locked": {
    en: "The person who gave the token has to log in at facebook.com and confirm the account there; then make a new page token.",
    hi: "टोकन देने वाले व्यक्ति को facebook.com पर लॉग इन करके अपने खाते की पुष्टि करनी होगी; फिर नया पेज टोकन बनाएँ।",
  },
  "not-admin": {
    en: "The person who gave the token has no role on the page any more. Let somebody who has one log in, and enter the new page token.",
    hi: "टोकन देने वाले व्यक्ति की अब पेज पर कोई भूमिका नहीं है। जिसकी भूमिका हो वह लॉग इन करे, और नया पेज टोकन भरें।",
  },
  invalid: {
    en: "Meta does not accept the page token: it is mistyped or no longer valid. Log in again and enter the new page token.",
    hi: "मेटा पर पेज टोकन स्वीकार नहीं हुआ: वह गलत लिखा है या अब मान्य नहीं। फिर से लॉग इन करें और नया पेज टोकन भरें।",
  },
  "proof-needed": {
    en: "The app asks for a proof with every request: enter the app secret as well.",
    hi: "ऐप हर अनुरोध के साथ प्रमाण माँगता है: ऐप सीक्रेट भी भरें।",
  },
  proof: {
    en: "The app secret does not belong to the app of this token. Copy it again from the app's settings at Meta (Settings, Basic), or leave it empty.",
    hi: "ऐप सीक्रेट इस टोकन वाले ऐप का नहीं है। मेटा में ऐप की सेटिंग (Settings, Basic) से फिर कॉपी करें, या इसे खाली छोड़ें।",
  },
};

const BY_FAULT: Partial<Readonly<Record<SourceError["fault"], Words>>> = {
  unreachable: {
    en: "Meta cannot be reached, or what answers in its place is not Meta. Check the network, its proxy, and the address of the Graph API.",
    hi: "मेटा तक पहुँचा नहीं जा सका, या उसके स्थान पर कोई और उत्तर दे रहा है। नेटवर्क, प्रॉक्सी और ग्राफ़ API का पता जाँचें।",
  },
  timeout: {
    en: "Meta did not answer in time. Check the network and try again.",
    hi: "मेटा ने समय पर उत्तर नहीं दिया। नेटवर्क जाँचें और फिर प्रयास करें।",
  },
  "rate-limited": {
    en: "Meta asks to wait: what it allows for this hour is used up. Try again later.",
    hi: "मेटा प्रतीक्षा करने को कहता है: इस घंटे की सीमा पूरी हो गई। बाद में फिर प्रयास करें।",
  },
  "bad-answer": {
    en: "What answers at this address does not speak as Meta does; a network's login page does so, too. Check the address and the network.",
    hi: "इस पते से मेटा जैसा उत्तर नहीं आता; नेटवर्क का लॉगिन पृष्ठ भी ऐसा करता है। पता और नेटवर्क जाँचें।",
  },
  "server-error": {
    en: "Meta has a fault of its own at the moment. Try again later.",
    hi: "मेटा में इस समय खराबी है। थोड़ी देर बाद फिर प्रयास करें।",
  },
  "not-found": NO_PAGE,
};
