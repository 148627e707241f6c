import { PHOTO, VIDEO, emergency, routine, urgent } from "./template.ts";
import type { Template } from "./template.ts";

/** Roads, bridges, street lights, traffic, encroachment. */
export const ROADS_AND_LIGHTS: readonly Template[] = [
  routine("hi", "{town} से {village} की सड़क पर इतने गड्ढे हैं कि 6 किलोमीटर में आधा घंटा लगता है।", PHOTO),
  urgent("hi", "{locality} {town} में सड़क पर बड़ा गड्ढा है, {days} दिन में तीन एक्सीडेंट हो चुके हैं। कोई मौत का इंतजार है क्या?", PHOTO),
  routine("hi", "पाइप डालने के लिए गली खोदी थी, {days} दिन हो गए, दोबारा नहीं बनाई। {locality} {town} में बुजुर्ग गिर रहे हैं।"),
  routine("hi", "वार्ड {ward} {town} की सारी स्ट्रीट लाइटें बंद हैं, रात को महिलाओं का निकलना मुश्किल।"),
  routine("hi", "नई बनी सड़क {days} दिन में ही उखड़ गई, {village} {district}। ठेकेदार पर कार्रवाई हो, घटिया सामग्री लगाई।", PHOTO),
  urgent("hi", "{village} के पास नहर के पुल की रेलिंग टूटी पड़ी है, स्कूल बस रोज इसी पुल से जाती है।", PHOTO),
  emergency("hi", "{town} के {locality} में सड़क धंस गई है, एक कार गड्ढे में गिरी हुई है, अंदर लोग हैं! तुरंत मदद भेजें।", VIDEO),
  routine("hi", "{locality} {town} बाजार में दुकानदारों ने पूरा फुटपाथ घेर रखा है, पैदल चलना भी मुश्किल।"),
  routine("hinglish", "street light {days} din se band hai {locality} {town}, pole number pata nahi par mandir ke samne wali puri line"),
  routine("hinglish", "road banane ka tender ho gaya 6 mahine pehle, kaam shuru nahi. {village} to {town} road. RTI lagani padegi kya"),
  urgent("hinglish", "bina light ke speed breaker bana diya {locality} {town}, na white patti. Raat ko bike wale gir rahe hain", PHOTO),
  routine("hinglish", "{town} chowk ki traffic light {days} din se kharab, subah shaam 1 ghanta jaam. Ek home guard hi laga do"),
  routine("hinglish", "gali no {sector} {locality} {town} kachchi hai, baarish me nark. Har election me vaada, kaam zero", PHOTO),
  urgent(
    "hinglish",
    "Overload dumper {village} ki sadak tod rahe hain raat bhar, upar se itni speed. Koi mar jayega tab jagoge {district}?",
    VIDEO,
  ),
  routine("hinglish", "road ke beech me bijli ka khamba chhod ke sadak bana di {locality} {town}. Aise engineer ko salaam", PHOTO),
  routine(
    "en",
    "Potholes from {locality} to the bus stand in {town} get deeper every week. Two wheelers are forced into the wrong lane.",
    PHOTO,
  ),
  routine("en", "Street lights in {locality}, {town} have been off for {days} days. Chain snatching has already happened once."),
  urgent("en", "A manhole sits ten inches above the road at {locality}, {town} without any marking. Four falls this week.", PHOTO),
  routine("en", "Illegal parking on both sides of {locality}, {town} leaves no space for an ambulance. Please tow and fine."),
  routine("en", "Road dug up for cables at {locality}, {town} and left open {days} days. The contractor's board has no phone number."),
  emergency("en", "The underpass wall at {locality}, {town} is coming down on traffic. Police must close the road at once!", VIDEO),
  urgent(
    "en",
    "No divider reflectors and no lights on the bypass near {village}, {district}. Third night accident this month. Please act.",
    PHOTO,
  ),
  routine("en", "Foot overbridge at {locality}, {town} has been rusting for years, steps are broken. When will it be repaired?"),
  urgent("hry", "{village} आळी सड़क पै खड्डे ए खड्डे सैं, काल मेरा बाबू स्कूटर समेत पड़ ग्या। हाड टूट ग्या।"),
  routine("hry", "gaam ki gali pakki karan ka nhn kadi number aavega? {village} {district} 15 saal te nyu e padi se"),
  routine("pa", "{village} ਤੋਂ {town} ਵਾਲੀ ਸੜਕ ਬਹੁਤ ਮਾੜੀ ਹੈ ਜੀ, ਟੋਏ ਹੀ ਟੋਏ। ਐਂਬੂਲੈਂਸ ਵੀ ਨਹੀਂ ਲੰਘਦੀ।", PHOTO),
  routine("pa", "{town} {locality} ਦੀਆਂ ਸਟਰੀਟ ਲਾਈਟਾਂ {days} ਦਿਨਾਂ ਤੋਂ ਬੰਦ ਨੇ। ਰਾਤ ਨੂੰ ਚੋਰੀਆਂ ਹੋ ਰਹੀਆਂ ਨੇ।"),
  routine(
    "en",
    "We are {count} families in {locality}, {town}. The approach road was cut {days} days ago for a pipeline and filled with loose earth. Since then two school vans refuse to come in, the milk van has overturned once and my neighbour, who is 74, broke her wrist. We met the executive engineer, wrote to the municipal office and filed on the portal; the portal shows 'resolved' with a photograph of a different road. Please have somebody walk here once before closing our complaint again. We will happily show the way. Contact {phone}.",
    PHOTO,
  ),
];
