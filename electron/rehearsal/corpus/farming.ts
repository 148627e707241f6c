import { PHOTO, VIDEO, emergency, routine, urgent } from "./template.ts";
import type { Template } from "./template.ts";

/** Canals, crop loss and insurance, mandis, fertiliser, animals on the farm. */
export const FARMING: readonly Template[] = [
  urgent("hi", "टेल तक नहर का पानी {days} दिन से नहीं पहुंचा, गेहूं की फसल सूख रही है। {village} {district}"),
  routine("hi", "फसल बीमा का क्लेम दो सीजन से नहीं आया, प्रीमियम हर बार काट लेते हैं। {village} {district}"),
  emergency("hi", "{village} {district} के पास माइनर टूट गई है, पानी गांव की तरफ आ रहा है! {count} एकड़ डूब चुका। मशीन भेजो।", VIDEO),
  urgent("hi", "ओलावृष्टि से {village} की सरसों खत्म, {days} दिन हो गए गिरदावरी करने कोई नहीं आया।", PHOTO),
  routine("hi", "मंडी {town} में धान {days} दिन से पड़ा है, उठान नहीं हो रहा। बारिश आई तो सब भीग जाएगा।", PHOTO),
  routine("hi", "मेरी फसल मेरा ब्यौरा में रकबा मिसमैच दिखा रहा है, मंडी में गेट पास नहीं कट रहा। {village} {district}"),
  routine("hi", "डीएपी खाद के लिए सुबह 5 बजे से लाइन, {count} किसान और बैग सिर्फ 50। {town} पैक्स।"),
  urgent("hi", "रजवाहे की सफाई नहीं हुई, घास इतनी कि पानी ऊपर से बह रहा है। खेत डूब रहे हैं, {village} {district}", PHOTO),
  routine("hi", "बाजरे का भाव समर्थन मूल्य से 300 रुपये कम मिल रहा है {town} मंडी में। भावांतर भी नहीं आया।"),
  urgent("hinglish", "nehar me pani nahi chhoda {days} din se, {village} ke kisan motor chala chala ke diesel me lut gaye"),
  routine("hinglish", "crop insurance wale bolte hain survey ho gaya, gaon me koi aaya hi nahi. {village} {district}, survey no {sector}"),
  routine("hinglish", "Mandi {town} me aadhtiye {rupees} rupaye ki katauti kar rahe hain per trolley, koi rokne wala nahi"),
  routine("hinglish", "urea ke sath zabardasti sulphur ki bori bech rahe hain {town} me. Dukaan ka naam DM karunga"),
  urgent("hinglish", "patwari ne girdawari ghar baith ke kar di, {village} ki {count} acre kapas ka nuksan zero dikhaya"),
  urgent("en", "Canal water has not reached the tail end at {village}, {district} for {days} days although the rota says it should."),
  routine("en", "Payment for wheat sold at {town} mandi has been pending for {days} days. J-form is with me. How do I sow the next crop?"),
  routine(
    "en",
    "Crop damage claim for {village}, {district} rejected as 'no loss' while the neighbouring field was paid. Please recheck.",
    PHOTO,
  ),
  emergency(
    "en",
    "Breach in the distributary near {village}, {district}! Water is entering the houses, we are moving cattle to the road. Need machines now.",
    VIDEO,
  ),
  routine("en", "Weighing machine at {town} mandi shows a kilo less on every bag. Legal metrology has not visited for months."),
  urgent("hry", "नहर मैं पाणी कोनी छोड्या, {village} की फसल सूख गी। किसान के करै, कित जावै?"),
  urgent("hry", "म्हारे खेतां मैं {days} दिन तै पाणी खड़ा सै, निकासी का कोए जुगाड़ कोनी। {village} {district}", PHOTO),
  routine("hry", "mandi {town} me genhu bech rakha se {days} din te, paise koni aaye. byah sir pe se ghar me"),
  urgent("pa", "ਟੇਲ ਤੱਕ ਨਹਿਰੀ ਪਾਣੀ ਨਹੀਂ ਪਹੁੰਚਦਾ, ਪਿੰਡ {village} ਦੀ ਫ਼ਸਲ ਸੁੱਕ ਗਈ। ਜ਼ਿਲ੍ਹਾ {district}"),
  routine("pa", "ਮੰਡੀ {town} ਵਿੱਚ ਝੋਨੇ ਦੀ ਚੁਕਾਈ ਨਹੀਂ ਹੋ ਰਹੀ, {days} ਦਿਨਾਂ ਤੋਂ ਰਾਤਾਂ ਮੰਡੀ ਵਿੱਚ ਕੱਟ ਰਹੇ ਹਾਂ।", PHOTO),
  routine("pa", "ਫ਼ਸਲ ਬੀਮੇ ਦਾ ਕਲੇਮ ਅਜੇ ਤੱਕ ਨਹੀਂ ਮਿਲਿਆ ਜੀ। {village}, {district}"),
  urgent("hinglish", "pashuo me lumpy jaisi bimari fail rahi hai {village} me, {count} gaay bimar. Vet doctor ki post khali hai", PHOTO),
];
