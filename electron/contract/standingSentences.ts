import { FAULT_POLICIES } from "./faultPolicy.ts";
import type { EngineWaiting } from "./shell.ts";
import type { Locale } from "./locale.ts";
import type { ClockStanding, HubStanding, AloneReason } from "./standing.ts";

const TIME_ZONE = "Asia/Kolkata";

/** What is in the way of the record and what to do, with the program that is, where it is known. */
export function obstacleSentence({ code, holder }: NonNullable<EngineWaiting>, locale: Locale): string {
  const sentence = FAULT_POLICIES[code].sentence[locale];
  return holder === null ? sentence : `${sentence} (${holder})`;
}

/** Why the clock's acts are held; null where it is believed. The question to a person is part of it. */
export function clockSentence({ doubt, futureAt }: ClockStanding, locale: Locale): string | null {
  if (doubt !== null) {
    const [machine, other] = [dayAndTime(doubt.machineAt, locale), dayAndTime(doubt.otherAt, locale)];
    return DOUBTS[doubt.why][locale](machine, other);
  }
  return futureAt === null ? null : FUTURE[locale](dayAndTime(futureAt, locale));
}

/** That this seat works alone, since when, and why. */
export function hubSentence({ why, sinceAt }: HubStanding, locale: Locale): string {
  const since = dayAndTime(sinceAt, locale);
  const reason = ALONE_SENTENCES[why][locale];
  return locale === "hi" ? `${since} से यह सीट अकेले काम कर रही है। ${reason}` : `This seat works alone since ${since}. ${reason}`;
}

/** What is wrong between a seat and its hub, and what to do. */
export const ALONE_SENTENCES: Readonly<Record<AloneReason, Readonly<Record<Locale, string>>>> = {
  unreachable: {
    en: "The hub does not answer; what is done here reaches the others once it does.",
    hi: "हब उत्तर नहीं देता; यहाँ का काम दूसरों तक उसके मिलते ही पहुँचेगा।",
  },
  refused: { en: "The hub refuses the name or the password.", hi: "हब ने नाम या पासवर्ड स्वीकार नहीं किया।" },
  certificate: {
    en: "The hub’s certificate is not believed, or it speaks no TLS; nothing was told to it.",
    hi: "हब के प्रमाणपत्र पर भरोसा नहीं किया गया, या वह TLS नहीं जानता; उसे कुछ नहीं बताया गया।",
  },
  "no-database": { en: "The hub has no database of that name.", hi: "हब में इस नाम का डेटाबेस नहीं है।" },
  "not-a-hub": {
    en: "The database is no hub yet; hub init makes it one.",
    hi: "यह डेटाबेस अभी हब नहीं है; hub init चलाएँ।",
  },
  older: {
    en: "This ISMGT is newer than the hub. Who looks after the hub brings it up to date with hub init; the other seats are refused from then on, until they have this version.",
    hi: "यह ISMGT हब से नया है। हब सँभालने वाले hub init से उसे नया करें; तब से बाकी सीटें यही संस्करण लगाने तक हब से नहीं जुड़ेंगी।",
  },
  newer: { en: "A newer ISMGT has changed the hub; install that version here.", hi: "नए ISMGT ने हब बदल दिया है; यहाँ भी वही संस्करण लगाएँ।" },
  altered: { en: "The tables of the hub were changed by another program.", hi: "हब की तालिकाएँ किसी और प्रोग्राम ने बदली हैं।" },
  encoding: { en: "The hub’s database has to be made with the encoding UTF8.", hi: "हब का डेटाबेस UTF8 में बनाना होगा।" },
  failed: { en: "The hub could not do it; the log says more.", hi: "हब यह नहीं कर सका; लॉग में और जानकारी है।" },
  "other-hub": {
    en: "The database is another hub than the one that this seat belongs to.",
    hi: "यह डेटाबेस वह हब नहीं है जिसमें यह सीट है।",
  },
  "other-key": {
    en: "The key of this seat is not the one that it signed with before. Start the app that has it, or give it in ISMGT_SECRET_SEAL_PRIVATE_KEY.",
    hi: "इस सीट की कुंजी वह नहीं है जिससे पहले हस्ताक्षर हुए। जिस ऐप में वह है उसे चलाएँ, या ISMGT_SECRET_SEAL_PRIVATE_KEY में दें।",
  },
  "no-room-key": {
    en: "The key that the seats share is not here: it lies in the file of keys beside the record. Leave the hub and join again with a new code.",
    hi: "सीटों की साझा कुंजी यहाँ नहीं है: वह अभिलेख के साथ की कुंजी फ़ाइल में होती है। हब छोड़कर नए कोड से फिर जुड़ें।",
  },
  restored: {
    en: "The record was restored and goes on as another seat: leave the hub and join again with a new code.",
    hi: "अभिलेख वापस लाया गया है और अब दूसरी सीट के रूप में चल रहा है: हब छोड़कर नए कोड से फिर जुड़ें।",
  },
  clock: {
    en: "Its clock is more than five minutes off the hub’s: nothing is pushed or taken in. Set it right.",
    hi: "इसकी घड़ी हब की घड़ी से पाँच मिनट से अधिक अलग है: न कुछ भेजा जा रहा है, न लिया जा रहा है। घड़ी ठीक करें।",
  },
  cloned: {
    en: "The hub has events of this seat that were never recorded here: two machines go on as one seat, or this one was put back to an older state. Nothing is pushed or taken in.",
    hi: "हब में इस सीट की ऐसी प्रविष्टियाँ हैं जो यहाँ दर्ज नहीं हुईं: दो मशीनें एक ही सीट की तरह चल रही हैं, या यह पुरानी स्थिति पर लौटाई गई है। न कुछ भेजा जा रहा है, न लिया जा रहा है।",
  },
  "not-admitted": {
    en: "The hub does not know this seat; leave it and join again with a code.",
    hi: "हब इस सीट को नहीं जानता; उसे छोड़कर कोड से फिर जुड़ें।",
  },
  revoked: {
    en: "Another seat has said that this one does not belong to the hub any more. Nothing is pushed or taken in; what came stays.",
    hi: "दूसरी सीट ने कहा है कि यह सीट अब हब में नहीं है। न कुछ भेजा जा रहा है, न लिया जा रहा है; जो आया वह यहाँ रहेगा।",
  },
};

type Said = Readonly<Record<Locale, (machine: string, other: string) => string>>;

const DOUBTS: Readonly<Record<NonNullable<ClockStanding["doubt"]>["why"], Said>> = {
  "ahead-of-servers": {
    en: (machine, other) =>
      `This computer’s clock says ${machine}, but servers say ${other}. Put the clock right. Until then no reminder, escalation, red flag or report is made by it.`,
    hi: (machine, other) =>
      `इस कंप्यूटर की घड़ी में ${machine} है, पर सर्वरों के अनुसार ${other} है। घड़ी ठीक करें। तब तक उसके आधार पर कोई स्मरण, उच्च स्तर पर प्रेषण, लाल झंडी या रिपोर्ट नहीं बनेगी।`,
  },
  leapt: {
    en: (machine, other) =>
      `This computer’s clock leapt from ${other} to ${machine}. Is it really ${machine}? Until that is confirmed no reminder, escalation, red flag or report is made.`,
    hi: (machine, other) =>
      `इस कंप्यूटर की घड़ी ${other} से सीधे ${machine} पर चली गई। क्या सच में ${machine} है? पुष्टि होने तक कोई स्मरण, उच्च स्तर पर प्रेषण, लाल झंडी या रिपोर्ट नहीं बनेगी।`,
  },
  "long-gap": {
    en: (machine, other) =>
      `Is it really ${machine}? The record was last in use on ${other}, and no server could be asked. Until that is confirmed no reminder, escalation, red flag or report is made.`,
    hi: (machine, other) =>
      `क्या सच में ${machine} है? अभिलेख अंतिम बार ${other} पर उपयोग में था और किसी सर्वर से समय नहीं पूछा जा सका। पुष्टि होने तक कोई स्मरण, उच्च स्तर पर प्रेषण, लाल झंडी या रिपोर्ट नहीं बनेगी।`,
  },
};

const FUTURE: Readonly<Record<Locale, (future: string) => string>> = {
  en: (future) =>
    `The record holds acts of ${future}, which has not come yet: a clock was ahead when they were written. Look through them; other seats do not take this record’s acts before that day.`,
  hi: (future) =>
    `अभिलेख में ${future} के कार्य दर्ज हैं, जबकि वह समय अभी आया नहीं है: लिखते समय घड़ी आगे थी। उन्हें देख लें; उस दिन से पहले दूसरी सीटें इस अभिलेख के कार्य नहीं लेंगी।`,
};

/** `28 November 2026, 17:41`, time of India. */
function dayAndTime(at: number, locale: Locale): string {
  const language = locale === "hi" ? "hi-IN-u-nu-latn" : "en-IN";
  const day = new Intl.DateTimeFormat(language, { timeZone: TIME_ZONE, day: "numeric", month: "long", year: "numeric" });
  const time = new Intl.DateTimeFormat("en-IN", { timeZone: TIME_ZONE, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return `${day.format(at)}, ${time.format(at)}`;
}
