/** Places of the southern and eastern districts; for the notation see `north.ts`. */
export const SOUTHERN_PLACES = {
  Gurugram: `
    d Gurugram @Gurugram: गुरुग्राम, गुरूग्राम, ਗੁਰੂਗ੍ਰਾਮ, ਗੁਰੁਗ੍ਰਾਮ, gurgaon, gurgoan, gudgaon, gudgav, gudgaanv, gurgao, gurgram, gurugaon, guru gram, गुड़गांव, गुड़गाँव, गुडगांव, गुड़गावां, गुड़गाव, ਗੁੜਗਾਓਂ, ਗੁੜਗਾਂਓ, ਗੁੜਗਾਉਂ, ggn, ggm, gurugram city, mcg, gmda, जीएमडीए
    t Pataudi @Pataudi: पटौदी, ਪਟੌਦੀ, patodi, patoudi
    t Manesar @Manesar: मानेसर, ਮਾਨੇਸਰ, imt manesar, आईएमटी मानेसर, maneser
    t Sohna @Sohna: सोहना, ਸੋਹਨਾ, sohana gurgaon
    t Farrukhnagar @Pataudi: फर्रुखनगर, फर्रूखनगर, फरुखनगर, farukhnagar, farrukh nagar, farukh nagar, ਫਰੁੱਖਨਗਰ
    t Wazirabad @Gurugram: वजीराबाद गुरुग्राम, wazirabad gurgaon
    t Badshahpur @Badshahpur: बादशाहपुर, ਬਾਦਸ਼ਾਹਪੁਰ
    t Kadipur @Gurugram: कादीपुर
    t Harsaru @Gurugram: हरसरू
    w Haileymandi @Pataudi: हेलीमंडी, hailey mandi, haily mandi, हेली मंडी, jatauli, जाटौली
    l DLF @Gurugram: dlf phase, dlf phase 1, dlf phase 2, dlf phase 3, dlf phase 4, dlf phase 5, dlf city, डीएलएफ फेज, डीएलएफ, dlf cyber, dlf
    l Gurugaman @Gurugram: gurugaman, gurugaman bus, गुरुगमन, ਗੁਰੂਗਮਨ
    l Cyber City @Gurugram: साइबर सिटी, cyber hub, साइबर हब, cybercity, cyber park
    l Sushant Lok @Gurugram: सुशांत लोक
    l Palam Vihar @Gurugram: पालम विहार
    l South City @Gurugram: south city, साउथ सिटी
    l Udyog Vihar @Gurugram: उद्योग विहार, udyog vihar
    l Iffco Chowk @Gurugram: इफको चौक, iffco chowk
    l Huda City Centre @Gurugram: हुडा सिटी सेंटर, huda city center, hudacity, millennium city centre, millennium city metro, मिलेनियम सिटी
    l Rajiv Chowk Gurugram @Gurugram: rajiv chowk gurgaon, राजीव चौक गुरुग्राम
    l Hero Honda Chowk @Gurugram: हीरो होंडा चौक
    l Kherki Daula @Manesar: खेड़की दौला, kherki daula, khidki daula
    l Golf Course Road @Gurugram: golf course, golf course extension, गोल्फ कोर्स रोड, golf course ext
    l Sohna Road @Gurugram: sohna road, सोहना रोड
    l MG Road Gurugram @Gurugram: mg road gurgaon, sikanderpur metro, sikandarpur metro
    l Sadar Bazar Gurugram @Gurugram: सदर बाजार गुरुग्राम
    l Nirvana Country @Gurugram: nirvana country
    l Ardee City @Gurugram: ardee city
    l Rajendra Park @Gurugram: राजेंद्र पार्क
    l Ashok Vihar Gurugram @Gurugram: अशोक विहार गुरुग्राम
    l Narsinghpur @Gurugram: नरसिंहपुर
    l Dundahera @Gurugram: डूंडाहेड़ा
    l Ghata @Gurugram: घाटा गुरुग्राम
    l Basai @Gurugram: बसई, basai enclave
    l Dhankot @Gurugram: धनकोट
    l Gwal Pahari @Gurugram: ग्वाल पहाड़ी, gwal pahadi, gwalpahari
    l Dwarka Expressway Gurugram @Gurugram: द्वारका एक्सप्रेसवे
    l Jharsa @Gurugram: झाड़सा
    l Sukhrali @Gurugram: सुखराली
    l Chakkarpur @Gurugram: चक्करपुर
    l Nathupur @Gurugram: नाथूपुर
    l Bajghera @Gurugram: बजघेड़ा
    l Medanta @Gurugram: मेदांता
    l Malibu Town @Gurugram: malibu town
    l Vatika Chowk @Gurugram: vatika chowk, subhash chowk gurgaon
    l Bandhwari @Gurugram: बंधवाड़ी
    v Wazirpur Gurugram @Pataudi: वजीरपुर गुरुग्राम
    v Bhondsi @Sohna: भोंडसी
    v Pachgaon @Manesar: पचगांव, panchgaon
    v Bilaspur Chowk Gurugram @Pataudi: bilaspur chowk
    v Bilaspur Gurugram @Pataudi: ?bilaspur, ?बिलासपुर, bilaspur gurugram, bilaspur gurgaon
    v Kasan @Manesar: कासन
    v Naurangpur @Manesar: नौरंगपुर
    v Jamalpur Gurugram @Pataudi: जमालपुर गुरुग्राम
    v Bhora Kalan @Pataudi: भोड़ा कलां
    v Daultabad @Gurugram: दौलताबाद
    v Garhi Harsaru @Gurugram: गढ़ी हरसरू
    v Patli @Pataudi: पातली, patli hajipur
    v Mojabad @Pataudi: मौजाबाद
    v Taj Nagar @Pataudi: ताज नगर, tajnagar
    v Damdama Gurugram @Sohna: damdama sohna, दमदमा सोहना
  `,
  Faridabad: `
    d Faridabad @Faridabad: फरीदाबाद, फ़रीदाबाद, ਫਰੀਦਾਬਾਦ, faridabaad, fbd, fridabad, old faridabad, ओल्ड फरीदाबाद, greater faridabad, ग्रेटर फरीदाबाद, नहर पार फरीदाबाद, mcf, fmda, एफएमडीए
    t Ballabgarh @Ballabgarh: बल्लभगढ़, बल्लभगढ, ਬੱਲਭਗੜ੍ਹ, ballabhgarh, ballabhgadh, balabgarh, ballabgadh, vallabhgarh
    t Badkhal @Badkhal: बड़खल, ਬਡਖਲ, badkal, barkhal
    t Dhauj @Badkhal: धौज, dhoj
    t Dayalpur Faridabad @Ballabgarh: दयालपुर फरीदाबाद
    t Gaunchi @Faridabad: गौंछी, gonchi
    t Tigaon @Ballabgarh: तिगांव, ਤਿਗਾਂਵ, tigaon
    t Mohna @Ballabgarh: मोहना फरीदाबाद, ?mohna
    l NIT Faridabad @Badkhal: nit faridabad, एनआईटी फरीदाबाद, nit 1, nit 2, nit 3, nit 5, एनआईटी 3, एनआईटी 5, ?NIT
    l Sehatpur @Faridabad: सेहतपुर
    l Surajkund @Badkhal: सूरजकुंड, suraj kund
    l Dabua @Badkhal: डबुआ, dabua colony
    l Sanjay Colony Faridabad @Badkhal: संजय कॉलोनी फरीदाबाद
    l Jawahar Colony Faridabad @Badkhal: जवाहर कॉलोनी फरीदाबाद
    l Mujesar @Ballabgarh: मुजेसर
    l Chawla Colony @Ballabgarh: चावला कॉलोनी
    l Neharpar @Faridabad: नहरपार, nehar par faridabad, neharpar
    l Ajronda @Faridabad: अजरौंदा
    l Badarpur Border @Faridabad: बदरपुर बॉर्डर, badarpur border
    l Pali Faridabad @Badkhal: पाली क्रेशर, pali crusher zone
    l Green Fields Colony @Badkhal: ग्रीन फील्ड, greenfield colony, green field
    l Charmwood @Badkhal: charmwood village
    l Ismailpur Faridabad @Faridabad: इस्माइलपुर
    l Bata Chowk @Faridabad: बाटा चौक, neelam chowk, नीलम चौक, neelam bata
    l BPTP @Faridabad: bptp park, bptp
    l Palla Faridabad @Faridabad: पल्ला फरीदाबाद, basantpur faridabad, agwanpur
    k Chhainsa @Ballabgarh: छांयसा, chhansa, chainsa
    k Neemka @Faridabad: नीमका, ਨੀਮਕਾ, neemka jail
    v Fatehpur Biloch @Ballabgarh: फतेहपुर बिल्लौच
    v Sikri @Ballabgarh: सीकरी
    v Pakhal @Badkhal: पाखल
    v Mohbatabad @Badkhal: मोहब्बताबाद
    v Anangpur @Badkhal: अनंगपुर
    v Bhopani @Faridabad: भूपानी, bhupani
    v Kheri Kalan Faridabad @Faridabad: खेड़ी कलां फरीदाबाद
    l YMCA University @Faridabad: ymca faridabad, jc bose university, जेसी बोस
    l Crown Interiorz @Faridabad: crown plaza faridabad
    v Ankhir @Badkhal: अनखीर, ankheer
    v Nangla Gujran @Badkhal: नंगला गुजरान, nangla enclave
  `,
  Palwal: `
    d Palwal @Palwal: पलवल, ਪਲਵਲ, palwel, pwl
    t Hathin @Hathin: हथीन, ਹਥੀਨ, hatheen
    t Hodal @Hodal: होडल, ਹੋਡਲ, hodel
    t Hassanpur @Hodal: हसनपुर, ਹਸਨਪੁਰ, hasanpur
    t Bahin @Hathin: बहीन, ?bahin
    b Badoli @Palwal: बड़ौली पलवल, badoli
    b Prithla @Palwal: पृथला, ਪ੍ਰਿਥਲਾ, prithala
    v Asaoti @Palwal: असावटी, asawati
    v Alawalpur @Palwal: अलावलपुर
    v Mandkola @Hathin: मंडकोला
    v Aurangabad Palwal @Palwal: औरंगाबाद पलवल
    v Bamnikhera @Palwal: बामनीखेड़ा, bamni khera
    v Deeghot @Palwal: दीघोट, dighot
    v Uttawar @Hathin: उटावड़, uttawad
    v Banchari @Hodal: बंचारी
    v Baghola @Palwal: बघौला
    v Chandhut @Palwal: चांदहट
    v Gadpuri @Palwal: गदपुरी
    v Sihol @Palwal: सिहोल
    v Karman @Hodal: करमन, karman border
    v Sondhad @Hodal: सौंदहद, saundhad, sondhhad
  `,
  Nuh: `
    d Nuh @Nuh: नूंह, नूह, मेवात, ਨੂਹ, ਮੇਵਾਤ, mewat, nooh, nuh mewat, nuhn
    t Taoru @Taoru: तावड़ू, ताउड़ू, ਤਾਉੜੂ, तावडू, ਤਾਵੜੂ, tauru, tawru, tawadu, taodu, taoru
    t Ferozepur Jhirka @Ferozepur Jhirka: फिरोजपुर झिरका, फिरोज़पुर झिरका, ferozpur jhirka, firozpur jhirka, ferozepur zhirka, fp jhirka, झिरका, jhirka, ਫਿਰੋਜ਼ਪੁਰ ਝਿਰਕਾ
    t Punahana @Punahana: पुन्हाना, पुनहाना, ਪੁਨਹਾਣਾ, punhana, punhanna
    t Nagina @Ferozepur Jhirka: नगीना, ਨਗੀਨਾ, nagina
    b Indri Nuh @Nuh: इंद्री नूंह, indri nuh, indri mewat
    b Pinangwan @Punahana: पिनगवां, पिनगंवा, pingwan, pinangawan, pinagwan, ਪਿਨਗਵਾਂ
    l Nalhar @Nuh: नल्हड़, नलहड़, nalhad
    l Al Afia Hospital @Ferozepur Jhirka: al afia, afia hospital, alafia, अल आफिया, आफिया अस्पताल, al aafia
    v Mandikhera @Ferozepur Jhirka: mandi khera, mandi kheda, मांडीखेड़ा, मांडी खेड़ा, मंडी खेड़ा
    v Ghasera @Nuh: घासेड़ा
    v Akera @Nuh: आकेड़ा
    v Rojka Meo @Nuh: रोजका मेव, rojka mev, rozka meo, रोजका मेओ, ਰੋਜ਼ਕਾ ਮੇਓ
    v Malab @Nuh: मालब
    v Bhadas @Ferozepur Jhirka: भादस
    v Marora Nuh @Nuh: मरोड़ा
    v Ujina @Nuh: उजीना
    v Sakras @Ferozepur Jhirka: साकरस
    v Bisru @Punahana: बिसरू
    v Singar @Punahana: सिंगार
    v Lohinga Kalan @Punahana: लुहिंगा कलां
    v Rehna @Nuh: रहना नूंह
    v Chandeni @Nuh: चंदेनी
    v Jamalgarh @Punahana: जमालगढ़
    v Shah Chokha @Punahana: शाह चोखा
    v Bhango @Taoru: भंगोह
  `,
  Rewari: `
    d Rewari @Rewari: रेवाड़ी, रेवाडी, ਰੇਵਾੜੀ, rewadi, revari, reewari, riwari
    t Kosli @Kosli: कोसली, ਕੋਸਲੀ, kosali
    t Bawal @Bawal: बावल, ਬਾਵਲ, baval, hsiidc bawal, imt bawal
    t Palhawas @Rewari: पाल्हावास, palhawas
    t Dharuhera @Rewari: धारूहेड़ा, ਧਾਰੂਹੇੜਾ, dharuheda, daruhera
    t Dahina @Rewari: डहीना, ਡਹੀਨਾ, dahina
    t Nahar @Kosli: ^नाहड़, ?nahar, नाहड़ कोसली, nahar kosli, nahar block
    t Manethi @Rewari: मनेठी
    b Jatusana @Kosli: जाटूसाना
    b Khol @Rewari: खोल रेवाड़ी, khol rewari, ?khol
    l Gokal Gate @Rewari: गोकल गेट, gokal gate
    l Nai Abadi Rewari @Rewari: नई आबादी रेवाड़ी
    l IGU Meerpur @Rewari: igu, meerpur university, मीरपुर विश्वविद्यालय, meerpur
    v Majra Rewari @Rewari: माजरा एम्स, aiims majra, एम्स माजरा, majra aiims, rewari aiims
    v Kund @Rewari: ?कुंड
    v Masani @Rewari: मसानी
    v Gurawara @Kosli: गुड़ियानी, gudiani, guriani
    v Rojhuwas @Kosli: रोझूवास
    v Lisana @Rewari: लिसाना
    v Mandola Rewari @Rewari: mandola rewari
    v Bikaner Rewari @Rewari: बीकानेर रेवाड़ी
    v Kakoria @Rewari: काकोड़िया
    v Balawas Rewari @Rewari: balawas rewari
    v Nangal Pathani @Kosli: नांगल पठानी
    v Bohtwas @Rewari: बोहतवास, bohatwas
    v Rohrai @Kosli: रोहड़ाई, rodhai
    v Basduda @Rewari: बासदूदा, bass duda
  `,
  Mahendragarh: `
    d Mahendragarh @Mahendragarh: महेंद्रगढ़, महेन्द्रगढ़, महेंद्रगढ, महेन्द्रगढ, ਮਹਿੰਦਰਗੜ੍ਹ, mohindergarh, mahendergarh, mahendragadh, mohindragarh, mahindergarh, mhendragarh, mahendargarh
    t Narnaul @Narnaul: नारनौल, ਨਾਰਨੌਲ, narnol, naurnaul
    t Nangal Chaudhary @Nangal Chaudhary: नांगल चौधरी, नांगलचौधरी, nangal chaudhry, nangal chowdhary, nangal chawdhary, nangal choudhary, nangal chaudhari, nangal ch, ਨਾਂਗਲ ਚੌਧਰੀ
    t Ateli @Narnaul: अटेली, ਅਟੇਲੀ, ateli mandi, ateli nangal, अटेली मंडी
    t Kanina @Kanina: कनीना, ਕਨੀਨਾ, kaneena
    t Satnali @Mahendragarh: सतनाली, ਸਤਨਾਲੀ
    b Sihma @Narnaul: सीहमा, sihma
    b Nizampur @Nangal Chaudhary: निजामपुर, ?nizampur
    l Central University of Haryana @Mahendragarh: cuh, central university of haryana, हकेंवि, jant pali, jat pali, जांट पाली, जाट पाली
    l Koriyawas @Narnaul: कोरियावास, koriawas
    v Dongra Ahir @Kanina: दौंगड़ा अहीर, dongda ahir
    v Gehli @Narnaul: गहली
    v Dhosi @Narnaul: ढोसी
    v Budwal @Nangal Chaudhary: बुडवाल
    v Sehlang @Kanina: सेहलंग
    v Bhojawas @Kanina: भोजावास
    v Nangal Sirohi @Mahendragarh: नांगल सिरोही
    v Khudana @Mahendragarh: खुडाना
    v Pali Mahendragarh @Mahendragarh: पाली महेंद्रगढ़
    v Madhogarh @Mahendragarh: माधोगढ़
    v Dublana @Narnaul: डुबलाना
    v Mandhana Narnaul @Narnaul: मंढाणा
    v Baghot @Kanina: बाघोत
    v Unhani @Kanina: उन्हाणी
    v Kojinda @Narnaul: कोजिंदा
    v Akoda @Mahendragarh: आकोदा, akauda
    v Nawan @Mahendragarh: नावां
    v Kirarod @Narnaul: किरारोद, bas kirarod
  `,
  Rohtak: `
    d Rohtak @Rohtak: रोहतक, ਰੋਹਤਕ, ਰੋਤਕ, rohtk, rohatak, rtk
    t Meham @Meham: महम, ਮਹਿਮ, maham, mehem, mahem
    t Sampla @Sampla: सांपला, साम्पला, ਸਾਂਪਲਾ, saampla
    t Kalanaur @Kalanaur: कलानौर, ਕਲਾਨੌਰ, kalanor
    t Lakhan Majra @Meham: लाखनमाजरा, लाखन माजरा, lakhanmajra, ਲਾਖਨ ਮਾਜਰਾ
    l MDU @Rohtak: mdu, एमडीयू, मदवि, maharshi dayanand university, महर्षि दयानंद विश्वविद्यालय
    l PGIMS Rohtak @Rohtak: pgims, पीजीआईएमएस, pgi rohtak, pgims rohtak, पीजीआई रोहतक
    l IMT Rohtak @Rohtak: imt rohtak, आईएमटी रोहतक
    l Shivaji Colony @Rohtak: शिवाजी कॉलोनी रोहतक, shivaji colony rohtak
    l Sunaria @Rohtak: सुनारिया
    l Jhajjar Road Rohtak @Rohtak: झज्जर चुंगी रोहतक
    v Lahli @Kalanaur: लाहली
    v Kharkhara Rohtak @Meham: खरखड़ा
    v Madina @Meham: मदीना, madina
    v Bahu Akbarpur @Rohtak: बहु अकबरपुर, bahuakbarpur
    v Makrauli @Rohtak: मकड़ौली, makdauli
    v Makrauli Toll @Rohtak: मकड़ौली टोल
    v Ismaila @Sampla: इस्माईला, ismaila
    v Hassangarh @Sampla: हसनगढ़
    v Bohar @Rohtak: बोहर
    v Garhi Sampla @Sampla: गढ़ी सांपला
    v Kiloi @Rohtak: किलोई
    v Nidana @Meham: निंदाना
    v Mokhra @Meham: मोखरा
    v Titoli @Rohtak: टिटौली
    v Ritoli @Rohtak: रिटौली
    v Bhalaut @Rohtak: भालौठ
    v Sanghi @Rohtak: सांघी
    v Jassia @Rohtak: जसिया
    v Farmana Meham @Meham: फरमाना
    v Nigana @Kalanaur: निगाना
    k Kahni @Rohtak: ^काहनी, ^ਕਾਹਨੀ
    v Kahnaur @Kalanaur: काहनौर, कान्हौर
    v Balambha @Meham: बलंभा, बलम्बा, balamba
    v Kheri Meham @Meham: खेड़ी महम, kheri maham
  `,
  Sonipat: `
    d Sonipat @Sonipat: सोनीपत, ਸੋਨੀਪਤ, sonepat, sonipath, sonepath, sonpat, snp, smda
    t Gohana @Gohana: गोहाना, ਗੋਹਾਨਾ, gohanna, गोहाणा, गोहाणे
    t Ganaur @Ganaur: गन्नौर, गनौर, ਗਨੌਰ, gannaur, ganour, gannor
    t Kharkhoda @Kharkhoda: खरखौदा, खरखोदा, ਖਰਖੌਦਾ, kharkhauda, kharkhoda
    t Khanpur Kalan @Gohana: खानपुर कलां, khanpur kalan, bps khanpur, bpsmv, bps medical khanpur, khanpur medical, खानपुर मेडिकल
    t Rai @Sonipat: ^राई, ^ਰਾਈ, ?rai, rai sonipat, राई सोनीपत, rai industrial area, rai chowk, rai sports school, राई स्पोर्ट्स स्कूल, rai sports university, राई खेल स्कूल, rai education city
    w Kundli @Sonipat: कुंडली, ਕੁੰਡਲੀ, kundli border, कुंडली बॉर्डर
    b Murthal @Sonipat: मुरथल, ਮੁਰਥਲ, murthal dhaba, dcrust, डीक्रस्ट
    b Mundlana @Gohana: मुंडलाना
    b Kathura @Gohana: कथूरा
    l Barhi @Ganaur: बड़ी औद्योगिक, barhi industrial, bari industrial area ganaur, barhi
    l Singhu Border @Sonipat: सिंघु बॉर्डर, singhu
    l TDI Kundli @Sonipat: tdi kundli, tdi city
    v Bahalgarh @Sonipat: बहालगढ़, bahalgarh
    v Juan @Sonipat: जुआं, juan sonipat
    v Mohana Sonipat @Sonipat: मोहाना सोनीपत
    v Bhatgaon @Sonipat: भटगांव
    v Butana @Gohana: बुटाना
    k Baroda @Gohana: ?बरोदा, baroda gohana
    v Sisana @Kharkhoda: सिसाना
    v Rohat @Kharkhoda: रोहट
    v Larsauli @Ganaur: लड़सौली
    v Rohna Sonipat @Kharkhoda: रोहणा
    v Jathedi @Sonipat: जठेड़ी
    v Nathupur Sonipat @Sonipat: नाथूपुर सोनीपत
    v Kami @Sonipat: कामी सोनीपत
    v Khewra @Sonipat: खेवड़ा
    v Bhainswal @Gohana: भैंसवाल, bhainswal kalan
    v Farmana Sonipat @Kharkhoda: फरमाणा सोनीपत
    v Saidpur Kharkhoda @Kharkhoda: सैदपुर खरखौदा, imt kharkhoda, आईएमटी खरखौदा
    v Purkhas @Ganaur: पुरखास
    v Rabhra @Gohana: रभड़ा
    v Ahulana @Gohana: आहुलाना
    v Ridhau @Kharkhoda: रिढाऊ, ridhao
  `,
  Jhajjar: `
    d Jhajjar @Jhajjar: झज्जर, झझर, ਝੱਜਰ, jajjar, jhajhar, jhajar, jjr
    t Bahadurgarh @Bahadurgarh: बहादुरगढ़, बहादुरगढ, ਬਹਾਦੁਰਗੜ੍ਹ, bahadurgadh, bahadurgrh, bhadurgarh, बहादरगढ़
    t Beri @Beri: बेरी, ਬੇਰੀ
    t Badli @Badli: ^बादली, ^ਬਾਦਲੀ, ?badli
    t Matanhail @Jhajjar: मातनहेल, ਮਾਤਨਹੇਲ, matenhail, matannail, matanhel
    t Salhawas @Jhajjar: साल्हावास, ਸਾਲ੍ਹਾਵਾਸ, salawas
    b Machhrauli @Jhajjar: माछरौली, machroli
    l Silani Gate @Jhajjar: सिलानी गेट, silani gate
    l Line Par @Bahadurgarh: लाइनपार बहादुरगढ़, line par bahadurgarh, लाइनपार
    l Chhara Chungi @Jhajjar: छारा चुंगी
    v Dujana @Beri: दुजाना, दुजाणा
    v Chhara @Bahadurgarh: छारा
    v Dighal @Beri: डीघल
    v Dulehra @Bahadurgarh: दुल्हेड़ा
    v Mandothi @Bahadurgarh: मांडोठी
    v Asaudha @Bahadurgarh: आसौदा, asoda, asodha
    v Jahangirpur @Jhajjar: जहांगीरपुर झज्जर
    v Patauda @Jhajjar: पाटौदा, patoda
    v Bhadani @Jhajjar: भदानी
    k Jharli @Jhajjar: झाड़ली, jhadli
    v Khudan @Jhajjar: खुड्डन
    v Silana @Jhajjar: सिलाना
    v Surehti @Jhajjar: सुरेहती
    v Kablana @Jhajjar: कबलाना
    v Subana @Jhajjar: सुबाना
    v Bhindawas @Jhajjar: भिंडावास
    v Sidipur @Bahadurgarh: सिद्दीपुर
    v Nuna Majra @Bahadurgarh: नूना माजरा
    v Parnala @Bahadurgarh: परनाला
    v Barhi AIIMS @Badli: बाढसा, badhsa, aiims badhsa, एम्स बाढसा, nci jhajjar
    v Kulana @Jhajjar: कुलाना झज्जर
    v Rohad @Bahadurgarh: रोहद, rohad toll
    v Jaundhi @Beri: जौंधी
    v Ukhalchana @Jhajjar: उखलचना
    v Bhaproda @Bahadurgarh: भापड़ोदा
    v Asaudah @Bahadurgarh: असौदा, आसौदा, असौधा, asoda, asaudha, asodha, asauda
    v Dulina @Jhajjar: दुलीना, दुलीणा, duleena
    v Bahu Jholri @Jhajjar: बहू झोलरी, बहु झोलरी, bahu jholari
    v Kharhar @Bahadurgarh: खरहर
    v Surakhpur @Jhajjar: सुरखपुर
  `,
} as const;
