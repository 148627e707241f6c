import type { DepartmentLists } from "./departmentWords.ts";

export const FARMING_WORDS: DepartmentLists = {
  IRRIGATION: `
    breach: Canal or minor breach | नहर या माइनर टूटी
      6.5 <canal> & <breach>, नहर टूट*, nahar tut*, nahar toot*, canal breach*, minor tut*, माइनर टूट*, रजवाहा टूट*, ਨਹਿਰ ਟੁੱਟ*, ਰਜਬਾਹਾ ਟੁੱਟ*, पटड़ी टूट*, patri tut*, patri toot*, patdi tut*, तटबंध, tatbandh, embankment*, bandh tut*, बांध टूट*, बांध कमजोर, bandh kamjor, bundh, ਬੰਨ੍ਹ, river bank, dam broke, drain breach
    tail: Water at the tail, canal water | टेल तक पानी, नहरी पानी
      6 <tail> & <water>, <canal> & <water> & <absent>, टेल तक, tail tak, tail end*, नहरी पानी, nehri pani, nahri pani, nahari pani, canal water, ਨਹਿਰੀ ਪਾਣੀ, नहर का पानी, nahar ka pani, टेल के किसान*, tail ke kisan*, टेल पर पानी, ਟੇਲ ਤੇ ਪਾਣੀ, ਟੇਲਾਂ ਤੇ, irrigation water, सिंचाई का पानी, sinchai ka pani, sinchai, सिंचाई, ਸਿੰਜਾਈ, irrigation, वारबंदी, warabandi
      5 <canal>
      4.5 बारी के दिन, bari ke din, नहर में पानी, nahar me pani, nehar me pani, canal & dry, canal closure, नहर बंदी, nahar bandi, rotation & canal, रोटेशन, 8 din pani, ऊपर वाले & पानी, upar wale & pani, टेल पर, tail pe, pani chhod*, पानी छोड़*, farmers & canal
    theft: Theft of canal water | नहरी पानी की चोरी
      6.5 <canal> & <thief>, मोघा तोड़*, mogha tod*, mogha bada, moga bada, मोगा बड़ा, मोघा बड़ा, illegal outlet*, नहर में पाइप, nahar me pipe, canal & pipe*, <tail> & <thief>, siphon*, साइफन, pipe & canal
    drain: Drain desilting, flood and river erosion | ड्रेन की सफाई, बाढ़ और कटाव
      5 drain no, drain number, ड्रेन नंबर, drain & <crop>, drain & खेत*|khet*|fields|acre|acres|एकड़, ड्रेन & खेत*|एकड़, किल्ले & <water> & <stands>, kille & <water> & <stands>, एकड़ & <water> & <stands>, acre & <water> & <stands>, acres & <water> & <stands>, खेतों में पानी, kheto me pani, khet me pani, खेत & <water> & <stands>, khet & <water> & <stands>, fields & <water> & <stands>, fields & flooded, ਖੇਤਾਂ ਚ ਪਾਣੀ, sem ki samasya, सेमग्रस्त, water table, घग्गर, ghaggar, ਘੱਗਰ, मारकंडा, markanda, ਮਾਰਕੰਡਾ, टांगरी, tangri, यमुना कटाव, hathnikund, हथनीकुंड, मसानी बैराज, masani barrage, barrage, बैराज, नदी, nadi, river, ਨਦੀ, नहर की सफाई, nahar ki safai, canal cleaning, माइनर की सफाई, minor ki safai, खाल पक्का, khaal pakka, khal pakka, pucca khal, lining, bank erosion, भूमि कटाव, hyacinth, जलकुंभी, jalkumbhi
      2.5 ड्रेन
      4.5 acre me sem, सेम आ*, sem aa, sem & acre, ड्रेन की सफाई, drain ki safai, drain & acre, river & eating|erosion|fields, नदी & कटाव|खेत, nadi & katav|khet, stone studs, ठोकरें, thokar, जमीन बह*, मिट्टी के कट्टे, sandbag*, sand bags
    department: Irrigation in general | सिंचाई विभाग
      5 सिंचाई विभाग, sinchai vibhag, irrigation department, नहर विभाग, नहरी विभाग, nahar vibhag, canal department, ਨਹਿਰੀ ਵਿਭਾਗ, जल संसाधन, jal sansadhan, water resources, wrd, mica, micada, काडा, cada, बेलदार, canal bridge, नहर का पुल, nahar ka pul, nahar par pul, नहर पर पुल, recharge bore*, रिचार्ज बोर*, भूजल, bhujal, groundwater, ground water, ਧਰਤੀ ਹੇਠਲਾ ਪਾਣੀ, बरसाती पानी के रिचार्ज, rainwater recharge
  `,
  AGRICULTURE: `
    fertiliser: DAP and urea shortage | डीएपी और यूरिया की कमी
      6 डीएपी, डी ए पी, dap, ਡੀਏਪੀ, यूरिया, urea, uria, ਯੂਰੀਆ, खाद, khad, khaad, ਖਾਦ, fertili*, खाद बीज, नैनो यूरिया, nano urea, npk, खाद का कट्टा, tagging & खाद|khad|urea, ssp, पोटाश
    insurance: Crop insurance | फसल बीमा
      6.5 फसल बीमा, fasal bima, fasal beema, phasal bima, crop insurance, pmfby, पीएमएफबीवाई, ਫ਼ਸਲ ਬੀਮਾ, ਫਸਲ ਬੀਮਾ, बीमा क्लेम & <crop>, bima claim & <crop>, <crop> & बीमा|bima|beema|insurance|ਬੀਮਾ, बीमा क्लेम, bima claim, insurance claim & <crop>, premium & <crop>, बीमा कंपनी & <crop>, kshema
      5.5 बीमा & खराबे|खराबा|क्लेम|प्रीमियम, bima & kharaba|claim|premium & kisan|fasal, <crop> & प्रीमियम|premium|क्लेम|claim, बाजरे का बीमा, कपास का बीमा, धान का बीमा, किसान & क्लेम, kisan & claim
    portal: Meri Fasal Mera Byora, PM-Kisan | मेरी फसल मेरा ब्यौरा, पीएम किसान
      6.5 मेरी फसल मेरा ब्यौरा, मेरी फसल मेरा ब्योरा, meri fasal mera byora, meri fasal mera byaura, meri fasal mera biora, meri fasal, mfmb, ਮੇਰੀ ਫ਼ਸਲ, पीएम किसान, pm kisan, pmkisan, kisan samman nidhi, किसान सम्मान निधि, kisan samman, किसान सम्मान, samman nidhi, ਪੀਐਮ ਕਿਸਾਨ, kisan nidhi, किसान निधि, farmer id, किसान आईडी, agristack
    inputs: Seed, pesticide, machinery, stubble | बीज, कीटनाशक, यंत्र, पराली
      5 नकली बीज, nakli beej, fake seed*, spurious seed*, बीज, beej, seed, seeds, ਬੀਜ, कीटनाशक, kitnashak, keetnashak, pesticide*, insecticide*, ਕੀਟਨਾਸ਼ਕ, ਦਵਾਈ ਨਕਲੀ, weedicide, गुलाबी सुंडी, gulabi sundi, pink bollworm, सुंडी, sundi, ਸੁੰਡੀ, टिड्डी, सफेद मक्खी, whitefly, पराली, parali, prali, ਪਰਾਲੀ, stubble, फाने, straw burning, baler, बेलर, super seeder, सुपर सीडर, happy seeder, krishi yantra, कृषि यंत्र, machinery subsidy, tractor subsidy, custom hiring, crm, सब्सिडी & किसान|कृषि|ट्रैक्टर|यंत्र, subsidy & kisan|farm*|tractor|krishi|drip|sprinkler|polyhouse, drip irrigation, फव्वारा, sprinkler, बागवानी, bagwani, horticulture, soil test*, soil health, मिट्टी जांच, mitti janch, natural farming, crop diversification, धान छोड़ो, mera pani meri virasat, polyhouse, नीलगाय & फसल, sowing season
      5 rotavator, रोटावेटर, subsidy scheme & machine*|rotavator|tractor, machine & subsidy, खरपतवार, kharpatwar, weed, weeds, weedicide*, spray*, स्प्रे, छिड़काव, chhidkav, fasal me bimari, फसल में बीमारी, पत्ता लपेट, blast disease, dwarf disease, धान & बौना, नकली दवा & फसल|धान|गेहूं, दवा & धान|गेहूं|फसल|कपास, bollworm, sundi & narma, नरमा & सुंडी, किसान & सब्सिडी, tissue culture, मशरूम, mushroom farm*, drone didi, kisan drone, sprayers
    department: Agriculture in general | कृषि सामान्य
      4 कृषि विभाग, krishi vibhag, agriculture department, agriculture officer, कृषि अधिकारी, agriculture office, ਖੇਤੀਬਾੜੀ ਵਿਭਾਗ, ਖੇਤੀਬਾੜੀ, ado, dda agriculture, kvk, केवीके, कृषि मंत्री, agriculture minister, किसान क्रेडिट, kisan credit
      1.8 किसान, किसानों, kisan, kisano, kisaan, farmer*, ਕਿਸਾਨ, ਕਿਸਾਨਾਂ, कृषि, krishi, agriculture, खेती, kheti
      1 <crop>
  `,
  MARKETING_BOARD: `
    mandi: Mandi: auction, lifting, facilities | मंडी: बोली, लिफ्टिंग, सुविधाएं
      5.5 अनाज मंडी, anaj mandi, अनाजमंडी, ਅਨਾਜ ਮੰਡੀ, ਦਾਣਾ ਮੰਡੀ, grain market, new grain market, सब्जी मंडी, sabzi mandi, sabji mandi, फल मंडी, मंडी & बोली|boli|लिफ्टिंग|lifting|धान|dhan|गेहूं|gehu|wheat|paddy|आढ़ती|arhti*|आढ़तियों|किसान|kisan|gate|गेट|ढेरी|dheri|शेड|shed|सीवर|पानी|light|ਝੋਨਾ|ਕਣਕ, mandi & boli|lifting|dhan|gehu|wheat|paddy|arhti*|kisan|gate|dheri|shed|trolley|fasal|crop, बोली नहीं, boli nahi, lifting nahi, लिफ्टिंग नहीं, लिफ्टिंग, lifting & crop|dhan|gehu, गेट पास, गेटपास, gate pass*, gatepass, ਗੇਟ ਪਾਸ, जे फॉर्म, j form, jform, ਜੇ ਫਾਰਮ, आढ़ती, आढ़तियों, आढ़तिया, arhti*, aadhti*, adhti*, arthi, aarhti*, ਆੜ੍ਹਤੀ*, market committee, मार्केट कमेटी, मार्किट कमेटी, ਮਾਰਕੀਟ ਕਮੇਟੀ, hsamb, एचएसएएमबी, marketing board, मार्केटिंग बोर्ड, mandi board, मंडी बोर्ड, e nam, enam, e kharid, ई खरीद, market fee, नमी & धान, moisture & paddy, nami & dhan, ਬੋਲੀ ਨਹੀਂ, auction & crop|wheat|paddy|mandi
      5.5 vegetable market, fruit market, फल सब्जी मंडी
      2 मंडी, mandi, ਮੰਡੀ
      5 ਬੋਲੀ & ਨਰਮਾ|ਨਰਮੇ|ਝੋਨਾ|ਕਣਕ, मंडी के भाव, narme ki boli, नरमे की बोली, dheri, ढेरियां, ढेरी, moisture, नमी के बहाने, nami ke bahane, dhan lauta, धान लौटा*
    link-road: Link roads | संपर्क सड़कें
      5 link road*, लिंक रोड, ਲਿੰਕ ਰੋਡ, ਲਿੰਕ ਸੜਕ, संपर्क मार्ग, sampark marg, संपर्क सड़क, kheto ka rasta pakka, farm road*
  `,
  COOPERATION: `
    sugar-mill: Sugar mill payment | शुगर मिल भुगतान
      6.5 शुगर मिल, sugar mill*, sugarmill, चीनी मिल, chini mill, cheeni mill, ਸ਼ੂਗਰ ਮਿੱਲ, ਖੰਡ ਮਿੱਲ, गन्ना, गन्ने, ganna, ganne, sugarcane, ਗੰਨਾ, ਗੰਨੇ, sugar cane, cane payment, cane price, गन्ना पर्ची, shahbad mill
    societies: PACS, HAFED, cooperative banks and societies | पैक्स, हैफेड, सहकारी बैंक और समितियां
      6 पैक्स, pacs, ਪੈਕਸ, हैफेड, हेफेड, hafed, ਹੈਫੇਡ, सहकारी, sahkari, sahakari, ਸਹਿਕਾਰੀ, cooperative*, co operative*, सहकारिता, sahkarita, इफको, iffco centre, iffco khad, कृभको, kribhco, arcs, central cooperative bank, सहकारी बैंक, cooperative bank, vita, वीटा, vita milk, milk union, दूध समिति, milk society, society & loan, सोसायटी & खाद|लोन, सोसाइटी & खाद|लोन, society & khad, ਸੁਸਾਇਟੀ & ਖਾਦ|ਲੋਨ, harco bank, house building society, group housing society & registrar, registrar of societies, firms and societies
      5 सहकारी समिति, sahkari samiti, समिति के सचिव, samiti ke sachiv, फर्जी ऋण, farji rin, farji loan, ऋण माफी, ब्याज माफी, byaj mafi
  `,
  ANIMAL_HUSBANDRY: `
    veterinary: Veterinary care and disease | पशु चिकित्सा और बीमारी
      7 पशु अस्पताल, pashu aspatal, pashu hospital, ਪਸ਼ੂ ਹਸਪਤਾਲ, ਡੰਗਰ ਹਸਪਤਾਲ, पशु चिकित्सक, pashu chikitsak, पशु चिकित्सालय, pashu chikitsalay, pashu doctor, पशु डॉक्टर, पशुओं का डॉक्टर, pashuo ka doctor, डंगर डॉक्टर, dangar doctor, veterinar*, vet, vets, vlda, वीएलडीए, वेटरनरी, vetenary, ਵੈਟਰਨਰੀ, animal hospital, livestock, पशुधन, pashudhan, लंपी, lumpy, लम्पी, ਲੰਪੀ, मुंहखुर, मुंह खुर, munh khur, muh khur, muhkhur, foot and mouth, fmd, गलघोटू, galghotu, ਮੂੰਹਖੁਰ, ਗਲਘੋਟੂ, भैंस & मर*|बीमार|टीका|इलाज|बीमारी, bhains & mar*|bimar|tika|ilaj|bimari, गाय & बीमार|इलाज|टीका|घायल, gaay & bimar|ilaj|tika|ghayal|injured, gay & bimar|ghayal, injured cow, injured animal*, घायल गाय, घायल पशु, cow & injured, buffalo* & died|ill|sick|disease|insurance, cattle & disease|vaccin*|insurance|ill|sick, ਮੱਝ & ਬਿਮਾਰ|ਮਰ*, ਪਸ਼ੂ & ਬਿਮਾਰ|ਮਰ*, ਪਸ਼ੂਆਂ & ਬਿਮਾਰ*, पशु बीमा, pashu bima, pashu credit, पशु किसान क्रेडिट, पशुपालन, pashupalan, pashu palan, ਪਸ਼ੂ ਪਾਲਣ, animal husbandry, कृत्रिम गर्भाधान, insemination, murrah, मुर्राह, डेयरी योजना, dairy loan, पशुओं में बीमारी, pashuo me bimari, swine flu & pigs, bird flu, poultry, मुर्गी फार्म
      5 बकरियां मर*, bakriyan mar*, bakri*|बकरी|बकरियां|बकरियों & मर*|mar*|बीमार|bimar, भेड़ & मर*|बीमार, पशु मर*, pashu mar*, pashu mar rahe, cattle dying, cattle deaths, buffalo died, भैंस मर*, bhains mar*, गाय मर*, दुधारू, dudharu, milch
    gaushala: Gaushala | गौशाला
      6 गौशाला, गऊशाला, गोशाला, गौशालाओं, gaushala, gaushaala, goshala, gaushalas, gowshala, gau shala, ਗਊਸ਼ਾਲਾ, नंदीशाला, नंदी शाला, nandishala, गौ सेवा आयोग, gau seva aayog, gau raksha, cow shelter*, हरा चारा, चारा & गाय|गायों|गौवंश|गां|पशु*, chara & gaay|gaushala|pashu*, ਚਾਰਾ, animal cruelty, cruelty to animals, पशु क्रूरता
  `,
};
