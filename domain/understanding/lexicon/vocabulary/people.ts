import type { WordedDepartment } from "../departmentWords.ts";

/** Land, fields and cattle; food, pensions, health, learning and work. */
export const PEOPLE_VOCABULARY: Readonly<Partial<Record<WordedDepartment, string>>> = {
  REVENUE: `
    पटवारी कानूनगो तहसील तहसीलदार नायब इंतकाल विरासत वारिस वसीयत जमाबंदी फर्द नकल खसरा खेवट खतौनी रजिस्ट्री वसीका स्टांप टोकन बैनामा निशानदेही तकसीम बंटवारा हिस्सा करम डौल मेड़ मुरब्बा गिरदावरी मुआवजा ओले ओलावृष्टि आंधी बेमौसम खराबा
    रिहायशी डोमिसाइल जाति मूल निवास हलफनामा नंबरदार लालडोरा अधिग्रहण जमीन रकबा बिस्वा
    mutation inheritance heirs heir will jamabandi registry deed stamp token patwari tehsil tehsildar demarcation partition boundary acre acres kanal marla khasra girdawari compensation hailstorm hail acquisition acquired domicile caste residence affidavit
    landowner ancestral tenancy encroached survey ਪਟਵਾਰੀ ਇੰਤਕਾਲ ਜ਼ਮੀਨ ਰਜਿਸਟਰੀ ਮਿਣਤੀ ਵੱਟ ਗੜੇ ਮੁਆਵਜ਼ਾ ਤਹਿਸੀਲ`,
  DISASTER: `
    बाढ़ नदी यमुना घग्गर मारकंडा नाव किश्ती बचाव राहत फंसे घिरे डूबे छत शिविर एनडीआरएफ भूकंप बांध उफान
    flood flooded floods river boat boats rescue relief stranded marooned rooftop rooftops evacuate shelter ndrf dam earthquake submerged surrounded ਹੜ੍ਹ ਘੱਗਰ ਕਿਸ਼ਤੀ`,
  PANCHAYAT: `
    गांव सरपंच पंच पंचायत सचिव बीडीपीओ फिरनी चौपाल जोहड़ तालाब गलियां खड़ंजा ईंटें श्मशान कब्रिस्तान अर्थी मनरेगा जॉबकार्ड मस्टरोल हाजिरी मेट शामलात गौचरान कुरड़ी गोबर उपले बिटोड़े ग्रांट विकास लाइब्रेरी ढाणी बस्ती मुखिया आवास किस्त कच्चा
    village sarpanch panchayat secretary pond chaupal cremation mgnrega muster wages hutments dung common grazing gram sabha bdpo lanes bricks grant hamlet pmay kutcha thatched ਪਿੰਡ ਸਰਪੰਚ ਛੱਪੜ ਫਿਰਨੀ ਪੰਚਾਇਤ ਸ਼ਮਸ਼ਾਨ ਰੂੜੀਆਂ ਮਨਰੇਗਾ`,
  IRRIGATION: `
    नहर नहरी माइनर रजवाहा रजबाहा मोगा मोघा खाल टेल बारी वारबंदी पटड़ी तटबंध बांध किनारा दरार कटाव ड्रेन सेम किल्ले एकड़ सिंचाई बेलदार साइफन कल्लर जलकुंभी घग्गर नदी गाद
    canal minor distributary outlet watercourse tail turn rotation embankment bank breach seepage drain acres irrigation siphon saline hyacinth silt desilting river erosion fields parched barrage regulator ਨਹਿਰ ਸੂਆ ਰਜਬਾਹਾ ਮੋਘਾ ਖਾਲ ਵਾਰੀ ਟੇਲ ਸੇਮ ਬੰਨ੍ਹ`,
  AGRICULTURE: `
    खाद डीएपी यूरिया कट्टा कट्टे बीज बिजाई बुवाई कीटनाशक स्प्रे छिड़काव सुंडी फसल बीमा प्रीमियम क्लेम पराली बेलर सीडर रोटावेटर यंत्र सब्सिडी अनुदान किसान खेती बागवानी ड्रिप पोर्टल ब्यौरा केवीके मिट्टी खरपतवार नरमा कपास धान गेहूं बाजरा सरसों
    fertiliser fertilizer urea dap seed seeds sowing pesticide pesticides spray bollworm pest crop insurance premium claim stubble parali baler seeder rotavator tractor machinery subsidy farmer farmers farming horticulture drip polyhouse soil kisan yield
    bags germinate germination agronomist whitefly ਖਾਦ ਯੂਰੀਆ ਬੀਜ ਸਪਰੇਅ ਸੁੰਡੀ ਫ਼ਸਲ ਕਿਸਾਨ ਪਰਾਲੀ ਗੱਟੇ`,
  MARKETING_BOARD: `
    मंडी ढेरी ढेरियां बोली लिफ्टिंग आढ़ती आढ़तिये तुलाई नमी बारदाना गेटपास टोकन शेड बोरी बोरियां ट्रॉली उठान खरीद सब्जीमंडी भाव
    mandi market auction arhtiya commission lifting moisture gunny heap heaps trolley gatepass yard traders crates procurement sheds bid weighed ਮੰਡੀ ਬੋਲੀ ਢੇਰੀ ਆੜ੍ਹਤੀ ਬਾਰਦਾਨਾ`,
  COOPERATION: `
    गन्ना मिल चीनी पर्ची पेराई समिति सोसायटी पैक्स कर्ज ऋण सचिव सहकारी हैफेड सदस्य ब्याज दूध वीटा शेयर
    sugarcane cane mill crushing society cooperative pacs loan dues hafed members shareholder registrar milk union growers deposit ਗੰਨਾ ਮਿੱਲ ਸੁਸਾਇਟੀ ਕਰਜ਼ਾ ਸਹਿਕਾਰੀ`,
  ANIMAL_HUSBANDRY: `
    भैंस भैंसें गाय गायें कटिया झोटी झोटा बछड़ा बकरी बकरियां भेड़ मुर्गी पशु पशुओं डांगर खुर लार टीका लंपी गलघोटू गौशाला चारा तूड़ी बेजुबान गोवंश वेटरनरी सीमन ब्याने दूध
    buffalo buffaloes cow calf calves goat goats sheep poultry hen hens cattle livestock vet veterinary vaccine lumpy hoof saliva fodder gaushala insemination semen milch heifer animal animals ਮੱਝ ਮੱਝਾਂ ਗਾਂ ਗਾਵਾਂ ਪਸ਼ੂ ਟੀਕਾ ਚਾਰਾ ਡੰਗਰ ਬੱਕਰੀਆਂ`,
  FOOD: `
    राशन डिपो डिपू गेहूं अनाज चीनी तेल बाजरा अंगूठा तोल कांटा किलो कार्ड बीपीएल गुलाबी पीला सिलेंडर गैस एजेंसी रिफिल चूल्हा उज्ज्वला पेट्रोल डीजल पंप मशीन लीटर एमआरपी रसीद उपभोक्ता कोटा
    ration depot wheat grain grains sugar oil thumb fingerprint biometric weigh weighing weighed scale kilos kilo card bpl cylinder lpg gas refill stove hawker petrol diesel pump nozzle litre mrp receipt consumer ujjwala overcharged quota foodgrain
    ਰਾਸ਼ਨ ਡਿਪੂ ਕਣਕ ਅੰਗੂਠਾ ਤੋਲ ਸਿਲੰਡਰ ਕਾਰਡ`,
  SOCIAL_JUSTICE: `
    पेंशन पिलसण भत्ता बुढ़ापा बुजुर्ग दादी दादा विधवा दिव्यांग विकलांग अपंग लाडो लक्ष्मी शगुन कन्यादान वजीफा छात्रवृत्ति समाज कल्याण बेसहारा अनाथ दलित वृद्ध बौना सम्मान साठ तीन हजार
    pension pensioner allowance elderly widow widowed disabled disability handicapped wheelchair tricycle blind deaf orphan scholarship marriage assistance grandmother grandfather granny senior dalit lado shagun destitute monthly ਪੈਨਸ਼ਨ ਬੇਬੇ ਵਿਧਵਾ ਬਜ਼ੁਰਗ ਵਜ਼ੀਫ਼ਾ ਸ਼ਗਨ`,
  CRID: `
    फैमिली आईडी पीपीपी परिवार पहचान आय आमदनी कमाई सदस्य मेंबर मायके तलाक जन्मतिथि उम्र पोर्टल सीएससी सरल अंत्योदय सत्यापन वेरिफिकेशन मृत जिंदा जींवता मरा ओटीपी
    family id ppp income verification verified member members divorce divorced birth dob portal csc saral deceased alive dead records operator correction corrected mismatch split earning earnings ਫੈਮਿਲੀ ਆਈਡੀ ਆਮਦਨ ਪੋਰਟਲ`,
  WCD: `
    आंगनवाड़ी दलिया पंजीरी पोषाहार कुपोषित कुपोषण गर्भवती जच्चा बारात फेरे ब्याह नाबालिग बालविवाह भीख अनाथ खुराक वर्कर सहायिका सखी वनस्टॉप
    anganwadi creche nutrition malnourished pregnant lactating toddler toddlers bride groom baraat wedding underage minor begging beggar orphan adoption supplement helper takehome ਆਂਗਣਵਾੜੀ ਗਰਭਵਤੀ ਖੁਰਾਕ ਵਿਆਹ ਨਾਬਾਲਗ ਵਰਕਰ`,
  HEALTH: `
    अस्पताल डॉक्टर नर्स मरीज दवाई इलाज ओपीडी पर्ची डिलीवरी प्रसव ऑपरेशन टांके स्ट्रेचर एंबुलेंस बुखार डेंगू प्लेटलेट उल्टी दस्त टीका इंजेक्शन एक्सरे अल्ट्रासाउंड सोनोग्राफी जांच खून आयुष्मान चिरायु गोल्डन आशा एएनएम कंपाउंडर मिलावट पनीर मावा घी मिठाई एक्सपायर झोलाछाप क्लीनिक दमा हड्डी
    hospital doctor doctors nurse nurses patient patients medicine medicines treatment opd delivery labour surgery operation stitches stretcher ambulance fever dengue platelets vomiting diarrhoea vaccine injection xray ultrasound sonography scan lab blood ayushman
    cashless clinic quack dispensary pharmacy pharmacist adulterated paneer sweets expired rabies antivenom specialist gynaecologist mortuary ward icu bed ventilator referred bleeding ਹਸਪਤਾਲ ਡਾਕਟਰ ਦਵਾਈ ਮਰੀਜ਼ ਇਲਾਜ ਟੀਕਾ ਐਂਬੂਲੈਂਸ ਬੁਖਾਰ ਨਰਸ`,
  MEDICAL_EDU: `
    पीजीआई मेडिकल एमबीबीएस इंटर्न स्टाइपेंड रेजिडेंट नर्सिंग
    pgi pgims medical mbbs intern interns resident residents stipend nursing dental oncology cardiology neurosurgery dialysis trauma`,
  SCHOOL_EDU: `
    स्कूल मास्टर मास्टरनी अध्यापक टीचर मैडम प्रिंसिपल हेडमास्टर बच्चे छात्र कक्षा क्लासरूम ब्लैकबोर्ड बस्ता किताबें वर्दी फीस दाखिला टीसी एसएलसी मार्कशीट दसवीं बारहवीं बोर्ड पढ़ाई पढ़ाने गणित विज्ञान बेंच टाट दरी मिडडेमील दाल खिचड़ी
    school schools teacher teachers headmaster principal pupils classroom classrooms blackboard textbook textbooks uniform uniforms notebooks fees tuition admission rte tc marksheet midday lunch syllabus maths nursery primary homework canteen ptm
    ਸਕੂਲ ਅਧਿਆਪਕ ਮਾਸਟਰ ਬੱਚੇ ਕਿਤਾਬਾਂ ਵਰਦੀ ਫੀਸ ਪੜ੍ਹਾਈ`,
  HIGHER_EDU: `
    कॉलेज विश्वविद्यालय यूनिवर्सिटी प्रोफेसर सेमेस्टर रिजल्ट डिग्री मार्कशीट हॉस्टल वार्डन मेस रैगिंग दीक्षांत लेक्चरर पुस्तकालय बीए बीएससी एमए स्नातक
    college colleges university professor professors lecturer lecturers semester sem result results degree marksheet dmc hostel warden mess ragging convocation reappear revaluation campus undergraduate postgraduate thesis exam exams datesheet scholar
    ਕਾਲਜ ਯੂਨੀਵਰਸਿਟੀ ਨਤੀਜਾ ਡਿਗਰੀ ਹੋਸਟਲ ਪ੍ਰੋਫੈਸਰ`,
  SPORTS: `
    मैदान स्टेडियम खिलाड़ी पहलवान अखाड़ा कोच मैट ट्रैक कबड्डी कुश्ती मुक्केबाजी दौड़ पदक मेडल रजत कांस्य स्वर्ण इनाम नकद खुराक डाइट नर्सरी खेल अभ्यास प्रतियोगिता दंगल
    stadium ground player players wrestler wrestlers coach mat mats track kabaddi wrestling boxing athlete athletes medal medals bronze silver gold prize award cash diet nursery tournament championship nationals practice gymnasium sprint javelin
    ਖਿਡਾਰੀ ਮੈਦਾਨ ਕੋਚ ਕਬੱਡੀ ਸਟੇਡੀਅਮ ਇਨਾਮ`,
  SKILL: `
    आईटीआई ट्रेड फिटर वेल्डर इलेक्ट्रीशियन इंस्ट्रक्टर प्रैक्टिकल कौशल प्रशिक्षण अप्रेंटिस सिलाई
    iti trade fitter welder electrician instructor practical workshop training trainee trainees apprentice apprenticeship skill vocational certificate plumber turner machinist lathe ਆਈਟੀਆਈ ਟਰੇਡ ਇੰਸਟਰਕਟਰ`,
  LABOUR: `
    मजदूर मजदूरी मालिक ठेकेदार फैक्ट्री दिहाड़ी वेतन सैलरी तनख्वाह ओवरटाइम बोनस ग्रेच्युटी पीएफ ईएसआई श्रमिक मिस्त्री कॉपी बंधुआ भट्ठा कंपनी शिफ्ट हेल्पर सुपरवाइजर हिसाब कारीगर बर्तन ढाबा
    worker workers labourer labourers wage wages salary salaries employer contractor supervisor overtime bonus gratuity pf esi shift shifts factory company owner unpaid terminated sacked machine fingers helmet scaffold bonded kiln child boys carpet manager hr
    ਮਜ਼ਦੂਰ ਮਾਲਕ ਠੇਕੇਦਾਰ ਤਨਖਾਹ ਦਿਹਾੜੀ ਫੈਕਟਰੀ ਕੰਪਨੀ`,
  EMPLOYMENT: `
    बेरोजगार बेरोजगारी रोजगार सक्षम भत्ता ग्रेजुएट नौकरी युवा
    unemployed unemployment employment allowance saksham graduate jobless youth vacancy vacancies honorarium ਬੇਰੁਜ਼ਗਾਰ ਨੌਕਰੀ ਭੱਤਾ`,
  HKRN: `
    अनुबंध कच्चे कर्मचारी आउटसोर्सिंग कौशल ठेके ऑपरेटर डिप्लॉयमेंट पक्का
    contractual outsourced outsourcing deployment contract hkrn hkrnl adhoc operator operators regularise regularisation ਕੱਚੇ ਮੁਲਾਜ਼ਮ`,
  HSSC: `
    भर्ती अभ्यर्थी सीईटी परीक्षा पेपर एडमिट रिजल्ट मेरिट ज्वाइनिंग चयन आयोग नॉर्मलाइजेशन ग्रुप ओवरएज पद कटऑफ आंसर
    recruitment candidate candidates aspirants cet exam admit result merit joining selection commission normalisation group vacancy shortlisted scorecard cutoff answerkey overage ਭਰਤੀ ਪੇਪਰ ਨਤੀਜਾ`,
  HAREDA: `
    सोलर पैनल पंप कुसुम सूर्यघर सब्सिडी नेटमीटर
    solar panel panels rooftop kusum inverter subsidy vendor netmeter kilowatt photovoltaic biogas ਸੋਲਰ ਪੈਨਲ`,
  VIGILANCE: `
    रिश्वत घूस कमीशन दलाल भ्रष्टाचार घोटाला गबन संपत्ति टेबल
    bribe bribes bribery corrupt corruption commission cut percent embezzled disproportionate benami scam envelope kickback tout touts`,
  CENTRAL: `
    बैंक खाता एटीएम पासबुक लोन केसीसी डाकखाना डाकिया नेटवर्क टावर सिग्नल इंटरनेट आधार पासपोर्ट पीएफ यूएएन वोटर सेना फौजी अग्निवीर सिम रिचार्ज
    bank account atm passbook loan cheque branch manager post postman parcel network tower signal internet broadband sim recharge aadhaar passport uan epfo voter army agniveer soldier cantonment insurance premium kyc frozen freeze lien
    ਬੈਂਕ ਖਾਤਾ ਡਾਕਖਾਨਾ ਨੈੱਟਵਰਕ ਟਾਵਰ ਆਧਾਰ`,
  CMO: `
    शिकायत निपटारा निस्तारण समाधान रिपोर्ट विंडो पोर्टल टिकट झूठी फर्जी मौके दरखास्त शिविर
    ticket complaint closed disposed resolved reopened forwarded forward registered registration grievance status portal atr window reply feedback reminder action-taken samadhan nistaran niptara mauka mauke jhooth`,
};
