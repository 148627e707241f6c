import { PHOTO, VIDEO, emergency, routine, urgent } from "./template.ts";
import type { Template } from "./template.ts";

/** Registry, mutation, partition, property id, plots, colonies, bribes in offices. */
export const LAND: readonly Template[] = [
  routine("hi", "इंतकाल {days} दिन से दर्ज नहीं हुआ, पटवारी कहता है साहब छुट्टी पर हैं। तहसील {town}।"),
  routine("hi", "प्रॉपर्टी आईडी में मेरे मकान को प्लॉट दिखा रखा है, टैक्स {rupees} आ गया। {locality} {town}, पांच बार सुधार की अर्जी दी।"),
  urgent("hi", "रजिस्ट्री के लिए तहसील {town} में {rupees} रुपये अलग से मांग रहे हैं। रिकॉर्डिंग मेरे पास है।"),
  routine("hi", "लाल डोरा की रजिस्ट्री में पड़ोसी का रकबा हमारे नाम चढ़ा दिया, अब झगड़ा हो रहा है। {village} {district}"),
  urgent("hi", "शामलात जमीन पर दबंगों ने कब्जा कर लिया है, {village} {district}। बीडीपीओ को तीन बार लिखा।", PHOTO),
  routine("hi", "जमीन की तकसीम का केस {town} में पांच साल से चल रहा है, तारीख पर तारीख।"),
  routine("hi", "निशानदेही के लिए {days} दिन पहले फीस भरी, कानूनगो आज तक नहीं आया। {village} {district}"),
  urgent("hinglish", "avaidh colony kaat rahe hain {village} {district} me, raat ko sadak daal rahe. DTP ko sab pata hai", VIDEO),
  routine(
    "hinglish",
    "property ID me naam galat hai, registry ruk gayi. {town} nagar nigam me {days} din se file ghoom rahi hai. ID 2DEF6789",
  ),
  routine("hinglish", "registry ki appointment {days} din baad ki mil rahi hai {town} tehsil me, portal pe slot khulte hi khatam"),
  urgent(
    "hinglish",
    "patwari ne intkal ke {rupees} maange, nahi diye to objection laga diya. {village} {district}. Vigilance me bhi likha",
  ),
  routine(
    "hinglish",
    "HSVP plot ki possession letter {days} mahine se nahi di sector {sector} {town}, enhancement ka paisa poora bhar diya",
  ),
  routine("hinglish", "builder ne club house ki jagah dukaane bana di, {locality} {town}. OC nahi hai phir bhi maintenance le rahe"),
  urgent("hinglish", "{locality} {town} me 2 manzil ki permission pe 5 manzil bana rahe, padosi ke ghar me daraar aa gayi", PHOTO),
  routine(
    "en",
    "Property ID of our flat in {locality}, {town} is linked to a stranger's phone. Cannot pay tax, cannot correct it. Ticket open {days} days.",
  ),
  routine("en", "Mutation after my father's death pending {days} days at {town} tehsil. All heirs have signed. What else is needed?"),
  urgent(
    "en",
    "Unauthorised colony being carved out on farmland at {village}, {district}. Roads laid at night, plots sold in the day.",
    PHOTO,
  ),
  routine("en", "Builder in {locality}, {town} took the full amount six years ago. No possession, no refund, RERA order not obeyed."),
  emergency(
    "en",
    "A four storey building under construction at {locality}, {town} has collapsed. Labourers under the debris. Send rescue teams!",
    VIDEO,
  ),
  routine(
    "en",
    "Fard shows a loan on my land at {village}, {district} that was repaid in full. The bank has given the letter, tehsil sits on it.",
  ),
  urgent("hry", "{village} की पंचायती जमीन पै सरपंच के भाई नै कब्जा कर लिया, कोए बोलण आळा कोनी। {district} के अफसर मिले होए सैं।"),
  routine("hry", "patwari {village} ka kade mile e koni, phone kare to kahve tehsil me su. intkal {days} din te atka pada"),
  routine("pa", "ਇੰਤਕਾਲ ਲਈ {town} ਤਹਿਸੀਲ ਦੇ {days} ਦਿਨਾਂ ਤੋਂ ਚੱਕਰ ਲਾ ਰਹੇ ਹਾਂ, ਪਟਵਾਰੀ ਪੈਸੇ ਮੰਗਦਾ ਹੈ ਜੀ।"),
  routine("hi", "हमारी कॉलोनी {locality} {town} वैध हो गई पर विकास कार्य एक भी नहीं। विकास शुल्क {rupees} भर चुके हैं।"),
];
