import type { DepartmentLists } from "./departmentWords.ts";

export const EDUCATION_WORDS: DepartmentLists = {
  SCHOOL_EDU: `
    teachers: Teacher shortage or absence | अध्यापकों की कमी या अनुपस्थिति
      5 <teacher> & <absent> & <school>, <school> & <teacher>, <teacher> & transfer|ट्रांसफर|तबादला|tabadla|posting|पोस्टिंग, <teacher> & गणित|maths|math|विज्ञान|science|english|अंग्रेजी|ਪੰਜਾਬੀ|hindi|subject|विषय, one teacher, एक अध्यापक, ek teacher, only teacher
      3 <teacher> & <absent>, टीचर, teacher*, अध्यापक, अध्यापकों, शिक्षक, adhyapak, shikshak, ਅਧਿਆਪਕ, pupils, मास्टर & बालक|बच्चे, jbt, tgt, pgt, guest teacher
      4 transfer drive, ट्रांसफर ड्राइव, स्थानांतरण, sthanantaran, guest teacher*, गेस्ट टीचर, rationalisation, रेशनलाइजेशन, computer teacher*, कंप्यूटर टीचर, lab attendant, atithi adhyapak, पीटीआई, pti teacher, ड्राइंग टीचर, school merge, स्कूल & मर्ज, स्कूल मर्ज, school & merge*
    building: School building and facilities | स्कूल भवन और सुविधाएं
      4 <school> & <broken>, <school> & छत|chhat|chat|roof|कमरे|kamre|room|rooms|classroom*|building|भवन|इमारत|ਕਮਰੇ|ਛੱਤ|bench*|बेंच|furniture|toilet|शौचालय|चारदीवारी|boundary|bathroom|ਇਮਾਰਤ, classroom*, कक्षा, कक्षाएं, smart class
    private: Private school fee and books | निजी स्कूल फीस और किताबें
      5 private school*, प्राइवेट स्कूल*, praivet school, निजी स्कूल*, niji school, ਪ੍ਰਾਈਵੇਟ ਸਕੂਲ, <school> & fees|fee|फीस|फ़ीस|phees|ਫੀਸ|ਫ਼ੀਸ, fee hike*, school fee*, स्कूल फीस, annual charges, form 6, <school> & किताब*|kitab*|books|uniform|वर्दी|vardi|dress|ਕਿਤਾਬਾਂ, ncert, एनसीईआरटी, <school> & tc|slc|एसएलसी|transfer certificate, <child> & beaten & <school>, corporal, <school> & =पीटा|=पीट|=peeta|=peet|पिटाई|pitai, school recognition, मान्यता, manyata
      4.5 smart class charge*, annual charge*, mid session & fee|fees|hike*, dps, school van fee, building fund, capitation, fee receipt, publishers, किताबें दुकान से, kitabe dukan se, एक ही दुकान से किताब*, tc nahi de*, टीसी नहीं
    admission: Admission, RTE, Chirag | दाखिला, आरटीई, चिराग
      4.5 <school> & दाखिला|dakhila|admission|एडमिशन|ਦਾਖਲਾ, rte, आरटीई, ਆਰਟੀਈ, 134a, 134 a, चिराग योजना, chirag yojana, chirag, चिराग, school admission, model sanskriti, मॉडल संस्कृति, sanskriti school, संस्कृति स्कूल, <school> & upgrade|अपग्रेड|band|बंद|merge*|मर्ज
    meal: Mid-day meal, books, scholarships | मिड डे मील, किताबें, छात्रवृत्ति
      6 मिड डे मील, मिड-डे मील, mid day meal*, midday meal*, mid-day meal, mdm, मिड डे मिल, ਮਿਡ ਡੇ ਮੀਲ, free tablet*, tablets & student*|school|बच्चों, टैबलेट, free books, मुफ्त किताबें, वर्दी भत्ता, cycle yojana & school, साइकिल & छात्रा, scholarship & school, nmms
    board: Board examination and result | बोर्ड परीक्षा और परिणाम
      5 hbse, एचबीएसई, bseh, हरियाणा बोर्ड, haryana board, शिक्षा बोर्ड, shiksha board, board result, बोर्ड रिजल्ट, htet, एचटेट, ਐਚਟੈੱਟ, open school, ओपन स्कूल, 10th result, 12th result, dsw, ctet, डीएलएड, dled, d el ed, नकल & परीक्षा, nakal & paper|exam, cheating & exam, board exam*, बोर्ड परीक्षा, बोर्ड के पेपर & रिजल्ट
      1 exam, exams, paper, परीक्षा, pariksha, बोर्ड, board
    department: School Education in general | विद्यालय शिक्षा सामान्य
      4 शिक्षा विभाग, shiksha vibhag, education department, deo, डीईओ, beo, बीईओ, deeo, ਸਿੱਖਿਆ ਵਿਭਾਗ, शिक्षा मंत्री, education minister, school education, सरकारी स्कूल*, sarkari school*, ਸਰਕਾਰੀ ਸਕੂਲ*, government school*, govt school*, govt. school, राजकीय विद्यालय, राजकीय स्कूल, प्राइमरी स्कूल, primary school, middle school, senior secondary, sr sec school, सीनियर सेकेंडरी, gsss, गर्ल्स स्कूल, girls school, mis portal
      2 <school>, शिक्षा, shiksha, education
      1 लाइब्रेरी, library, libraries, ਲਾਇਬ੍ਰੇਰੀ, पुस्तकालय, pustakalaya
  `,
  HIGHER_EDU: `
    university: University results, degrees, admission | विश्वविद्यालय परिणाम, डिग्री, दाखिला
      6 विश्वविद्यालय, vishwavidyalaya, vishvavidyalaya, university, universities, यूनिवर्सिटी, univercity, ਯੂਨੀਵਰਸਿਟੀ, mdu, एमडीयू, kuk, केयूके, gju, जीजेयू, gjust, cdlu, सीडीएलयू, crsu, सीआरएसयू, igu, cblu, bpsmv, dcrust, डीक्रस्ट, sgt university, jc bose, ymca university, वीसी, semester, सेमेस्टर, sem result, sem ka result, dmc, डीएमसी, degree, डिग्री, ਡਿਗਰੀ, migration certificate, revaluation, reappear, रीअपीयर, re appear, ba final, bsc, b sc, b ed, bed admission, बीएड, ma admission, pg admission, phd, पीएचडी, ugc, exam form, examination branch, controller of examination, hostel & university|college|student*, hostel fee*, scholarship & college|university, btech, b tech, बीटेक
      4.5 convocation, दीक्षांत, late fees & exam, exam form & portal, exam form ki late fees, datesheet, date sheet, डेटशीट, roll number & exam, रोल नंबर, re evaluation, result late, result & sem, distance education, syllabus, supplementary, hostel mess, हॉस्टल, hostel, ਹੋਸਟਲ
    college: Colleges | महाविद्यालय
      5 कॉलेज, कालेज, महाविद्यालय, mahavidyalaya, college, colleges, collage, ਕਾਲਜ, government college*, govt college*, सरकारी कॉलेज, राजकीय महाविद्यालय, girls college, गर्ल्स कॉलेज, professor*, प्रोफेसर, ਪ੍ਰੋਫੈਸਰ, college admission, extension lecturer*, एक्सटेंशन लेक्चरर, higher education, उच्चतर शिक्षा, polytechnic, पॉलिटेक्निक, ਪੌਲੀਟੈਕਨਿਕ, dhe haryana
  `,
  SKILL: `
    iti: ITI and skill training | आईटीआई और कौशल प्रशिक्षण
      7 ^ITI, iti me, iti ka, iti ke, iti ki, iti mein, in iti, at iti, govt iti, sarkari iti, iti student*, iti admission, iti instructor, iti result, iti karnal, आईटीआई, आई टी आई, आइटीआइ, ਆਈਟੀਆਈ, ਆਈ ਟੀ ਆਈ, industrial training, औद्योगिक प्रशिक्षण, skill development, कौशल विकास, kaushal vikas, skill university, कौशल विश्वविद्यालय, vishwakarma skill, ncvt, scvt, पीएमकेवीवाई, pmkvy, apprentice*, अप्रेंटिस, pm vishwakarma, विश्वकर्मा योजना, welding trade, fitter trade, electrician trade, trade ka instructor, trade instructor, copa
      4 =iti, =ITI, instructor*, इंस्ट्रक्टर, ਇੰਸਟਰਕਟਰ
      5 आईटीआई में, electrician & class*|trade, इलेक्ट्रीशियन & क्लास|ट्रेड, fitter, फिटर, welder, वेल्डर, plumber trade, trade & admission, skill training, कौशल प्रशिक्षण, vocational
  `,
  SPORTS: `
    facilities: Stadiums, coaches, awards | स्टेडियम, कोच, पुरस्कार
      6 स्टेडियम, stadium*, stedium, ਸਟੇਡੀਅਮ, खेल विभाग, khel vibhag, sports department, sports nurser*, खेल नर्सरी, khel nursery, ਖੇਡ ਵਿਭਾਗ, ਖੇਡ ਮੈਦਾਨ, खेल मैदान, khel maidan, खेल का मैदान, khel ka maidan, sports ground, playground*, play ground, खेल परिसर, sports complex, sports university, खेल स्कूल, sports school, mnss, synthetic track, astroturf, एस्ट्रोटर्फ, wrestling, kabaddi, कबड्डी, ਕਬੱਡੀ, boxing, मुक्केबाज*, hockey, हॉकी, ਹਾਕੀ, athlete*, खिलाड़ी, खिलाड़ियों, khiladi, khiladiyo, ਖਿਡਾਰੀ, ਖਿਡਾਰੀਆਂ, cash award*, कैश अवार्ड, diet money, डाइट मनी, खेल कोटा, sports quota, sports certificate, gradation certificate, ग्रेडेशन, players & <absent>, swimming pool & coach|stadium|band|बंद, dso, sports policy, खेल नीति, khelo india, shooting range, indoor hall, judo
      4 अखाड़ा, akhada, akhara, कुश्ती, kushti
      2 पहलवान, pehalwan, pahalwan
      4 कोच, coach sahab, coach nahi, coach & stadium|खेल|khel|players|khiladi, coaches, ਕੋਚ
      2 खेल, khel, sports, ਖੇਡ, player, players
      4.5 wrestling mat, mats & sports|kushti|kabaddi, व्यायामशाला & खेल*|छोरे|नौजवान|बच्चे, vyayamshala, open gym & village, khel mahakumbh, खेल महाकुंभ, cricket & coach|academy|nursery, swimming & coach, marathon, medal winner*, पदक जीत*, medal jeet*, पदक & अवार्ड|राशि|नौकरी, diet & player*|khiladi|पहलवान, खेल सामान, khel ka saman, sports kit*
  `,
};
