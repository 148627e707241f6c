import { category } from "./departmentWords.ts";
import type { DepartmentWords } from "./departmentWords.ts";

export const POLICE_WORDS: DepartmentWords = {
  department: "POLICE",
  categories: [
    category(
      "fir",
      "FIR not registered, slow investigation",
      "एफआईआर दर्ज नहीं, जांच धीमी",
      `
      4.5 <fir>, <police> & <fir>, <police> & complaint|शिकायत|shikayat|ਸ਼ਿਕਾਇਤ, <police> & action|कार्रवाई|कार्यवाही|karwai|karyawahi|karvai|ਕਾਰਵਾਈ, <police> & सुन*|sun*, आरोपी & <absent>, aaropi & <absent>, accused & arrest*, आरोपी, aaropi, गिरफ्तार नहीं, giraftar nahi, giraftari, गिरफ्तारी, not arrested, investigation, investigating, inquiry officer, <police> & <absent>, <police> & refus*, <police> & help
      1.5 arrest*, accused, culprit*, गिरफ्तार, giraftar
      4 सुराग नहीं, surag nahi, no clue, no arrest*, no breakthrough, कोई गिरफ्तारी, सीआईए स्टाफ, cia staff, ndps, एनडीपीएस, झूठे केस में फंस*, jhuthe case me fans*, फंसा दिया, fansa diya, false fir, थाने में & दर्ज, tahrir, तहरीर, समझौता करा*, samjhauta, complaint at police station, sho not, dsp office, sp office, महिला थाना, mahila thana, women police station, police not, police refuses, police has not, police did not, police won't, policemen, constables, constable traced, traced it, खून पसीने की कमाई & लूट
      `,
    ),
    category(
      "theft",
      "Theft, robbery, snatching",
      "चोरी, लूट, छीना-झपटी",
      `
      4 <thief> & bike|बाइक|मोटरसाइकिल|motorcycle|motorcycl*|scooty|स्कूटी|car|=कार|गाड़ी|gaadi|mobile|मोबाइल|phone|फोन|purse|पर्स|chain|चेन|jewel*|जेवर|gehne|गहने|दुकान|dukan|shop|घर|घरां|ghar|house|houses|cash|नकदी|laptop|cycle|साइकिल|ਮੋਟਰਸਾਈਕਲ|ਘਰ|मकान|मंदिर|tractor|ट्रैक्टर|भैंस|battery|बैटरी|cable|truck|trucks, chain snatch*, snatching, snatched, snatchers, robbery, robbed, dacoity, burglary, मोबाइल छीन*, mobile chhin*, लूटपाट, lootpat, वाहन चोरी, bike chori, बाइक चोरी, car chori, चोर गिरोह, चेन स्नेचिंग, ਖੋਹ, ਲੁੱਟ, was stolen, been stolen, got stolen
      2.5 <thief>
      4 दिनदहाड़े, dindahade, broad daylight, सर्राफा, sarrafa, jewellery shop, jeweller*, ज्वेलर, nakabposh, नकाबपोश, masked men, breaking car, broken into, broke into, car windows, ताले टूट*, tale tut*, tala toot*, ताला तोड़, lost my wallet, wallet, stolen goods, चोर घुस*, chor ghus*, चोर बड़*, घर में चोर, मोटर चोरी, motor chori, तार चोरी, taar chori, cable theft, mandir me chori, battery chori, transformer theft, गाय चोरी, cattle theft, cow smuggl*, गो तस्कर*, gau taskar*, गौ तस्कर*
      `,
    ),
    category(
      "assault",
      "Assault, threat, firing",
      "मारपीट, धमकी, गोलीबारी",
      `
      4.5 <beating>, <threat>, फायरिंग, firing, गोली, goli, goliya, गोलियां, gunshot*, gun shot*, shots fired, shot at, shot dead, fired at, ਗੋਲੀ, ਗੋਲੀਆਂ, ਫਾਇਰਿੰਗ, पिस्तौल, pistol, katta dikha*, हथियार, hathiyar, armed, murder*, हत्या, hatya, ਕਤਲ, कत्ल, katal, killed, मार डाल*, maar dal*, jaan se maar*, जान से मार*, जान का खतरा, jaan ka khatra, life threat, attempt to murder, पथराव, pathrav, stone pelting, pelting stones, दंगा, danga, riot*, violence, हिंसा, तलवार, talwar, kidnap*, अपहरण, apaharan, अगवा, agwa, ਅਗਵਾ, उठा ले गए, utha le gaye, bitha ke le ga*, बिठा कर ले ग*, बैठाकर ले ग*, बदमाश & घुस*, badmash & ghus*, घर में घुस*, ghar me ghus*, abduct*, protection, सुरक्षा दो, एसिड, acid attack, honey trap, gang war, lynch*
      1 ladke, लड़के, छोरे, khoon, खून, khun, bloodshed
      4.5 बंदूक, bandook, banduk, gun, guns, gunpoint, ਬੰਦੂਕ, =katta, कट्टा लहर*, =रॉड, =rods, iron rods, pistol dikha*, हथियारबंद, goons entered, bandhak, बंधक, hostage, bheed ne, mob, mob attack*, do gut, दो गुट, दो पक्ष, dono paksh, =clash, =clashes, gang, विवाद में, gundo ne, गुंडों ने, dabangai, दबंगई, जाति सूचक, jati suchak, casteist, sc st act, एससी एसटी एक्ट, अश्लील, ashleel, obscene, गंदी गालियां, gandi gaaliyan, abusive calls, video call & gandi, threat calls, जान मार*, extortion, loan agents, recovery agents threaten*, ਗੁੰਡੇ
      `,
    ),
    category(
      "cyber",
      "Cyber fraud",
      "साइबर ठगी",
      `
      5 साइबर, cyber, saibar, ਸਾਈਬਰ, cyber crime, cyber fraud, cyber cell, ओटीपी, otp, ਓਟੀਪੀ, 1930, ऑनलाइन ठगी, online thagi, online fraud, upi fraud, phishing, fake call, kyc & fraud, digital arrest, डिजिटल अरेस्ट, fake id, फर्जी आईडी, fake profile, fake facebook, morphed, sextortion, hacked, hack*, हैक, खाते से & उड़*, khate se & ud*, account se & nikal*, account & debited, खाते से & निकल*, trading app & fraud, investment fraud, loan app*, whatsapp & fraud, telegram & fraud, task & fraud
      4 ठगी, thagi, thug*, ठग, ठग*, thag*, ठग लिए, ਠੱਗੀ, ਠੱਗ*, fraud, fraudster*, धोखाधड़ी, dhokhadhadi, dhokhadhari, cheated, cheating, ਧੋਖਾਧੜੀ, फ्रॉड, chit fund, कबूतरबाजी, kabootarbazi, visa fraud, विदेश भेजने, videsh bhejne, dunki, ਵਿਦੇਸ਼ ਭੇਜਣ, travel agent, immigration
      `,
    ),
    category(
      "drugs",
      "Drugs",
      "नशा",
      `
      4.5 नशा, nasha, nashe, नशे, ਨਸ਼ਾ, ਨਸ਼ੇ, ਨਸ਼ਿਆਂ, चिट्टा, chitta, ਚਿੱਟਾ, drug, drugs, drug peddler*, ड्रग्स, स्मैक, smack, गांजा, ganja, अफीम, afeem, heroin, हेरोइन, charas, चरस, peddl*, peddler*, नशेड़ी, nashedi, nashedi*, नशेड़ियों, addicts, addict, ਚਿੱਟੇ, नशीली, नशीले, nashili, injection & nasha, medical nasha, ड्रग, overdose, ਨਸ਼ੇੜੀ, sulfa, सुल्फा, hookah bar, हुक्का बार
      `,
    ),
    category(
      "women",
      "Safety of women",
      "महिला सुरक्षा",
      `
      4.5 छेड़छाड़, छेड़खानी, छेड़*, ched chad, chhedchhad, chhed chhad, chedchad, chedkhani, chhedkhani, ਛੇੜਛਾੜ, ਛੇੜਦੇ, eve teas*, eveteas*, molest*, stalk*, stalking, follow*|followed & woman|girl|girls|women|ladies, फब्तियां, fabtiya*, comments pass*, मनचले, manchale, मनचलों, manchalo, रेप, rape*, बलात्कार, balatkar, दुष्कर्म, dushkarm, sexual, acid, महिला सुरक्षा, women safety, womens safety, unsafe & women|girls|ladies, दहेज, dahej, dowry, ਦਾਜ, domestic violence, घरेलू हिंसा, gharelu hinsa, sasural, ससुराल, sasural wale, ਸਹੁਰੇ, 1091, durga shakti, दुर्गा शक्ति, harass* & woman|girl|wife|women, पीछा कर*, peecha kar*, husband beat*, पति & <beating>, pati & <beating>
      `,
    ),
    category(
      "missing",
      "Missing person",
      "गुमशुदा व्यक्ति",
      `
      5 trace his phone, trace her phone, trace phone, left a note, was last seen, last location, he was last, she was last
      5 गुमशुदा, gumshuda, गुमशुदगी, gumshudgi, लापता, lapata, laapata, laapta, lapta, missing & <child>|girl|boy|son|daughter|brother|father|mother|wife|husband|person|man|woman|since, went missing, gone missing, is missing & years|old|year, ਲਾਪਤਾ, ਗੁੰਮ, घर नहीं लौट*, ghar nahi lout*, ghar nahi laut*, ghar nahi aaya & beta|beti|ladka|bhai, not returned home, कोई सुराग, koi surag, last seen, गायब है & बेटा|बेटी|लड़का|लड़की|भाई|बच्चा|बच्ची, gayab & beta|beti|ladka|ladki|bhai|bacha|bachi
      4.5 not come home, hasn't come home, has not come home, not returned, not reached home, phone off & daughter|son|brother|girl|boy, ghar nahi pahunch*, घर नहीं पहुंच*, घर नहीं आई, घर नहीं आया, ghar nahi aayi, left for & home, kahin nahi mil rah*, कहीं नहीं मिल रह*, tuition & home, ਘਰ ਨਹੀਂ ਆਇਆ, ਘਰ ਨਹੀਂ ਮੁੜ*
      `,
    ),
    category(
      "traffic",
      "Traffic jam and challan",
      "जाम और चालान",
      `
      4 ट्रैफिक, traffic, trafic, traffik, ਟ੍ਰੈਫਿਕ, ਟਰੈਫਿਕ, ट्रैफिक जाम, traffic jam*, traffic police, यातायात, yatayat, चालान, challan*, chalan, ਚਲਾਨ, wrong side, रॉन्ग साइड, wrong parking, no parking, illegal parking, अवैध पार्किंग, parked on, parking & road, parked & road, रेड लाइट, red light, traffic light*, traffic signal*, ट्रैफिक लाइट, signal not, overspeed*, over speed*, ओवरस्पीड, drunk driv*, rash driving, stunt*, hooter, हूटर, black film, bullet & patakh*, बुलेट & पटाखे, patakhe, पटाखे बजा*, modified silencer, silencer, congestion, gridlock, bottleneck, jam at, jam every
      2.5 <road> & जाम, <road> & jam, लंबा जाम, lamba jam, jaam laga, जाम लगा, जाम लगता, jam lagta, jam lag*, महाजाम, ਜਾਮ ਲੱਗ*, parking, पार्किंग, ਪਾਰਕਿੰਗ, signal, speeding, traffic cop
      3.5 blaring music, race on, racing, bike racing, stunts, tractor* & music, bhari vahan, भारी वाहन, heavy vehicles, trucks & city, no entry, नो एंट्री, trucks parked, e rickshaw* & जाम|सड़क|road|jam, ई रिक्शा & सड़क|जाम, auto & जाम, बेतरतीब, betarteeb, ऑटो वालों ने, chowk pe jam, traffic cop*, traffic constable, ट्रैफिक सिपाही, बिना हेलमेट, bina helmet, helmet, हेलमेट, tripling, underage driv*, नाबालिग & वाहन|गाड़ी|स्कूटी, signal jump*, लाल बत्ती, lal batti
      `,
    ),
    category(
      "nuisance",
      "Gambling, noise, nuisance",
      "सट्टा, शोर, हुड़दंग",
      `
      4 सट्टा, satta, ਸੱਟਾ, जुआ, jua, जुआरी, juari, gambl*, सट्टेबाज*, सट्टेबाजी, ਜੂਆ, dj, डीजे, ਡੀਜੇ, loudspeaker*, लाउडस्पीकर, loud music, ਲਾਊਡ ਸਪੀਕਰ, हुड़दंग, huddang, hooligan*, noise, शोर, shor, ਸ਼ੋਰ, देह व्यापार, deh vyapar, prostitution, spa center, hotel & galat kaam, होटल & गलत काम, शराबी, sharabi, sharabiyo, शराबियों, drunkard*, cracker*, firecracker*, पटाखे, चाइनीज मांझा, chinese manjha, horn
      `,
    ),
    category(
      "misconduct",
      "Police misconduct",
      "पुलिस का दुर्व्यवहार",
      `
      4.5 <police> & <bribe>, <police> & <demands>, <police> & <beating>, <police> & हफ्ता|hafta, <police> & =गाली|gali galoch|abuse*|misbehav*|बदसलूकी|दुर्व्यवहार, झूठा मुकदमा, jhutha mukadma, झूठे मुकदमे, jhootha case, jhutha case, jhuthe case, jhoothe case, false case*, झूठा केस, झूठे केस, fake case*, falsely implicated, custodial, ਝੂਠਾ ਪਰਚਾ, sho ne, एसएचओ ने
      `,
    ),
    category(
      "department",
      "Police in general",
      "पुलिस सामान्य",
      `
      3 <police>, 112, dial 112, डायल 112, haryana police, haryanapolice, हरियाणा पुलिस, dgp, डीजीपी, ssp, पुलिस वेरिफिकेशन, police verification, passport verification, character certificate, चरित्र प्रमाण पत्र, patrolling, गश्त, gasht, ਗਸ਼ਤ, बीट, law and order, कानून व्यवस्था, kanun vyavastha, कानून-व्यवस्था, crime, क्राइम, अपराध, apradh, criminal*, cctv, सीसीटीवी, arms licence, police patrol*
      1 fight*, fighting
      `,
    ),
  ],
};
