import type { DepartmentLists } from "./departmentWords.ts";

export const ENVIRONMENT_WORDS: DepartmentLists = {
  POLLUTION: `
    effluent: Factory effluent | फैक्ट्री का गंदा पानी
      6 factory|फैक्ट्री|फैक्टरी|फैक्ट्रियों|factories|ਫੈਕਟਰੀ|industry|industries|unit|dye|dyeing|tannery & <water> & <dirty>, फैक्ट्री का पानी, factory ka pani, फैक्ट्रियों का पानी, ਫੈਕਟਰੀ ਦਾ ਪਾਣੀ, chemical water, केमिकल वाला पानी, chemical wala pani, केमिकल युक्त, केमिकल, chemical*, kemikal, ਕੈਮੀਕਲ, effluent*, etp, cetp, तेजाब, tejab, acid & factory, toxic waste, industrial waste, dye factory, dye house, डाई, dyeing, toxic, hazardous, जहरीला पानी & फैक्ट्री, river pollution, yamuna pollution, distillery, डिस्टलरी, ethanol plant, इथेनॉल, battery & factory
      6 फैक्ट्रियां|फैक्ट्री|फैक्टरी|factory|factories|unit & तेजाब|tejab|केमिकल|chemical*|जहरीला|zehrila, तेजाब वाला, tejab wala, फैक्ट्री & नाले, factory & nale, factory & drain|river
    smoke: Smoke, dust and air | धुआं, धूल और हवा
      5.5 धुआं, धुँआ, धुंआ, धुएं, dhua, dhuan, dhuaan, dhuen, dhuye, dhuyen, ਧੂੰਆਂ, ਧੂੰਏਂ, smoke, smog, प्रदूषण, pradushan, pardushan, ਪ੍ਰਦੂਸ਼ਣ, pollution, polluting, polluted air, aqi, एक्यूआई, air quality, air pollution, pm2, वायु प्रदूषण, ईंट भट्ठा, ईंट भट्ठे, ईंट भट्ठों, ईंट भट्टा, ईंट भट्टे, eent bhatta, int bhatta, int bhatte, bhatta & dhua|dhuan|धुआं, brick kiln*, चिमनी, chimney, burning & plastic|tyre|tyres|rubber|waste|leaves|tires, plastic & jala*|जला*, टायर जला*, tyre jala*, राख, raakh & plant, fly ash, फ्लाई ऐश, hot mix plant, stone crusher & dust|dhool, dust & plant|factory|construction|cement|builder|demolition, dhool|dhul|धूल|ਧੂੜ & construction|nirman|निर्माण|builder|बिल्डर|malba|मलबा|cement|सीमेंट|imarat|इमारत|ਉਸਾਰੀ, green net, rmc plant*, ready mix plant*, पानी का छिड़काव, cement plant, rubber & burn*
      2 भट्ठा, भट्ठे, भट्ठों, भट्टे, ਭੱਠਾ, ਭੱਠੇ, ਭੱਠਿਆਂ
      3 saans lena, सांस लेना, breathe, breathing, nebuli*, ਸਾਹ ਲੈਣਾ
      1.2 saans, सांस
      4.5 stone dust, silicosis, सिलिकोसिस, plywood & smoke|ash|rakh|dhua, प्लाईवुड & राख|धुआं, factory & raakh|ash|smoke, फैक्ट्रियों की राख, राख & छत*|कपड़े, dust from, धूल & फैक्ट्री|प्लांट, cough*, coughing, खांसी, khansi, asthma, दमा, soot, carbon, pyrolysis, paddy dust, शैलर, sheller, rice mill & dust|धूल|husk, राइस मिल & धूल
    stench: Stench, noise of works | बदबू, कारखाने का शोर
      4.5 फैक्ट्री & बदबू|शोर, factory & badbu|shor|smell|noise|stench, ਫੈਕਟਰੀ & ਬਦਬੂ, hspcb, एचएसपीसीबी, pollution control, pollution board, प्रदूषण बोर्ड, प्रदूषण नियंत्रण, pollution department, stench, hotel & generator, noise pollution, ध्वनि प्रदूषण, polythene, पॉलीथिन, single use plastic, bio medical waste, biomedical, मेडिकल कचरा, poultry farm & smell, पोल्ट्री फार्म & बदबू|मक्खी*, मुर्गी फार्म & बदबू|मक्खी*, मक्खियां, hadda rodi & badbu
      2 बदबू, badbu, badboo, ਬਦਬੂ, मक्खी
  `,
  MINING: `
    illegal-mining: Illegal mining | अवैध खनन
      6.5 अवैध खनन, avaidh khanan, awaidh khanan, illegal mining, sand mining, sand mafia, खनन, khanan, ਮਾਈਨਿੰਗ, ਨਾਜਾਇਜ਼ ਮਾਈਨਿੰਗ, mining, माइनिंग, mining mafia, खनन माफिया, khanan mafia, रेत माफिया, ret mafia, रेत & चोरी|माफिया|अवैध|डंपर|ट्रैक्टर|निकाल*|ओवरलोड, ret & chori|mafia|avaidh|dumper*|tractor*|nikal*, ਰੇਤ & ਚੋਰੀ|ਟਰਾਲੀ*|ਟਿੱਪਰ, यमुना से रेत, yamuna se ret, e rawana, ई रवाना, eravana, e ravana, quarry, quarries, खदान, khadan, aravalli* & cut|mining|stone|illegal|katai, अरावली & पत्थर|खनन|अवैध, पहाड़ काट*, pahad kaat*, pahad & kat*|mining|patthar, पहाड़ & खनन|पत्थर|काट*, stone mafia, stone quarr*, मिट्टी खनन, mitti & avaidh|mafia|khanan|dumper, मिट्टी & अवैध|माफिया|खुदाई & डंपर, soil mafia, mining officer, खनन अधिकारी, dadam, डाडम, khanak, खानक, mines department, gravel & mining, jcb & रेत|ret|mitti|मिट्टी, यमुना में जेसीबी, yamuna me jcb
      5 poclain, पोकलेन, pokland, पत्थर की चोरी, pathar ki chori, patthar ki chori, stone theft, रेत के अवैध, रेत की ट्राली, sand trolley*, pahad khatam, पहाड़ खत्म, pahaad khatam, hills & cut*|machine*|destroy*, जेसीबी & पहाड़|मिट्टी|रेत
    crushers: Crushers and blasting | क्रशर और ब्लास्टिंग
      4 ओवरलोड डंपर*, overload dumper*, overloaded dumper*
      6 क्रशर, क्रेशर, crusher*, krasher, ਕਰੈਸ਼ਰ, ਕਰੱਸ਼ਰ, ब्लास्टिंग, blasting, stone crusher*, स्टोन क्रशर, stone crushing, पत्थर & ब्लास्ट*, dynamite, crusher zone
      2.5 डंपर, डंपरों, dumper*, damper, ਡੰਪਰ, ਟਿੱਪਰ, hyva, हाइवा, रेत, ret, ਰੇਤ, aravalli*, अरावली
      1 पहाड़, pahad, pahaad, hills
  `,
  FOREST: `
    felling: Tree felling | पेड़ कटाई
      6 <tree> & <cuts>, पेड़ काट*, ped kaat*, ped kat*, पेड़ कट*, tree cutting, tree felling, trees cut, felling of trees, trees being cut, ਦਰੱਖਤ ਕੱਟ*, ਰੁੱਖ ਕੱਟ*, लकड़ी तस्कर*, lakdi taskar*, timber mafia, wood mafia, लकड़ी माफिया, हरे पेड़, hare ped, green trees, खैर & तस्कर*|काट*|चोरी, khair & taskar*|kat*|chori
    wild-animal: Wild animal | जंगली जानवर
      7 तेंदुआ, तेंदुए, तेंदुआ, tendua, tendue, tenduwa, leopard*, leopord, ਤੇਂਦੂਆ, ਤੇਂਦੁਆ, बाघ, tiger, जंगली सूअर, jangli suar, wild boar*, नीलगाय, neelgay, nilgai, neelgai, ਨੀਲਗਾਂ, भेड़िया, wolf, hyena, लकड़बग्घा, लंगूर, जंगली जानवर*, jangli janwar*, wild animal*, wildlife, वन्य जीव, vanya jeev, ਜੰਗਲੀ ਜਾਨਵਰ, अजगर, ajgar, python, मगरमच्छ, magarmach*, crocodile, सांप निकल*, snake rescue, cobra, कोबरा, जंगली हाथी, jungli hathi, elephant*, हाथी, मोर, mor mar*, peacock*, शिकार, shikar, poach*, hunting, deer, हिरण, चीतल, काला हिरण, monkey & bite & forest, गीदड़, jackal
      5 wildlife office, wildlife department, वन्यजीव विभाग, forest & monkey*, rescue & python|snake|leopard|animal, बकरियां & मार*, goat* & killed|leopard
    fallen-tree: Fallen or dangerous tree, plantation | गिरा या खतरनाक पेड़, पौधारोपण
      4.5 <tree> & <fallen>, पेड़ गिर*, ped gir*, tree fall*, tree fell, fallen tree*, uprooted tree, ਦਰੱਖਤ ਡਿੱਗ*, सूखा पेड़, sukha ped, dry tree*, dead tree*, पौधारोपण, paudharopan, plantation, वृक्षारोपण, vriksharopan, पौधे लगा*, paudhe lag*, ped lag*, पेड़ लगा*, plant trees, tree plantation, sapling*, van mitra, वन मित्र, neem aur peepal
      2.5 <tree>
    department: Forest in general | वन विभाग सामान्य
      6 वन विभाग, van vibhag, forest department, forest officer, forest guard, dfo, डीएफओ, ਜੰਗਲਾਤ ਵਿਭਾਗ, ਵਣ ਵਿਭਾਗ, reserve forest, forest land, वन भूमि, van bhumi, plpa, वन रक्षक, range officer, जंगलात, jungle & <grabbed>
      3 जंगल, jungle, jangal, forest, forests, ਜੰਗਲ, tree, trees
  `,
  FIRE: `
    fire: Fire | आग
      6.5 गैस लीक, gas leak*, gas smell, smell of gas, gas ki smell, gas ki badbu, गैस की बदबू, धू धू कर जल, धू धू, dhu dhu, दमकल, damkal, फायर ब्रिगेड, fire brigade*, fire brigede, ਫਾਇਰ ਬ੍ਰਿਗੇਡ, ਫਾਇਰ ਬਰਿਗੇਡ, fire station, फायर स्टेशन, fire tender*, fire engine*, firefighter*, fire fighter*, fireman, firemen, अग्निशमन, agnishaman, fire noc, फायर एनओसी, fire safety, fire extinguisher*, fire department, फायर विभाग, फायर की गाड़ी, fire ki gaadi, fire service*, hydrant*
      5.5 <fire> & लग*|lag*|ਲੱਗ*|broke|broken|spread*|फैल*|fail*|caught|भयंकर|bhayankar|bhisan|भीषण|huge|massive|godown|गोदाम|factory|shop|दुकान|dukan|house|घर|खेत|khet|building, आग लग*, aag lag*, aag lg*, ਅੱਗ ਲੱਗ*, caught fire, catches fire, on fire, fire in, fire at, fire broke, भीषण आग, bhishan aag, massive fire, huge fire, major fire, आग पर काबू, आग की लपट*, in flames
      2 आग, aag, ਅੱਗ, blaze, flames
      5 no fire noc, fire exit*, one staircase, single staircase, fire audit, coaching centre & basement, लपटें, lapte, lapten, काला धुआं & गोदाम|फैक्ट्री|दुकान, kala dhuan & godown|factory|dukan, gas ka risav, गैस का रिसाव, gas risav, ਅੱਗ ਲੱਗ*, स्वाहा, jalkar rakh, जलकर राख
  `,
  HAREDA: `
    solar: Solar pumps and rooftop subsidy | सोलर पंप और छत सोलर सब्सिडी
      7 सोलर पंप, सोलर पम्प, solar pump*, solar pamp, solar water pump, ਸੋਲਰ ਪੰਪ, kusum, कुसुम, कुसुम योजना, ਕੁਸੁਮ, hareda, हरेडा, हरेड़ा, ਹਰੇਡਾ, rooftop solar, roof top solar, solar rooftop, surya ghar, सूर्य घर, surya ghar yojana, solar subsidy, सोलर सब्सिडी, solar panel*, सोलर पैनल, ਸੋਲਰ ਪੈਨਲ, renewable energy, नवीकरणीय, biogas, बायोगैस, gobar gas, गोबर गैस, solar inverter, solar tubewell, सोलर ट्यूबवेल, solar connection, सोलर कनेक्शन, manohar jyoti, मनोहर ज्योति, solar lagwa*, सोलर लगवा*, net metering, solar heater, solar company
      4 सोलर, solar, ਸੋਲਰ, soler
      5 solar street lamp*, solar lamp*, सोलर लैंप, solar & warranty, solar units, सोलर लाइट & खराब|वारंटी
  `,
};
