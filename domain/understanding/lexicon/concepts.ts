import type { Concepts } from "../matching/wordList.ts";

/**
 * Words of one sense in the five languages, for patterns to refer to. A spelling that `romanise` brings to the
 * same key as another (paani, pani, पानी, ਪਾਣੀ) is listed once.
 */
/** Words that mean something else together: they are not about water, light or roads. */
export const IDIOMS = `
कोई चारा नहीं, koi chara nahi, कोई चारा, पानी की तरह पैसा, पानी की तरह बहा*, पैसा पानी की तरह, pani ki tarah paisa, paisa pani ki tarah, pani ki tarah baha*, पानी पानी हो, pani pani ho, पानी फेर*, पानी फिर, pani fer*, pani fir gaya, मुंह में पानी, munh me pani, chullu bhar pani,
चुल्लू भर पानी, पानी सर से, pani sar se, पानी सिर से, आंखों का पानी, hukka pani, हुक्का पानी, चाय पानी, दूध का दूध, पानी का पानी, बिजली की तरह, बिजली सी, bijli jaisi, bijli jaise, bijli ki tarah, bijli si, bijli girana, light hearted, full of light, light moment,
bring to light, brought to light, came to light, come to light, in light of, in the light of, light year*, light years, green light, light camera, lights camera, light and love, love and light, light weight, traffic light bulb, light rain, light breeze, light drizzle, light mood, light meal, see the light, guiding light, light at the end, light skin,
power of, power to you, more power to, girl power, will power, power level, power couple, in power, to power, power hungry, power nap, power point, super power, star power, fire in the belly, on fire today, you're fired, you are fired, fire him, get fired, got fired, under fire, fire sign, friendly fire, fire emoji,
train of thought, bank holiday, bank on, food bank, power bank, road map, roadshow, road show, road trip, on the road to, hit the road, school of thought, old school, summer school, back to school, school night, school tomorrow, high school musical, law school, med school, water under the bridge, hot water, water bottle, water melon, brain drain, sale deed, आग बबूला, दिल में आग, dil me aag,
पेट की आग, raat bhar, रात भर, din bhar, दिन भर, saal bhar, साल भर, umar bhar, उम्र भर, zindagi bhar, mahine bhar, महीने भर, stage pe aag, aag laga di stage, जिंदगी की सड़क, zindagi ki sadak, dil ki sadak, bus karo, bus kar do, बस करो, बस कर, बस यही, बस इतना, bas itna, बस एक ही, रास्ते पर आ, राह का पत्थर, जान छिड़क*, खून पसीना, खून पसीने, khoon pasina, khoon pasine, खून के आंसू, khoon ke aansu, मर मर के, mar mar ke, killing it, killed it, dying to, dead tired,
to die for, die hard, fall in love, fell in love, falling in love, falling asleep, fell asleep, fallen asleep, broke up, break up, breaking up, broken heart, heart broken, break the ice, जाए तो जाए, jaye to jaye, jaye to kahan, zindagi ki light, जिंदगी की लाइट, जाम छलका*, जाम के प्याले, ek jaam, चोर बाजार, dil chor, chit chor, डंडे के जोर, सांप सूंघ*, ऊंट के मुंह, heart attack aa gaya dekh, heart attack level, heart attack dene, heart attack aa jaye, हार्ट अटैक देने, हार्ट अटैक आ जाए, park the bus, dog days, hot dog, hot dogs, dog house, sick beat, sick song, sick of, home sick, homesick, love sick, lovesick,
sea sick, ticket to, traffic to my, web traffic, site traffic, network marketing, social network, social networks, cartoon network, job well done, nose job, blow job, steve jobs, doctor who, dr who, street style, street food, wall street, sesame street, street dance, fire works, waste of time, wasting time, wasted time, waste my time, total waste, garbage movie, trash talk
`;

export const CONCEPTS: Concepts = {
  water: "पानी, पाणी, panni, pni, water, waters, जल, वाटर",
  drinking: "पीने, पीण, पीणे, drinking, =पेय, ਪੀਣ, पिवण",
  power:
    "बिजली, बिजळी, bijly, bijlee, bijali, lite, light, lights, लाइट, लाईट, लाइटें, लाईटें, batti, बत्ती, current, power, electricity, electric supply, विद्युत, ਬਿਜਲੀ, ਲਾਈਟ, ਲਾਇਟ, ਬੱਤੀ, elec, पावर",
  absent:
    "नहीं, नही, nahi, nhi, nahin, nai, ni, =नी, कोनी, कोन्या, koni, konya, kona, no, not, never, without, बंद, band, बन्द, bandh, ठप, गायब, gayab, गुल, missing, =न, =ना, na, =na, ਨਹੀਂ, ਨੀ, ਬੰਦ, ਨਾ, isn't, aren't, doesn't, don't, didn't, hasn't, haven't, won't, can't, cannot, wasn't, nothing, none, zero, नदारद, nadarad, सूखा, सूखे, सूखी, sukha, dry, बिना, bina, खत्म, khatam, ख़त्म, dikkat, दिक्कत, kami, कमी, shortage, scarcity, crisis, संकट, sankat, किल्लत, killat, disrupted, stopped, तरस*, taras*, बूंद, boond, ਬਿਨਾਂ, =ਘਾਟ, लाचार, मोहताज, हाहाकार",
  comes:
    "आ, aa, आता, आती, आते, आया, आयी, आई, aayi, आए, aata, aati, आवै, आवता, आंदा, आंदी, आंवदी, आवती, आवे, ਆ, ਆਉਂਦਾ, ਆਉਂਦੀ, ਆਇਆ, ਆਈ, ਆਂਦਾ, come, comes, coming, came, supply, supplied, मिल, मिलता, मिला, मिलती, मिल्या, मिले, मिलै, ਮਿਲ, ਮਿਲਦਾ, ਮਿਲਿਆ, pahunch*, पहुंच*, पहुँच*, पोहंच*, ਪਹੁੰਚ*, आपूर्ति, सप्लाई, ਸਪਲਾਈ, चढ़*, चढता, आण, टपक*, टपकी, get, gets, getting, received, receive, reach, reaches, arrive*",
  gone: "गई, गयी, gai, gayi, gyi, gya, गया, चली गई, jati, जाती, जा, ja, जाना, जावै, जांदी, गुल, gul, ਗਈ, ਜਾਂਦੀ, ਚਲੀ ਗਈ, gone, goes, went, cut, cuts, कट, कटौती, ਕੱਟ, off, out, trip, tripping, ट्रिप, trips, failure, fail, fails, fluctuat*",
  dirty:
    "गंदा, ganda, gnda, गंदे, गन्दा, गंदला, मटमैला, काला, काले, kala, kaala, बदबूदार, badbu*, बदबू*, smelly, smell*, stink*, dirty, muddy, contaminat*, polluted, black, yellow, brown, दूषित, dushit, कीड़े, keede, kide, कीड़ा, worms, insects, foul, ਗੰਦਾ, ਗੰਧਲਾ, ਬਦਬੂ*, ਕੀੜੇ, खारा, खारी, khara, saline, salty, brackish, fluoride, फ्लोराइड, ज़हरीला, जहरीला, zehrila, लाल, peela, पीला, unfit, turbid, unhygienic",
  little:
    "कम, kam, slow, low, thoda, थोड़ा, धीमा, प्रेशर, pressure, dabav, दबाव, =ਘੱਟ, =मंद, trickle, less, poor, बहुत कम, limited, घट, inadequate, insufficient, irregular",
  leaks:
    "leak, leaks, leaked, leaking, leakage, लीक, लीकेज, रिसाव, risav, फट, फटी, फटा, fati, phati, टूट*, toot*, tut*, tooti, टूटी, टूटा, burst*, बर्बाद, barbad, wasted, waste, wasting, wastage, बह, बहता, bah, beh, फूट*, फूटी, foot*, damage*, broken, ਲੀਕ, ਫਟ, ਟੁੱਟ*, ਬਰਬਾਦ",
  stands:
    "भर, भरा, भरी, भरे, भरता, bhar, bhara, bhari, bhare, bharta, भर्या, जमा, jama, jma, खड़ा, khada, khara, खड़े, खड़या, ठहर*, ruka, रुका, रुकता, इकट्ठा, ikattha, ikhatta, ikatha, घुस*, ghus*, घुटने, ghutne, कमर, stagnant, stagnat*, standing, stands, collect*, collects, accumulat*, logged, logging, filled, full of, fill*, flooded, flood, flooding, enter*, डूब*, doob*, dub*, dubi, जलमग्न, ਭਰ, ਭਰਿਆ, ਖੜ੍ਹਾ, ਖੜਾ, ਵੜ*, तैर*, jam jata, kneedeep, knee deep, waist deep, submerged, inundat*, निकासी, nikasi, nikaasi, ਨਿਕਾਸੀ, उतर*, swimming pool, taalab bana, तालाब बन*",
  road: "सड़क, sadak, sarak, sadke, sadko, sadkon, सड़कें, सड़कों, सडकां, sadkein, रोड, road, roads, rd, ਸੜਕ, ਸੜਕਾਂ, ਰੋਡ, मार्ग, marg, रास्ता, rasta, raasta, रास्ते, ਰਸਤਾ, highway, street, streets, berm, चौराहा, chauraha, crossing, intersection, carriageway",
  broken:
    "टूट*, तूट*, toot*, tut*, tuti, tooti, खराब, kharab, khrab, ਖ਼ਰਾਬ, ਖਰਾਬ, ਟੁੱਟ*, जर्जर, jarjar, खस्ता, khasta, बदहाल, badhal, broken, damage*, worn, bad condition, pathetic, pathetic condition, horrible, terrible, worst, dilapidated, cracked, uneven, bumpy, उखड़*, ukhad*, ukhar*, धंस*, dhans*, collapse*, caved, cave, बुरा हाल, bura hal, बुरी हालत, दयनीय, बेहाल, dug, खोद*, khod*, khud*, खुदी, unpaved, kacchi, कच्ची, कच्चा, kachha, kacha, repair, मरम्मत, marammat, murammat, ਮੁਰੰਮਤ, incomplete, adhuri, अधूरी, अधूरा, adhura, half built, kichad, कीचड़, keechad, धूल, dhool, dust, dusty, potholed, maintained, unmotorable, condition",
  pothole:
    "गड्ढ*, गड्डे, गड्डा, गढ्ढे, गड्ढों, खड्डे, खड्डा, खड्ड*, khadd*, gaddh*, gadde, gadda, gaddo, gadhe, gadhha, gaddhe, gadhdhe, gadho, khadde, khaddo, pothole*, pot hole, pot holes, craters, crater, ਟੋਏ, ਟੋਆ, ਖੱਡੇ, ਖੱਡਾ, ਟੋਇਆਂ, गड्ढे, गढ़े",
  lane: "गली, गलियां, गलियों, gali, galli, galiyan, galiyo, galiyon, ਗਲੀ, ਗਲੀਆਂ, lane, lanes, mohalla, मोहल्ला, मोहल्ले, मुहल्ला, mohalle, ਮੁਹੱਲਾ, कॉलोनी, कालोनी, colony, ਕਲੋਨੀ, वार्ड, ward, ਵਾਰਡ, बाजार, bazar, bazaar, market, society, street, locality",
  drain:
    "नाली, नालियां, नालियों, nali, naali, naliya, naliyan, नाला, नाले, nala, nale, naala, naale, नालों, ਨਾਲੀ, ਨਾਲੀਆਂ, ਨਾਲਾ, drain, drains, drainage, ड्रेनेज, gutter, gutters, गटर, gatar, culvert, stormwater, storm water, ड्रेन, ਡਰੇਨ",
  sewer:
    "सीवर, सीवरेज, सीवरलाइन, सिवर, सीवरों, sewer, seever, siver, seevar, sewar, sivar, siwar, sewrage, sewage, sewerage, sewers, ਸੀਵਰ, ਸੀਵਰੇਜ, ਸੀਵਰੇਜ਼, मैनहोल, मेनहोल, manhole, manholes, man hole, mainhole, menhole, septic, stp",
  blocked:
    "जाम, jaam, jam, choke, choak*, =चोक, choked, choking up, block*, ब्लॉक, clog*, ओवरफ्लो, overflow*, over flow, over flowing, उफन*, ufan*, उफान, भर*, bhara, bhar, रुक*, ruk*, back flow, backflow, ਜਾਮ, ਓਵਰਫਲੋ, =ਚੋਕ, ਉਬਲ*, उबल*, ubal*, spill*, बह*, beh*, bah*, गंदा पानी, ठप, jaam, बैक मार*, full, भरे, ruka, उलट*, overflows, backing up, gushing, leak*, open, खुला, खुले, khula, khule, khuli, टूट*, toot*, धंस*, लबालब",
  cover:
    "ढक्कन, ढकन, dhakkan, dhakan, cover, covers, lid, lids, ढक्क*, ਢੱਕਣ, jaali, जाली, slab, स्लैब, uncovered, ढकण, खुला, खुले, khula, khule, khuli, open, ਖੁੱਲ੍ਹਾ, ਖੁੱਲਾ",
  garbage:
    "कूड़ा, कूड़े, कूडा, kuda, kooda, koora, kude, koode, कचरा, कचरे, kachra, kachara, kachre, garbage, trash, rubbish, waste, litter, littered, dump*, dumping, debris, malba, मलबा, गंदगी, gandgi, gandagi, गन्दगी, ਕੂੜਾ, ਕੂੜੇ, ਗੰਦਗੀ, ਕਚਰਾ, dustbin, dustbins, डस्टबिन, kudedan, कूड़ेदान, filth, filthy, unhygienic, sweeping, safai, सफाई, सफ़ाई, ਸਫ਼ਾਈ, ਸਫਾਈ, jhadu, झाड़ू, sanitation, cleanliness, unclean, cleaning, swachh, swachhata, स्वच्छता, sweeper, सफाईकर्मी, kudaghar, tipper, landfill, dumpyard, dump yard",
  lifted:
    "उठ*, uth*, utha, uthane, lift*, collect*, collection, pick*, picked, clear*, clean*, ਚੁੱਕ*, remove*, ढेर, dher, heap, heaps, pile, piles, piled, ਢੇਰ, साफ, saf, saaf, gaadi, गाड़ी, tipper, vehicle, ਗੱਡੀ, ਸਾਫ਼, ਸਾਫ, lag*, पड़ा, pada, पड़े, सड़, sad, everywhere, strewn, scattered, burn*, jala*, जला*, जलाते, fenk*, फेंक*, phenk*, dal, डाल, डालते, throw*, thrown",
  streetlight:
    "street light, street lights, streetlight, streetlights, street lite, street lamp*, streetlamp*, lamp post, lamppost, light pole, light poles, स्ट्रीट लाइट, स्ट्रीट लाईट, स्ट्रीट लाइटें, स्ट्रीट लाइटों, ਸਟਰੀਟ ਲਾਈਟ, ਸਟਰੀਟ ਲਾਈਟਾਂ, ਸਟ੍ਰੀਟ ਲਾਈਟ, ਸਟ੍ਰੀਟ ਲਾਈਟਾਂ, गली की लाइट, गली की लाइटें, gali ki light, gali ki lights, सड़क की लाइट, sadak ki light, sadak ki lights, road light, road lights, पोल लाइट, pole ki light, खंभे की लाइट, khambe ki light, khambo ki light, led light, led lights, एलईडी लाइट, पथ प्रकाश, high mast, highmast, हाई मास्ट, solar light, solar lights, सोलर लाइट, ਗਲੀ ਦੀ ਲਾਈਟ, ਗਲੀ ਦੀਆਂ ਲਾਈਟਾਂ, park ki light, पार्क की लाइट, park ki lights, chowk ki light",
  dog: "कुत्ता, कुत्ते, कुत्तों, kutta, kutte, kutto, kutton, kute, ਕੁੱਤਾ, ਕੁੱਤੇ, ਕੁੱਤਿਆਂ, dog, dogs, stray, strays, कुत्यां, कुत्यों, street dog, street dogs, puppies, pitbull, कुत्ता",
  cattle:
    "सांड, साँड, sand, saand, saandh, saand, ਸਾਂਢ, ਸਾਂਢਾਂ, bull, bulls, गाय, गायें, गायों, gaay, gaye, cow, cows, cattle, पशु, पशुओं, pashu, ਪਸ਼ੂ, गोवंश, govansh, गौवंश, मवेशी, maveshi, buffalo, buffaloes, भैंस, bhains, नंदी, nandi, ਗਾਂ, ਗਾਵਾਂ, खागड़, खागड़, गां, डांगर, dangar, ਡੰਗਰ, सांढ, bail, बैल, pashuo, pashuon, सूअर, suar, suwar, pigs, pig, बंदर, बंदरों, bandar, bandaro, monkey, monkeys, ਬਾਂਦਰ, लंगूर",
  roaming:
    "आवारा, awara, aawara, awaara, ਅਵਾਰਾ, stray, strays, बेसहारा, besahara, छुट्टे, chhutte, लावारिस, lawaris, menace, roam*, घूम*, ghoom*, ghum*, आतंक, aatank, atank, झुंड, jhund, ਝੁੰਡ, terror, काट*, kaat*, kat, kata, katne, noch*, नोच*, bite, bites, biting, bitten, bit, attack*, हमला, hamla, टक्कर, takkar, मार दिया, पकड़*, pakad*, pack, nuisance, chase*, ਵੱਢ*, ਆਤੰਕ, दहशत, dahshat",
  school:
    "स्कूल, स्कूलों, school, schools, schol, skool, विद्यालय, vidyalaya, vidyalay, पाठशाला, pathshala, ਸਕੂਲ, kendriya vidyalaya, kv, आरोही, aarohi, gsss, gps, gms, ghs, प्राइमरी, primary",
  teacher:
    "अध्यापक, अध्यापकों, adhyapak, teacher, teachers, टीचर, शिक्षक, शिक्षकों, shikshak, मास्टर, मास्टरनी, master, masterji, gururji, ਅਧਿਆਪਕ, ਮਾਸਟਰ, lecturer, lecturers, pgt, tgt, jbt, prt, principal, प्रिंसिपल, प्राचार्य, guest teacher, अतिथि अध्यापक, headmaster, हेडमास्टर, staff, स्टाफ, faculty, प्राध्यापक",
  child:
    "बच्चा, बच्चे, बच्चों, बच्ची, बच्चियां, bacha, bache, bachche, bacche, bacho, bachon, bachi, bacchi, bachchi, kid, kids, child, children, student, students, छात्र, छात्रों, छात्रा, छात्राएं, chhatra, chatra, chhatr, बालक, बालकां, ਬੱਚੇ, ਬੱਚਾ, ਬੱਚਿਆਂ, ਬੱਚੀ, pupil, pupils, vidyarthi, विद्यार्थी",
  doctor:
    "डॉक्टर, डाक्टर, doctor, doctors, doc, dr, डाॅक्टर, चिकित्सक, chikitsak, ਡਾਕਟਰ, surgeon, specialist, विशेषज्ञ, medical officer, nurse, नर्स, ਨਰਸ, gynaecologist, physician, staff, स्टाफ, pediatrician, radiologist, gynae",
  hospital:
    "अस्पताल, aspatal, aspataal, hospital, hospitals, haspatal, हॉस्पिटल, हस्पताल, ਹਸਪਤਾਲ, chc, phc, सीएचसी, पीएचसी, सीऐचसी, dispensary, डिस्पेंसरी, civil hospital, trauma centre, trauma center, ट्रॉमा, clinic, क्लीनिक, क्लिनिक, nursing home, ਡਿਸਪੈਂਸਰੀ, ਸੀਐਚਸੀ, ਪੀਐਚਸੀ, health centre, health center, स्वास्थ्य केंद्र, swasthya kendra, opd, ओपीडी, emergency ward, icu, आईसीयू, subcentre, उपस्वास्थ्य केंद्र, polyclinic, hosp, sub centre",
  medicine:
    "दवाई, दवाइयां, दवा, dawai, dawa, dawaiyan, davai, medicine, medicines, ਦਵਾਈ, ਦਵਾਈਆਂ, इंजेक्शन, injection, vaccine, टीका, tika, tablet, insulin, ors, syringe, drip, antivenom, anti rabies, antirabies, rabies",
  test: "अल्ट्रासाउंड, ultrasound, xray, x ray, एक्सरे, एक्स रे, सीटी स्कैन, ct scan, mri, एमआरआई, जांच, janch, लैब, lab, blood test, sample, ecg, ईसीजी, dialysis, डायलिसिस, test, tests, machine, मशीन",
  patient:
    "मरीज, मरीजों, mareej, mariz, marij, patient, patients, रोगी, rogi, ਮਰੀਜ਼, गर्भवती, garbhvati, pregnant, delivery, डिलीवरी, प्रसूता, prasuta, प्रसव, jachcha, newborn, नवजात",
  bus: "bus, buses, बसें, बसों, बसां, ਬੱਸ, ਬੱਸਾਂ, roadways, रोडवेज, रोडवेज़, ਰੋਡਵੇਜ਼, volvo, बस में, बस की, बस का, बस के, बस सेवा, बस चालक, बस ड्राइवर, बस कंडक्टर, बस रुक*, बस नहीं आ*, बस नहीं रुक*, बस बंद, बस रूट, बस पास, बस चला*, सरकारी बस, स्कूल बस, एक बस, सिटी बस, बस लेट, बस कोनी, बस कोन्या, बस किराया, बस टाइम",
  thief:
    "चोरी, chori, choree, चोर, chor, theft, thief, thieves, stolen, stole, steal*, लूट, loot, luta, looted, loota, robbery, robbed, rob, snatch*, छीन*, chheen*, chhin*, झपट*, jhapat*, डकैती, dakaiti, sendh, सेंध, burglar*, burgled, ਚੋਰੀ, ਚੋਰ, ਲੁੱਟ, ਲੁਟੇਰੇ, ਖੋਹ, housebreaking, chain snatching, pickpocket*, चुरा*, chura*, चुराई, churai, ताला तोड़*, tala tod*",
  beating:
    "मारपीट, marpeet, maarpeet, maar peet, mar peet, मार पीट, =पीटा, =पीट, पीटने, पीटते, पीटता, =peeta, =peet, peet rahe, peet rha, pit rahe, peetta, peette, पिटाई, pitai, pit gaya, beat*, beaten, assault*, हमला, hamla, attack*, thrash*, ਕੁੱਟਿਆ, ਕੁੱਟਮਾਰ, ਕੁੱਟਦਾ, ਕੁੱਟ ਰਹੇ, ਮਾਰਕੁੱਟ, मार रहा, मार रहे, मार रही, maar raha, maar rahe, maar rahi, maar rha, maar rhe, ਮਾਰ ਰਿਹਾ, रस्सी से बांध*, rassi se bandh*, rassi se baandh*, चिल्लाने की आवाज, chillane ki awaz, chillane ki aawaz, screaming, लाठी, lathi, डंडे, dande, चाकू, chaku, knife, stabbed, stab*, मार दिया, कुल्हाड़ी, kulhadi, gandasi, गंडासी, maarte, मारते, marte, molest*, fight, झगड़ा, jhagda, लड़ाई, ladai, bandhak, बंधक, ਵੱਢ ਦਿੱਤਾ, बुरी तरह मार*, तोड़फोड़, todfod, todphod, vandal*",
  threat:
    "धमकी, धमकियां, धमका*, dhamki, dhamkiyan, dhamka*, threat*, threatens, threatening, ਧਮਕੀ, ਧਮਕੀਆਂ, blackmail*, ब्लैकमेल, extort*, रंगदारी, rangdari, फिरौती, firauti, phirauti, ransom, डरा*, gunda, gunde, गुंडे, गुंडा, गुंडागर्दी, gundagardi, goon, goons, बदमाश, badmash, badmaash, dabang, दबंग, दबंगों, dabango, दबंगां, gangster, gang, mafia, माफिया, harass*, परेशान करता, stalk*, पीछा करता",
  police:
    "पुलिस, पुलिसवाले, police, polis, pulis, pulice, policewale, ਪੁਲਿਸ, ਪੁਲਸ, थाना, थाने, थाणे, थाणा, thana, thane, thaane, ਥਾਣਾ, ਥਾਣੇ, चौकी, chowki, chauki, ਚੌਂਕੀ, sho, एसएचओ, dsp, डीएसपी, एसपी, constable, सिपाही, sipahi, हवलदार, cop, cops, दरोगा, daroga, acp, dcp, पीसीआर, pcr, ਐਸਐਚਓ, चौकी इंचार्ज, police station, io, जांच अधिकारी",
  fir: "^FIR, एफआईआर, एफ आई आर, मुकदमा, mukadma, muqadma, =रपट, rapat, =fir darj, =fir likh*, =fir nahi likh*, =fir nhi likh*, =fir ni likh*, =fir tak nahi, meri =fir, =fir karwa*, =fir register*, =fir lodge*, =fir file*, =fir copy, =fir number, an =fir, no =fir, lodge|lodged|register|registered|file|filed|registering =fir, zero =fir, f i r, ਐਫਆਈਆਰ, ਐੱਫਆਈਆਰ, ਪਰਚਾ, dd number, chargesheet, चार्जशीट, case darj, केस दर्ज",
  refuses:
    "नहीं, nahi, nhi, ni, कोनी, कोन्या, koni, not, no, refuse*, mana, मना, इनकार, inkar, deny, denied, won't, doesn't, delay*, टालते, टाल रहे, taal rahe, talte, टरका*, tarka*, ਨਹੀਂ, ਮਨ੍ਹਾ, never, yet, without, pending, लंबित, लटक*, latk*, अटक*, atak*, रोक, ruk*, रुका, stuck, awaited, withheld, rejected, reject, रिजेक्ट, cancel*, रद्द, radd, खारिज, बिना, bina",
  land: "जमीन, जमीनें, zameen, jameen, jamin, zamin, land, ਜ਼ਮੀਨ, ਜਮੀਨ, खेत, खेतों, khet, kheto, khete, plot, प्लॉट, प्लाट, killa, kille, किल्ला, किल्ले, किले, acre, acres, एकड़, ekad, kanal, कनाल, marla, मरला, ਕਿੱਲੇ, ਕਨਾਲ, ਮਰਲੇ, खसरा, khasra, murabba, mustil, मुस्तील, khewat, खेवट, bhumi, भूमि, property",
  grabbed:
    "कब्जा, कब्जे, कब्ज़ा, kabja, kabza, kabze, qabza, ਕਬਜ਼ਾ, ਕਬਜਾ, encroach*, अतिक्रमण, atikraman, ਨਾਜਾਇਜ਼, grab*, grabbed, occupied, illegally occupied, illegal possession, हड़प*, hadap*, दीवार बना*, nazayaz, नाजायज, najayaj, avaidh nirman, अवैध निर्माण, अवैध कब्जा, अवैध कब्ज़ा, avaidh kabja, illegal construction, gher liya, घेर लिया, occupation",
  crop: "फसल, फसलें, फसलों, fasal, phasal, fasle, crop, crops, गेहूं, gehu, gehun, gehoon, wheat, धान, dhan, dhaan, paddy, rice, जीरी, jeeri, jiri, बाजरा, bajra, सरसों, sarso, sarson, mustard, कपास, kapas, cotton, नरमा, narma, गन्ना, ganna, sugarcane, चना, chana, ਫ਼ਸਲ, ਫਸਲ, ਕਣਕ, ਝੋਨਾ, ਨਰਮਾ, ਸਰ੍ਹੋਂ, मक्का, maize, ग्वार, guar, सूरजमुखी, sunflower, सब्जी, टमाटर, प्याज, आलू, ਆਲੂ, moong, मूंग, ਜੀਰੀ",
  ruined:
    "खराब, kharab, बर्बाद, barbad, barbaad, नष्ट, nasht, तबाह, tabah, damage*, destroyed, ruined, lost, loss, नुकसान, nuksan, nuqsan, ਖ਼ਰਾਬ, ਖਰਾਬ, ਬਰਬਾਦ, ਨੁਕਸਾਨ, डूब*, doob*, dub*, bheeg*, भीग*, सूख*, sukh*, sookh*, ਸੁੱਕ*, ਡੁੱਬ*, barish, बारिश, ओला*, ola, ole, hail, hailstorm, जलभराव, गल गई, सड़ गई, सड़ रही, lodged, flattened, drown*, submerged, गिर गई, बिछ गई",
  money:
    "पैसे, पैसा, paise, paisa, pese, रुपये, रुपए, रुपयों, rupye, rupay, rupaye, rupees, rs, money, ਪੈਸੇ, ਰੁਪਏ, हजार, hajar, hazaar, hazar, thousand, लाख, lakh, payment, पेमेंट, भुगतान, bhugtan, राशि, rashi, amount, ਭੁਗਤਾਨ, ਪੇਮੈਂਟ, किस्त, kist, installment, instalment, refund, रिफंड",
  demands:
    "मांग*, maang*, mang*, demand*, asks, asking, ask, ਮੰਗ*, ले रहा, le rha, le rahe, leta, लेता, लेते, लेवै, vasool*, वसूल*, vasul*, charge*, charging, भीख, bina paise, बिना पैसे, without paying, kehta, ओगरा*",
  bribe:
    "रिश्वत, रिश्वतखोर*, rishwat, rishvat, rishwatkhor*, =घूस, =ghoos, bribe*, bribery, corrupt*, भ्रष्ट*, bhrasht*, bhrst*, ਰਿਸ਼ਵਤ, ਭ੍ਰਿਸ਼ਟ*, कमीशन, commission khor*, suvidha shulk, सुविधा शुल्क, sewa pani, चाय पानी, chai pani, under the table, dalal, दलाल, दलालों, dalali, दलाली, middleman, middlemen, tout, touts, ghotala, घोटाला, scam, गबन, gaban, embezzle*, सेवा पानी, jeb garm",
  salary:
    "सैलरी, salary, sallary, selary, तनख्वाह, तनखा, tankhwah, tankha, tankhah, वेतन, vetan, wage, wages, मजदूरी, majduri, mazduri, mazdoori, दिहाड़ी, dihadi, dihari, पगार, pagar, ਤਨਖਾਹ, ਤਨਖ਼ਾਹ, ਮਜ਼ਦੂਰੀ, ਦਿਹਾੜੀ, मानदेय, mandey, mandeya, honorarium, stipend, स्टाइपेंड, overtime, ओवरटाइम, bonus, बोनस, arrears, एरियर, gratuity, ग्रेच्युटी",
  worker:
    "मजदूर, मजदूरों, mazdoor, majdoor, majdur, labour, labourer*, labor, लेबर, worker, workers, वर्कर, श्रमिक, shramik, ਮਜ਼ਦੂਰ, ਮਜਦੂਰ, कर्मचारी, karamchari, karmchari, employee, employees, कामगार, ठेकेदार, thekedar, contractor, company, कंपनी, factory, फैक्ट्री, फैक्टरी, ਫੈਕਟਰੀ, ਠੇਕੇਦਾਰ, owner, मालिक, malik, employer, management, ਮਾਲਕ",
  pension:
    "पेंशन, पैंशन, पेन्शन, पैन्शन, पिलसण, पिल्सण, पेन्सन, pension, penshan, pansion, pention, penson, pensan, pension's, ਪੈਨਸ਼ਨ, ਪੈਂਸ਼ਨ, ਪੈਨਸ਼ਨਾਂ, पेंसन, पेंशनें, भत्ता, bhatta, allowance, ਭੱਤਾ",
  ration: "राशन, rashan, rasan, ration, rations, rashn, ਰਾਸ਼ਨ, गल्ला",
  depot:
    "डिपो, डिपू, डिप्पो, depot, depo, dipo, dipu, depu, ਡੀਪੂ, ਡਿਪੂ, ਡਿਪੋ, depot holder, डिपो होल्डर, डिपोधारक, pds, fps, fair price shop, कोटेदार, kotedar, राशन की दुकान, ration shop",
  canal:
    "नहर, नहरें, नहरी, नहर का, nahar, nehar, nehr, nahri, nehri, ਨਹਿਰ, ਨਹਿਰੀ, canal, canals, रजवाहा, रजवाहे, रजबाहा, रजबाहे, rajwaha, rajwahe, rajbaha, rajbahe, ਰਜਬਾਹਾ, distributary, disty, माइनर, माईनर, माइनर का, minor, ਮਾਈਨਰ, ਸੂਆ, ਕੱਸੀ, मोगा, मोगे, मोघा, moga, mogha, moghe, ਮੋਘਾ, ਮੋਗਾ, outlet, खाल, khaal, khal, खाला, khala, watercourse, water course, ਖਾਲ, wjc, bhakra, भाखड़ा, ਭਾਖੜਾ, branch canal, water services, जलसेवाएं, feeder canal, ड्रेन नंबर, drain no, drain number, escape channel, sub branch, lift canal, लिफ्ट कैनाल",
  breach:
    "टूट*, तूट*, toot*, tut*, tuti, tooti, ओवरफ्लो, overflow*, breach*, कटाव, katav, दरार, darar, ਟੁੱਟ*, ਪਾੜ, फट*, broke, broken, burst, ओवर फ्लो, बह निकल*, कट गई, kat gayi, kat gya, पटड़ी, पटरी, patri, patdi, bank, banks, ਪਟੜੀ, कमजोर, kamjor, ਕਮਜ਼ੋਰ, erosion, eroding, dariya ka katav, लीकेज, leak*",
  tail: "=टेल, =tail, tailend, tail end, =ਟੇਲ, ਟੇਲਾਂ, टेल तक, टेल पर, warabandi, वारबंदी, बारी, baari, ਵਾਰੀ, turn",
  liquor:
    "शराब, sharab, sarab, दारू, daru, daaru, liquor, alcohol, wine shop, ठेका, ठेके, theka, theke, ਸ਼ਰਾਬ, ਦਾਰੂ, ਠੇਕਾ, ਠੇਕੇ, liquor vend, vend, ahata, अहाता, हथकढ़, hathkadh, kachi sharab, कच्ची शराब, whisky, beer, खुर्दा, liquor shop, desi",
  fire: "आग, aag, fire, blaze, blazing, ਅੱਗ, flames, लपट, लपटें, धधक*, dhadhak*, जल रहा, जल रही, jal rha, jal rhi, ablaze, lapte, burning",
  tree: "पेड़, पेड़ों, पेड, ped, pedh, pedo, pedon, peepal, पीपल, neem, नीम, kikar, कीकर, tree, trees, ਦਰੱਖਤ, ਰੁੱਖ, टहनी, टहनियां, tehni, branch, branches, वृक्ष, vriksh, सफेदा, safeda, शीशम, shisham, sheesham, खैर, plantation, दरख्त, green belt, रूख, पौधे, paudhe, saplings, sapling",
  cuts: "काट*, kaat*, kat, katai, कटाई, cut, cutting, chop*, chopped, fell, felled, felling, axed, ਕੱਟ*, कटवा*, कटान, आरा, uproot*, katva*",
  fallen:
    "गिर*, gir*, giri, fall, fell, fallen, falling, ਡਿੱਗ*, टूटकर, झुक*, jhuk*, लटक*, latak*, latk*, hanging, leaning, tilted, lean, ਝੁਕ*, dangling, टेढ़ा, tedha, पड़ा, पड़ी, pada, lying, loose, ढीले, ढीली, dheele, dheeli, नीचे, neeche, niche, low hanging",
  wire: "तार, तारें, तारों, taar, tar, taare, taro, wire, wires, wiring, cable, cables, केबल, ਤਾਰ, ਤਾਰਾਂ, बिजली की लाइन, बिजली लाइन, bijli ki line, bijli line, power line, 11kv, 11 kv, 33 kv, 33kv, 66kv, 132kv, ht line, high tension, हाई टेंशन, हाईटेंशन, एचटी लाइन, highvoltage line, high voltage line, लाइन के तार, lt line, jhulte taar",
  pole: "खंभा, खंबा, खम्भा, खम्बा, खंभे, खंबे, खम्भे, khamba, khambha, khamba, khambe, khambhe, khmba, pole, poles, पोल, ਖੰਭਾ, ਖੰਬਾ, ਖੰਭੇ",
  transformer:
    "ट्रांसफार्मर, ट्रांसफॉर्मर, ट्रांसफर्मर, ट्रासफार्मर, transformer, transformers, tranformer, transfarmer, transfomer, trasformer, transformar, tf jal, ਟਰਾਂਸਫਾਰਮਰ, ਟ੍ਰਾਂਸਫਾਰਮਰ, dtr, डीपी बॉक्स, trafo, तबेला",
  meter: "मीटर, meter, meters, mitar, ਮੀਟਰ, smart meter, स्मार्ट मीटर, रीडिंग, reading, prepaid meter",
  bill: "बिल, bill, bills, billing, ਬਿੱਲ, बिलिंग, bil",
  night: "रात, raat, night, ਰਾਤ, रात्रि",
  person:
    "बेटा, बेटी, बेटे, beta, beti, bete, भाई, bhai, बहन, behan, bahan, पिता, pitaji, papa, पापा, मां, maa, mummy, पति, pati, पत्नी, patni, biwi, बीवी, लड़का, लड़की, ladka, ladki, बच्चा, बच्ची, bacha, bachi, bachcha, bacche, बच्चे, आदमी, aadmi, बुजुर्ग, bujurg, महिला, mahila, aurat, औरत, son, daughter, brother, sister, father, mother, husband, wife, girl, boy, child, kid, man, woman, person, ਪੁੱਤਰ, ਧੀ, ਭਰਾ, ਭੈਣ, ਬੱਚਾ, ਬੱਚੀ, ਬਾਪੂ, मजदूर, mazdoor, छोरा, छोरी",
  since: "से, se, since, from, ਤੋਂ, तै, for",
};
