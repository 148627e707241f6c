/** Places of the western districts; for the notation see `north.ts`. */
export const WESTERN_PLACES = {
  Sirsa: `
    d Sirsa @Sirsa: सिरसा, ਸਿਰਸਾ, ^ਸਰਸਾ, sirsaa
    t Dabwali @Dabwali: डबवाली, ਡੱਬਵਾਲੀ, mandi dabwali, मंडी डबवाली, ਮੰਡੀ ਡੱਬਵਾਲੀ, dubwali, davwali
    t Rania @Ellenabad: रानियां, रानिया, ਰਾਣੀਆਂ, raniya, raniyan, rania
    t Ellenabad @Ellenabad: ऐलनाबाद, एलनाबाद, ਐਲਨਾਬਾਦ, ਏਲਨਾਬਾਦ, elenabad, ailnabad, ellnabad
    t Kalanwali @Kalanwali: कालांवाली, कालावाली, ਕਾਲਾਂਵਾਲੀ, ਕਾਲਿਆਂਵਾਲੀ, kalawali, kalanwali mandi
    t Nathusari Chopta @Sirsa: नाथूसरी चौपटा, नाथूसरी चोपटा, nathusari chaupta, nathusri chopta, चौपटा, चोपटा, chopta, ਚੌਪਟਾ, ਨਾਥੂਸਰੀ
    v Nathusari Kalan @Sirsa: नाथूसरी कलां, nathusari kalan, नाथूसरी, nathusari
    t Goriwala @Dabwali: गोरीवाला, ਗੋਰੀਵਾਲਾ
    b Odhan @Kalanwali: ओढां, ओढ़ां, ਓਢਾਂ, odhan
    b Baragudha @Sirsa: बड़ागुढ़ा, बड़ा गुढ़ा, ਬੜਾਗੁੜਾ, badagudha, baraguda
    v Chautala @Dabwali: चौटाला गांव, chautala village, ਚੌਟਾਲਾ
    v Jamal @Sirsa: ?जमाल, ?jamal
    v Kagdana @Sirsa: कागदाना
    v Nehrana @Sirsa: नेहराना, nehrana
    v Ganga @Dabwali: ?गंगा
    v Rori @Kalanwali: रोड़ी, ਰੋੜੀ, rori sirsa
    v Jiwan Nagar @Ellenabad: जीवन नगर, ਜੀਵਨ ਨਗਰ, jeevan nagar sirsa
    v Kharian @Ellenabad: खारियां
    v Sikanderpur Sirsa @Sirsa: सिकंदरपुर सिरसा
    v Begu @Sirsa: बेगू
    v Ding @Sirsa: ?डिंग, ding mandi, डिंग मंडी
    v Panniwala Mota @Sirsa: पन्नीवाला मोटा, panniwala
    v Lohgarh Dabwali @Dabwali: लोहगढ़
    v Keharwala @Ellenabad: केहरवाला
    v Mallekan @Ellenabad: मल्लेकां
    v Bani @Ellenabad: ?बणी
    v Darba Kalan @Sirsa: दड़बा कलां, दड़बा
    v Bhavdin @Sirsa: भावदीन, bhavdeen
    v Phaggu @Kalanwali: फग्गू, ਫੱਗੂ
    v Desu Jodha @Dabwali: देसूजोधा, ਦੇਸੂ ਜੋਧਾ
    v Farmai @Sirsa: फरमाई
    v Pohrka @Ellenabad: पोहड़का, poharka
    v Sant Nagar @Ellenabad: संतनगर, संत नगर, ਸੰਤਨਗਰ, ਸੰਤ ਨਗਰ, santnagar
    v Amritsar Kalan @Ellenabad: अमृतसर कलां, ਅੰਮ੍ਰਿਤਸਰ ਕਲਾਂ
    v Sukhera Khera @Dabwali: सुखेरा खेड़ा, ਸੁਖੇਰਾ ਖੇੜਾ
    v Biruwala @Kalanwali: बीरूवाला, biruwala gudha, ਬੀਰੂਵਾਲਾ
    v Dhol Palia @Ellenabad: ढोल पालिया, dhaulpalia
    v Sawant Khera @Dabwali: सावंत खेड़ा, ਸਾਵੰਤ ਖੇੜਾ, sawantkhera
  `,
  Fatehabad: `
    d Fatehabad @Fatehabad: फतेहाबाद, फ़तेहाबाद, ਫਤਿਹਾਬਾਦ, ਫਤੇਹਾਬਾਦ, ਫਤਿਆਬਾਦ, फतियाबाद, fatehbad, ftb, fatahabad
    t Ratia @Ratia: रतिया, ਰਤੀਆ, ratiya
    t Tohana @Tohana: टोहाना, ਟੋਹਾਣਾ, ਟੋਹਾਨਾ, tohna
    t Bhattu Kalan @Fatehabad: भट्टू कलां, भट्टूकलां, भट्टू, bhattu, bhattu mandi, bhattukalan, भट्टू मंडी, ਭੱਟੂ
    t Bhuna @Fatehabad: भूना, ਭੂਨਾ, bhoona
    t Jakhal @Tohana: जाखल, ਜਾਖਲ, jakhal mandi, जाखल मंडी, ਜਾਖਲ ਮੰਡੀ
    t Kulan @Tohana: कुलां, ?kulan, ਕੁਲਾਂ
    b Nagpur Fatehabad @Ratia: नागपुर फतेहाबाद
    v Badopal @Fatehabad: बड़ोपल
    v Pili Mandori @Fatehabad: पीली मंदोरी
    v Samain @Tohana: समैण, samain
    v Kanheri @Tohana: कन्हड़ी
    v Dharsul @Tohana: धारसूल, dharsool
    v Hijrawan @Fatehabad: हिजरावां
    v Aherwan @Ratia: अहरवां
    v Gorakhpur Fatehabad @Fatehabad: गोरखपुर भूना, gorakhpur nuclear, गोरखपुर फतेहाबाद
    v Dhani Gopal @Fatehabad: ढाणी गोपाल
    v Matana @Fatehabad: मताना
    v Dariyapur Fatehabad @Fatehabad: दरियापुर फतेहाबाद
    v Bhirdana @Fatehabad: भिरडाना
    v Laluda @Ratia: लाली
    v Nadhori @Fatehabad: नाढोड़ी
    v Khajuri Jati @Fatehabad: खजूरी जाटी
    v Ayalki @Fatehabad: अयाल्की
    v Basti Bhima @Fatehabad: बस्ती भीमा
    v Dhani Bhojraj @Fatehabad: ढाणी भोजराज
    v Barseen @Fatehabad: बड़सीं
    v Phullan @Ratia: फूलां, फुल्लां, fullan
    v Mayond Kalan @Jakhal: म्योंद कलां, म्योंद
    v Sarwarpur @Fatehabad: सरवरपुर
    v Gorakhpur Fatehabad @Fatehabad: गोरखपुर परमाणु, gorakhpur parmanu, गोरखपुर हरियाणा, gorakhpur haryana, gorakhpur nuclear, gorakhpur plant
  `,
  Hisar: `
    d Hisar @Hisar: हिसार, ਹਿਸਾਰ, hissar, hisaar, hsr
    t Adampur @Hisar: आदमपुर, ਆਦਮਪੁਰ, adampur mandi, mandi adampur, मंडी आदमपुर, आदमपुर मंडी
    t Barwala @Barwala: बरवाला, ਬਰਵਾਲਾ
    t Uklana @Barwala: उकलाना, ਉਕਲਾਨਾ, uklana mandi, उकलाना मंडी, uklanamandi, उकलाणा, उकलाणे
    t Balsamand @Hisar: बालसमंद, ਬਾਲਸਮੰਦ, balsmand
    b Agroha @Hisar: अग्रोहा, ਅਗਰੋਹਾ
    l Azad Nagar Hisar @Hisar: आजाद नगर हिसार
    l Jindal Chowk @Hisar: जिंदल चौक
    l Urban Estate Hisar @Hisar: अर्बन एस्टेट हिसार
    l Camri Road @Hisar: कैमरी रोड
    l HAU @Hisar: ccshau, hau hisar, एचएयू, haryana agricultural university, कृषि विश्वविद्यालय हिसार
    l GJU @Hisar: gju, gjust, जीजेयू, guru jambheshwar, गुरु जंभेश्वर
    l LUVAS @Hisar: luvas, लुवास
    v Mangali @Hisar: मंगाली
    v Kuleri @Hisar: कुलेरी
    v Satrod @Hisar: सातरोड, satroad
    v Ladwa Hisar @Hisar: लाडवा हिसार
    v Kaimri @Hisar: कैमरी, camri
    v Siswal @Hisar: सीसवाल, seeswal
    v Banbhori @Barwala: बनभौरी, banbhauri
    v Arya Nagar Hisar @Hisar: आर्य नगर हिसार
    v Gangwa @Hisar: गंगवा
    v Balawas @Hisar: ?बालावास
    v Kharar Alipur @Hisar: खरड़ अलीपुर
    v Chaudhriwas @Hisar: चौधरीवास
    v Sarsod @Barwala: सरसौद
    v Kirmara @Hisar: किरमारा
    v Landhri @Hisar: लांधड़ी
    v Mayar @Hisar: मय्यड़, mayyar, मय्यड
    v Dabra @Hisar: ?डाबड़ा
    v Talwandi Rana @Hisar: तलवंडी राणा
    v Bhagana @Hisar: भगाणा
    v Daulatpur Uklana @Barwala: दौलतपुर उकलाना
    v Prabhuwala @Barwala: प्रभुवाला
    v Khasa Mahajan @Hisar: खासा महाजनान, khasa mahajanan
    v Bhiwani Rohillan @Hisar: भिवानी रोहिल्ला, भिवानी रोहिल्लां, bhiwani rohilla, bhiwani ruhelan
  `,
  Hansi: `
    d Hansi @Hansi: हांसी, हाँसी, ਹਾਂਸੀ, haansi
    t Narnaund @Narnaund: नारनौंद, नारनौन्द, ਨਾਰਨੌਂਦ, narnond, narnound
    t Bass @Narnaund: ?बास, ?bass, बास गांव, bass hansi, bass village, bas hansi
    t Kheri Jalab @Narnaund: खेड़ी जालब, khedi jalab, ਖੇੜੀ ਜਾਲਬ, kheri jallab
    v Sisai @Hansi: सिसाय, सिसाए, sisay
    v Petwar @Narnaund: पेटवाड़
    v Rakhigarhi @Narnaund: राखीगढ़ी, rakhi garhi, राखी गढ़ी
    v Mundhal Hansi @Hansi: मुंढाल हांसी
    l Umra Gate @Hansi: उमरा गेट, ਉਮਰਾ ਗੇਟ
    k Umra @Hansi: ^उमरा, umra hansi
    v Sultanpur Hansi @Hansi: सुल्तानपुर हांसी
    v Jamawari @Hansi: जमावड़ी
    v Bhatla @Hansi: भाटला
    v Lohari Ragho @Narnaund: लोहारी राघो
    v Rajthal @Narnaund: राजथल
    v Moth @Narnaund: मोठ
    v Sorkhi @Hansi: सोरखी
    v Putthi Mangal Khan @Hansi: पुट्ठी मंगलखां, putthi
    v Dhana Hansi @Hansi: ढाणा हांसी
    v Kheri Chopta @Narnaund: खेड़ी चौपटा
    k Khanda Kheri @Narnaund: खांडाखेड़ी, khandakheri, खांडा खेड़ी
    v Gurana @Hansi: गुराना
    k Kapro @Narnaund: ^कापड़ो
    v Bhakhlana @Narnaund: भकलाना
    v Sisai Kalirawan @Hansi: सिसाय कालीरावण, sisai kaliraman
  `,
  Jind: `
    d Jind @Jind: जींद, जीन्द, ਜੀਂਦ, jeend, jeend city
    t Narwana @Narwana: नरवाना, ਨਰਵਾਣਾ, नरवाणा, नरवाणे, narvana
    t Julana @Julana: जुलाना, ਜੁਲਾਨਾ, julanna
    t Safidon @Safidon: सफीदों, सफीदो, ਸਫੀਦੋਂ, safido, safedon, saffidon
    t Alewa @Jind: अलेवा, ਅਲੇਵਾ
    t Uchana @Uchana: उचाना, ਉਚਾਨਾ, uchana mandi, उचाना मंडी, uchana kalan, उचाना कलां, उचाना खुर्द, uchana khurd
    t Pillukhera @Safidon: पिल्लूखेड़ा, pilukhera, पिलुखेड़ा, pillukheda, ਪਿੱਲੂਖੇੜਾ
    b Ujhana @Narwana: उझाना
    v Dhanauri @Narwana: धनौरी
    v Kandela @Jind: कंडेला
    v Nidani @Jind: निडानी
    v Muana @Safidon: मुआना
    v Danoda @Narwana: दनौदा
    v Ghogharian @Uchana: घोघड़ियां
    v Khatkar @Uchana: खटकड़
    v Khatkar Toll @Uchana: खटकड़ टोल
    v Dumarkha @Uchana: डूमरखां, dumarkhan
    v Shamlo @Julana: शामलो
    k Qila Zafargarh @Julana: किला जफरगढ़, kila zafargarh
    v Karsindhu @Uchana: करसिंधु
    v Lijwana @Julana: लिजवाना
    v Buana @Jind: बुआना
    v Rajana @Safidon: रजाना
    v Barsola @Jind: बरसोला
    v Chhatar @Uchana: छातर
    v Kalwan @Narwana: कालवन
    v Igrah @Jind: ईगराह
    l CRSU @Jind: crsu, सीआरएसयू
    v Gulkani @Jind: गुलकनी
    v Intal @Jind: ईंटल, intal kalan, intal khurd
    v Kabarchha @Uchana: काबरछा
  `,
  Bhiwani: `
    d Bhiwani @Bhiwani: भिवानी, ਭਿਵਾਨੀ, bhiwni, biwani, bhivani, bhw
    t Bawani Khera @Bawani Khera: बवानी खेड़ा, बवानीखेड़ा, ਬਵਾਨੀ ਖੇੜਾ, bawanikhera, bwani khera
    t Tosham @Tosham: तोशाम, ਤੋਸ਼ਾਮ, tosam
    t Siwani @Siwani: सिवानी, ਸਿਵਾਨੀ, siwani mandi, सिवानी मंडी
    t Loharu @Loharu: लोहारू, लौहारू, ਲੋਹਾਰੂ, luharu
    t Bahal @Loharu: बहल, ਬਹਿਲ, behal, bahal
    b Kairu @Tosham: कैरू, kairu
    l Bhim Stadium @Bhiwani: भीम स्टेडियम, bhim stadium
    v Isharwal @Tosham: ईशरवाल
    v Dhani Mahu @Bhiwani: ढाणी माहू
    v Mundhal @Bhiwani: मुंढाल, mundhal khurd, मुंढाल खुर्द
    v Khanak @Tosham: खानक
    v Dadam @Tosham: डाडम
    v Gignau @Loharu: गिगनाऊ, gignow
    v Dinod @Bhiwani: दिनोद
    v Devsar @Bhiwani: देवसर
    v Baliali @Bawani Khera: बलियाली
    v Jui @Tosham: जूई, jui kalan
    v Chang @Bhiwani: ?चांग
    v Tigrana @Bhiwani: तिगड़ाना
    v Dhanana @Bhiwani: धनाना
    v Sai Bhiwani @Bhiwani: सांई
    v Pur @Bawani Khera: ?पुर
    v Alakhpura @Bawani Khera: अलखपुरा
    v Kharak Kalan @Bhiwani: खरक कलां, खरक, kharak
    v Bamla @Bhiwani: बामला
    v Jhumpa @Siwani: झुंपा
    v Badwa @Siwani: बड़वा
    v Sohansra @Loharu: सोहांसड़ा
    v Bapora @Bhiwani: बापोड़ा
    v Prem Nagar Bhiwani @Bhiwani: प्रेम नगर भिवानी
    v Haluwas @Bhiwani: हालुवास
    l CBLU @Bhiwani: cblu, सीबीएलयू
    v Dhigawa @Loharu: ढिगावा, ढिगावा मंडी, dhigawa mandi
  `,
  "Charkhi Dadri": `
    d Charkhi Dadri @Charkhi Dadri: चरखी दादरी, ਚਰਖੀ ਦਾਦਰੀ, charkhi dadari, charkhidadri, dadri, दादरी, ਦਾਦਰੀ, चरखीदादरी
    t Badhra @Badhra: बाढड़ा, बाढ़ड़ा, बाढडा, badhada, badhra, ਬਾਢੜਾ, badhda
    t Baund @Charkhi Dadri: बौंद कलां, बौंदकलां, बौंद, bond kalan, bondkalan, baund kalan, ?bond, baund, ^baund, ^बौंद, ^ਬੌਂਦ
    b Jhojhu Kalan @Badhra: झोझू कलां, झोझूकलां, झोझू, jhojhu, jhojhu kalan
    v Imlota @Charkhi Dadri: इमलोटा
    v Pichopa Kalan @Charkhi Dadri: पिचौपा कलां, पिचोपा, pichopa
    v Ranila @Charkhi Dadri: रानीला
    v Kadma @Badhra: कादमा
    v Sanwar @Charkhi Dadri: सांवड़, sanwad
    v Achina @Charkhi Dadri: अचीना
    v Mandola @Charkhi Dadri: मंदोला
    v Balkara @Charkhi Dadri: बलकरा
    v Chiria @Charkhi Dadri: चिड़िया दादरी
    v Hadodi @Badhra: हड़ौदी
    v Makrana Dadri @Charkhi Dadri: मकड़ाना
    v Ghasola @Charkhi Dadri: घसोला
    v Samaspur Dadri @Charkhi Dadri: समसपुर दादरी
    v Bhagwi @Charkhi Dadri: भागवी
    v Birhi Kalan @Charkhi Dadri: बिरही कलां
    v Misri @Charkhi Dadri: ?मिसरी
    v Paintawas @Charkhi Dadri: पैंतावास
    v Kheri Battar @Charkhi Dadri: खेड़ी बत्तर
    v Dohka @Charkhi Dadri: दोहका
    v Santokhpura @Charkhi Dadri: संतोखपुरा
  `,
} as const;
