import { anyOf } from "./phrases.ts";

/* The words by which offices say what they did, in English, Hindi, and Hindi in Latin letters. Matched in one spelling, clause by clause. */

/** English words for "done", which need no other word. */
export const DONE_ENGLISH = anyOf(`
  resolved, repaired, rectified, restored, completed, work complete, work is complete, disposed, disposed of, attended, fixed,
  solved, done, replaced, cleared, cleaned, removed, redressed, sorted out, settled, complied, installed, set right,
  made functional, made operational, working properly, working fine, in working order, supply is normal, supply normal
`);

/** In Hindi "done" needs the thing that was done, and a verb of `DONE_VERB` in the past. */
export const DONE_THING = anyOf(`
  कार्य, काम, समाधान, निवारण, निपटान, निपटारा, निस्तारण, ठीक, सही, दुरुस्त, मरम्मत, बहाल, चालू, साफ, सफाई, हल, पूर्ण, पूरा, पूरी,
  बदल, लगा, लगवा, हटा, हटवा, दूर, सप्लाई, आपूर्ति, लीकेज, kaam, kam, karya, theek, thik, sahi, samadhan, nivaran, hal, solve,
  repair, problem, supply, chalu, pura, poora, complete, saaf, safai, marammat
`);

export const DONE_VERB = anyOf(`
  कर दिया*, कर दी*, कर दिए*, करा दिया*, करा दी, करा दिए, करवा दिया*, करवा दी, करवा दिए, दिया गया, दी गई, दी गयी, दिए गए, किया गया,
  की गई, की गयी, किए गए, किया जा चुका, की जा चुकी, दिया है, दी है, लगा दिया, लगा दी, बदल दिया, बदल दी, हटा दिया, हटा दी, हटा दिए,
  हो गया, हो गई, हो गयी, हो गए, हो चुका, हो चुकी, चुका है, चुकी है, चुके हैं, कार्य पूर्ण, काम पूरा, कार्य पूरा, kar diya, kar di,
  kara diya, kara di, karwa diya, karwa di, karva diya, kiya gaya, diya gaya, di gayi, di gai, ho gaya, ho gya, hogaya, ho gayi,
  ho gai, ho chuka, ho chuki
`);

export const PARTLY = anyOf(`
  partly, partially, in part, half of the work, temporary arrangement, आंशिक, आंशिक रूप से, कुछ कार्य, अस्थायी रूप से,
  अस्थाई रूप से
`);

export const IMPOSSIBLE = anyOf(`
  not possible, not feasible, cannot be done, can not be done, cannot be provided, no provision, not permissible, not admissible,
  not eligible, संभव नहीं, सम्भव नहीं, प्रावधान नहीं, पात्र नहीं, नहीं किया जा सकता, नहीं की जा सकती, sambhav nahi, sambhav nahin
`);

export const DENIAL = anyOf(`
  not, no, never, cannot, can't, couldn't, hasn't, haven't, isn't, wasn't, yet to, unable, pending, without, नहीं, नही, न, ना,
  बिना, शेष, बाकी, लंबित, अधूरा, nahi, nahin, nhi, baaki
`);

/** Words of the future, of a condition, or of a wish. */
export const FUTURE = anyOf(`
  will, shall, would, should, must, can be, could be, may be, to be, likely, expected, after, once, when, if, unless, until, till,
  needs, जाएगा, जाएगी, जाएंगे, जाएंगी, जायेगा, जायेगी, जायेंगे, होगा, होगी, होंगे, हो सकेगा, करेंगे, करेगा, करेगी, करूंगा, देंगे,
  दूंगा, देगा, लगेगा, लगेंगे, पश्चात, के बाद, यदि, अगर, तब, जब, karenge, karega, jayega, jaega, jayegi, hoga, hogi, denge, dunga,
  lagega
`);

export const ASKS_TIME = anyOf(`
  more time, some time, time required, time is required, time needed, need time, needs time, time may be, time be given,
  extension, extend the time, days required, days time, समय चाहिए, समय दिया जाए, समय दें, समय देने, समय लगेगा, समय लग सकता,
  समय की आवश्यकता, समय प्रदान, अतिरिक्त समय, और समय, समय बढ़ा*, समयावधि बढ़ा*, समय मांगा, मोहलत, दिन का समय, दिनों का समय,
  सप्ताह का समय, samay chahiye, time chahiye, samay lagega, time lagega
`);

export const AT_IT = anyOf(`
  noted, noted please, will do, needful will be done, needful shall be done, work in progress, in progress, under process,
  under progress, action is being taken, being taken, being done, being repaired, being attended, being resolved, being rectified,
  work started, work has started, कार्यवाही की जा रही, कार्रवाई की जा रही, कार्य किया जा रहा, कार्य चल रहा, काम चल रहा,
  काम किया जा रहा, कार्य प्रगति पर, काम प्रगति पर, कार्यवाही जारी, कार्य जारी, कार्य आरंभ, कार्य शुरू, काम शुरू, किया जा रहा,
  की जा रही, नोट कर लिया, नोट किया, kaam chal raha, kam chal raha, kaam shuru
`);

export const DISPUTE = anyOf(`
  does not pertain, do not pertain, not pertaining, not pertain, doesn't pertain, does not relate, does not belong,
  does not concern, not related to this, not related to our, not related to the, not concerned with, not our department,
  not under our jurisdiction, not under this office, not in our jurisdiction, not within our jurisdiction,
  not under the jurisdiction, outside our jurisdiction, pertains to, relates to the department, विभाग से संबंधित नहीं,
  विभाग से सम्बंधित नहीं, विभाग से सम्बन्धित नहीं, कार्यालय से संबंधित नहीं, कार्यालय से सम्बंधित नहीं,
  कार्यालय से सम्बन्धित नहीं, हमसे संबंधित नहीं, से संबंधित नहीं है, से सम्बंधित नहीं है, से सम्बन्धित नहीं है, से संबंध नहीं,
  से कोई संबंध नहीं, अधिकार क्षेत्र में नहीं, क्षेत्राधिकार में नहीं, विभाग का नहीं, विभाग से संबंधित है, विभाग से सम्बंधित है,
  sambandhit nahi, sambandhit nahin
`);

/** Paperwork, which settles nothing by itself. */
export const OTHER_ACT = anyOf(`
  directed, directions, instructed, instructions, forwarded, inspected, inspection, informed, requested, referred, estimate,
  tender, proposal, letter, mail, marked to, sent to, written to, received, निरीक्षण, निर्देश, आदेश, पत्र, अवगत, सूचित, सूचना,
  नोटिस, प्रस्ताव, एस्टीमेट, टेंडर, निविदा, भेज दिया*, भेज दी, भेजा गया, भेजी गई, प्राप्त
`);

export const ENCLOSED = anyOf(`
  photo attached, photos attached, photograph attached, photographs attached, attached photo, attached photos, photo enclosed,
  photos enclosed, report attached, report is attached, report enclosed, atr attached, atr is attached, atr enclosed,
  attached atr, action taken report, फोटो संलग्न, फ़ोटो संलग्न, रिपोर्ट संलग्न, फोटो भेजी, फोटो लगी, कार्यवाही रिपोर्ट,
  photo sanlagn
`);

export const SPOKE = anyOf(`
  spoke with the complainant, spoke to the complainant, complainant contacted, complainant has been contacted,
  contacted the complainant, complainant is satisfied, complainant satisfied, satisfied, शिकायतकर्ता से बात,
  शिकायतकर्ता से संपर्क, शिकायतकर्ता संतुष्ट, शिकायतकर्ता को अवगत, नागरिक से बात, नागरिक संतुष्ट, प्रार्थी से बात,
  प्रार्थी संतुष्ट, प्रार्थी को अवगत
`);
