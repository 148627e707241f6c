import type { DepartmentLists } from "./departmentWords.ts";

export const TOWN_WORDS: DepartmentLists = {
  ULB: `
    routine garbage: Garbage not lifted | कूड़ा नहीं उठा
      4.5 <garbage> & <lifted>, <garbage> & <absent>, door to door collection, garbage vehicle, garbage collect*, waste collect*, कूड़े का ढेर, कूड़े के ढेर, kude ka dher, kachre ka dher, kude ke dher, कूड़ा उठाने, kooda uthane, kuda uthane, सफाई कर्मचारी, safai karamchari, safai karmchari, safai wala, safai wale, ਸਫ਼ਾਈ ਸੇਵਕ, ਸਫ਼ਾਈ ਵਾਲਾ, सफाई व्यवस्था, safai vyavastha, सफाई वाले, कूड़े की गाड़ी, kude ki gadi, garbage dump*, dump yard, dumping ground, dumpyard, garbage yard, solid waste, swachh bharat, स्वच्छ भारत, swachh survekshan, open defecation, bandhwari, safai nahi, सफाई नहीं, swm, garbage burning, burning garbage, burning of garbage, waste management, कूड़ा जला*, kooda jala*, plastic waste, construction waste, malba, मलबा
      5 कूड़े का पहाड़, koode ka pahad, kude ka pahad, कचरे का पहाड़
      3 <garbage>
      4 mc gaadi, nagar nigam ki gaadi, kooda gaadi, कूड़ा गाड़ी, tipper nahi, tippers, dumping point, sweepers, garbage pile*, open dump*, trash piled, कुरड़ी, kurdi, kudi, rotting waste, rotting garbage, ਕੂੜੇ ਦੇ ਢੇਰ, ਕੂੜਾ ਨਹੀਂ, hospital waste & dump
      1.5 गोबर, gobar, dung, broom, sweep, sweeps, झाडू
      1 डेयरी
      4 dairies & city|नाली
    routine street-light: Street light | स्ट्रीट लाइट
      5 <streetlight>, <lane> & lights & <absent>, <streetlight> & <absent>, ਗਲੀ & ਲਾਈਟਾਂ, गली & लाइटें, lights & chowk, dark stretch, street is dark, streets are dark, no lights on
    dogs: Stray dogs | आवारा कुत्ते
      5 <dog> & <roaming>, stray dog*, straydog*, street dog*, आवारा कुत्ते, आवारा कुत्तों, awara kutte, awara kutto, dog bite*, dogbite*, कुत्तों का आतंक, kutto ka aatank, ਅਵਾਰਾ ਕੁੱਤੇ, dog menace, sterilis*, steriliz*, नसबंदी & <dog>, pack of dogs, strays
      3 <dog>, rabies
      4.5 dog attack*, dogs attack*, dogs chas*, kutto ka jhund, kutte ne kat*, kutte ne kaat*, कुत्ते ने काट*, कुत्तों ने काट*, dogs outside, pet dog*, pitbull, rottweiler, रेबीज कुत्ता, rabid dog*, कुत्तों की नसबंदी, dog shelter, dogs in society, ਕੁੱਤੇ ਨੇ ਵੱਢ*, strays on, lane & strays
    cattle: Stray cattle and monkeys | आवारा पशु और बंदर
      5 <cattle> & <roaming>, stray cattle, stray animal*, आवारा पशु, आवारा पशुओं, awara pashu, आवारा सांड, awara sand, awara saand, बेसहारा पशु, besahara pashu, बेसहारा गोवंश, गोवंश, ਅਵਾਰਾ ਪਸ਼ੂ, ਅਵਾਰਾ ਸਾਂਢ, stray bulls, stray bull, stray cows, monkey menace, बंदरों का आतंक, bandaro ka aatank, bandar ka aatank, bandaro ka, monkeys, cattle menace, सांड & लड़*|टक्कर|मार*|सड़क, sand & takkar|sadak, saand & takkar|sadak, cattle catch*, bull & <road>, cows & <road>, cattle & <road>
      2.5 सांड, saand, बंदर, bandar, ਸਾਂਢ, ਬਾਂਦਰ, monkey
      5 बंदरां, बांदरां, बांदर, bandaran, बंदरों ने, बंदर घुस*, bandar ghus*, सांडों ने, लावारिस सांड*, lawaris sand*, लावारिस पशु*, lawaris pashu*, खुले घूमते पशु, cow dung on road, cows sitting, गाय सड़क पर बैठ*, buffaloes on road, pigs, सूअरों, suar, troop of monkeys, monkeys enter*, bandaro ne, langur & monkey, गौवंश सड़क, chhutta pashu, छुट्टा पशु, छुट्टा सांड, खूंखार सांड, animals on road*, pashu sadak
    routine drain: Drain cleaning, waterlogging | नाली-नाले की सफाई, जलभराव
      4.5 <drain> & <blocked>, <drain> & <garbage>, <drain> & <absent>, जलभराव, जल भराव, jalbharav, jal bharav, jal bharaav, jalbhrav, waterlog*, water log*, water logging, जल निकासी, jal nikasi, पानी निकासी, पानी की निकासी, pani ki nikasi, pani nikasi, ਪਾਣੀ ਦੀ ਨਿਕਾਸੀ, <lane> & <water> & <stands>, घरों में पानी, gharo me pani, <drain> & ढलान|slope, नाली का पानी, nali ka pani, नाले का पानी, नाले की सफाई, nale ki safai, नाली की सफाई, nali ki safai, desilt*, drain clean*, drainage, rain water & <stands>, rainwater & <stands>, water harvesting, rain & <road> & <stands>
      2.5 बरसाती पानी, barsati pani, बरसात का पानी, barsat ka pani, barish ka pani, बारिश का पानी, ਮੀਂਹ ਦਾ ਪਾਣੀ, ਬਰਸਾਤੀ ਪਾਣੀ
      3.5 <water> & <stands>
      2.5 <drain>
      1 mosquito*, मच्छर, machhar, machar, ਮੱਛਰ, kichad, कीचड़, ਚਿੱਕੜ, बदबू, badbu, foul smell, stink*
      4 नाले में गिर*, nale me gir*, khula nala, khule nale, खुला नाला, खुले नाले, open drain*, uncovered drain*, नाला टूट*, nala tut*, नाली टूट*, nali tut*, gande pani se bhar*, गंदे पानी से भर*, सड़क तालाब, sadak talab, ghutno tak pani, घुटनों तक पानी, kamar tak pani, कमर तक पानी, गोडे गोडे पाणी, गोडे पाणी, knee-deep, basement me pani, basement flooded, rainwater, pumping station, पानी घर में, ghar me pani, storm drain*, waterlogged, water stagnat*, ਪਾਣੀ ਖੜ੍ਹ*, ਘਰਾਂ ਵਿੱਚ ਪਾਣੀ
    lanes: Streets and lanes | गलियां
      4 <lane> & <broken>, गली टूट*, gali tuti, gali kacchi, गली कच्ची, गली पक्की, gali pakki, कच्ची गली, kacchi gali, <lane> & <pothole>, गली बन*, gali ban*, गली नहीं बन*, <lane> & interlock*|इंटरलॉक*|टाइल|टाइल्स|tiles|tile|paver*, colony & <road> & <broken>, <lane> & <road> & <absent>, inner road*, internal road*, footpath*, फुटपाथ, foot path, pavement*, pedestrian*, sidewalk*, इंटरलॉकिंग, interlocking, road cut*, dug up & gas|cable|pipeline, <lane> & dug, kaccha rasta
      1.2 गली, gali, ਗਲੀ, lane, galiyan, गलियां, गलियों, मोहल्ला, mohalla, वार्ड, ward, ਵਾਰਡ
    encroachment: Encroachment and unauthorised construction | अतिक्रमण और अवैध निर्माण
      4 अतिक्रमण, atikraman, ਨਾਜਾਇਜ਼ ਕਬਜ਼ੇ, encroach*, रेहड़ी, rehdi, rehri, रेहड़ियां, ਰੇਹੜੀ, hawker*, फड़ी, footpath & <grabbed>, अवैध निर्माण & शहर, unauthorised construction, unauthorized construction, illegal construction, illegal building, illegal floor, avaidh nirman, अवैध निर्माण, hoarding*, होर्डिंग, banner*, illegal hoarding*
      1.2 vendors, vendor
      1 दुकानदारों ने, dukandaro ne, dukandaar, shopkeeper*
      4 carts & carriageway|road|footpath|street, vegetable carts, रेहड़ी वाले, rehdi wale, रेहड़ी फड़ी, dukano ka saman, दुकानों का सामान, सामान बाहर रख*, सामान रख रखा, street vendors, food carts, khokhe, खोखे, khokha, थड़ी, road par dukan*, illegal shops, illegal parking & market, illegal extension*, basement & illegal, illegal pg, तहबाजारी
      1.5 jhuggi*, झुग्गी*, jhuggis, slum*
    property: Property ID, house tax, NDC | प्रॉपर्टी आईडी, गृह कर, एनडीसी
      6 प्रॉपर्टी आईडी, प्रॉपर्टी आई डी, प्रोपर्टी आईडी, property id*, propertyid, property identification, प्रॉपर्टी टैक्स, प्रोपर्टी टैक्स, property tax, house tax, हाउस टैक्स, हाऊस टैक्स, गृह कर, grih kar, ndc, एनडीसी, no dues certificate, no due certificate, विकास शुल्क, vikas shulk, development charge* & mc, yashi, याशी, trade licence, ट्रेड लाइसेंस, ਪ੍ਰਾਪਰਟੀ ਆਈਡੀ, ਪ੍ਰਾਪਰਟੀ ਟੈਕਸ, building plan & mc|corporation, नक्शा पास & निगम|परिषद
    certificates: Birth, death and marriage certificates | जन्म, मृत्यु और विवाह प्रमाण पत्र
      5.5 जन्म प्रमाण पत्र, जन्म प्रमाणपत्र, janam praman patra, janm praman patra, birth certificate*, मृत्यु प्रमाण पत्र, मृत्यु प्रमाणपत्र, mrityu praman patra, death certificate*, ਜਨਮ ਸਰਟੀਫਿਕੇਟ, ਮੌਤ ਦਾ ਸਰਟੀਫਿਕੇਟ, marriage certificate*, विवाह पंजीकरण, विवाह प्रमाण पत्र, marriage registration, birth registration, जन्म पंजीकरण, date of birth certificate, मैरिज सर्टिफिकेट, मैरिज रजिस्ट्रेशन
    parks: Parks, toilets, community halls | पार्क, शौचालय, सामुदायिक केंद्र
      4 पार्क, park, parks, ਪਾਰਕ, झूले, jhule, swings, open gym, ओपन जिम, public toilet*, सुलभ शौचालय, urinal*, community centre, community center, सामुदायिक केंद्र, playground & colony, fountain
      2 ghaas, garden
      2.5 toilet*, washroom*, शौचालय, shauchalaya, ਪਖਾਨੇ
      3.5 ghaas kati, grass & park, बेंच टूट*, bench* & broken, park me andhera, toilet for women, women's toilet, महिला शौचालय, ladies toilet, urinals, park gate, green belt & maintain*, library & city, टाउन पार्क, town park, फव्वारा बंद, community hall, बारात घर, baraat ghar
    fogging: Fogging | फॉगिंग
      4 फॉगिंग, फोगिंग, fogging, foging, ਫੌਗਿੰਗ, मच्छर मार*, mosquito breeding, mosquitoes
    dead-animal: Dead animal | मृत पशु
      5 dead animal*, dead dog, dead cow, carcass*, मृत पशु, mrit pashu, मरी हुई गाय, mari hui gaay, mara hua kutta, मरा हुआ कुत्ता, मरा पशु, mara hua, dead cattle, हड्डा रोड़ी, hadda rodi
    department: The municipal body in general | नगर निकाय सामान्य
      4.5 नगर निगम, nagar nigam, nagarnigam, ਨਗਰ ਨਿਗਮ, नगर परिषद, nagar parishad, ਨਗਰ ਕੌਂਸਲ, नगर पालिका, नगरपालिका, nagar palika, nagarpalika, ਨਗਰ ਪਾਲਿਕਾ, municipal corporation, municipal council, municipal committee, municipal, municipality, muncipal*, municipalty, municipal commissioner, mcg, mcf, mcm, mc karnal, mc panipat, mc rohtak, mc hisar, mc panchkula, mc ambala, mc sonipat, mcs, mun corp, ਕਮੇਟੀ ਵਾਲੇ, कमेटी वाले, पार्षद, parshad, councillor*, councilor*, mayor, मेयर, निगम आयुक्त, nigam ayukt, निगम कमिश्नर, ulb, urban local, निकाय, ਮਿਉਂਸਪਲ, ward councillor, ee mc, सिटी काउंसिल, bbmp, bmc, executive officer & mc, chairman & parishad
      3.5 ^MC, ^MCG, ^MCF, निगम
  `,
  HSVP: `
    plots: Plot possession, transfer, conveyance | प्लॉट का कब्जा, हस्तांतरण
      5 <land> & possession & huda|hsvp|sector|estate|hsvp's, plot & allot*, allotment letter, अलॉटमेंट, possession letter, possession & plot, plot & auction, e auction*, eauction*, ई नीलामी, ई-नीलामी, ee auction, conveyance deed, कन्वेयंस डीड, कन्वेंस डीड, plot transfer, occupation certificate & plot|house, estate officer*, एस्टेट ऑफिसर, estate office, एस्टेट ऑफिस, एस्टेट आफिस, oustee*, ऑउस्टी, plot holder*, resumed plot, plot resume*, sco plot
      3 urban estate, अर्बन एस्टेट, ਅਰਬਨ ਐਸਟੇਟ
      2 possession, plot, प्लॉट
      4.5 earnest money, auction plot*, noc & huda|hsvp|plot, plot ki noc, प्लॉट की एनओसी, sector plot*, booth & huda, huda plot*, हुडा प्लॉट, हुडा का प्लॉट, refund & auction, lapse & plot
    enhancement: Enhancement | एन्हांसमेंट
      5.5 enhancement, enhancment, inhancement, एन्हांसमेंट, एनहांसमेंट, इन्हांसमेंट, ਐਨਹਾਂਸਮੈਂਟ, recalculation
    sector: Roads, parks and water in HSVP sectors | सेक्टर की सुविधाएं
      4.5 huda sector*, hsvp sector*, हुडा सेक्टर, हुडा के सेक्टर, sector & huda|hsvp|हुडा, huda park, हुडा पार्क, huda market, हुडा मार्केट, huda ground, हुडा ग्राउंड, सेक्टर वासी & हुडा
      0.8 sector, सेक्टर, ਸੈਕਟਰ, sec
    department: HSVP in general | एचएसवीपी सामान्य
      5 huda, hsvp, हुडा, एचएसवीपी, एच एस वी पी, hooda vibhag, shehri vikas pradhikaran, शहरी विकास प्राधिकरण, ਹੁੱਡਾ, हुड्डा विभाग, हुड्डा सेक्टर, हुड्डा सैक्टर, administrator hsvp, huda administrator
  `,
  GMDA: `
    department: Metropolitan development authority | महानगर विकास प्राधिकरण
      8 gmda, जीएमडीए, fmda, एफएमडीए, pmda, smda, metropolitan development authority, महानगर विकास प्राधिकरण, official gmda, gurugram metropolitan, faridabad metropolitan, महानगर प्राधिकरण
      4.5 master road*, मास्टर रोड, master sector road*, master drain*, मास्टर ड्रेन, gurugaman, gurugaman bus, bulk water, leg 1 drain, leg 2 drain, leg 3 drain, master plan road*, sector dividing road*, dividing road*, outer road & sector, cycle track*, cycling track*, साइकिल ट्रैक, साइकल ट्रैक, ਸਾਈਕਲ ਟਰੈਕ
  `,
  TCP: `
    illegal-colony: Illegal colony or construction | अवैध कॉलोनी या निर्माण
      5 अवैध कॉलोनी, अवैध कालोनी, अवैध कॉलोनियां, avaidh colony, avaidh kaloni, illegal colon*, unauthorised colon*, unauthorized colon*, unlicensed colon*, कॉलोनी काट*, colony kaat*, colony kat*, प्लॉट काट*, plot kaat*, plot kat*, ਨਾਜਾਇਜ਼ ਕਲੋਨੀ, colonizer*, coloniser*, कॉलोनाइजर, कोलोनाइजर, controlled area, stilt plus four, stilt 4, fourth floor, कॉलोनी & वैध|नियमित|regularis*|regulariz*, clu, सीएलयू, change of land use, farm house*, farmhouse*
      4.5 सीएलयू किसने, farm house*, फार्म हाउस, farmhouses, illegal farmhouse*, without licence & plot*|colony|construction, बिना लाइसेंस & प्लॉट|कॉलोनी, bina license & plot|colony, खेतों में & प्लॉट|कॉलोनी, kheto me & plot|colony, fields & colony
    builder: Builder or licence violation | बिल्डर या लाइसेंस उल्लंघन
      4.5 builder*, बिल्डर, बिल्डरों, bilder, ਬਿਲਡਰ, developer*, डेवलपर, occupation certificate, occupancy certificate, completion certificate, licensed colony, licenced colony, license colony, लाइसेंस कॉलोनी, लाइसेंसी कॉलोनी, layout plan, sanctioned plan, sanctioned layout, building plan*, edc, idc, ews plot, community site*, deen dayal, ddjay, affordable housing, group housing, अफोर्डेबल
      5 colonizer*, promised park, promised school, promised & plot*|flat*|builder, approved plan
    rwa: Society maintenance, RWA | सोसाइटी रखरखाव, आरडब्ल्यूए
      4 society maintenance, maintenance charge*, maintenance agency, cam charges, society & maintenance, society & lift*, lift & tower, tower & flat*, apartment owners, common area, club house, condominium, society & builder, structural audit, high rise
      1.5 rwa, आरडब्ल्यूए
      1.5 apartment*, अपार्टमेंट
      3.5 rwa & accounts|election|elections|maintenance|registration, society election*, dg backup & society, lift & stuck & society, clubhouse, tower & crack*
    department: Town and Country Planning in general | नगर आयोजना सामान्य
      5.5 dtcp, dtp, डीटीपी, town planner, town planning, town and country planning, town & country planning, नगर योजनाकार, tcp haryana, ਡੀਟੀਪੀ, dtpe, dtp enforcement
      2 नक्शा, naksha, नक्शा पास
  `,
  HRERA: `
    rera: RERA: possession, refund, orders | रेरा: कब्जा, रिफंड, आदेश
      7 hrera, rera, रेरा, हरेरा, ਰੇਰਾ, real estate regulat*, rera order*, recovery certificate
      4.5 <land> & possession & builder, flat & possession & builder, possession & delay* & builder, possession delay*, flat & possession, flat booked, flat book, delayed possession, possession & flat & years, builder & refund, builder & possession, booking amount, फ्लैट & कब्जा & बिल्डर, फ्लैट & पजेशन, बिल्डर & पजेशन, builder buyer agreement
  `,
  HOUSING: `
    housing-board: Housing Board | हाउसिंग बोर्ड
      6 हाउसिंग बोर्ड, housing board, हाऊसिंग बोर्ड, housing bord, ਹਾਊਸਿੰਗ ਬੋਰਡ, hbh, ews flat*, ईडब्ल्यूएस फ्लैट, ews & flat*, bpl flat*, type a flat*, housing for all, हाउसिंग फॉर ऑल, सबके लिए आवास, sabke liye awas
      5 bpl flat, बीपीएल फ्लैट, flat & draw, flat & chabi|चाबी|possession & board|bpl|awas, chabi nahi
    urban-housing: PMAY Urban and CM Shehri Awas | शहरी आवास योजना
      7 शहरी आवास, shehri awas, shahri awas, shehari awas, pmay urban, pmay u, pmayu, आवास शहरी, awas shahri, awas shehri, awas urban, आवास योजना शहरी, पीएमएवाई शहरी, प्रधानमंत्री आवास योजना शहरी, मुख्यमंत्री शहरी आवास, cm awas, shehri aawas
      3 awas yojana & nagar|ward|city|शहर|नगर|mc, pmay & ward|nagar|city|mc, आवास योजना & वार्ड|नगर|शहर|परिषद|निगम|पालिका, फ्लैट आवंट*, flat allot*, draw & plot, draw & flat
  `,
  HSIIDC: `
    estate: Industrial estates | औद्योगिक क्षेत्र
      9 hsiidc, एचएसआईआईडीसी, hsidc, एचएसआईडीसी, ਐਚਐਸਆਈਆਈਡੀਸੀ
      3.5 imt, आईएमटी, industrial estate*, industrial model township, औद्योगिक क्षेत्र & <road>|<drain>|<streetlight>|<sewer>|<water>|<garbage>, industrial area & <road>|<drain>|<streetlight>|<sewer>|<water>|<garbage>, udyog vihar & <road>|<drain>|<streetlight>|<sewer>|<water>|<garbage>, phase & industrial, industrial plot*, औद्योगिक प्लॉट, cetp & industrial, एस्टेट मैनेजर, estate manager
      2 industrial area, औद्योगिक क्षेत्र, udyog vihar, उद्योग विहार, industrial township, growth centre, electronic city, ਉਦਯੋਗਿਕ ਖੇਤਰ, industrial sector, food park
  `,
};
