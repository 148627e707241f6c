import type { WordedDepartment } from "../departmentWords.ts";

/** Water, power, towns, roads, travel, police, fire, hills and air. */
export const SERVICE_VOCABULARY: Readonly<Partial<Record<WordedDepartment, string>>> = {
  PHED: `
    टंकी टंकियां टोंटी नलका नलके मटका मटके घड़े बाल्टी बाल्टियां कैंपर टैंकर प्यास प्यासे प्यासा पेयजल जलघर जलापूर्ति बूंद धार प्रेशर क्लोरीन फिटकरी पीलिया गटर हौदी चैंबर मैनहोल सीवर सेप्टिक ढक्कन बोरिंग सबमर्सिबल हैंडपंप
    लीक लीकेज वाल्व पाइप पाइपलाइन वाटर नहाने कपड़े धोने बर्तन मटमैला दूषित बदबूदार खारा फ्लोराइड बूस्टर बूस्टिंग रैनीवेल जोंक पंप ऑपरेटर मोटर
    tap taps faucet bucket buckets thirsty thirst tanker tankers pipeline pipe pipes valve sewer sewage sewerage manhole septic sludge cesspool chlorine contaminated drinkable potable undrinkable boil boiled jaundice brackish plumber
    handpump borewell pumphouse waterworks overhead supply turbid rusty gutter backflow kitchen sink bathroom bathing cooking washing litres gallons storage motor jal jeevan
    ਟੂਟੀ ਟੂਟੀਆਂ ਘੜੇ ਬਾਲਟੀ ਪਾਣੀ ਸੀਵਰ ਗਟਰ ਟੈਂਕਰ ਪੀਣ ਪਿਆਸੇ ਨਲਕਾ`,
  POWER: `
    पंखा पंखे कूलर फ्रिज इनवर्टर बल्ब मोमबत्ती लालटेन अंधेरा अंधेरे गर्मी उमस तार तारें खंभा खंभे ट्रांसफार्मर फीडर लाइनमैन मीटर रीडिंग यूनिट वोल्टेज करंट झटका चिंगारी फ्यूज केबल जंपर सबस्टेशन डिब्बा डीपी फॉल्ट ब्रेकडाउन शटडाउन कट कटौती कुंडी
    बिल सरचार्ज स्लैब लोड स्मार्ट प्रीपेड डिस्कॉम बत्ती बिजली सप्लाई फेज जेनरेटर लाइट टावर एचटी हाईटेंशन घरेलू
    fan fans cooler fridge refrigerator inverter bulb candle candles lantern dark darkness heat humid wire wires pole poles transformer feeder lineman linemen meter reading readings units voltage current shock spark sparks fuse cable jumper substation
    outage blackout powercut tripping trips fault breakdown billing billed tariff surcharge load kva kw amps discom electricity electric electrician electrocution phase generator appliances sundry ac geyser prepaid
    ਪੱਖਾ ਪੱਖੇ ਬਿਜਲੀ ਲਾਈਟ ਮੀਟਰ ਖੰਭਾ ਤਾਰਾਂ ਕਰੰਟ ਬਿੱਲ ਹਨੇਰਾ ਇਨਵਰਟਰ`,
  ULB: `
    कूड़ा कचरा गंदगी सफाई सफाईकर्मी झाड़ू डस्टबिन कूड़ेदान ढेर मलबा नाली नालियां नाला नाले गाद जलभराव पार्क झूले झूला बेंच घास शौचालय मूत्रालय कुत्ते कुत्ता सांड बंदर गोवंश आवारा बेसहारा मच्छर फॉगिंग लार्वा फुटपाथ रेहड़ी ठेले अतिक्रमण दुकानदार होर्डिंग
    नक्शा वार्ड पार्षद मेयर निगम परिषद पालिका स्ट्रीटलाइट इंटरलॉकिंग टाइलें गली मोहल्ला मक्खियां बदबू कबाड़ डलाव पार्किंग प्रॉपर्टी चौक मंडप बाजार
    garbage trash rubbish waste litter dustbin bin bins broom sweeper sweepers sanitation filth filthy drain drains choked desilting waterlogging waterlogged park parks swing swings bench benches grass toilet toilets urinal dog dogs puppies strays bull bulls
    cows cattle monkey monkeys mosquito mosquitoes fogging pavement footpath sidewalk vendors hawkers encroachment hoarding hoardings banners councillor mayor municipal municipality streetlight streetlights lamp lamps interlocking tiles debris rubble parking
    carcass dumping dumped dump flies stench rats property ward kerb gardener ਕੂੜਾ ਗੰਦਗੀ ਨਾਲੀ ਕੁੱਤੇ ਸਾਂਢ ਬਾਂਦਰ ਗਲੀ ਸਫ਼ਾਈ ਪਾਰਕ ਮੱਛਰ ਬਲਬ`,
  HSVP: `
    प्लॉट सेक्टर हुडा एस्टेट अलॉटमेंट अलॉटी कब्जा पजेशन नीलामी एन्हांसमेंट बूथ ग्रीनबेल्ट किस्त ब्याज ऑउस्टी कन्वेयंस एक्सटेंशन मार्किट
    plot plots sector allotment allottee allotted possession auction auctioned bid earnest enhancement booth sco scf greenbelt conveyance transfer extension estate resumption resumed oustee corner instalments`,
  GMDA: `master arterial peripheral bulk gurugaman citybus metropolitan underpass trunk spr nprs storm`,
  TCP: `
    बिल्डर कॉलोनाइजर कॉलोनी लाइसेंस सोसाइटी टावर लिफ्ट फ्लैट मेंटेनेंस आरडब्ल्यूए बेसमेंट स्टिल्ट क्लब नक्शा डीलर अवैध मंजिल
    builder builders developer developers coloniser colony licence licensed society societies tower towers lift lifts elevator maintenance upkeep rwa association basement stilt clubhouse condominium handover hand-over layout clu fsi farmhouse
    residents plaster seepage stp balcony brochure deviation`,
  HRERA: `
    बिल्डर फ्लैट पजेशन प्रोजेक्ट बुकिंग रिफंड रेरा टावर किस्त
    builder flat apartment possession project booking booked refund tower tribunal buyer buyers homebuyer delayed delay interest skeleton incomplete emi agreement escrow handover`,
  HOUSING: `
    फ्लैट मकान ड्रॉ चाबी क्वार्टर आवास पक्का किस्त तिरपाल छत कच्चा बेघर झोपड़ी सीलन
    draw flats flat keys key quarter quarters housing ews lig mig roof homeless tarpaulin tirpal pakka instalment kist beneficiary pmay`,
  HSIIDC: `
    फैक्ट्री उद्योग उद्यमी शेड यूनिट इंडस्ट्रियल औद्योगिक इकाई
    industrial industry industries estate factory unit units shed sheds entrepreneur msme imt manufacturing warehouse effluent phase exporter plots`,
  FIRE: `
    आग लपटें लपट धुआं दमकल जल जलकर राख गोदाम सिलेंडर विस्फोट फायर अग्निशमन ब्रिगेड सीढ़ी
    fire flames blaze burning smoke smoky godown warehouse cylinder explosion extinguisher hydrant brigade tender exit exits staircase alarm sprinkler blast gas ablaze inferno`,
  POLICE: `
    थाना थाने दरोगा सिपाही चौकी मुंशी एफआईआर रपट चोर चोरी लूट डकैती छीन शटर ताला गहने जेवर नकदी बदमाश गुंडे धमकी मारपीट पीटा लाठी डंडे चाकू कट्टा पिस्तौल गोली खून घायल रंजिश झगड़ा छेड़छाड़ पीछा गाली ससुराल दहेज लापता गुमशुदा अपहरण
    नशा चिट्टा स्मैक सुई इंजेक्शन सट्टा जुआ ताश साइबर ठगी ओटीपी लिंक ठग एजेंट वीजा विदेश डीजे शोर हुड़दंग जाम ट्रैफिक चालान हेलमेट सिग्नल दबंग आरोपी गिरफ्तार नामजद समझौता मुकदमा हमला अश्लील वीडियो ब्लैकमेल सुरक्षा गश्त कैमरा फरार
    police station constable sho thief thieves theft stolen burglary burglars robbed robbery snatched snatcher loot shutter ornaments cash goons thugs threat threats threatening assault assaulted beaten beat knife gun pistol shot blood injured stalker stalking
    harassed harassment molested dowry missing kidnapped abducted drugs peddler addict syringe gambling betting cyber scam scammer otp link hacked blackmail extortion agent visa dj loud noise music traffic jam signal challan helmet accused culprit arrest
    ransom murder rape masked scorpio thar fir complaint cctv patrol follows following circling eve intruder vandal forged cheated cheating duped ਪੁਲਿਸ ਥਾਣਾ ਚੋਰ ਚੋਰੀ ਕੁੱਟ ਧਮਕੀ ਨਸ਼ਾ ਚਿੱਟਾ ਠੱਗੀ ਏਜੰਟ ਮੁੰਡੇ ਲੁੱਟ ਪਰਚਾ`,
  PWD: `
    सड़क गड्ढे गड्ढा खड्डे बजरी रोड़ी डामर तारकोल पुल पुलिया फ्लाईओवर डिवाइडर ब्रेकर मोड़ रेलिंग मुंडेर हिचकोले झटके धूल राह रास्ता किलोमीटर टायर साइकिल फिसल हादसा हादसे मरम्मत पैचवर्क ठेकेदार घटिया चौड़ी
    road roads pothole potholes crater craters gravel tar bitumen asphalt carpeting bridge culvert flyover overbridge divider breaker bumps railing parapet kilometre kilometres resurfacing resurfaced repaired patch patchwork shoulder berm skid skidded tyre
    tyres axle suspension ride bumpy dusty dust contractor layer signage reflector curve blindspot widening ਸੜਕ ਟੋਏ ਪੁਲੀ ਪੁਲ ਰੋੜੀ ਬਜਰੀ`,
  NHAI: `
    हाईवे टोल फास्टैग एक्सप्रेसवे बाईपास सर्विस कट राजमार्ग केएमपी ट्रक
    highway expressway toll fastag tag lane service bypass median cut underpass flyover carriageway trucks nhai nh kmp barrier plaza interchange exit`,
  RAILWAYS: `
    ट्रेन रेल गाड़ी पैसेंजर स्टेशन प्लेटफार्म फाटक पटरी अंडरपास टिकट कोच डिब्बा ठहराव दैनिक यात्री
    train trains passenger station platform gate track tracks coach coaches bogie berth halt stoppage commuter commuters escalator tc tte railway rail junction express emu ticket booking ਰੇਲ ਫਾਟਕ ਪਲੇਟਫਾਰਮ ਗੱਡੀ`,
  TRANSPORT: `
    रोडवेज कंडक्टर परिचालक चालक ड्राइवर सवारी सवारियां अड्डा अड्डे डिपो किराया टिकट पास लाइसेंस आरसी आरटीओ आरटीए फिटनेस परमिट ऑटो टैक्सी वैन जीप लटक छात्राएं कॉलेज साधन स्टॉप रूट शेल्टर सीट
    bus buses conductor driver depot fare ticket roadways route stop shelter overcrowded crowded footboard concession licence license rc registration rto rta permit fitness auto autos rickshaw taxi cab van vans jeep vehicle transfer learner hsrp plate
    frequency commute commuters luggage seats seat ਬੱਸ ਲਾਰੀ ਕੰਡਕਟਰ ਅੱਡਾ ਸਵਾਰੀਆਂ ਟਿਕਟ`,
  EXCISE: `
    शराब दारू ठेका ठेके बोतल बोतलें पव्वा पव्वे पेटी अहाता शराबी आबकारी जीएसटी टैक्स रिफंड देसी अंग्रेजी लाहन
    liquor alcohol vend wine whisky beer bottle bottles drunk drinkers bar pub ahata excise gst tax refund invoice hooch spurious smuggled brewery ledger ਸ਼ਰਾਬ ਦਾਰੂ ਠੇਕਾ`,
  POLLUTION: `
    धुआं धुएं राख कालिख केमिकल तेजाब जहरीला फैक्ट्री चिमनी भट्ठा भट्ठे प्रदूषण बदबू सांस दमा खांसी आंखों टायर रबर प्लास्टिक झाग रंग बहाव शोर जनरेटर हवा क्रशर धूल
    smoke fumes ash soot chemical chemicals acid toxic factory factories chimney kiln kilns pollution polluting smell odour stench breathe breathing asthma cough tyres rubber plastic foam effluent untreated discharge dye dyeing noise generator aqi
    air haze smog dust fish poisonous carcinogenic unit tannery boiler furnace ਧੂੰਆਂ ਫੈਕਟਰੀ ਸੁਆਹ ਬਦਬੂ`,
  MINING: `
    खनन रेत डंपर जेसीबी पोकलेन पहाड़ पत्थर क्रशर धमाका ब्लास्टिंग नदी यमुना घाट ट्रॉली टिपर ओवरलोड रवन्ना खान खदान मिट्टी अरावली माफिया टायर
    mining sand dumper dumpers jcb poclain hill hills stone stones crusher blasting dynamite riverbed yamuna quarry gravel overloaded tipper aravalli excavator excavators trolleys soil mafia`,
  FOREST: `
    पेड़ पेड़ों पौधे जंगल वन आरी आरे कुल्हाड़ी लकड़ी खैर शीशम कीकर पीपल नीम सफेदा ठूंठ तेंदुआ गुलदार सांप अजगर नीलगाय सूअर मोर हिरण शिकार शिकारी पंजे टहनी टहनियां छंटाई
    tree trees sapling saplings forest jungle axe saw sawmill timber wood logs felled stump stumps leopard panther snake python cobra nilgai boar peacock deer hunter hunters poacher poachers wildlife guard ranger branch branches plantation uprooted
    claw pug monkey rescue species bird birds ਰੁੱਖ ਦਰੱਖਤ ਜੰਗਲ ਸੱਪ ਨੀਲਗਾਂ ਟਾਹਲੀ`,
};
