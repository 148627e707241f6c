import { PHOTO, emergency, routine, urgent } from "./template.ts";
import type { Template } from "./template.ts";

/** Pensions, ration, family id, certificates, scholarships, houses for the poor. */
export const WELFARE: readonly Template[] = [
  urgent("hi", "मेरी मां की बुढ़ापा पेंशन {days} दिन से बंद है, दफ्तर वाले कहते हैं आप कागजों में मर चुकी हैं। जिंदा हैं साहब! {village} {district}"),
  routine("hi", "विधवा पेंशन का फॉर्म दो बार भरा, दोनों बार रिजेक्ट। कारण नहीं बताते। {town}, परिवार में कमाने वाला कोई नहीं।"),
  routine("hi", "फैमिली आईडी में आय 80 हजार की जगह 4 लाख कर दी, राशन कार्ड कट गया। {village} {district}, कहां ठीक होगा?"),
  routine("hi", "राशन डिपो {village} पर हर महीने 5 किलो कम तोलता है, बोलो तो कहता है जहां जाना है जाओ।"),
  routine("hi", "परिवार पहचान पत्र में बेटे का नाम नहीं जुड़ रहा, सीएससी वाला {rupees} रुपये मांगता है। {town}"),
  routine("hi", "दिव्यांग पेंशन की मेडिकल जांच के लिए {town} अस्पताल के चार चक्कर लगा चुका हूं, डॉक्टर नहीं मिलता।"),
  urgent("hi", "घर में अनाज खत्म, {days} दिन से डिपो की मशीन अंगूठा नहीं ले रही। बुजुर्ग पति-पत्नी हैं हम, {village} {district}"),
  routine("hi", "प्रधानमंत्री आवास की दूसरी किस्त एक साल से नहीं आई, दीवारें खड़ी हैं छत नहीं। {village} {district}", PHOTO),
  routine(
    "hinglish",
    "pension {days} din se nahi aayi sir, bank wale bolte hai department se nahi aayi, department bolta bank dekho. {town}. Mob {phone}",
  ),
  routine(
    "hinglish",
    "PPP me income galat chadh gayi hai, correction ki request {days} din se pending. Ayushman card bhi band ho gaya. {village} {district}",
  ),
  routine(
    "hinglish",
    "ration depot holder chini aur sarso tel nahi deta, bolta hai upar se nahi aaya. {village} ke {count} card dharak pareshan",
  ),
  routine(
    "hinglish",
    "Saral portal pe caste certificate {days} din se 'under process', admission ki last date nikal jayegi. Tehsil {town}",
  ),
  routine("hinglish", "Beti ki Ladli scheme ki kist nahi aayi, anganwadi wali bolti hai file upar hai. {village} {district}"),
  routine("hinglish", "Family ID me mere bete ko kisi aur ke ghar ka member dikha diya. Kaise thik hoga? {town}, ID 1ABC2345"),
  urgent("hinglish", "Dadi 82 saal ki, aankho se dikhta nahi, pension verify karwane {town} bula rahe hain. Ghar aake verify karo please"),
  routine(
    "en",
    "Old age pension of my father in {village}, {district} stopped {days} days ago without notice. The portal says 'verification pending'.",
  ),
  routine(
    "en",
    "Family ID shows a government job for my unemployed brother, so our ration card was cut. Request correction, {town}. Mail: ravi.k@example.com",
  ),
  routine("en", "The fair price shop in {village}, {district} opens two days a month and the queue is {count} people long."),
  routine("en", "Scholarship for SC students of the college in {town} not credited for last year. Portal shows 'sent to bank'."),
  routine("en", "Domicile certificate applied at {town} tehsil {days} days ago. The clerk wants me to come 'with something'. I will not."),
  routine(
    "en",
    "Our names were dropped from the list of houses for the poor in {village}, {district} while the sarpanch's relatives are on it.",
  ),
  urgent("hry", "दादा की पेंशन {days} दिन तै कोनी आई, दवाई भी कोनी आ रही। {village} {district} आळे बैंक मैं धक्के खा लिए।"),
  routine("hry", "फैमिली आईडी नै म्हारा जीणा हराम कर दिया। {village} मैं किसे की जमीन नहीं पर 10 किल्ले चढ़ा राखे।"),
  routine("hry", "depu aala {village} ka genhu kam toll se, baajra to dikhave ne bhi koni deta. koi chhapa maaro bhai"),
  routine("pa", "ਮਾਤਾ ਜੀ ਦੀ ਬੁਢਾਪਾ ਪੈਨਸ਼ਨ {days} ਦਿਨਾਂ ਤੋਂ ਬੰਦ ਹੈ। {village} ਤੋਂ {town} ਕਈ ਗੇੜੇ ਮਾਰ ਚੁੱਕੇ ਹਾਂ।"),
  routine("pa", "ਰਾਸ਼ਨ ਕਾਰਡ ਕੱਟ ਦਿੱਤਾ ਜੀ, ਫੈਮਿਲੀ ਆਈਡੀ ਵਿੱਚ ਆਮਦਨ ਗਲਤ ਲਿਖੀ ਹੋਈ ਹੈ। ਜ਼ਿਲ੍ਹਾ {district}"),
  emergency("hi", "{village} {district} में एक बुजुर्ग महिला तीन दिन से भूखी, राशन बंद है, पड़ोसी भी बाहर हैं। हालत गंभीर, किसी को तुरंत भेजिए।"),
  routine(
    "hinglish",
    "Respected sir, mere pita ji ({village}, {district}) ki budhapa pension achanak band kar di gayi. Hum sarpanch se likhwa ke laaye, patwari se report karwayi, {town} me samaj kalyan office me 3 baar jama karwaya. Har baar naya kagaz maangte hain. Ab bol rahe hain ki family ID me unki umar 57 dikha rahi hai jabki aadhaar me 71 hai (9999 4105 7058). Jo galti humne ki hi nahi uske liye 74 saal ka aadmi kitne chakkar lagaye? Kripya age verify karwa ke pension {days} din ke arrear sahit chalu karwaye. Mera number {phone}",
  ),
];
