import type { PrintedSeal as Paper } from "#contract/prints.ts";
import type { Locale } from "#contract/settings.ts";
import { dateOnPaper } from "#domain/letter/days.ts";
import { timeOnPaper } from "#domain/seal/timeOnPaper.ts";
import { FIRST_SEAL, grouped } from "#domain/seal/seal.ts";
import { LetterHead } from "../ui/paper/LetterHead.tsx";
import styles from "./PrintedSeal.module.css";

const FORM = {
  en: {
    title: "Seal of the record",
    about:
      "This seal signs the head of the chain of all that was recorded up to the moment below. File this paper. If the record's past is changed later, its chain no longer holds this head, and nobody can make it do so.",
    date: "Sealed",
    seat: "Seat",
    events: "Events since the seal before",
    eventsOfFirst: "Events since the beginning",
    upTo: "Up to event number",
    head: "Head of the chain (SHA-256)",
    fingerprint: "Fingerprint of the public key",
    publicKey: "Public key (Ed25519)",
    previous: "The seal before (SHA-256)",
    first: "none: this is the first",
    signature: "Signature",
    check:
      "To check, ask the administrator of the record to have its chain checked and its seals listed: the chain has to be whole, and the seal of this event number to have this head and public key, sign by sign. Otherwise the past was changed.",
    checkCode: "Check code by telephone, as at the foot:",
    compared: "Compared and filed by (name, date, signature):",
  },
  hi: {
    title: "अभिलेख की मुहर",
    about:
      "यह मुहर नीचे लिखे क्षण तक दर्ज सब घटना-प्रविष्टियों की श्रृंखला के शीर्ष पर हस्ताक्षर है। यह काग़ज़ पत्रावली में रखें। बाद में अभिलेख का अतीत बदला गया, तो उसकी श्रृंखला में यह शीर्ष नहीं मिलेगा और कोई उसे मिला भी नहीं सकेगा।",
    date: "मुहर का समय",
    seat: "सीट",
    events: "पिछली मुहर के बाद की प्रविष्टियाँ",
    eventsOfFirst: "आरंभ से प्रविष्टियाँ",
    upTo: "प्रविष्टि क्रमांक तक",
    head: "श्रृंखला का शीर्ष (SHA-256)",
    fingerprint: "सार्वजनिक कुंजी की पहचान (fingerprint)",
    publicKey: "सार्वजनिक कुंजी (Ed25519)",
    previous: "पिछली मुहर (SHA-256)",
    first: "कोई नहीं: यह पहली मुहर है",
    signature: "हस्ताक्षर (signature)",
    check:
      "जाँच के लिए अभिलेख के प्रशासक से श्रृंखला की जाँच कराएँ और मुहरों की सूची लें: श्रृंखला पूरी हो, और इस प्रविष्टि क्रमांक की मुहर का शीर्ष और सार्वजनिक कुंजी इस काग़ज़ से अक्षरशः मिलें। अन्यथा अतीत बदला गया है।",
    checkCode: "फ़ोन पर मिलाने का जाँच कोड, जैसा नीचे पाद में:",
    compared: "मिलान कर पत्रावली में रखा (नाम, दिनांक, हस्ताक्षर):",
  },
} as const;

/** As many signs of the head as stand at the foot of the sheet: enough that no other record has them by chance. */
const CHECK_CODE = 16;

/** One sheet with the last seal, to be compared by eye years later. */
export function PrintedSeal({ paper, locale }: { readonly paper: Paper; readonly locale: Locale }) {
  const { seal, fingerprint, letterhead } = paper;
  const form = FORM[locale];
  const isFirst = seal.previous === FIRST_SEAL;
  const lines: readonly (readonly [string, string, boolean])[] = [
    [form.date, `${dateOnPaper(seal.at)}, ${timeOnPaper(seal.at)}`, false],
    [form.seat, grouped(seal.seat), true],
    [form.upTo, String(seal.seatSeq), false],
    [isFirst ? form.eventsOfFirst : form.events, String(seal.events), false],
    [form.head, grouped(seal.head), true],
    [form.fingerprint, fingerprint, true],
    [form.publicKey, seal.publicKey, true],
    isFirst ? [form.previous, form.first, false] : [form.previous, grouped(seal.previous), true],
    [form.signature, seal.signature, true],
  ];
  return (
    <article className={styles.seal} lang={locale}>
      <LetterHead letterhead={letterhead} locale={locale} />
      <h1>{form.title}</h1>
      <p>{form.about}</p>
      <dl>
        {lines.map(([name, value, isCode]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd data-code={isCode || undefined}>{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        {form.check} {form.checkCode} <b>{grouped(seal.head.slice(0, CHECK_CODE))}</b>
      </p>
      <p className={styles.compared}>{form.compared}</p>
    </article>
  );
}
