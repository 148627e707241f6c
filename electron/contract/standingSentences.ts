import { FAULT_POLICIES } from "./faultPolicy.ts";
import type { EngineWaiting } from "./shell.ts";
import type { Locale } from "./locale.ts";
import type { ClockStanding } from "./standing.ts";

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
