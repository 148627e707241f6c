import { PHOTO, VIDEO, emergency, routine, urgent } from "./template.ts";
import type { Template } from "./template.ts";

/** Haryana Roadways, passes, licences, registration, and what lies outside the state: railways, highways, telephones. */
export const TRANSPORT: readonly Template[] = [
  routine("hi", "{town} से {village} की सुबह वाली बस {days} दिन से बंद है, छात्राएं कॉलेज नहीं जा पा रहीं।"),
  routine("hi", "रोडवेज की बस {village} अड्डे पर रुकती ही नहीं, ड्राइवर हाथ हिलाकर निकल जाता है। {district} डिपो ध्यान दे।"),
  urgent("hi", "बस इतनी भरी हुई थी कि लड़कियां दरवाजे पर लटक कर आईं, {village} से {town}। कोई गिरेगा तब बस बढ़ाओगे?", PHOTO),
  routine("hi", "बस कंडक्टर ने टिकट नहीं दिया और बहस करने पर रास्ते में उतार दिया। {town} डिपो, आज सुबह की घटना।"),
  routine("hi", "ड्राइविंग लाइसेंस के लिए {town} में दलाल {rupees} रुपये मांगते हैं, सीधे जाओ तो फेल।"),
  routine("hinglish", "roadways bus ka AC band, khidki khulti nahi, {town} se Chandigarh ka safar saza ban gaya"),
  routine("hinglish", "student pass ke liye {town} bus adda me {days} din se server down bolte hain. Exam start ho gaye"),
  routine("hinglish", "RC transfer {days} din se pending {town} SDM office, fees kat gayi. Status same dikhata hai"),
  urgent("hinglish", "Roadways driver phone pe baat karte hue bus chala raha tha {town} route pe, video hai mere paas", VIDEO),
  routine("hinglish", "{village} me bus shelter toota pada hai, barish dhoop me khade rehna padta hai", PHOTO),
  routine("en", "No bus from {village} to {town} after 5 pm. Working women pay an auto Rs 150 a day. One evening trip would do."),
  routine("en", "Bus stand at {town} has no drinking water, no benches and no timetable board. {count} buses a day!", PHOTO),
  urgent(
    "en",
    "School bus of a private school in {locality}, {town} carrying double its seats and no conductor. Please check before something happens.",
    PHOTO,
  ),
  emergency("en", "Roadways bus overturned near {village}, {district}. Many hurt, some trapped. Ambulances needed now!", VIDEO),
  routine("en", "Autos at {town} station refuse the meter and ask Rs 200 for two kilometres. Prepaid booth is shut."),
  routine("hry", "{village} की बस कदे टैम पै कोनी आंदी, बाळक रोज लेट हो ज्यां सैं। रोडवेज आळे मनमर्जी करैं सैं।"),
  routine("pa", "{village} ਨੂੰ ਸ਼ਾਮ ਦੀ ਬੱਸ ਬੰਦ ਕਰ ਦਿੱਤੀ ਜੀ, ਵਿਦਿਆਰਥੀ ਬਹੁਤ ਪਰੇਸ਼ਾਨ ਨੇ। {district} ਡਿਪੂ"),
  routine("hi", "{town} रेलवे स्टेशन पर पैदल पुल नहीं है, लोग पटरी पार करते हैं। रेलवे तक बात पहुंचाएं।"),
  urgent("hinglish", "NH par {village} cut ke paas roz accident ho rahe, NHAI ne light aur service road nahi di. {district}"),
  routine(
    "en",
    "Mobile network in {village}, {district} has been dead for {days} days, no way to call an ambulance. BSNL office is locked.",
  ),
];
