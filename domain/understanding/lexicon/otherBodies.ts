import type { DepartmentLists } from "./departmentWords.ts";

export const OTHER_WORDS: DepartmentLists = {
  EXCISE: `
    liquor: Liquor vends, illegal and spurious liquor | शराब ठेके, अवैध और जहरीली शराब
      6 <liquor> & <grabbed>, <liquor> & illegal|अवैध|avaidh|awaidh|ਨਾਜਾਇਜ਼|nakli|नकली|zehrili|जहरीली|ज़हरीली|spurious|hooch|ਜ਼ਹਿਰੀਲੀ|smuggl*|तस्कर*|taskar*, <liquor> & बिक*|bik*|bech*|बेच*|sell*|sold|sale|ਵਿਕ*|ਵੇਚ*, शराब का ठेका, sharab ka theka, शराब के ठेके, sharab ke theke, daru ka theka, दारू का ठेका, ਸ਼ਰਾਬ ਦਾ ਠੇਕਾ, liquor vend*, liquor shop*, liquor contractor*, wine shop*, अवैध शराब, avaidh sharab, illegal liquor, zehrili sharab, जहरीली शराब, spurious liquor, hooch, ठेका & school|स्कूल|मंदिर|mandir|temple|बंद करवा*|हटा*|hatao|gurdwara|ਗੁਰਦੁਆਰਾ|ਸਕੂਲ, theka & school|mandir|temple|hatao|band|samne|khol*, अहाता, ahata, कच्ची शराब, kachi sharab, kacchi sharab, खुर्दा, khurda, vend & school|temple|residential|near, bar & licen*, pub & late, overcharg* & liquor
      4 <liquor>, आबकारी, aabkari, abkari, excise, ਆਬਕਾਰੀ, detc, एक्साइज
      4 ठेके के बाहर, theke ke bahar, ठेका हटाओ, theka hatao, अहाते, ahate, liquor & women|ladies|temple|school, bar & late night, illegal bar, liquor truck, शराब तस्कर*, sharab taskar*, देसी दारू, desi daru
    tax: GST and taxes | जीएसटी और कर
      6 जीएसटी, gst, ਜੀਐਸਟੀ, gst refund, gst number, gst registration, tax evasion, कर चोरी, taxation, कराधान, vat refund, sales tax, e way bill, pucca bill
  `,
  VIGILANCE: `
    bribe: Bribe demand | रिश्वत की मांग
      5 anti corruption, एंटी करप्शन, acb, एसीबी, भ्रष्टाचार निरोधक, विजिलेंस, vigilance, vijilence, ਵਿਜੀਲੈਂਸ, state vigilance, disproportionate, आय से अधिक, 1064, benami, trap & bribe
      3 <bribe>, भ्रष्टाचार, bhrashtachar, bhrastachar, corruption, ਭ੍ਰਿਸ਼ਟਾਚਾਰ, रिश्वत मांग*, rishwat maang*, rishwat mang*, without bribe, बिना रिश्वत, bina rishwat
      2 <money> & <demands>, <bribe> & <demands>
      4 rishwatkhori, रिश्वतखोरी, table ke neeche, टेबल के नीचे, file nahi hilti, फाइल नहीं हिलती, bina paise file, रिकॉर्डिंग मेरे पास & पैसे|रिश्वत, every file & takes|money|rs, हर फाइल पर, har file par
  `,
  CENTRAL: `
    telecom-post: Telecom and post | दूरसंचार और डाक
      6 bsnl, बीएसएनएल, ਬੀਐਸਐਨਐਲ, jio, जियो, airtel, एयरटेल, ਏਅਰਟੈੱਲ, vodafone, idea network, =vi network, trai, mobile network, mobile tower, मोबाइल टावर, tower & network, नेटवर्क, network, netwrk, ਨੈੱਟਵਰਕ, internet & <absent>, इंटरनेट & <absent>, broadband, फाइबर & net, signal & mobile, मोबाइल सिग्नल, डाकघर, dakghar, post office*, पोस्ट ऑफिस, post man, postman, डाकिया, dakiya, speed post, स्पीड पोस्ट, india post, parcel & post, sim card, call drop*, ਡਾਕਘਰ
      4.5 ka net, airtel net, net band, नेट बंद, net nahi, नेट नहीं, wifi & airtel|jio|bsnl, tower nahi, tower lag*, mobile signal*, ਟਾਵਰ
      1.5 recharge, रिचार्ज
    banks: Banks and insurance | बैंक और बीमा
      4.5 बैंक मैनेजर, bank manager, बैंक वाले & <refuses>, bank & loan, बैंक & लोन|खाता, bank account & froz*|freez*|block*|hold, bank & froz*|freez*|rude|kyc|passbook|atm|staff|branch, एटीएम, atm, ਏਟੀਐਮ, ਬੈਂਕ ਮੈਨੇਜਰ, ਬੈਂਕ & ਲੋਨ, pnb, sbi, hdfc bank, canara bank, union bank, ग्रामीण बैंक, gramin bank, sarva haryana, mudra loan, मुद्रा लोन, rbi, ombudsman & bank, एलआईसी, jan dhan, जन धन, passbook, पासबुक, account freeze*, account frozen, education loan, cibil, finance company, loan agent*, recovery agent*
      1.5 lic, emi
      2 बैंक, bank, banks, ਬੈਂਕ
      4 खाते से & बीमा|काट*|कट*, khate se & bima|kat*|kaat*, 436, pmjjby, premium & bank, insurance & bank, शाखा, shakha, bank branch, loan recovery, लोन & किस्त, loan & emi, kcc & bank, केसीसी, kcc
    other-central: EPFO, passport, other central bodies | ईपीएफओ, पासपोर्ट, अन्य केंद्रीय निकाय
      6 sparsh portal, sparsh pension, स्पर्श पोर्टल, ^SPARSH, pcda, ppo & army|military|fauji|defence, military pension, army pension, फौजी पेंशन, सैनिक पेंशन, epfo, ईपीएफओ, uan, pf withdrawal, pf claim, pf office, eps pension, eps 95, passport office, पासपोर्ट, passport, ਪਾਸਪੋਰਟ, income tax, इनकम टैक्स, pan card, पैन कार्ड, aadhaar & update|correction|centre|center|link*|लिंक|अपडेट|kendra|card, aadhar & update|correction|centre|center|link*|kendra|card, आधार कार्ड, aadhar card, aadhaar card, adhar card, ਆਧਾਰ ਕਾਰਡ, voter card, voter id, वोटर कार्ड, voter list, वोटर लिस्ट, election commission, चुनाव आयोग, army & bharti, सेना भर्ती, agniveer, अग्निवीर, agnipath, ex serviceman, sainik board, cantonment board, कैंट बोर्ड, dgca, airport, एयरपोर्ट, neet exam, neet result, neet ug, =jee, upsc, cbse, kendriya vidyalaya, केंद्रीय विद्यालय, jawahar navodaya, navodaya school, नवोदय विद्यालय, central government, केंद्र सरकार, esic hospital
  `,
  CMO: `
    cm-window: CM Window, wrong report, closed without action | सीएम विंडो, झूठी रिपोर्ट
      7 सीएम विंडो, सी एम विंडो, cm window*, cmwindow, cm windo, ਸੀਐਮ ਵਿੰਡੋ, cmoff, smgt, atr, एटीआर, झूठी रिपोर्ट, jhuthi report, jhooti report, jhoothi report, false report & <refuses>, शिकायत बंद कर*, shikayat band kar*, shikayat & band & bina, closed without, closed my complaint, closed the complaint, grievance status, grievance closed, complaint & disposed, complaint disposed, निस्तारण & बिना, jan samvad, जन संवाद, jansamvad, जनसंवाद, har samay, हर समय, cm grievance, cpgrams, centralised public grievance, copy paste report, wrongly resolved, falsely resolved, marked resolved, marked as resolved, resolved & bina, resolved without, grievance committee, कष्ट निवारण, kasht nivaran, जन शिकायत, cm portal, pg portal, सीएम पोर्टल
      4 समाधान शिविर, samadhan shivir, samadhan camp, ਸਮਾਧਾਨ ਸ਼ਿਵਿਰ
      3 complaint closed, complaint & closed
      2.5 मुख्यमंत्री कार्यालय, cm office, cmo haryana, सीएम ऑफिस, cm sahab se mil*, मुख्यमंत्री से मिल*, complaint number, complaint no, शिकायत नंबर, शिकायत संख्या, shikayat number, shikayat no
      6 दफ्तर दाखिल, daftar dakhil, बिना जांच & शिकायत*, bina janch & shikayat*|complaint*, शिकायतें & बंद|निपट*, dispose kar*, disposed of, बिना कार्रवाई बंद, बिना मौके, bina mauke, फर्जी निपटारा, farji niptara, निपटारा, niptara, complaint & false report, report laga*, रिपोर्ट लगा*
  `,
};
