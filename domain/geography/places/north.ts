/**
 * Places of the northern districts: `level Name @Sub-division: other spellings`. Levels: d district, t tehsil or
 * sub-tehsil with its town, w other town, b block only, l locality, v well-known village, k one that is meant before a
 * village of its name in another district. A spelling after `?` is an ordinary word as well and needs a hint that a
 * place is meant; one after `^` counts only as it is written, since others of its key are words.
 */
export const NORTHERN_PLACES = {
  Ambala: `
    d Ambala @Ambala: अंबाला, अम्बाला, ਅੰਬਾਲਾ, ambalā, anbala, amballa, umb, umb cantt
    w Ambala City @Ambala: ambala city, अंबाला शहर, अम्बाला शहर, अंबाला सिटी, ਅੰਬਾਲਾ ਸ਼ਹਿਰ
    t Ambala Cantonment @Ambala Cantt: ambala cantt, ambala cant, ambala cantonment, अंबाला कैंट, अम्बाला कैंट, अंबाला छावनी, अम्बाला छावनी, ambala sadar, अंबाला सदर, ਅੰਬਾਲਾ ਕੈਂਟ, ਅੰਬਾਲਾ ਛਾਉਣੀ
    t Naraingarh @Naraingarh: नारायणगढ़, narayangarh, narayangadh, naraingadh, नारायणगढ, ਨਰਾਇਣਗੜ੍ਹ
    t Barara @Barara: बराड़ा, ਬਰਾੜਾ, badada
    t Saha @Barara: saha, साहा, ਸਾਹਾ
    t Mulana @Barara: mullana, मुलाना, मुल्लाना, ਮੁਲਾਣਾ
    t Shahzadpur @Naraingarh: shahjadpur, शहजादपुर, शाहजादपुर, shehzadpur, ਸ਼ਹਿਜ਼ਾਦਪੁਰ
    l Jandli @Ambala: जंडली
    l Baldev Nagar @Ambala: बलदेव नगर
    l Babyal @Ambala Cantt: बब्याल
    l Mahesh Nagar @Ambala Cantt: महेश नगर अंबाला
    l Boh @Ambala Cantt: बोह बब्याल
    l Nicholson Road @Ambala Cantt: निकलसन रोड
    v Naneola @Ambala: नन्योला, nanyola, ਨੰਨਿਓਲਾ
    v Mohra @Ambala Cantt: मोहड़ा
    v Ugala @Barara: उगाला
    v Patreheri @Naraingarh: पतरेहड़ी
    v Kurali @Naraingarh: कुराली नारायणगढ़
    v Panjokhra @Ambala: पंजोखरा, panjokhra sahib, पंजोखरा साहिब
    v Matheri @Ambala: मटहेड़ी
    v Durana @Ambala: दुराना
    v Chaurmastpur @Ambala: चौड़मस्तपुर, chaudmastpur
    v Nohni @Ambala: नोहनी
  `,
  Panchkula: `
    d Panchkula @Panchkula: पंचकूला, पंचकुला, ਪੰਚਕੂਲਾ, panchkoola, pkl, punchkula, pmda
    t Kalka @Kalka: कालका, ਕਾਲਕਾ
    t Raipur Rani @Panchkula: raipurrani, रायपुर रानी, रायपुररानी, ਰਾਏਪੁਰ ਰਾਣੀ
    t Morni @Panchkula: मोरनी, ਮੋਰਨੀ, morni hills
    w Pinjore @Kalka: पिंजौर, पिंजोर, pinjaur, ਪਿੰਜੌਰ
    l Mansa Devi Complex @Panchkula: mansa devi, मनसा देवी, mdc panchkula
    l Amravati Enclave @Kalka: amravati
    l Parwanoo Road @Kalka: सूरजपुर पिंजौर
    v Surajpur @Kalka: ?सूरजपुर, ?surajpur
    v Mallah @Kalka: मल्लाह
    v Ramgarh Panchkula @Panchkula: रामगढ़ पंचकूला
    v Barwala Panchkula @Panchkula: बरवाला पंचकूला, barwala panchkula
    v Kot Panchkula @Panchkula: कोट बिल्ला, kot billa, billa
    v Saketri @Panchkula: सकेतड़ी
    v Khatauli @Panchkula: खतौली
    v Nada Sahib @Panchkula: नाडा साहिब, नाडा साहब, nada sahab
    l Industrial Area Panchkula @Panchkula: indl area panchkula
    v Chandimandir @Panchkula: चंडीमंदिर, chandi mandir, ਚੰਡੀ ਮੰਦਰ, ਚੰਡੀਮੰਦਰ
    v Marranwala @Kalka: मढ़ांवाला, madhawala, marhanwala
    v Bitna @Kalka: बिटना
    v Thapli @Kalka: थापली
    v Basolan @Kalka: बसोलां
    v Burj Kotian @Panchkula: बुर्ज कोटियां
    v Garhi Kotaha @Panchkula: गढ़ी कोटाहा
  `,
  Yamunanagar: `
    d Yamunanagar @Jagadhri: यमुनानगर, यमुना नगर, yamuna nagar, yamunanagr, ਯਮੁਨਾਨਗਰ, ਜਮੁਨਾਨਗਰ, ynr, jamnanagar haryana, jamuna nagar
    t Jagadhri @Jagadhri: जगाधरी, ਜਗਾਧਰੀ, jagadhari, jagadri, jgadhri
    t Bilaspur @Bilaspur: ?बिलासपुर, ?bilaspur, bilaspur yamunanagar
    t Chhachhrauli @Chhachhrauli: छछरौली, chhachrauli, chachrauli, chhachhroli, ਛਛਰੌਲੀ
    t Pratap Nagar @Chhachhrauli: partap nagar, प्रताप नगर, khizrabad, खिजराबाद, खिज़राबाद, ਪ੍ਰਤਾਪ ਨਗਰ
    t Radaur @Radaur: रादौर, ਰਾਦੌਰ, radour
    t Sadhaura @Bilaspur: सढौरा, साढौरा, sadhora, sadaura, sadhoura, ਸਢੌਰਾ
    t Saraswati Nagar @Jagadhri: सरस्वती नगर, ਸਰਸਵਤੀ ਨਗਰ, mustafabad, मुस्तफाबाद, sarasvati nagar
    l Model Colony Yamunanagar @Jagadhri: camp yamunanagar
    l Jagadhri Workshop @Jagadhri: jagadhri workshop, workshop road yamunanagar, जगाधरी वर्कशॉप
    v Damla @Jagadhri: दामला
    v Buria @Jagadhri: बूड़िया, buriya
    v Khadri @Chhachhrauli: खदरी
    v Hathnikund @Chhachhrauli: हथनीकुंड, hathini kund, hathni kund
    v Kalesar @Chhachhrauli: कलेसर
    v Jathlana @Radaur: जठलाना
    v Mandebari @Jagadhri: मंडेबरी, mandebri, mandebadi
    v Mandoli @Jagadhri: मंडोली
    v Sasoli @Jagadhri: ससौली
    v Kapal Mochan @Bilaspur: कपाल मोचन, kapalmochan
    v Rasulpur Yamunanagar @Radaur: रसूलपुर यमुनानगर
    v Tapu Kamalpur @Radaur: टापू कमालपुर
  `,
  Kurukshetra: `
    d Kurukshetra @Thanesar: कुरुक्षेत्र, कुरूक्षेत्र, ਕੁਰੂਕਸ਼ੇਤਰ, ਕੁਰੂਕੁਸ਼ੇਤਰ, ਕੁਰਕਸ਼ੇਤਰ, kurukhetra, kurukshetr, kkr, kuk, केयूके, kurukshetra university
    t Thanesar @Thanesar: थानेसर, ਥਾਨੇਸਰ
    t Shahbad @Shahbad: शाहबाद, शाहाबाद, shahabad, shahbad markanda, shahabad markanda, ਸ਼ਾਹਬਾਦ, ਸ਼ਾਹਾਬਾਦ, शाहबाद मारकंडा
    t Pehowa @Pehowa: पिहोवा, पेहोवा, पेहवा, ਪਿਹੋਵਾ, ਪੇਹੋਵਾ, ਪੇਹਵਾ, pihowa, pehova, pehwa
    t Ladwa @Ladwa: लाडवा, ਲਾਡਵਾ, ladva
    t Ismailabad @Pehowa: इस्माइलाबाद, इस्माईलाबाद, ਇਸਮਾਈਲਾਬਾਦ, ismaelabad
    t Babain @Shahbad: बबैन, ਬਬੈਣ, ਬਾਬਾਈਨ, ਬਬਾਇਨ, baban kurukshetra
    b Pipli @Thanesar: पिपली, ਪਿਪਲੀ
    l Jyotisar @Thanesar: ज्योतिसर
    l Brahma Sarovar @Thanesar: ब्रह्मसरोवर, ब्रह्म सरोवर, brahmsarovar
    v Amin @Thanesar: ?अमीन, ?amin
    v Mathana @Thanesar: मथाना
    v Kirmach @Thanesar: किरमच, kirmich
    v Jhansa @Ismailabad: झांसा
    v Thol @Pehowa: ?ठोल
    v Gumthala Garhu @Pehowa: गुमथला गढू
    v Umri Kurukshetra @Thanesar: उमरी
    v Bhor Saidan @Pehowa: भोर सैदां, भौर सैयदां
    v Mirzapur Kurukshetra @Thanesar: मिर्जापुर
    v Yara @Shahbad: यारा
    v Barna @Thanesar: बारना
    v Arunai @Pehowa: अरुणाय, arunay, arunaya
  `,
  Kaithal: `
    d Kaithal @Kaithal: कैथल, ਕੈਥਲ, kethal, kaitha
    t Guhla @Guhla: गुहला, गूहला, ਗੂਹਲਾ, ਗੁਹਲਾ, guhla cheeka, गुहला चीका, ਗੂਹਲਾ ਚੀਕਾ
    w Cheeka @Guhla: चीका, ਚੀਕਾ, chika, cheeka mandi
    t Pundri @Kaithal: पूंडरी, पुंडरी, ਪੂੰਡਰੀ, fatehpur pundri, poondri, pundari
    t Kalayat @Kalayat: कलायत, ਕਲਾਇਤ, kalayt
    t Rajound @Kalayat: राजौंद, राजोंद, ਰਾਜੌਂਦ, rajaund, rajond
    t Dhand @Kaithal: ढांड, ढाण्ड, dhand, ਢਾਂਡ, dhaand
    t Siwan @Guhla: सीवन, ਸੀਵਨ, seewan
    v Padla @Kaithal: पाडला
    v Kithana @Kalayat: किठाना
    v Keorak @Kaithal: क्योड़क, kyodak, keorak
    v Pai @Pundri: ?पाई
    k Kaul @Kaithal: ^कौल, ^ਕੌਲ, kaul kaithal
    v Titram @Kaithal: तितरम
    v Deoban @Kaithal: देवबन
    v Batta @Kalayat: बात्ता
    v Kharkan @Guhla: खरकां
    v Bhagal @Guhla: भागल
    v Habri @Pundri: हाबड़ी
    v Pharal @Pundri: फरल
    v Sirta @Kaithal: सिरटा
    v Balu @Kalayat: ?बालू
    v Karora @Pundri: करोड़ा
  `,
  Karnal: `
    d Karnal @Karnal: करनाल, ਕਰਨਾਲ, karnaal, karanal, knl
    t Nilokheri @Nilokheri: नीलोखेड़ी, ਨੀਲੋਖੇੜੀ, nilokhedi, neelokheri, nilokheri
    t Indri @Indri: इंद्री, इन्द्री, ਇੰਦਰੀ, indri karnal
    t Assandh @Assandh: असंध, ਅਸੰਧ, asandh, assand, asandh mandi
    t Gharaunda @Gharaunda: घरौंडा, घरौण्डा, ਘਰੌਂਡਾ, gharonda, garaunda, gharounda
    t Nissing @Nilokheri: निसिंग, निसिंघ, ਨਿਸਿੰਗ, nising
    t Nigdu @Nilokheri: निगदू, nigdhu
    t Ballah @Assandh: बल्ला करनाल, ballah
    w Taraori @Nilokheri: तरावड़ी, तरावडी, taraori, tarawari, tarori, taravadi, ਤਰਾਵੜੀ, traori
    b Kunjpura @Karnal: कुंजपुरा
    b Munak @Gharaunda: मुनक, मूनक, munak
    b Chirao @Karnal: चिड़ाव
    l Model Town Karnal @Karnal: मॉडल टाउन करनाल
    l Char Chaman @Karnal: चार चमन
    l Bastara @Gharaunda: बसताड़ा, bastada, bastara toll
    v Kheri Naru @Karnal: खेड़ी नरू
    v Uchani @Karnal: ऊचानी, uchani
    v Kachhwa @Karnal: काछवा, kachwa
    v Jundla @Karnal: जुंडला
    v Kaimla @Gharaunda: कैमला
    v Salwan @Assandh: सालवन
    v Jalmana @Assandh: जलमाना
    v Rahra @Assandh: राहड़ा
    v Padha @Karnal: ?पाढ़ा
    v Sitamai @Nilokheri: सीतामाई
    v Gondar @Nilokheri: गोंदर
    v Bhadson @Indri: भादसों
    v Biana @Indri: ब्याना
    v Garhi Birbal @Indri: गढ़ी बीरबल
    v Madhuban @Karnal: मधुबन करनाल
    v Ramba @Indri: रंबा
    v Staundi @Gharaunda: स्टौंडी
    v Alipura Gharaunda @Gharaunda: ?alipura
    v Chochra @Assandh: चोचड़ा
    v Rugsana @Assandh: रुगसाना
    v Chorkarsa @Nilokheri: चोरकारसा
    v Kairwali @Karnal: कैरवाली
  `,
  Panipat: `
    d Panipat @Panipat: पानीपत, ਪਾਣੀਪਤ, panipath, pnp, paanipat
    t Samalkha @Samalkha: समालखा, ਸਮਾਲਖਾ, smalkha, samalka
    t Israna @Israna: इसराना, ਇਸਰਾਣਾ, israna
    t Madlauda @Panipat: मतलौडा, मडलौडा, matlauda, madlauda, matloda, ਮਤਲੌਡਾ
    t Bapoli @Samalkha: बापौली, बापोली, bapauli, ਬਾਪੌਲੀ
    b Sanauli Khurd @Panipat: सनौली, sanoli, sanauli, सनोली
    l Babail Road @Panipat: babail road
    l Asandh Road Panipat @Panipat: असंध रोड पानीपत
    l Tehsil Camp @Panipat: तहसील कैंप
    l Killa Panipat @Panipat: किला पानीपत, killa thana panipat
    v Naultha @Israna: नौल्था
    v Pardhana @Israna: परढाना
    v Chulkana @Samalkha: चुलकाना
    v Patti Kalyana @Samalkha: पट्टीकल्याणा
    v Ugra Kheri @Panipat: उग्राखेड़ी, ugrakheri
    v Jattal @Panipat: जाटल
    v Dikadla @Samalkha: डिकाडला
    v Manana @Samalkha: मनाना
    v Refinery Panipat @Panipat: panipat refinery, रिफाइनरी पानीपत, बोहली
    v Siwah @Panipat: सिवाह
    v Nangal Kheri @Panipat: नांगल खेड़ी
    v Kabri @Panipat: काबड़ी
    v Ahar @Israna: ?अहर
    v Mandi Israna @Israna: mandi israna
    v Hathwala @Samalkha: हथवाला
    v Ganjbar @Panipat: गंजबड़, गांजबड़
  `,
} as const;
