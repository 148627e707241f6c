import { PHOTO, VIDEO, emergency, routine, urgent } from "./template.ts";
import type { Template } from "./template.ts";

/** Hospitals, ambulances, medicines, disease; schools, colleges, anganwadis. */
export const HEALTH_AND_SCHOOLS: readonly Template[] = [
  emergency("hi", "सिविल अस्पताल {town} में ऑक्सीजन खत्म होने को है, मेरे पिता जी वेंटिलेटर पर हैं। कोई सुनने वाला नहीं, कृपया तुरंत मदद करें।"),
  urgent("hi", "पीएचसी {village} में {days} दिन से डॉक्टर नहीं है, गर्भवती महिलाओं को {town} भेज रहे हैं।"),
  routine("hi", "सरकारी अस्पताल {town} में शुगर की दवाई नहीं मिलती, बाहर से {rupees} रुपये की लेनी पड़ती है।"),
  emergency("hi", "108 एंबुलेंस को फोन किए पूरा एक घंटा हो गया, {village} {district} में दिल का मरीज तड़प रहा है। जल्दी भेजो!"),
  routine("hi", "अल्ट्रासाउंड मशीन {days} दिन से बंद है, सिविल अस्पताल {town}। बाहर 1200 रुपये लगते हैं।"),
  urgent("hi", "{village} {district} में डेंगू के {count} मरीज, फॉगिंग एक बार भी नहीं हुई। स्वास्थ्य विभाग कब जागेगा?"),
  routine("hi", "राजकीय स्कूल {village} में गणित का अध्यापक दो साल से नहीं है। दसवीं के बच्चों का क्या होगा?"),
  urgent("hi", "सरकारी स्कूल {village} के कमरे की छत से प्लास्टर गिर रहा है, बच्चे बाहर पेड़ के नीचे बैठ रहे हैं।", PHOTO),
  routine("hi", "प्राइवेट स्कूल {town} ने दाखिले के नाम पर फिर {rupees} रुपये मांगे, किताबें भी एक ही दुकान से।"),
  routine("hi", "मिड डे मील में कीड़े निकले, {village} प्राथमिक स्कूल। फोटो भेज रहा हूं।", PHOTO),
  emergency(
    "hinglish",
    "PGI referred kar diya par ambulance nahi hai {town} civil hospital me, {hours} ghante se intezar. Patient serious hai",
  ),
  routine("hinglish", "Ayushman card hai phir bhi hospital wale {rupees} advance maang rahe hain {town} me. Kya fayda card ka"),
  routine("hinglish", "{town} sarkari hospital me parchi ki line 2 ghante, phir doctor lunch pe. Counter badhao sir"),
  urgent("hinglish", "kutte ne kaata, rabies ka injection {town} hospital me khatam hai {days} din se. Private me {rupees} ka hai"),
  routine("hinglish", "school ki building ban gayi par chaar diwari nahi, aawara pashu ghus jate hain. {village} {district}", PHOTO),
  routine("hinglish", "Girls school {village} me toilet me pani nahi hai, ladkiya ghar chali jati hain aadhe din me. Please"),
  routine("hinglish", "College {town} ka result {days} din se RL (result late), university bolti college se pucho. Job joining ruk gayi"),
  emergency(
    "en",
    "Civil hospital {town}: newborn ward with one nurse for {count} babies tonight. My sister's child has a high fever and no doctor in sight.",
  ),
  routine("en", "X-ray machine at {town} civil hospital out of order for {days} days. Accident cases are sent to private labs."),
  emergency("en", "Gas smell in the operation block of {town} hospital, staff are moving patients out on their own. Fire service please!"),
  routine("en", "Government school at {village}, {district} has {count} children and two teachers. Posts have been vacant for a year."),
  routine("en", "Private school in {locality}, {town} raised the bus fee mid-session and holds back roll numbers of those who object."),
  urgent("en", "Expired syrup handed out at the health centre in {village}, {district}. Batch photo attached. Please recall it.", PHOTO),
  routine("en", "The dispensary in {locality}, {town} opens at 10 and closes at 12. The board outside says 8 to 2.", PHOTO),
  urgent("hry", "{village} के अस्पताल मैं दवाई कोनी, डॉक्टर कोनी, बस ताळा मिलै सै। बीमार नै कित ले जावां?"),
  routine("hry", "school ka master {village} me hafte me do din aave se, haajri poori. balka ka jeevan barbaad kar diya"),
  routine("pa", "ਸਰਕਾਰੀ ਹਸਪਤਾਲ {town} ਵਿੱਚ ਡਾਕਟਰ ਨਹੀਂ ਮਿਲਦਾ, ਦਵਾਈਆਂ ਬਾਹਰੋਂ ਲੈਣੀਆਂ ਪੈਂਦੀਆਂ ਨੇ।"),
  urgent("pa", "{village} ਦੇ ਸਕੂਲ ਦੀ ਛੱਤ ਚੋ ਰਹੀ ਹੈ, ਬੱਚਿਆਂ ਦੀ ਜਾਨ ਨੂੰ ਖ਼ਤਰਾ ਹੈ ਜੀ।", PHOTO),
  emergency("hi", "{village} {district} में मिड डे मील खाने के बाद {count} बच्चे बेहोश, ट्रैक्टर में भरकर {town} ले जा रहे हैं। एंबुलेंस भेजो!", VIDEO),
];
