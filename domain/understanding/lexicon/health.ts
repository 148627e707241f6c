import type { DepartmentLists } from "./departmentWords.ts";

export const HEALTH_WORDS: DepartmentLists = {
  HEALTH: `
    doctor-absent: Doctor or staff absent | डॉक्टर या स्टाफ अनुपस्थित
      5 <doctor> & <absent> & <hospital>, <doctor> & <hospital>, <doctor> & <absent>, <hospital> & <absent>, <hospital> & <refuses>, ड्यूटी & <doctor>, duty & <doctor>
      3.5 <hospital>
      2.5 <doctor>
    medicine: Medicine or test not available | दवाई या जांच उपलब्ध नहीं
      4.5 <medicine> & <absent>, <test> & <hospital>, <hospital> & <medicine>, <test> & <patient>, अल्ट्रासाउंड, ultrasound, एक्सरे, x ray, xray, सीटी स्कैन, ct scan, dialysis, डायलिसिस, dawai bahar se, दवाई बाहर से, बाहर की दवा, oxygen, ऑक्सीजन, blood bank, ब्लड बैंक, anti rabies, एंटी रेबीज, rabies injection, रेबीज, snake bite, सांप काट*, saanp, antivenom, wheelchair & <hospital>, stretcher, स्ट्रेचर, beds, bed & <hospital>
      2 <medicine>, खून की कमी
      4 platelet*, प्लेटलेट, sugar ki dawai, शुगर की दवा*, ਸ਼ੂਗਰ ਦੀ ਦਵਾਈ, diabetes, bp ki dawai, बीपी की दवा, kidney, किडनी, blood test*, खून की जांच, ecg, x ray film, xray film, jan aushadhi, जन औषधि, lab technician, लैब टेक्नीशियन, pathology, ventilator, वेंटिलेटर, incubator, निक्कू, nicu, chest pain, छाती में दर्द, छाती मैं दर्द, chhati me dard, seene me dard, सीने में दर्द
    ambulance: Ambulance | एंबुलेंस
      4.5 एंबुलेंस, एम्बुलेंस, एंबुलैंस, एम्बुलैंस, ambulance*, ambulence, amulance, ਐਂਬੂਲੈਂਸ, ਐਂਬੂਲੈਂਸ, 108, 102, डायल 108
    negligence: Negligence or bribe in treatment | इलाज में लापरवाही या रिश्वत
      4.5 <hospital> & लापरवाही|laparwahi|laparvahi|negligence|ਲਾਪਰਵਾਹੀ, <patient> & लापरवाही|laparwahi|negligence, इलाज & <absent>, ilaj & <absent>, ਇਲਾਜ & <absent>, treatment & <absent>, medical negligence, wrong treatment, गलत इलाज, galat ilaj, गलत इंजेक्शन, wrong injection, <patient> & <hospital>, <patient> & <demands>, <hospital> & <demands>, <hospital> & <bribe>, रेफर, refer*, ਰੈਫਰ, <patient> & तड़प*|tadap*|tadp*, heart attack, हार्ट अटैक, dil ka daura, दिल का दौरा, civil surgeon, सिविल सर्जन, postmortem, पोस्टमार्टम, mlr
      1.5 पर्ची, parchi, ਪਰਚੀ
      3 इलाज, ilaj, ilaaj, treatment, ਇਲਾਜ, <patient>, बेहोश, behosh, unconscious, food poisoning, फूड पॉइजनिंग, उल्टी, ulti, vomit*, dast, दस्त, diarrhoea, diarrhea, cholera, हैजा
      4 stretcher, ward boy, wardboy, god me utha, गोद में उठा*, डिलीवरी & पैसे|मांग*, delivery & paise|mang*, private nursing home & लापरवाही, operation galat, गलत ऑपरेशन, surgery & wrong, bed nahi, बेड नहीं, emergency me doctor, patient shifted, रेफर कर, refer kar, referred
    ayushman: Ayushman and Chirayu | आयुष्मान और चिरायु
      6 आयुष्मान, आयुष्यमान, ayushman, ayushmaan, aayushman, ਆਯੁਸ਼ਮਾਨ, चिरायु, chirayu, chirayau, golden card, गोल्डन कार्ड, pmjay, cashless & hospital|treatment|इलाज, 5 lakh & treatment|ilaj|इलाज, medical reimbursement, मेडिकल बिल
    disease: Dengue, malaria, outbreaks | डेंगू, मलेरिया, बीमारी फैली
      4.5 डेंगू, dengue, dengu, ਡੇਂਗੂ, मलेरिया, malaria, ਮਲੇਰੀਆ, चिकनगुनिया, chikungunya, viral & <absent>, वायरल & फैल*, बुखार फैल*, bukhar fail*, बीमारी फैल*, bimari fail*, outbreak, टीबी, tuberculosis, hepatitis, हेपेटाइटिस, काला पीलिया, kala pilia, covid, कोरोना, vaccination, टीकाकरण, tikakaran, hiv, cancer cases, कैंसर के मरीज, कैंसर फैल*
      1.2 बुखार, bukhar, fever, ਬੁਖਾਰ, bimar, बीमार, ਬਿਮਾਰ, ill, sick, disease*, बीमारी, bimari, ਬੀਮਾਰੀ, infection, hospitalised, hospitalized
    adulteration: Adulteration and quacks | मिलावट और झोलाछाप
      5.5 मिलावट*, milawat*, milavat*, ਮਿਲਾਵਟ*, adulterat*, नकली पनीर, nakli paneer, नकली दूध, nakli doodh, nakli dudh, synthetic milk, fake paneer, नकली मावा, नकली घी, nakli ghee, ਨਕਲੀ ਦੁੱਧ, ਨਕਲੀ ਪਨੀਰ, fda, fssai, एफएसएसएआई, food safety, फूड सेफ्टी, खाद्य सुरक्षा, expired & sold|selling|bech*|medicine|दवा, expiry, एक्सपायरी, झोलाछाप, jholachhap, jhola chhap, jholachap, quack*, नीम हकीम, ਝੋਲਾਛਾਪ, fake doctor, फर्जी डॉक्टर, farji doctor, नकली दवा*, nakli dawa*, fake medicine*, spurious medicine*, medical store & <absent>, मेडिकल स्टोर, drug inspector, drug controller, stale food, बासी, kide nikle khane, cockroach & food, unlicensed clinic, gender test, लिंग जांच, ling janch
      4.5 compounder, कंपाउंडर, kampounder, gives drips, drip chadha*, ड्रिप चढ़ा*, unqualified doctor*, बिना डिग्री, bina degree, without degree, fake clinic*, फर्जी क्लीनिक, farji clinic, illegal clinic*, illegal abortion*, गर्भपात, garbhpat, sale of expired, expired medicine*, नकली मिठाई, nakli mithai, mithai & milawat|kharab|बासी, सिंथेटिक दूध, mawa, मावा
      6 मिलावटी, milawati, milavati, ਮਿਲਾਵਟੀ, पनीर & फैक्ट्री|नकली|मिलावटी, paneer & factory|nakli|fake, khoya, खोया & नकली|बासी, stale & food|sweets|khoya|restaurant
    staff: ASHA, NHM and health staff | आशा, एनएचएम, स्वास्थ्य कर्मी
      5 आशा वर्कर, asha worker*, आशा वर्करों, ਆਸ਼ਾ ਵਰਕਰ, nhm, एनएचएम, anm, एएनएम, स्वास्थ्य विभाग, swasthya vibhag, health department, health minister, स्वास्थ्य मंत्री, ਸਿਹਤ ਵਿਭਾਗ, cmo office, pmo, smo, एसएमओ, staff nurse, nursing officer, mphw, cho
      2 स्वास्थ्य, swasthya, ਸਿਹਤ
  `,
  MEDICAL_EDU: `
    colleges: PGI and medical colleges | पीजीआई और मेडिकल कॉलेज
      7 पीजीआई, pgi, pgims, पीजीआईएमएस, ਪੀਜੀਆਈ, मेडिकल कॉलेज, medical college*, medical collage, ਮੈਡੀਕਲ ਕਾਲਜ, kcgmc, कल्पना चावला मेडिकल, kalpana chawla medical, kalpana chawla government, nalhar, नल्हड़, agroha medical, अग्रोहा मेडिकल, khanpur medical, bps medical, chhainsa medical, koriyawas, mbbs, एमबीबीएस, neet pg, bond policy, बॉन्ड पॉलिसी, dmer, nursing college*, नर्सिंग कॉलेज, bams, bds, dental college, uhsr, health university, interns & stipend, resident doctor*, gnm admission, bsc nursing
  `,
};
