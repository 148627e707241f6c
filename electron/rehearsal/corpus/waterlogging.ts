import { PHOTO, VIDEO, emergency, routine, urgent } from "./template.ts";
import type { Template } from "./template.ts";

/** After heavy rain: what comes in a wave from one city. */
export const WATERLOGGING: readonly Template[] = [
  urgent("en", "{locality}, {town} under two feet of water after one hour of rain. Cars stalled everywhere. Where are the pumps?", VIDEO),
  urgent("hinglish", "{locality} {town} fir se dooba hua hai, har saal wahi haal. Drain ki safai ka paisa kaha gaya?", VIDEO),
  emergency(
    "en",
    "Water has entered the basement of our tower in {locality}, {town}, electric panel under water and the lift has people inside. Send help!",
    VIDEO,
  ),
  urgent("hi", "{locality} {town} में घुटनों तक पानी, घरों के अंदर घुस गया। बच्चे बिस्तर पर बैठे हैं।", PHOTO),
  routine("hinglish", "underpass {town} band hai bhai log, {locality} wale doosra raasta lo. Traffic police koi nahi", PHOTO),
  emergency("hinglish", "{locality} {town} me paani me current aa raha hai, ek aadmi gir gaya khambe ke paas, line band karo jaldi!!"),
  urgent(
    "en",
    "Three hours from {locality} to the expressway. Knee deep water, no police, open manholes under it all. {town} deserves better.",
    PHOTO,
  ),
  urgent("hi", "बारिश रुके {hours} घंटे हो गए पर {locality} {town} से पानी नहीं निकला। सीवर और बरसाती पानी मिल गए हैं।", PHOTO),
  emergency("hi", "{locality} {town} में दीवार गिर गई बारिश से, नीचे दो मजदूर दबे हैं। जेसीबी और एंबुलेंस भेजें!", PHOTO),
  emergency("hinglish", "hospital ke gate pe paani bhar gaya {town}, ambulance andar nahi ja pa rahi. {locality}", VIDEO),
  emergency(
    "en",
    "School van stuck in water with children inside near {locality}, {town}. Parents are wading in. Please send a tractor.",
    PHOTO,
  ),
  routine(
    "en",
    "Storm drain at {locality}, {town} was blocked with construction debris weeks before the rain. We had complained {days} days ago.",
    PHOTO,
  ),
  urgent("hry", "{town} मैं पाणी ए पाणी हो रया सै, {locality} मैं नाव चलाणी पड़ैगी। निगम आळे कित मरगे?", VIDEO),
  urgent("hinglish", "pump laga hua hai par diesel nahi hai operator bolta hai. {locality} {town} me ghar doob rahe hain"),
  emergency(
    "hinglish",
    "nala overflow ho gaya {locality} {town}, jhuggiyo me paani, log chhat pe baithe hain bachcho ke saath. NDRF bhejo",
  ),
  urgent("hi", "अंडरपास {town} में कार डूब गई, अंदर कोई नहीं पर रास्ता बंद नहीं किया गया। कोई और फंस जाएगा।", VIDEO),
];
