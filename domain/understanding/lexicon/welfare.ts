import type { DepartmentLists } from "./departmentWords.ts";

export const WELFARE_WORDS: DepartmentLists = {
  FOOD: `
    ration: Ration not given or short | राशन नहीं या कम मिला
      5.5 <ration> & <absent>, <ration> & <little>, <depot> & <ration>, राशन कार्ड, rashan card, ration card*, rashn card, ਰਾਸ਼ਨ ਕਾਰਡ, <depot> & गेहूं|gehu|gehun|ਕਣਕ|wheat|तेल|tel|oil|ਤੇਲ|चीनी|sugar|chini|बाजरा|आटा|चावल|rice, <depot> & अंगूठा|angutha|thumb|machine|मशीन|ਅੰਗੂਠਾ, अंगूठा लगवा*, angutha lagwa*, thumb impression, biometric & <ration>, सरसों तेल, sarso ka tel, सरसों का तेल, pds, epds, aepds, fair price, राशन घोटाला, डिपो होल्डर, depot holder, depo holder, डिपो धारक, डिपू होल्डर, ਡਿਪੂ ਹੋਲਡਰ, ਡੀਪੂ ਵਾਲਾ, ਡਿਪੂ ਵਾਲਾ, डिपो वाला, डिपू आळा, डिपू आला, depot wala, depo wala, dipu wala, डिपू वाला, कम तोल*, kam tol*, ਘੱਟ ਤੋਲ*
      4 <ration>, <depot> & <absent>
      2.5 <depot>
      4.5 electronic kante, इलेक्ट्रॉनिक कांटे, kam ration, कम राशन, bori me kam, gehu truck, गेहूं बेच*, gehu bech*, ration black*, राशन ब्लैक*, राशन बेच*, ration bech*, stock nahi aaya & depot|depo|ration, angutha & ration, अंगूठा & राशन, ऑनलाइन राशन, ration portability
    card: Ration card cut, BPL | राशन कार्ड कटा, बीपीएल
      4.5 बीपीएल कार्ड, bpl card*, bpl ration, बीपीएल राशन, bpl cut*, बीपीएल कट*, bpl kat*, bpl & <absent>, ਬੀਪੀਐਲ ਕਾਰਡ, aay card, एएवाई, antyodaya card, अंत्योदय कार्ड, गुलाबी कार्ड, gulabi card, पीला कार्ड, pila card, yellow card, pink card, khaki card, naam kat & card, card kat*, कार्ड काट*, कार्ड कट*, card kaat*
      3 बीपीएल, bpl, ਬੀਪੀਐਲ
    gas-fuel: LPG, petrol pumps, weights and measures | गैस, पेट्रोल पंप, माप-तोल
      5 गैस सिलेंडर, gas cylinder*, gas silinder, सिलेंडर, cylinder*, silinder, ਸਿਲੰਡਰ, गैस एजेंसी, gas agency, gas agencies, ਗੈਸ ਏਜੰਸੀ, lpg, एलपीजी, उज्ज्वला, ujjwala, ujjawala, har ghar grihini, हर घर गृहिणी, indane, hp gas, bharat gas, पेट्रोल पंप, petrol pump*, ਪੈਟਰੋਲ ਪੰਪ, फ्यूल, fuel station, short fuel, less petrol, कम पेट्रोल, kam petrol, diesel & mix*, पेट्रोल में पानी, माप तोल, maap tol, weights and measures, legal metrology, weighing scale, कांटा & मंडी, electronic kanta, overprice & mrp, mrp, एमआरपी, mrp se zyada, above mrp, consumer forum, उपभोक्ता फोरम, dharam kanta, धर्म कांटा, gas booking, kerosene, black & cylinder
    procurement: Procurement payment | फसल खरीद का भुगतान
      4.5 <crop> & payment|पेमेंट|भुगतान|bhugtan|ਪੇਮੈਂਟ|ਅਦਾਇਗੀ, फसल खरीद, fasal kharid, <crop> & खरीद|kharid|procure*|ਖਰੀਦ, msp, एमएसपी, ਐਮਐਸਪੀ, procurement, j form payment, सरकारी खरीद, sarkari kharid, bhavantar, भावांतर, i form, आई फॉर्म, bardana, बारदाना, ਬਾਰਦਾਨਾ
      4.5 sold paddy, sold wheat, sold my crop, बेची फसल, फसल बेचे, fasal beche, fasal bechi, धान बेचे, dhan becha, गेहूं बेचे, gehu becha, 48 hour payment, 72 ghante me payment, payment & arhtiya|arthi|आढ़ती, paddy & money, wheat & money, crop & account
    department: Food and Supplies in general | खाद्य आपूर्ति सामान्य
      5 dfsc, डीएफएससी, afso, food supply department, food and supply, food and supplies, food supply, खाद्य आपूर्ति, khadya aapurti, khadya apurti, food inspector & <depot>, खाद्य एवं आपूर्ति, ਖੁਰਾਕ ਸਪਲਾਈ
  `,
  SOCIAL_JUSTICE: `
    old-age: Old-age pension | बुढ़ापा पेंशन
      6 बुढ़ापा पेंशन, बुढापा पेंशन, budhapa pension, budapa pension, budhapa pention, बुढ़ापा सम्मान, सम्मान भत्ता, samman bhatta, old age pension, oldage pension, वृद्धावस्था पेंशन, वृद्ध पेंशन, vridha pension, vridhavastha, ਬੁਢਾਪਾ ਪੈਨਸ਼ਨ, बुजुर्ग & <pension>, bujurg & <pension>, दादा|दादी|dada|dadi|बापू|ताऊ|tau|nana|nani|grandmother|grandfather|elderly|old & <pension>, बुढ़ापा, budhapa
      4 <pension> & <absent>, <pension> & <refuses>, <pension> & कट*|kat*|काट*|kaat*, pension stopped, pension band, पेंशन बंद, पेंशन नहीं, pension nahi, ਪੈਨਸ਼ਨ ਬੰਦ, ਪੈਨਸ਼ਨ ਨਹੀਂ, पेंशन रोक*
      3.5 <pension>
      4.5 old age allowance, samman allowance, allowance discontinued, allowance stopped, allowance & mother|father|uncle|grandmother, भत्ता बंद, bhatta band, भत्ता नहीं, bhatta nahi
    widow: Widow pension | विधवा पेंशन
      6 विधवा पेंशन, vidhwa pension, vidhva pension, widow pension, ਵਿਧਵਾ ਪੈਨਸ਼ਨ, destitute, निराश्रित, nirashrit, बेसहारा बच्चे, orphan*, अनाथ, anath
      2 विधवा, vidhwa, vidhva, widow*, ਵਿਧਵਾ
    disability: Disability pension | दिव्यांग पेंशन
      5.5 specially abled, udid, यूडीआईडी, दृष्टिहीन, मूक बधिर, tricycle, ट्राईसाइकिल, mandbuddhi, मंदबुद्धि, thalassemia, थैलेसीमिया
      3 दिव्यांग, divyang, divyaang, diviyang, ਦਿਵਿਆਂਗ, विकलांग, viklang, vikalang, ਅੰਗਹੀਣ, ਅਪਾਹਜ, handicap*, disab*
      2 wheelchair
    schemes: Lado Lakshmi, Vivah Shagun and other schemes | लाडो लक्ष्मी, विवाह शगुन, अन्य योजनाएं
      6 लाडो लक्ष्मी, lado lakshmi, lado laxmi, laado laxmi, laado lakshmi, ladolakshmi, lado lakshami, दीनदयाल लाडो, deen dayal lado, ਲਾਡੋ ਲਕਸ਼ਮੀ, विवाह शगुन, vivah shagun, शगुन योजना, shagun yojana, shagun yojna, shagun, शगुन, ਸ਼ਗਨ, कन्यादान, kanyadan, kanyadaan, लाडली पेंशन, ladli pension, लाडली भत्ता, ladli, लाडली, समाज कल्याण, samaj kalyan, ਸਮਾਜ ਭਲਾਈ, social welfare, dswo, social justice, सामाजिक न्याय, post matric, पोस्ट मैट्रिक, sc scholarship, scholarship & sc|bc|obc, अनुसूचित जाति & योजना, atrocity relief, अंतरजातीय, inter caste marriage, intercaste, ambedkar scheme, डॉ अंबेडकर मेधावी, ambedkar medhavi, medhavi chhatra, बौना भत्ता, dwarf, cancer pension, कैंसर पेंशन, stage 3 cancer, कश्मीरी, किन्नर भत्ता, kinnar, unmarried pension, अविवाहित पेंशन, avivahit pension, विधुर, vidhur, बेसहारा, dayalu, दयालु योजना, dayalu yojana, sc bc welfare, backward classes, old age home, वृद्धाश्रम, nasha mukti, नशा मुक्ति, de addiction
      4.5 sc scholarship, scholarship nahi, छात्रवृत्ति, chhatravritti, chatravriti, scholarship & pending|nahi|months|saal, ਵਜ਼ੀਫ਼ਾ, sc student, एससी छात्र, dr ambedkar, बौद्धिक दिव्यांग, disability certificate, विकलांगता प्रमाण
  `,
  CRID: `
    family-id: Family id (Parivar Pehchan Patra) | परिवार पहचान पत्र
      6.5 परिवार पहचान पत्र, परिवार पहचानपत्र, परिवार पहचान, parivar pehchan patra, parivar pehchan, pariwar pehchan, parivar pahchan, pariwar pahchan, parivaar pehchaan, family id*, familyid, fmly id, famly id, फैमिली आईडी, फैमिली आई डी, फेमिली आईडी, फैमली आईडी, ਫੈਮਿਲੀ ਆਈਡੀ, ਪਰਿਵਾਰ ਪਛਾਣ, ppp, पीपीपी, ਪੀਪੀਪੀ, ppp id, meri pehchan, meraparivar, family identity, हरियाणा परिवार, zcim
      4.5 तलाक & आईडी|पोर्टल|नाम, talaq & id|portal, divorce & id|portal, member delete, naam jod*, नाम जोड़*, naam hata*, नाम हटा*, नाम नहीं हट*, बहू का नाम, bahu ka naam, date of birth & id, उम्र & कम|गलत & portal|पोर्टल|id|आईडी, ppp portal, age & ppp, ppp me
    income: Income wrong or unverified | आय गलत या असत्यापित
      4.5 आय गलत, aay galat, income galat, income wrong, wrong income, income verif*, income & ppp|portal|csc|verify|correction|theek|thik|ठीक|galat|गलत|badha*|ज्यादा|zyada|घट*, आय सत्यापन, आय ठीक, आमदनी गलत, ਆਮਦਨ ਗਲਤ, ਆਮਦਨ & ਗਲਤ, amdani galat, amdani & lakh|लाख, आमदनी & घणी|ज्यादा, aay zyada, आय ज्यादा, income correct*, आय & लाख, आय दुरुस्त, आय कम करवा*, income kam, income show*, income dikha*, income bata*, इनकम, inkam
    portal: SARAL, CSC, Antyodaya | सरल, सीएससी, अंत्योदय
      4 सरल केंद्र, saral kendra, saral portal, सरल पोर्टल, saral haryana, सरल हरियाणा, antyodaya saral, अंत्योदय सरल, ਸਰਲ ਕੇਂਦਰ, सीएससी, csc, csc centre, csc wala, csc wale, सीएससी सेंटर, ਸੀਐਸਸੀ, अंत्योदय, antyodaya, atal seva kendra, अटल सेवा केंद्र, e disha, ई दिशा, jan sahayak, crid, citizen resources, marked dead, मृत दिखा*, mrit dikha*, जिंदा & मृत, zinda & mrit, जिंदा & मरा, declared dead, dead & ppp, member & add|delete|hata*|alag, नाम अलग, naam alag, parivar se alag, परिवार से अलग
  `,
  WCD: `
    anganwadi: Anganwadi and nutrition | आंगनवाड़ी और पोषाहार
      8 take home ration, टेक होम राशन
      8 आंगनवाड़ी, आंगनबाड़ी, आंगनवाडी, आगनवाड़ी, anganwadi, aanganwadi, anganwari, aanganwari, anganvadi, aganwadi, ਆਂਗਣਵਾੜੀ, पोषाहार, poshahar, poshan, पोषण, ਪੋਸ਼ਣ, icds, आईसीडीएस, cdpo, सीडीपीओ, creche, क्रेच, supplementary nutrition, anganwadi worker*, kuposhan, कुपोषण, playway, mother and child, matru vandana, मातृ वंदना, matritva, pmmvy
      5 आंगनवाड़ी वर्कर*, दलिया, daliya, dalia, poshan tracker, crèche, helper & anganwadi
    child-marriage: Child marriage | बाल विवाह
      7 फेरे & उम्र|साल|नाबालिग, phere & umar|saal|nabalig, फेरे & रुकवा*, underage & marriage|wedding|married
      7 बाल विवाह, bal vivah, baal vivah, child marriage*, ਬਾਲ ਵਿਆਹ, नाबालिग & ब्याह|शादी|विवाह, nabalig & shadi|shaadi|vivah|byah, minor & marriage|marry|married, minor girl & married, ਨਾਬਾਲਗ & ਵਿਆਹ, साल की & शादी, saal ki & shaadi|shadi, year old & married|marriage|wedding, child bride, कम उम्र & शादी, kam umar & shadi|shaadi
    women-children: Women and children in need | महिला एवं बाल संरक्षण
      4 वन स्टॉप सेंटर, one stop centre, one stop center, sakhi centre, महिला हेल्पलाइन, mahila helpline, women helpline, 181, childline, 1098, चाइल्डलाइन, child helpline, बाल संरक्षण, child protection, बाल कल्याण, child welfare, बाल भिक्षा, child begging, begging children, भीख मांगते बच्चे, bheekh & bache|bachche|बच्चे, आपकी बेटी हमारी बेटी, aapki beti hamari beti, beti bachao, बेटी बचाओ, महिला एवं बाल विकास, women and child, mahila evam bal, महिला आयोग, mahila aayog, women commission, भ्रूण हत्या, foeticide, shelter home & women, बाल आश्रम, child abuse
  `,
  LABOUR: `
    wages: Unpaid wages | मजदूरी बकाया
      5 <salary> & <absent> & <worker>, <salary> & <refuses>, <worker> & <money> & <absent>, thekedar & paise|पैसे, ठेकेदार & पैसे, contractor & paid|paying|dues, unpaid wage*, unpaid salar*, minimum wage*, न्यूनतम वेतन, nyuntam, full and final, f&f, company & nikal*|fired|terminated|removed|laid, कंपनी & निकाल*, factory & nikal*|terminated|removed, फैक्ट्री & निकाल*, layoff*, छंटनी, bonus, बोनस, वेतन नहीं, salary nahi, मजदूरी नहीं, majduri nahi, ਤਨਖਾਹ ਨਹੀਂ, forced overtime, 12 ghante & duty, 12 hour* & shift*
      3 <salary> & <absent>, <salary> & महीने|mahine|month|months|ਮਹੀਨੇ
      1.5 <salary>
      1.5 <worker> & <refuses>
    pf-esi: PF and ESI | पीएफ और ईएसआई
      4 pf, पीएफ, ਪੀਐਫ, esi, ईएसआई, esic, ਈਐਸਆਈ, provident fund, esi hospital, ईएसआई अस्पताल, pf nahi, pf kat*
    card: Labour card and benefits | श्रमिक कार्ड और लाभ
      6 लेबर कार्ड, labour card, labor card, श्रमिक कार्ड, shramik card, श्रम कार्ड, shram card, e shram, ई श्रम, ਲੇਬਰ ਕਾਰਡ, bocw, बीओसीडब्ल्यू, labour office, लेबर ऑफिस, labour copy, लेबर कॉपी, labour department, labor department, श्रम विभाग, shram vibhag, labour inspector, लेबर इंस्पेक्टर, labour court, लेबर कोर्ट, श्रमिक कल्याण, labour welfare, construction worker* & card|benefit|registration, निर्माण श्रमिक, trade union, हड़ताल & श्रमिक, registration of worker
      4 90 din, 90 दिन, 90 day*, union wala, यूनियन वाला, labour card renew, renew & labour|copy
    safety: Factory safety, child labour | कारखाना सुरक्षा, बाल श्रम
      5 बाल मजदूरी, bal majduri, bal mazduri, child labour, child labor, बाल श्रम, bal shram, ਬਾਲ ਮਜ਼ਦੂਰੀ, bonded labour, बंधुआ, bandhua, factory safety, factory & accident, फैक्ट्री & हादसा, safety equipment, safety gear, power press, <worker> & fingers, <worker> & उंगली|ungli, boiler, <child> & dhaba|ढाबे|bhatte|भट्ठे|factory|हॉटल|hotel & काम|kaam|work*, no safety & <worker>, without helmet & <worker>
      1.2 फैक्ट्री, factory, ਫੈਕਟਰੀ, मजदूर, mazdoor, majdoor, worker, workers, labour, लेबर
      4.5 site par gir*, साइट पर गिर*, site accident, मजदूर & मौत|मर*|गिर*, mazdoor & maut|mar*|gir*, worker & died|death|fell|killed, labourer & died|death|fell, workers & unsafe, boys of ten, underage worker*, minors working, children working, child & working|work & factory|shop|hotel|dhaba|unit|kiln, <child> & dhaba|ढाबे|होटल, working at a & unit, employer, management, कंपनी वाले, company wale, compensation & worker|labourer|मजदूर
  `,
  EMPLOYMENT: `
    saksham: Saksham and unemployment allowance | सक्षम और बेरोजगारी भत्ता
      6 सक्षम युवा, saksham yuva, saksham yuwa, सक्षम योजना, saksham yojana, saksham, सक्षम, बेरोजगारी भत्ता, berojgari bhatta, unemployment allowance, रोजगार कार्यालय, rojgar karyalay, rozgar karyalay, employment exchange, employment office, रोजगार विभाग, ਰੁਜ਼ਗਾਰ ਦਫ਼ਤਰ, ਬੇਰੁਜ਼ਗਾਰੀ ਭੱਤਾ, 75 percent & job*, local candidates & job*, job fair, रोजगार मेला
    recruitment: Jobs and recruitment | नौकरी और भर्ती
      9 hpsc, एचपीएससी, ਐਚਪੀਐਸਸੀ
      3 recruitment, vacancy & fill, vacancies, नौकरी दो, naukri do, job do, नौकरी चाहिए, naukri chahiye, बेरोजगार, berojgar, berozgar, unemployed, unemployment, बेरोजगारी, berojgari, ਬੇਰੁਜ਼ਗਾਰ, ਨੌਕਰੀ, hpsc, एचपीएससी, hcs exam, assistant professor bharti, paper leak, पेपर लीक, joining letter, ज्वाइनिंग, joining
      1 भर्ती, bharti, bharati, ਭਰਤੀ
      1.5 नौकरी, naukri, nokri, रोजगार, rojgar, rozgar, job
      2.5 पक्की नौकरी, pakki naukri, government job, sarkari naukri, सरकारी नौकरी, exam syllabus, पद खाली, pad khali, posts vacant
  `,
  HKRN: `
    contract: Contract staff through HKRN | एचकेआरएन के अनुबंध कर्मचारी
      9 hkrn, hkrnl, एचकेआरएन, एचकेआरएनएल, कौशल रोजगार, kaushal rojgar, kaushal rozgar, koshal rojgar, ਕੌਸ਼ਲ ਰੋਜ਼ਗਾਰ, ਕੌਸ਼ਲ ਰੁਜ਼ਗਾਰ, kaushal nigam, कौशल निगम
      3.5 अनुबंध कर्मचारी, anubandh, contract employee*, contractual, कच्चे कर्मचारी, kacche karamchari, kache karmchari, kaccha karmchari, outsourc*, आउटसोर्स*, dc rate, डीसी रेट, job security act, जॉब सिक्योरिटी, ठेका कर्मचारी, ਕੱਚੇ ਮੁਲਾਜ਼ਮ
  `,
  HSSC: `
    recruitment: Staff selection, CET | कर्मचारी चयन, सीईटी
      7.5 hssc, एचएसएससी, ਐਚਐਸਐਸਸੀ, staff selection, कर्मचारी चयन आयोग, karamchari chayan aayog, cet, =सीईटी, =ਸੀਈਟੀ, cet ka, cet exam, common eligibility
      5 ग्रुप डी, group d, ग्रुप सी, group c, tgt bharti, tgt result, pgt result, पीजीटी भर्ती, टीजीटी भर्ती, constable bharti, constable recruitment, सिपाही भर्ती, पुलिस भर्ती, police bharti, police recruitment, patwari bharti, पटवारी भर्ती, clerk bharti, क्लर्क भर्ती, si bharti, normalis*, normaliz*, नॉर्मलाइजेशन, answer key, आंसर की, cut off, कट ऑफ, merit list & post, waiting list & bharti, socio economic marks, सामाजिक आर्थिक, admit card & paper|exam|bharti, एडमिट कार्ड, प्रवेश पत्र, admit card*, one time registration, आयोग & रिजल्ट, commission & result, आयोग & भर्ती, aayog & result, final result & bharti, joining & group, document verification & post, पेपर & भर्ती, paper & bharti, exam center & candidate*
      2 आयोग, aayog, commission, candidates, अभ्यर्थी, abhyarthi, mains
      4.5 posting order*, selected candidates, चयनित, chayanit, नियुक्ति, niyukti, आयोग सो, result rok*, रिजल्ट रोक*
  `,
};
