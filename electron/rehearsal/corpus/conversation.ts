import type { RehearsalLanguage } from "./template.ts";

interface Line {
  readonly language: RehearsalLanguage;
  readonly text: string;
}

const line = (language: RehearsalLanguage, text: string): Line => ({ language, text });

/** The same citizen, later, still waiting. */
export const STILL_WAITING: readonly Line[] = [
  line("hi", "{later} दिन हो गए, अब तक कोई नहीं आया। शिकायत सिर्फ कागजों में बंद होती है क्या?"),
  line("hi", "फोन आया था कि काम हो जाएगा, पर आज भी वही हाल है। कृपया दोबारा देखें।"),
  line("hi", "कोई अपडेट? अधिकारी एक दूसरे पर टाल रहे हैं।"),
  line("hi", "मौके पर बिना आए ही शिकायत का निपटान दिखा दिया। यह गलत है।"),
  line("hinglish", "{later} din ho gaye sir, abhi tak koi nahi aaya. Status kya hai?"),
  line("hinglish", "reply to kar dete ho, kaam kab hoga? same problem aaj bhi"),
  line("hinglish", "JE aaya tha photo kheench ke chala gaya, kaam nahi hua"),
  line("hinglish", "Kisi ne call nahi kiya. Mera number {phone} hai, please call karwao"),
  line("en", "Still the same after {later} days. Could somebody please visit the place?"),
  line("en", "Marked as resolved but nothing has been done. Please reopen."),
  line("en", "Any update? The problem is worse today than when I wrote."),
  line("hry", "{later} दिन हो लिए साब, कोए कोनी आया। के सो गे सारे?"),
  line("pa", "{later} ਦਿਨ ਹੋ ਗਏ ਜੀ, ਕੋਈ ਨਹੀਂ ਆਇਆ। ਦੁਬਾਰਾ ਬੇਨਤੀ ਹੈ।"),
];

/** The same citizen, adding what was missing. */
export const MORE_DETAILS: readonly Line[] = [
  line("hi", "पता लिख रहा हूं: {locality}, {town}, जिला {district}। फोन {phone}"),
  line("hinglish", "address: {locality} {town}, near govt school. Contact {phone}"),
  line("en", "Exact place: {locality}, {town}, opposite the bank. I am on {phone} if the team needs directions."),
  line("pa", "ਪਤਾ: {locality}, {town}। ਫੋਨ {phone}"),
];

/** The same citizen, satisfied. */
export const SOLVED: readonly Line[] = [
  line("hi", "समस्या हल हो गई, धन्यवाद।"),
  line("hinglish", "ho gaya sir, thank you 🙏"),
  line("en", "Sorted today, thank you for following up."),
  line("hry", "काम हो ग्या, राम राम।"),
  line("pa", "ਕੰਮ ਹੋ ਗਿਆ ਜੀ, ਧੰਨਵਾਦ।"),
];

/** What our account answers. */
export const OUR_ANSWERS: readonly Line[] = [
  line("hi", "आपकी शिकायत दर्ज कर संबंधित विभाग को भेज दी गई है। कृपया सटीक पता और संपर्क नंबर संदेश में भेजें।"),
  line("hi", "शिकायत जिला {district} के नोडल अधिकारी को भेजी गई है। शीघ्र कार्यवाही होगी।"),
  line("en", "Your complaint has been registered and sent to the nodal officer of {district}. You will hear from us here."),
  line("en", "Noted. Please share the exact location and a contact number by message, so that the field team can reach you."),
];

/** What an officer answers under a complaint. */
export const OFFICE_ANSWERS: readonly Line[] = [
  line("en", "Forwarded to the executive engineer concerned for necessary action please."),
  line("en", "Team has been sent to {locality}. Report awaited."),
  line("en", "The matter has been taken up; work will be completed within {later} days."),
  line("en", "Complaint attended, work completed. Photographs shared with the complainant."),
  line("hi", "संबंधित कनिष्ठ अभियंता को मौके पर भेजा गया है।"),
  line("hi", "कार्य पूर्ण कर दिया गया है। कृपया पुष्टि करें।"),
  line("hi", "टेंडर प्रक्रिया में है, कार्य {later} दिन में शुरू होगा।"),
];

/** What other citizens add in passing. */
export const BYSTANDERS: readonly Line[] = [
  line("hinglish", "yahi haal hamare yaha bhi hai {locality} me"),
  line("en", "Same here in {locality}, please cover our lane as well."),
  line("hi", "बिल्कुल सही लिखा, हमारी गली का भी यही हाल है।"),
  line("hinglish", "koi sunwai nahi hoti bhai, CM window pe daalo"),
];
