import type { DepartmentLists } from "./departmentWords.ts";

export const REVENUE_WORDS: DepartmentLists = {
  REVENUE: `
    mutation: Mutation | इंतकाल
      6 इंतकाल, इन्तकाल, इंतकाल, intkal, intqal, intkaal, inteqal, inthkal, intekal, ਇੰਤਕਾਲ, mutation, विरासत, virasat, inherited land, फर्द, fard, जमाबंदी, jamabandi, jamabandhi, ਜਮ੍ਹਾਂਬੰਦੀ, ਫਰਦ, land record*, भू अभिलेख, rapat roznamcha, बदर, वारिसान
    registry: Registry, stamp, token | रजिस्ट्री, स्टांप, टोकन
      5 रजिस्ट्री, रजिस्टरी, registry, rajistri, registri, ragistry, ਰਜਿਸਟਰੀ, registration deed, stamp duty, स्टांप, स्टाम्प, stamp paper, registry token, रजिस्ट्री का टोकन, deed writer, वसीका, vasika, wasika, गिफ्ट डीड, collector rate*, कलेक्टर रेट, power of attorney, sub registrar, वसीयत, e stamp, registration of property, paperless registry
      4 stamp vendor*, स्टाम्प वेंडर, स्टांप वेंडर, नंबरदार, nambardar, lambardar, lumberdar, ਨੰਬਰਦਾਰ, e registration, रजिस्ट्रियां, registries, appointment & tehsil, tehsil server, तहसील & सर्वर, property registration, =deed, =deeds, बैनामा, bainama
    compensation: Girdawari and crop compensation | गिरदावरी और फसल मुआवजा
      5 गिरदावरी, girdawari, girdwari, girdavari, ਗਿਰਦਾਵਰੀ, e kshatipurti, kshatipurti, क्षतिपूर्ति, ई क्षतिपूर्ति, <crop> & <ruined> & मुआवजा|मुआवज़ा|muawja|muavja|muavza|muawza|muaavja|compensation|ਮੁਆਵਜ਼ਾ|ਮੁਆਵਜਾ, special girdawari, फसल खराबा, fasal kharaba, ਫ਼ਸਲ & ਮੁਆਵਜ਼ਾ, ओलावृष्टि, olavrishti, hailstorm, ਗੜੇਮਾਰੀ, <crop> & compensation, crop loss, crop damage*, <crop> & मुआवजा, <crop> & muavja|muawja
      3.5 मुआवजा, मुआवज़ा, muawja, muavja, muavza, muawza, muawaza, compensation, ਮੁਆਵਜ਼ਾ, ਮੁਆਵਜਾ, खराबा
      1.5 <crop> & <ruined>
      4 fields & submerged|flooded, relief list, left out of the list & fields|crop|flood, मुआवजा सूची, muavja list, नुकसान का सर्वे, nuksan ka survey, kharaba, खराबा सूची, fasal dub*, फसल डूब*, फसल बर्बाद, fasal barbad, relief & fields|crop|farmers, बाजरा खराब, कपास खराब, गेहूं खराब, सरसों & ओलों, ओलों से, olo se, बेमौसम, bemausam, aandhi se, आंधी से
    demarcation: Demarcation and partition | निशानदेही और तकसीम
      6 निशानदेही, निशानदेहि, nishandehi, nishan dehi, nishandei, ਨਿਸ਼ਾਨਦੇਹੀ, demarcat*, पैमाइश, paimaish, ਪੈਮਾਇਸ਼, तकसीम, taksim, taqsim, takseem, ਤਕਸੀਮ, partition case, land partition, partition of land, बंटवारा, batwara, bantwara, jamin ka batwara, जमीन का बंटवारा, land measurement, जमीन की नाप, chakbandi, चकबंदी, consolidation of holdings, मुरब्बाबंदी
    encroachment: Private land, path and boundary disputes | निजी भूमि, रास्ता, सीमा विवाद
      3 <land> & <grabbed>, खेत का रास्ता, khet ka rasta, खेतों का रास्ता, रास्ता रोक*, rasta rok*, rasta band, रास्ता बंद, जमीन विवाद, jameen vivad, land dispute, land mafia, bhu mafia, भू माफिया, सरकारी जमीन, sarkari zameen, sarkari jameen, govt land, government land, public land
      1 <land>
    certificates: Caste, income, residence certificates | जाति, आय, निवास प्रमाण पत्र
      5 जाति प्रमाण पत्र, जाति प्रमाणपत्र, jati praman patra, jati parman patra, caste certificate*, cast certificate*, ਜਾਤੀ ਸਰਟੀਫਿਕੇਟ, sc certificate, obc certificate, bc certificate, bca certificate, bcb certificate, ews certificate, ईडब्ल्यूएस सर्टिफिकेट, ईडब्ल्यूएस प्रमाण पत्र, ओबीसी प्रमाण पत्र, ओबीसी सर्टिफिकेट, आय प्रमाण पत्र, aay praman patra, income certificate*, ਆਮਦਨ ਸਰਟੀਫਿਕੇਟ, निवास प्रमाण पत्र, domicile, डोमिसाइल, डोमीसाइल, ਡੋਮੀਸਾਈਲ, resident certificate, residence certificate, मूल निवास, रिहायशी प्रमाण पत्र, haisiyat, हैसियत प्रमाण पत्र, solvency, legal heir, surviving member, हलफनामा, ਰਿਹਾਇਸ਼ੀ ਸਰਟੀਫਿਕੇਟ, bonafide certificate
      2 certificate, प्रमाण पत्र, praman patra, सर्टिफिकेट
    lal-dora: Lal Dora and SVAMITVA | लाल डोरा और स्वामित्व
      5.5 लाल डोरा, लालडोरा, lal dora, laldora, ਲਾਲ ਡੋਰਾ, ਲਾਲ ਲਕੀਰ, स्वामित्व, svamitva, swamitva, aabadi deh, आबादी देह
    staff: Patwari, tehsil, administration | पटवारी, तहसील, प्रशासन
      5 पटवारी, पटवारियों, patwari, patvari, patwaari, ਪਟਵਾਰੀ, कानूनगो, kanungo, qanungo, ਕਾਨੂੰਗੋ, पटवारखाना, patwarkhana, गिरदावर, girdawar
      4 तहसीलदार, तहसीलदारों, tehsildar, tahsildar, tehseeldar, ਤਹਿਸੀਲਦਾਰ, नायब तहसीलदार, naib tehsildar, तहसील में, tehsil me, tehsil mein, ਤਹਿਸੀਲ ਚ, revenue department, राजस्व विभाग, revenue officer, revenue court, dro, डीआरओ, consolidation officer, arms license, असला लाइसेंस, असलहा लाइसेंस, शस्त्र लाइसेंस, gun licence
      1.5 तहसील, tehsil, ਤਹਿਸੀਲ, sdm, एसडीएम, ਐਸਡੀਐਮ, sdm office, e disha, ई दिशा
      0.8 dc office, डीसी, उपायुक्त
  `,
  DISASTER: `
    flood: Flood and rescue | बाढ़ और बचाव
      5 मारकंडा & <stands>, घग्गर & <stands>, यमुना & <stands>, yamuna & <stands>, ghaggar & <stands>, markanda & <stands>, गांव में पानी घुस*, gaon me pani ghus*, उफान, ufan, ਹੜ੍ਹਾਂ
      4.5 बाढ़, baadh, badh aa, flood relief, flood water, floodwater, flood victims, बाढ़ राहत, बाढ़ पीड़ित, ਹੜ੍ਹ, ndrf, एनडीआरएफ, sdrf, एसडीआरएफ, rescue team, rescue boat*, boat*, नाव, naav, बचाव दल, relief camp, राहत शिविर, राहत सामग्री, stranded, marooned, फंसे हुए हैं, भूकंप, earthquake, disaster, आपदा, आपदा प्रबंधन, आपदा राहत, नदी का पानी, यमुना का पानी, yamuna ka pani, घग्गर & <water> & गांव|ghar|घर, घग्गर & overflow, ਘੱਗਰ & ਪਾਣੀ, tornado, lightning, बिजली गिर*, bijli gir*, आकाशीय बिजली, cloudburst
      4.5 तटबंध टूट* & घर*, yamuna & tatbandh, छत पर & पानी, फुट पानी, foot pani, feet of water & houses, बुजुर्ग फंसे, log fanse, लोग फंसे
  `,
  PANCHAYAT: `
    village-works: Village streets, drains, chaupal | गांव की गलियां, नालियां, चौपाल
      5 गांव की गली, गांव की गलियां, गांव की गलियों, gaon ki gali, gaon ki galiya, gaon ki galiyan, गाम की गली, ਪਿੰਡ ਦੀ ਗਲੀ, ਪਿੰਡ ਦੀਆਂ ਗਲੀਆਂ, village street*, village lane*, गांव की नाली, gaon ki nali, village drain*, फिरनी, firni, phirni, ਫਿਰਨੀ, चौपाल, chaupal, choupal, ਚੌਪਾਲ, धर्मशाला, गांव की लाइब्रेरी, village library, ग्राम सचिवालय, gram sachivalay, व्यायामशाला, vyayamshala, श्मशान, shamshan, shamsan, श्मशान घाट, कब्रिस्तान, kabristan, ਸ਼ਮਸ਼ਾਨ, cremation ground, crematorium, शिवधाम, shivdham, मरघट, गंदे पानी की निकासी & गांव, gram sabha, ग्राम सभा, gaon me safai, गांव में सफाई, village & sanitation, गांव का रास्ता, gaon ka rasta, गांव के रास्ते, sanitation worker & village, ग्रामीण सफाई कर्मचारी
      4 पंचायत भवन, panchayat bhawan, panchayat ghar, पंचायत घर, ग्राम सचिवालय, चौपाल की छत, गांव के तालाब, village chaupal, gaon me gandgi, गांव में गंदगी, गली में ईंट, गळियां, galiyan & gaon, ईंट उखड़*, eent ukhad*, खड़ंजा, khadanja, खड़ंजे, परिवार रजिस्टर, parivar register, नकल & पंचायत, गांव & नाली, gaon & nali, village & drain, गांव & गलियों, gaon & galiyo, pind & gali, ਪਿੰਡ & ਗਲੀਆਂ, ਪਿੰਡ & ਨਾਲੀ, wifi & village|chaupal, शिव धाम, स्वर्ग आश्रम, swarg ashram
      4.5 गांवों की लाइब्रेरी, गांव की लाइब्रेरी, gaon ki library, village librar*, librar* & village|gaon|गांव*, लाइब्रेरी & गांव*, ਲਾਇਬ੍ਰੇਰੀ & ਪਿੰਡ
    pond: Village pond | जोहड़, तालाब
      4.5 जोहड़, जोहड, जोहड़ों, johad, johar, johad, जोहड़ां, ਛੱਪੜ, ਟੋਭਾ, टोबा, तालाब, talab, talaab, ਤਲਾਬ, अमृत सरोवर, amrit sarovar, village pond*, pond*, सरोवर, pond authority, तालाब प्राधिकरण
    land: Panchayat and common land | पंचायती जमीन
      5.5 पंचायती जमीन, panchayati jameen, panchayati zameen, panchayati jamin, panchayat ki jameen, panchayat ki zameen, पंचायत की जमीन, panchayat land, ਪੰਚਾਇਤੀ ਜ਼ਮੀਨ, shamlat, शामलात, शामलाट, ਸ਼ਾਮਲਾਟ, common land, गौचरान, गोचरान, gochar, gauchar, देह शामलात, पंचायती भूमि, <land> & <grabbed> & पंचायत|panchayat|ਪੰਚਾਇਤ|sarpanch|सरपंच, <grabbed> & firni|फिरनी|johad|जोहड़|ਛੱਪੜ
    mgnrega: MGNREGA and rural housing | मनरेगा और ग्रामीण आवास
      7.5 मनरेगा, manrega, mnrega, mgnrega, nrega, narega, नरेगा, ਮਨਰੇਗਾ, job card, जॉब कार्ड, muster roll, मस्टरोल, मेट, vb g ram g, g ram g
      4.5 pm awas gramin, pmay gramin, pmay g, pmayg, pm awas, प्रधानमंत्री आवास, pradhanmantri awas, pradhan mantri awas, आवास योजना, awas yojana, awas yojna, aawas yojana, awaas yojana, ਆਵਾਸ ਯੋਜਨਾ, ਪੀਐਮ ਆਵਾਸ, indira awas, 100 गज के प्लॉट, 100 gaj ke plot, 100 gaj plot, 100 गज, सौ गज, plot & bpl, मकान मरम्मत, makan marammat, ambedkar awas, अंबेडकर आवास, डॉ अंबेडकर, house repair scheme, nirmal bharat, individual toilet, 100 yard plot*, self help group*, स्वयं सहायता समूह, srlm, nrlm
      1.5 pmay
      5 pmay list, awas list, आवास सूची, आवास की किस्त, awas ki kist, मकान की किस्त, makan ki kist, कच्चा मकान, kaccha makan, kacha makan, मिट्टी का मकान, गरीब का मकान, house list, toilet payment, शौचालय & पैसे|किस्त, job card*
    department: Panchayat in general | पंचायत सामान्य
      4.5 सरपंच, sarpanch, sarpnch, ਸਰਪੰਚ, ग्राम सचिव, gram sachiv, gram sechiv, ਗ੍ਰਾਮ ਸਕੱਤਰ, bdpo, बीडीपीओ, ਬੀਡੀਪੀਓ, bdo, ddpo, डीडीपीओ, ग्राम पंचायत, gram panchayat, ਗ੍ਰਾਮ ਪੰਚਾਇਤ, panchayat fund*, पंचायत विभाग, ब्लॉक समिति, block samiti, जिला परिषद, zila parishad, jila parishad, सरपंच ने, पंचायत मंत्री, panchayat secretary, village head, e tendering & panchayat
      1.5 पंच, panch
      3 पंचायत, panchayat, ਪੰਚਾਇਤ, panchayati, पंचायती
      3 विकास कार्य, vikas karya, vikas karyo, विकास कार्यों, village development, ग्रांट, grant & panchayat, फंड & गांव, fund & gaon
  `,
};
