import type { FatalCode } from "./shell.ts";
import type { Locale } from "./locale.ts";

/** What is done about a fault that keeps the engine from working. */
export interface FaultPolicy {
  /** Of the engine's process, and of `serve`. Commands that end by themselves say 1 for every failure. */
  readonly exitCode: number;
  /**
   * `wait`: tried again after longer and longer pauses, without an end, and goes on by itself once what is wrong has passed.
   * `restart`: started again at once, and given up where that does not help. `person`: nothing helps but an act of a person.
   */
  readonly cure: "wait" | "restart" | "person";
  /** What is wrong and what to do, in one or two sentences. */
  readonly sentence: Readonly<Record<Locale, string>>;
}

/** The one table of what keeps an engine from working: the engine, its command line, the shell and the pages all go by it. */
export const FAULT_POLICIES: Readonly<Record<FatalCode, FaultPolicy>> = {
  DISK_FULL: {
    exitCode: 10,
    cure: "wait",
    sentence: {
      en: "The disk is full: make room on it. Nothing that was recorded is lost, and the program goes on by itself once there is room.",
      hi: "डिस्क भर गई है: उसमें जगह बनाएँ। दर्ज किया हुआ कुछ भी नहीं खोया है; जगह होते ही प्रोग्राम अपने आप आगे बढ़ेगा।",
    },
  },
  DATABASE_LOCKED: {
    exitCode: 11,
    cure: "wait",
    sentence: {
      en: "The record is in use by another program. Nothing is lost: close that program; this one goes on by itself as soon as the record is free.",
      hi: "अभिलेख किसी दूसरे प्रोग्राम में खुला है। कुछ भी नहीं खोया है: वह प्रोग्राम बंद करें; अभिलेख मुक्त होते ही यह अपने आप आगे बढ़ेगा।",
    },
  },
  DATABASE_UNWRITABLE: {
    exitCode: 12,
    cure: "wait",
    sentence: {
      en: "The record cannot be written: its file or folder is read-only or gone. Nothing that was recorded is lost. See that the folder is there and may be written to; the program then goes on by itself.",
      hi: "अभिलेख में लिखा नहीं जा सकता: उसकी फ़ाइल या फ़ोल्डर केवल पढ़ने के लिए है, या नहीं मिला। दर्ज किया हुआ कुछ भी नहीं खोया है। देखें कि फ़ोल्डर मौजूद है और उसमें लिखने की अनुमति है; फिर प्रोग्राम अपने आप आगे बढ़ेगा।",
    },
  },
  DATABASE_DAMAGED: {
    exitCode: 13,
    cure: "person",
    sentence: {
      en: "The record cannot be read: its file is damaged or gone. Restore the latest backup: a window asks for it, or the command “restore”.",
      hi: "अभिलेख पढ़ा नहीं जा सकता: उसकी फ़ाइल क्षतिग्रस्त है या नहीं है। नवीनतम बैकअप वापस लाएँ: एक विंडो इसके लिए पूछती है, या “restore” आदेश चलाएँ।",
    },
  },
  DATABASE_NEWER: {
    exitCode: 14,
    cure: "person",
    sentence: {
      en: "The record was written by a newer version of ISMGT. Install that version or a later one; nothing was changed.",
      hi: "यह अभिलेख ISMGT के नए संस्करण से लिखा गया है। वही या उससे नया संस्करण स्थापित करें; कुछ बदला नहीं गया है।",
    },
  },
  MIGRATION_FAILED: {
    exitCode: 19,
    cure: "person",
    sentence: {
      en: "This version of ISMGT could not bring the record up to date, and left it as it was. Install the version that was here before: it opens the record and the work continues. Send the log to those who support the program.",
      hi: "ISMGT का यह संस्करण अभिलेख को अपने अनुरूप नहीं बना सका, और उसे जैसा था वैसा ही छोड़ दिया। पहले वाला संस्करण स्थापित करें: वह अभिलेख खोलेगा और काम आगे चलेगा। लॉग सहायता करने वालों को भेजें।",
    },
  },
  DATABASE_BEFORE_RELEASE: {
    exitCode: 17,
    cure: "person",
    sentence: {
      en: "The record was made by a trial version of ISMGT before its first release and cannot be opened. Move the file to another folder and start the program again: it makes a new record. Nothing was changed.",
      hi: "यह अभिलेख ISMGT के पहले संस्करण के जारी होने से पूर्व के परीक्षण संस्करण का है और खोला नहीं जा सकता। फ़ाइल को किसी दूसरे फ़ोल्डर में रखें और प्रोग्राम फिर आरंभ करें: नया अभिलेख बन जाएगा। कुछ बदला नहीं गया है।",
    },
  },
  KEYS_MISSING: {
    exitCode: 18,
    cure: "person",
    sentence: {
      en: "The keys of the record are missing: without them nothing that was written about complaints can be read. Put the file whose name ends in .keys back beside the record, or have it put back from the backups by the command “backup restore-keys”. Nothing was changed.",
      hi: "अभिलेख की कुंजियाँ नहीं मिलीं: उनके बिना शिकायतों के बारे में लिखा कुछ भी पढ़ा नहीं जा सकता। .keys पर समाप्त होने वाली फ़ाइल अभिलेख के पास वापस रखें, या “backup restore-keys” आदेश से उसे बैकअप से वापस लाएँ। कुछ बदला नहीं गया है।",
    },
  },
  DISK_FAILED: {
    exitCode: 15,
    cure: "wait",
    sentence: {
      en: "The disk failed to read or to write. See that the disk or the network folder is connected and sound; the program then goes on by itself.",
      hi: "डिस्क पढ़ने या लिखने में विफल रही। देखें कि डिस्क या नेटवर्क फ़ोल्डर जुड़ा हुआ और ठीक है; फिर प्रोग्राम अपने आप आगे बढ़ेगा।",
    },
  },
  PORT_IN_USE: {
    exitCode: 16,
    cure: "wait",
    sentence: {
      en: "A network port that the program needs is in use by another program. Close that program; this one then goes on by itself.",
      hi: "प्रोग्राम को जो नेटवर्क पोर्ट चाहिए वह किसी दूसरे प्रोग्राम के पास है। वह प्रोग्राम बंद करें; फिर यह अपने आप आगे बढ़ेगा।",
    },
  },
  INTERNAL: {
    exitCode: 1,
    cure: "restart",
    sentence: {
      en: "The part that reads and records complaints met a fault of its own and ended. What was recorded is kept; the log tells more.",
      hi: "शिकायतें पढ़ने और दर्ज करने वाले भाग में अपनी ही त्रुटि आई और वह रुक गया। दर्ज किया हुआ सुरक्षित है; अधिक जानकारी लॉग में है।",
    },
  },
};

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/** The pause before the next try of what waits to pass, milliseconds; `failures` counts from 1. */
export function waitBeforeTry(failures: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures - 1, 10));
}
