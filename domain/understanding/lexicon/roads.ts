import type { DepartmentLists } from "./departmentWords.ts";

export const ROAD_WORDS: DepartmentLists = {
  PWD: `
    potholes: Potholes or broken road | गड्ढे या टूटी सड़क
      4 <pothole> & <road>, <road> & <broken>, टूटी सड़क*, tooti sadak, tuti sadak, tuti sarak, सड़क टूट*, sadak tut*, sadak toot*, sadak kharab, सड़क खराब, road kharab, road broken, broken road*, bad road*, road damage*, damaged road*, ਸੜਕ ਟੁੱਟ*, ਸੜਕ ਖਰਾਬ, road condition, condition of the road*, condition of road*, सड़क की हालत, sadak ki halat, road ki halat, सड़क का बुरा हाल, potholed, bad roads, no road, <road> & <pothole>, <road> & नहीं बन*, <road> & nahi ban*, <road> & nhi ban*, <road> & बनवा*, <road> & banwa*, <road> & bana*, <road> & bnwa*, <road> & construct*, <road> & ਬਣਾ*, राड़क, motorable
      3 <pothole>, सड़क बन*, sadak ban*, resurfac*, carpeting, recarpet*, patchwork, patch work, पैचवर्क, पैच वर्क, widening, चौड़ीकरण, chaudikaran, फोरलेन, four lane, fourlane, डामर, damar, tarcoal, तारकोल, tarkol, bitumen, asphalt, gravel, बजरी, bajri, रोड़ी, rodi, metalled, सड़क निर्माण, sadak nirman, road construction, road work, सड़क का काम, sadak ka kaam, relaid, mhari sadak, म्हारी सड़क
      1.6 सड़क, sadak, sarak, ਸੜਕ, road, roads, रोड, सड़कें, sadke, sadko, सड़कों, ਸੜਕਾਂ, ਰੋਡ
      0.8 accident*, एक्सीडेंट, हादसे, hadse, bike & <fallen>, axle, tyre
      3.5 berm, berms, बर्म, सड़क के किनारे & टूट*, paver* & <road>, पेवर & उखड़*, पेवर उखड़*, paver block*, रोड़ी डाल*, rodi dal*, patthar dal*, पत्थर डाल*, bike skid*, skid, skidding, tyre burst, टायर फट*, axle, झटके, jhatke, hichkole, हिचकोले, jolts, suspension, unfinished road, road left, सड़क अधूरी, sadak adhuri, diversion, डायवर्जन, bone-breaking, road to hell, crater*, चांद जैसी सड़क, road & nightmare, प्लास्टिक & bitumen, bitumen road*, road & bitumen, dug up road*, gaddhe gaddhe
    quality: Road construction quality | सड़क निर्माण की गुणवत्ता
      3.5 घटिया सामग्री, घटिया निर्माण, ghatiya samagri, ghatiya material, घटिया मटेरियल, ghatiya nirman, poor quality & <road>, substandard, sub standard, <road> & ठेकेदार|thekedar|contractor|ਠੇਕੇਦਾਰ, <road> & उखड़*|ukhad*|ukhar*, <road> & घटिया|ghatiya, <road> & bah gayi, road & washed, quality of road
    bridge: Bridge, flyover or culvert | पुल, फ्लाईओवर या पुलिया
      6 railway overbridge, रेलवे ओवरब्रिज, railway over bridge, railway flyover, रेलवे पुल, railway pul, road over bridge
      4 पुल, pul, पुलिया, puliya, pulia, ਪੁਲ, ਪੁਲੀ, पुली, flyover*, fly over, फ्लाईओवर, फ्लाई ओवर, फ्लाइओवर, bridge*, ब्रिज, ਫਲਾਈਓਵਰ, rob, आरओबी, रेलवे ओवरब्रिज, overbridge, over bridge, ओवरब्रिज, culvert*, रेलिंग, railing, underbridge, foot over bridge, ਪੁਲੀ ਟੁੱਟ*, रपटा
      4.5 bridge & hole, bridge & crack*, bridge & damage*, पुल & जर्जर|टूट*|गड्ढ*|छेद|दरार, pul & jarjar|tut*|toot*|gaddh*|chhed|darar, over bridge & incomplete, रपटे, causeway, पुल का काम, pul ka kaam, expansion joint*, exposed rods, iron rods & bridge|flyover
    speed-breaker: Speed breaker or signage | स्पीड ब्रेकर या संकेत
      4 स्पीड ब्रेकर, speed breaker*, speedbreaker*, स्पीडब्रेकर, ਸਪੀਡ ਬਰੇਕਰ, speed bump*, rumble strip*, sign board*, signboard*, reflector*, रिफ्लेक्टर, blind turn, blind curve, अंधा मोड़, andha mod, zebra crossing, road marking, white patti, सफेद पट्टी, divider, डिवाइडर, blackspot, black spot, ब्लैक स्पॉट, crash barrier, road safety
    routine road-water: Water standing on a road | सड़क पर जलभराव
      3 <road> & <water> & <stands>, road & waterlog*, सड़क पर पानी, sadak pe pani, sadak par pani, road pe pani, road par pani, ਸੜਕ ਤੇ ਪਾਣੀ, underpass & <water>, अंडरपास & <water>, ਅੰਡਰਪਾਸ & <water>
    buildings: Government building | सरकारी भवन
      3 rest house, विश्राम गृह, सरकारी भवन & <broken>, government building, mini secretariat & building, लघु सचिवालय & <broken>, court complex, सरकारी क्वार्टर, govt quarters, government quarter*
    department: Public Works in general | लोक निर्माण विभाग
      5 pwd, पीडब्ल्यूडी, पीडब्लूडी, पी डब्ल्यू डी, लोक निर्माण, lok nirman, b&r, b and r, bnr, haryana pwd, ਪੀਡਬਲਯੂਡੀ, ਪੀ ਡਬਲਯੂ ਡੀ, ਲੋਕ ਨਿਰਮਾਣ, public works, hsrdc
  `,
  NHAI: `
    toll: Toll plaza | टोल प्लाजा
      5 =टोल, =toll, =tolls, =ਟੋਲ, टोल प्लाजा, toll plaza*, toll tax, टोल टैक्स, fastag, फास्टैग, fast tag, toll booth, ਟੋਲ ਪਲਾਜ਼ਾ, kherki daula toll, local pass & toll
    highway: National highway or expressway | राष्ट्रीय राजमार्ग
      7 nhai, एनएचएआई, एनएच, राष्ट्रीय राजमार्ग, rashtriya rajmarg, national highway*, नेशनल हाईवे, नेशनल हाइवे, nh 44, nh44, nh 48, nh48, nh 9, nh9, nh 8, nh8, nh 1, nh 10, nh10, nh 152d, 152d, nh 152, nh152, nh 7, nh 2, nh 19, nh 71, nh71, nh 334b, nh 11, nh 148b, nh 248a, nh 344, nh 919, nh 709, nh709, nh 352, nh 52, nh 65, nh 73, nh 22, nh 5, nh 703, nh 254, nh 248bb, ਨੈਸ਼ਨਲ ਹਾਈਵੇ, ਐੱਨਐੱਚਏਆਈ, gt road, जीटी रोड, g t road, ਜੀਟੀ ਰੋਡ, kmp, केएमपी, kundli manesar palwal, dwarka expressway, delhi mumbai expressway, delhi jaipur highway, delhi gurgaon expressway, delhi gurugram expressway, trans haryana, mumbai expressway, jaipur highway, katra expressway, delhi amritsar
      4 expressway, एक्सप्रेसवे, एक्सप्रेस वे, service lane*, सर्विस लेन, service road*, सर्विस रोड, ਸਰਵਿਸ ਰੋਡ, highway & <pothole>, highway & street light, highway & cut, हाईवे & कट, हाइवे & कट
      2.5 highway, हाईवे, हाइवे, ਹਾਈਵੇ, high way, bypass, बाईपास, बाइपास, ਬਾਈਪਾਸ, राजमार्ग, median, मीडियन
  `,
  RAILWAYS: `
    trains: Trains | रेलगाड़ियां
      7 patri|पटरी & train|ट्रेन|rail|रेल
      5 ट्रेन, ट्रेनें, train, trains, रेलगाड़ी, railgadi, रेल, ਰੇਲ, ਟਰੇਨ, ਰੇਲਗੱਡੀ, passenger train, पैसेंजर ट्रेन, emu, dmu, memu, irctc, रेल टिकट, railway ticket, coach & train, shatabdi, express train, रेल मंत्री, rail ministry, tatkal ticket, तत्काल टिकट, reservation counter, ट्रेन का ठहराव, stoppage, shuttle train, ਗੱਡੀ ਲੇਟ
    stations: Stations, crossings and underpasses | स्टेशन, फाटक और अंडरपास
      5 रेलवे स्टेशन & <broken>, railway platform, प्लेटफार्म & रेलवे, रेलवे फाटक, railway fatak, railway crossing, level crossing, रेलवे लाइन, railway line, railway track, रेलवे ट्रैक, रेलवे अंडरपास, railway underpass, ਰੇਲਵੇ ਅੰਡਰਪਾਸ, रेलवे, railway, railways, ਰੇਲਵੇ, indian railways, रेलवे विभाग, फाटक, fatak, फाटक बंद, ਫਾਟਕ, rub, आरयूबी, railway land
      3 underpass, अंडरपास, ਅੰਡਰਪਾਸ, under pass, platform, प्लेटफार्म
      2 रेलवे स्टेशन, railway station, ਰੇਲਵੇ ਸਟੇਸ਼ਨ, railway road
      4.5 escalator & station, station & escalator|lift|toilet|water|shed|parking|bench*, junction & platform|shed, foot overbridge & station, रेलवे कॉलोनी, railway colony, refund & ticket, rpf, grp, जीआरपी, आरपीएफ, ticket counter, टिकट काउंटर, platform ticket
  `,
  TRANSPORT: `
    bus-service: Bus service | बस सेवा
      5 <bus> & <absent>, <bus> & रुक*|ruk*|रोक*|rok*|stop|stops, <bus> & route|रूट|time|टाइम|समय|late|लेट|कम|kam|ਲੇਟ|ਘੱਟ, <bus> & चला*|chala*|start|शुरू|shuru, <bus> & pass|पास|passes|ਪਾਸ, <bus> & service|सेवा|seva|सर्विस|ਸੇਵਾ, <bus> & driver|drivers|चालक|ड्राइवर|conductor|कंडक्टर|परिचालक|ਕੰਡਕਟਰ|ਡਰਾਈਵਰ, <bus> & भीड़|bheed|crowd*|overcrowd*|लटक*|latak*|full, <bus> & college|कॉलेज|school|स्कूल & ladki*|लड़कि*|छात्रा*, roadways bus*, रोडवेज बस*, रोडवेज की बस*, haryana roadways, हरियाणा रोडवेज, ਹਰਿਆਣਾ ਰੋਡਵੇਜ਼, volvo, बस अड्डा, बस अड्डे, bus adda, bus stand & <broken>, bus stand & facility, ladies bus, pink bus, city bus, सिटी बस, feeder bus*, shuttle, ac bus, electric bus, happy card, हैप्पी कार्ड, student pass, bus shelter, बस क्यू शेल्टर, bus queue shelter
      5 metro feeder, feeder service, metro & feeder, metro connectivity
      3.5 roadways, रोडवेज, ਰੋਡਵੇਜ਼, conductor, कंडक्टर, परिचालक, ਕੰਡਕਟਰ, parichalak, gm roadways, महाप्रबंधक रोडवेज, हिसार डिपो & <bus>, bus depot
      2.5 <bus>
      1.5 बस स्टैंड, bus stand, busstand, बसस्टैंड, ਬੱਸ ਸਟੈਂਡ, ਬੱਸ ਅੱਡਾ, bus stop, बस स्टॉप, किराया, kiraya, fare
      4 आखिरी बस, aakhri bus, last bus, bus frequency, first bus, पहली बस, subah ki bus, सुबह की बस, ऑटो वाले & मनमानी, auto wale & manmani, display board & bus, बस के धक्के, bus ke dhakke, bus me jagah, chhat par & bus, छत पर बैठकर, bus waiting, no bus, koi bus nahi, कोई बस नहीं, lari, ladki bus, ਬੱਸ ਨਹੀਂ, buses & less|few|ratio
    licence: Licence, registration and RTA | लाइसेंस, आरसी और आरटीए
      5 driving licen*, ड्राइविंग लाइसेंस, driving license, dl test, learning licen*, लर्निंग लाइसेंस, learner licen*, rto, आरटीओ, rta, आरटीए, ਆਰਟੀਓ, registration certificate, vehicle registration, rc smart card, rc transfer, vahan portal, वाहन पोर्टल, parivahan, परिवहन, hsrp, fitness certificate, vehicle fitness, फिटनेस, noc & vehicle, गाड़ी की आरसी, gaadi ki rc, dl renew*, dl pending, sarthi, sarathi, drivers licence, driver licence
      1.5 permit
      1 vahan
      4 ^RC, ^DL, आरसी, ਆਰਸੀ, rc nahi, rc nhi, rc pending, rc not, overload*, ओवरलोड*, overloading, rta inspector*, overloaded
      2.5 number plate*, नंबर प्लेट
      2 licen*, लाइसेंस, ਲਾਇਸੈਂਸ, permit, परमिट
      4 gaadi transfer, गाड़ी ट्रांसफर, vehicle transfer, licence clerk, license clerk, लाइसेंस क्लर्क, driving test, ड्राइविंग टेस्ट, dto, road tax, रोड टैक्स, auto permit, fancy number, passing & gaadi, गाड़ी की पासिंग, tax & vehicle, school vans, school van* & overload*|kids|children
    private-transport: Private buses, autos and school vans | निजी बसें, ऑटो और स्कूल वैन
      3.5 private bus*, प्राइवेट बस*, ਪ੍ਰਾਈਵੇਟ ਬੱਸ, maxi cab, मैक्सी कैब, auto driver*, ऑटो चालक, auto fare, ola uber, cab driver*, सवारी गाड़ी, जीप, kroozer, auto & overcharg*, auto & किराया, e rickshaw, ई रिक्शा, taxi
      2 school van*, school bus*, स्कूल वैन, स्कूल बस
      1.5 auto, ऑटो, ਆਟੋ
  `,
};
