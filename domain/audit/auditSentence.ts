import { assertNever } from "../assertNever.ts";
import { counted, ROWS } from "../text/counted.ts";
import type { Words } from "../text/words.ts";
import type { AuditedAct } from "./auditEntry.ts";
import type { AuditedSection } from "./auditEvents.ts";
import { EXPORT_WORDS, LIST_WORDS, ORDER_WORDS, PLACE_WORDS, PRINT_WORDS, SECTION_WORDS, SIGN_OUT_WORDS } from "./auditWords.ts";

type Locale = "en" | "hi";

/** How what an event holds by its key is called. */
export interface AuditNames {
  /** The name of a person by their id, null for one who is not known. */
  readonly nameOf: (person: string) => string | null;
  readonly settingOf: (section: AuditedSection, of: string) => Words;
  readonly fieldOf: (section: AuditedSection, of: string | null, field: string) => Words;
}

/** What a line of the register says, without who did it and when. */
export function auditSentence(act: AuditedAct, locale: Locale, { nameOf, settingOf, fieldOf }: AuditNames): string {
  const say = (en: string, hi: string) => (locale === "en" ? en : hi);
  switch (act.type) {
    case "signed-in":
      return act.payload.way === "unlocked" ? say("Unlocked the window", "विंडो का लॉक खोला") : say("Signed in", "साइन-इन किया");
    case "signed-out":
      return SIGN_OUT_WORDS[act.payload.by][locale];
    case "window-locked":
      return act.payload.by === "time" ? say("The window locked itself", "विंडो स्वयं लॉक हुई") : say("Locked the window", "विंडो लॉक की");
    case "sign-in-failed": {
      const { person, tries } = act.payload;
      const name = person === null ? say("a name that is nobody's", "ऐसा नाम जो किसी का नहीं") : (nameOf(person) ?? person);
      return say(`Failed sign-in as ${name}: ${tries} in this hour so far`, `${name} के नाम से असफल साइन-इन: इस घंटे में अब तक ${tries}`);
    }
    case "exported": {
      const { what, format, detail, rows } = act.payload;
      const more = [detail, rows === null ? null : counted(rows, ROWS, locale), format.toUpperCase()].filter((each) => each !== null);
      return say(`Exported: ${EXPORT_WORDS[what].en}`, `निर्यात: ${EXPORT_WORDS[what].hi}`) + ` (${more.join(", ")})`;
    }
    case "printed": {
      const { what, number } = act.payload;
      return say(`Printed: ${PRINT_WORDS[what].en}`, `मुद्रित: ${PRINT_WORDS[what].hi}`) + (number === null ? "" : ` ${number}`);
    }
    case "list-shown":
      return say(`Saw the list: ${LIST_WORDS[act.payload.what].en}`, `सूची देखी: ${LIST_WORDS[act.payload.what].hi}`);
    case "setting-changed": {
      const { section, of, fields } = act.payload;
      const named = SECTION_WORDS[section][locale] + (of === null ? "" : ` (${settingOf(section, of)[locale]})`);
      const changed = [...new Set(fields.map((field) => fieldOf(section, of, field)[locale]))].join("; ");
      return say(`Changed ${named}: ${changed}`, `${named} – बदला गया: ${changed}`);
    }
    case "ordered":
      return say(`Ordered: ${ORDER_WORDS[act.payload.what].en}`, `आदेश: ${ORDER_WORDS[act.payload.what].hi}`);
    case "seal-key-made": {
      const { fingerprint, place } = act.payload;
      return say(
        `Seals are signed by a new key from here on: ${fingerprint} (${PLACE_WORDS[place].en})`,
        `यहाँ से मुहरें नई कुंजी से हस्ताक्षरित: ${fingerprint} (${PLACE_WORDS[place].hi})`,
      );
    }
    case "personal-data-shown":
      return say("Saw what is hidden in a case", "शिकायत के छिपे विवरण देखे");
    case "raw-shown":
      return say("Saw the raw form of what could not be read", "अपठित सामग्री मूल रूप में देखी");
    case "number-searched":
      return say("Searched for the number of a person", "किसी व्यक्ति का नंबर खोजा");
    case "file-saved":
      return say("Saved a file of a case", "शिकायत की फ़ाइल सहेजी");
    case "letter-issued":
    case "absence-letter-issued":
      return say(`Issued letter ${act.about ?? ""}`, `पत्र जारी किया ${act.about ?? ""}`).trim();
    case "person-added":
      return (
        say(`Added the user ${named(act.about, nameOf)}`, `उपयोगकर्ता जोड़ा: ${named(act.about, nameOf)}`) + changeOf(act.change, locale)
      );
    case "person-changed":
      return (
        say(`Changed the user ${named(act.about, nameOf)}`, `उपयोगकर्ता में परिवर्तन: ${named(act.about, nameOf)}`) +
        changeOf(act.change, locale)
      );
    case "learning-reset":
      return say("Had the program forget what it learned", "प्रोग्राम का सीखा हुआ मिटाया");
    case "gap-acknowledged":
      return say(`Acknowledged missing posts of ${act.about ?? ""}`, `छूटी पोस्टें स्वीकार कीं: ${act.about ?? ""}`).trim();
    case "surge-noted":
      return say(`Took note of a surge: ${act.about ?? ""}`, `असामान्य वृद्धि का संज्ञान लिया: ${act.about ?? ""}`).trim();
    case "place-named":
      return say("Corrected names of places in Hindi", "स्थानों के हिंदी नाम सुधारे");
    case "dossier-made":
      return say(`Made the dossier ${act.about ?? ""}`, `संचिका बनाई: ${act.about ?? ""}`).trim();
    case "dossier-revoked":
      return say(`Revoked the dossier ${act.about ?? ""}`, `संचिका निरस्त की: ${act.about ?? ""}`).trim();
    case "acts-taken-in":
      return say("Took back the acts of a dossier", "संचिका के कार्य वापस लिए");
    case "acts-refused":
      return say(`Acts of the dossier ${act.about ?? ""} were refused`, `संचिका के कार्य नहीं लिए गए: ${act.about ?? ""}`).trim();
    case "sealed":
      return say("Sealed the chain of events", "घटना-प्रविष्टियों की श्रृंखला पर मुहर लगाई");
    case "retention-set":
      return say("Set how long words of citizens are kept", "नागरिकों के शब्द रखने की अवधि तय की");
    case "retention-run":
      return say("Erased what was kept for long enough", "जिसकी अवधि पूरी हुई उसे मिटाया");
    case "legal-hold-set":
      return say(`Held the case ${act.about ?? ""}`, `शिकायत पर विधिक रोक लगाई: ${act.about ?? ""}`).trim();
    case "legal-hold-lifted":
      return say("Lifted a legal hold", "विधिक रोक हटाई");
    case "request-received":
      return say(`Entered the request ${act.about ?? ""}`, `अनुरोध दर्ज किया: ${act.about ?? ""}`).trim();
    case "request-looked-up":
      return say("Searched for the person of a request", "अनुरोध के व्यक्ति को खोजा");
    case "request-exported":
      return say("Exported what is held of a person", "एक व्यक्ति की रखी गई जानकारी निर्यात की");
    case "request-erased":
      return say("Erased what is held of a person", "एक व्यक्ति की रखी गई जानकारी मिटाई");
    case "request-settled":
      return say("Settled a request of a citizen", "नागरिक का अनुरोध निपटाया");
    case "breach-recorded":
      return say("Recorded a breach of personal data", "वैयक्तिक डेटा का उल्लंघन दर्ज किया");
    case "breach-revised":
      return say("Changed the report of a breach", "उल्लंघन के विवरण में परिवर्तन");
    case "breach-told":
      return say("Noted that a breach was told", "उल्लंघन की सूचना दी गई, यह दर्ज किया");
    case "breach-term-extended":
      return say("Noted a longer period for a breach", "उल्लंघन हेतु बढ़ा समय दर्ज किया");
    case "breach-closed":
      return say("Closed a breach", "उल्लंघन बंद किया");
    case "breach-exported":
      return say("Exported the report of a breach", "उल्लंघन का विवरण निर्यात किया");
    default:
      return assertNever(act);
  }
}

function named(person: string | null, nameOf: (person: string) => string | null): string {
  return person === null ? "" : (nameOf(person) ?? person);
}

function changeOf(change: Words | undefined, locale: Locale): string {
  return change === undefined || change[locale] === "" ? "" : ` – ${change[locale]}`;
}
