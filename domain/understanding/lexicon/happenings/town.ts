import type { DepartmentLists } from "../departmentWords.ts";

/** Towns and their streets, plots, colonies and flats. */
export const TOWN_HAPPENINGS: DepartmentLists = {
  ULB: `
    garbage
      4 khali plot/खाली प्लॉट/खाली प्लाट/empty plot*/vacant plot*/vacant land & fenk*/फेंक*/phenk*/dump*/kuda/कूड़ा/garbage/गंद*/gand*/waste/throw*/ढेर/saanp/snakes/jungle/घास, gaadi/गाड़ी/van/tipper & kuda/कूड़ा/kooda/kachra/कचरा/garbage/fenk*/फेंक*/collect*/गली, gaadi aana band, गाड़ी आना बंद, kude/कूड़े/कचरे/kachre/कूड़ा/kuda/garbage/waste & aag/आग/dhua/धुआं/jala*/जला*/jal/smell/makkh*/मक्ख*/flies/suar/गाय/cows/dogs/school/स्कूल/mandir/मंदिर/पड़ा/pada/सड़/sad, picks it up, pick it up, uthane koi nahi, उठाने कोई नहीं, उठाण कोए, ਚੁੱਕਣ ਕੋਈ ਨਹੀਂ, makkhiyan/मक्खियां/flies/बदबू/badbu & plot/ढेर/dher/gali/गली/mohalla/मोहल्ला/colony, jhadu nahi, झाड़ू नहीं, झाड़ू लगाने, jhadu lagane, safai nahi, सफाई कोनी, gandagi/गंदगी/gandgi/ਗੰਦਗੀ & gali/गली/ward/वार्ड/mohalla/मोहल्ला/bazar/बाजार/chowk/चौक/sector/park/station, swept, unswept, litter*, dustbin*, डस्टबिन, khatta, खत्ता, dalao, डलाव, construction debris, building material & road/sadak/सड़क/gali/गली, रेत बजरी & सड़क/गली, डेयरी/dairy/dairies/तबेला & शहर/गोबर/gobar/colony/mohalla/नाली/drain/smell/ward
    street-light
      4.5 gali/गली/street/lane/mohalla/मोहल्ला/chowk/चौक/park/पार्क/road/रोड/sadak/सड़क/ward/ਗਲੀ/sector/stretch/underpass & andhera/अंधेरा/अंधेरे/andhere/dark/darkness/ghup/घुप/ਹਨੇਰਾ/ਹਨੇਰੇ/unlit/pitch dark, bulb/बल्ब/ਬਲਬ/lamp/lamps/lights/laiten & gali/गली/khambe/खंभे/खंभों/pole/poles/street/road/chowk/ਖੰਭਿਆਂ/ਗਲੀ/badal*/बदल*/fused, शाम होते ही अंधेरा, sham hote hi andhera, raat ko andhera, रात को अंधेरा & गली/सड़क/महिला*/औरत*, andhera & mahila*/aurat*/ladki*/women/girls, lights & not working/off/dead/fused/daytime/day/din me/jalti, दिन में जलती, din me jalti, timer & light*
    dogs
      4.5 <dog> & gher*/घेर*/daant/दांत/tang/टांग/taang/chas*/chase*/chasing/bhaag*/भाग*/daud*/दौड़*/peeche/पीछे/bachche/बच्चे/bachch*/children/injection/rabies/bhaunk*/भौंक*/nasbandi/नसबंदी/steril*/khatarnak/खूंखार/lap*/झपट*/jhapat*/ਮਗਰ/ਵੱਢ*/pack/packs/puppies/number/संख्या/bheed/morning walk/walkers/scooter/bike, dogs around, dogs near, dogs & society/park/school/colony/sector
    cattle
      4.5 <cattle> & lad*/लड़*/dukan*/दुकान*/ghus*/घुस*/takkar/टक्कर/sadak/सड़क/bazar/बाजार/sabzi/road/highway/market/beech/बीच/baith*/बैठ*/khule/खुले/gher*/bheed/झुंड/jhund/accident*/हादस*/ਸੜਕ/ਬਜ਼ਾਰ/roam*/block*/seeng/सींग/सींगों/gored/gore/horns/charged/patak*/पटक*/पटका/pasli/पसली, <cattle> & seeng maar*/सींग मार*, bandar*/बंदर*/बांदर*/monkey*/monkeys/ਬਾਂਦਰ* & kat*/काट*/chhat/छत/kapde/कपड़े/tanki/ghar/घर/bit/bite/bites/attack*/snatch*/fridge/food/balcony/khana/पकड़*/pakad*/school/ਵੱਢ*, रेवड़ & सड़क, stray herd*
    drain
      4 barish/बारिश/baarish/barsat/बरसात/rain/rains/rainfall/ਮੀਂਹ/shower/downpour/मींह/बरसै & jheel/झील/talab/तालाब/pond/lake/river/nadi/नदी/pool/doob*/डूब*/dub*/flood*/ghutn*/घुटन*/gode/गोड*/kamar/कमर/ghus*/घुस*/enter*/basement/बेसमेंट/cars/boat/swim*/khada/खड़ा/भर*/bhar*/ਖੜ੍ਹ*/ਭਰ*/ਗੋਡੇ, ghante ki barish, घंटे की बारिश, एक घंटे की बारिश, thodi si barish, थोड़ी सी बारिश, half an hour of rain, one hour of rain, naali/नाली/nali/नालियां/नालियों/नाले/नाला/nala/nale/ਨਾਲੀ/ਨਾਲੀਆਂ/ਨਾਲੇ/drain/drains & saf*/साफ*/bhar*/भर*/ulta/उल्टा/ghar*/घर*/toot*/टूट*/khul*/खुल*/slab/गाद/gaad/silt/plastic/polythene/kab/कब/gir*/गिर*/ban*/बन*/badbu/बदबू/machhar/मच्छर/larva/ਬੰਦ/overflow*/clean*/choke*/block*, gutter & street/lane/overflow*, पानी निकलने & शहर/गली/वार्ड/कॉलोनी, pani nikal* & gali/ward/colony/mohalla/sector, street/streets/lane/bazar/बाजार/market/chowk/चौक & jheel/झील/talab/तालाब/pond/lake/pool/swimming/नहर/दरिया
    lanes
      3.5 gali/गली/galiyan/गलियां/lane/street/ਗਲੀ/ਗਲੀਆਂ & khod*/खोद*/dug/ukhad*/उखड़*/ukhaad*/उखाड़*/tile*/टाइल*/iint/ईंट*/kichad/कीचड़/keechad/kaccha/कच्ची/kacchi/gaddh*/गड्ढ*/pothole*/ਕੱਚੀ/ਪੁੱਟ*/ਚਿੱਕੜ/cement/सीमेंट/concrete/unpaved, pavement*/footpath*/फुटपाथ/sidewalk*/ਫੁੱਟਪਾਥ & toot*/टूट*/broken/bikes/parking/dukan*/दुकान*/chal*/चल*/walk*/pedestrian*/missing/occup*/taken/tiles
    encroachment
      4 dukandar*/दुकानदार*/shopkeeper*/dukan*/दुकान*/shops/ਦੁਕਾਨਦਾਰ*/market & footpath/फुटपाथ/pavement/samaan/सामान/saman/bahar/बाहर/sadak/सड़क/road/aage/आगे/tent/takht/तख्त/counter/ਸਮਾਨ/ਬਾਹਰ/shed, rehdi*/रेहड़ी*/rehri*/thela/ठेला/ठेले/thele/ਰੇਹੜੀ*/carts/vendors & road/sadak/सड़क/jam/जाम/footpath/चौक/chowk/space/park, बिना नक्शे, bina nakshe, bina naksha, bina map, without sanctioned/approved plan, without map, चार मंजिल*/char manzil*/four storey/four storeys/floors/मंजिला/manzila/basement & bina/बिना/avaidh/अवैध/illegal/nigam/निगम/naksha/नक्शा/permission, ghar me dukan, रिहायशी इलाके में & दुकान/गोदाम/फैक्ट्री, residential area & shop/shops/commercial/godown/gym/hotel/pg, commercial activity, chhajja/छज्जा & gali/गली/aage, ramp & gali/street/road, रैंप & गली
    property
      4.5 ghar/घर/makan/मकान/house/shop/dukan/दुकान/ਘਰ/plot/प्लॉट & tax/टैक्स/ਟੈਕਸ, tax/टैक्स & default*/bakaya/बकाया/rebate/survey/objection/do baar/दो बार/twice, self certif* & property/plot/house, ndc/dues & mc/nigam/plot, property survey, गलत सर्वे, survey company, area galat & plot/property/id, प्रॉपर्टी & नाम/एरिया/आईडी & गलत, property & naam/area/owner & galat/wrong, unauthorised & property id, trade license
    certificates
      4.5 janm/जन्म/janam/birth/ਜਨਮ/mrityu/मृत्यु/death/ਮੌਤ/मौत & certificate/सर्टिफिकेट/praman/प्रमाण/प्रमाणपत्र/patra/ਸਰਟੀਫਿਕੇਟ/correction/register/रजिस्टर/record & nagar/नगर/naam/नाम/galat/गलत/spelling/correction/pending/chakkar/चक्कर/late/old/mc/nahi/नहीं, shaadi/शादी/marriage/विवाह & registration/रजिस्ट्रेशन/certificate/सर्टिफिकेट/register
    parks
      4 peshab/पेशाब/urinat*/पिशाब/pishab/ਪਿਸ਼ਾਬ & khule/खुले/deewar/दीवार/wall/public/road/sadak/chowk/log/people
      4 park/पार्क/ਪਾਰਕ & jhul*/झूल*/swing*/ghaas/घास/grass/bench*/बेंच*/rust*/toota/टूट*/toot*/gate/light/fountain/sharabi/शराबी/nashedi/नशेड़ी/drunk*/maali/माली/gardener/pani/पानी/kabza/कब्जा/gym/track/walk*/bachche/बच्चे/children/ਝੂਲੇ/maintain*/neglected/jhadi*/झाड़ी*, shauchal*/शौचालय*/toilet/toilets/washroom*/urinal*/टॉयलेट/ਪਖਾਨਾ/ਪਖਾਨੇ & tala/ताला/lock/locked/gand*/गंद*/dirty/market/बाजार/bazar/public/सार्वजनिक/aurat*/औरत*/mahila*/महिला*/women/ladies/chowk/pani/पानी/ਤਾਲਾ, mini bus stand & toilet, community hall, samudayik, सामुदायिक
    fogging
      4.5 machhar*/मच्छर*/mosquito*/machar*/ਮੱਛਰ & dawai/दवाई/chhidk*/छिड़क*/spray*/fog*/फॉग*/machine/मशीन/dengue/डेंगू/larva/लार्वा/ਦਵਾਈ/ਸਪਰੇਅ/धुआं/dhua/baith/sham/evening
    dead-animal
      5 mari/मरी/mara/मरा/mar/dead/मृत/ਮਰੀ/ਮਰਿਆ/मरया & gaay/गाय/gai/cow/kutta/कुत्ता/dog/saand/सांड/bull/pashu/पशु/janwar/जानवर/ਗਾਂ/ਕੁੱਤਾ/गां/buffalo/calf/बछड़ा & padi/पड़ी/pada/पड़ा/sad*/सड़*/smell*/uth*/उठ*/remove/lying/ਪਈ/ਪਿਆ/lift*/days/दिन/din, murda janwar, मुर्दा जानवर, carcas*, rotting animal
  `,
  HSVP: `
    plots
      4.5 plot/प्लॉट/प्लाट/ਪਲਾਟ/booth/scf/site & allot*/अलॉट*/draw/qabza/kabza/possession/कब्जा/ਕਬਜ਼ਾ/auction/नीलामी/refund/registry/deed/sector/सेक्टर/enhance*/interest/installment*/किस्त*/kist*/extension fee/transfer/noc/resume*/map, allotment ke, आवंटन के, अलॉट हुआ, allot hua, इस्टेट/एस्टेट/estate & file/फाइल/office/ऑफिस/permission/noc/transfer/gum/गुम/officer, makan bechne, मकान बेचने & परमिशन/एनओसी, extra paise & plot/sector, extension fee, kabza nahi mila & plot, ਪਲਾਟ ਦਾ ਕਬਜ਼ਾ, plot holders, water & sector & huda
      2.5 sector/सेक्टर/ਸੈਕਟਰ & green belt/park/market/booth/booths/scf/community centre/road/light/sewer/water & maintain*/huda/authority
  `,
  TCP: `
    illegal-colony
      4.5 khet/खेत/fields/agricultural land/farm land/कृषि भूमि/ਖੇਤ & colony/कॉलोनी/plot/plots/प्लॉट/gallia/galiyan/गलियां/kaat/काट/kaat ke/cut/licence/license/लाइसेंस/registry/ਕਲੋਨੀ, dealer*/डीलर*/colonizer*/कॉलोनाइजर* & plot*/प्लॉट*/colony/कॉलोनी/cheat*/thag*/ठग*/fansa*/फंसा*/sewer/facilities/licence, colony/कॉलोनी/kaloni/ਕਲੋਨੀ & kacchi/कच्ची/avaidh/अवैध/illegal/unauthor*/vaidh/वैध/regular*/niyamit/नियमित/approve*/धड़ल्ले/licence/license/लाइसेंस, ek ek gaj, गज के प्लॉट & कॉलोनी, stilt, s 4, fourth floor, चौथी मंजिल, clu/सीएलयू & nahi/without/bina/बिना
    builder
      4.5 builder*/बिल्डर*/developer*/ਬਿਲਡਰ*/promoter*/bilder & park/club*/sewer/stp/road*/school/oc/maintenance/water/power/dg/lift*/parking/plan/amenities/electricity/facility/facilities/सुविधा*/suvidha*/handover/hand over/registry/licence/cheat*/dhokha/धोखा/green/promise*/वादा/sold/shops, licensed colony, sanctioned plan, approved layout, brochure, club membership, external development, temporary electricity & society/builder
    rwa
      4 society/सोसाइटी/सोसायटी/tower/apartment*/flats/condominium/highrise/residents & lift*/लिफ्ट/maintenance/मेंटेनेंस/rwa/builder/dg/basement/parking/plaster/प्लास्टर/balcony/elevator*/security/seepage/fire system/stp/guards/facility, lift/लिफ्ट/elevator & band/बंद/kharab/खराब/stuck/not working/fell/गिर* & society/tower/flat/floor/सोसाइटी/flats/building, maintenance & residents/charges/arbitrary/hike, rwa & fund*/elect*/audit
  `,
  HRERA: `
    rera
      4.5 booked/book/बुक/paid/booking & floor/tower/टावर/flat/फ्लैट & still/abhi/अभी/years/saal/साल/adhura/अधूरा, tower & stops/stuck/stopped & floor
      4.5 flat/फ्लैट/apartment/tower/villa/floor/unit/project/प्रोजेक्ट & paid/lakh/लाख/booked/book/बुक/years/saal/साल/bank/emi/possession/पजेशन/skeleton/incomplete/adhura/अधूरा/delay*/refund/structure/handover/deliver*/khandhar/खंडहर & builder/बिल्डर/possession/skeleton/structure/booked/book/बुक/project/delay*/tower/deliver*, 80 percent payment, 90 percent payment, assured return*, construction stopped & project/tower/flat, project & stalled/abandoned/lapsed, home buyers, homebuyers, home buyer, emi & rent & flat/builder, kabza kab & flat/builder
  `,
  HOUSING: `
    urban-housing
      4.5 draw/ड्रॉ/ड्रा/lottery/लॉटरी & flat/फ्लैट/makan/मकान/chabi/चाबी/house/ghar/घर/plot/naam aaya/नाम आया/lakh/paisa/possession & nahi/नहीं/kab/कब/refund/pending/wait*/years/saal/साल, chabi/चाबी/keys & flat/फ्लैट/makan/मकान/quarter/possession/ड्रॉ/draw, ews/ईडब्ल्यूएस/bpl/बीपीएल/lig & flat*/फ्लैट*/quarter*/क्वार्टर*/makan/मकान/draw/house/housing/tapak*/टपक*/seelan/सीलन/plaster, board quarter*, बोर्ड के क्वार्टर, board ke flat*, बोर्ड के मकान, 1 lakh jama & plot, पहली किस्त & मकान & वार्ड, sarkari flat*, सरकारी फ्लैट*, 30 गज, 30 gaj
  `,
  HSIIDC: `
    estate
      4.5 imt/आईएमटी/industrial/औद्योगिक/estate/udyog vihar/factory area/फैक्ट्री एरिया/फैक्ट्री एरिये/units/sheds/ਇੰਡਸਟਰੀਅਲ/इंडस्ट्रियल & road*/रोड/sadak/सड़क/street light*/स्ट्रीट लाइट/sewer/सीवर/drain*/नाला/water/पानी/power/plot*/प्लॉट*/maintenance/mainten*/tankers/garbage/effluent line/infrastructure/waterlog*/security/trucks/parking/crater*/गड्ढ*/gaddh*, entrepreneur*, उद्यमी, udyami, industrialist*, our unit, hamari unit, हमारी यूनिट
  `,
  GMDA: `
    department
      3.5 gurugram/gurgaon/faridabad/sohna road/golf course/dwarka expressway & main road*/dividing road/signal/signals/storm water/flyover/underpass/citywide/city bus/canal water, sector & outer main road, badi sadak & sector/gurugram/faridabad, bulk supply, master/मास्टर & road/रोड/drain/पाइपलाइन/pipeline/sewer, rapid metro & feeder, cctv project & gurugram/faridabad
  `,
  FIRE: `
    fire
      5 gas/गैस/ਗੈਸ & gandh/गंध/boo/smell/badbu/बदबू & building/बिल्डिंग/ghar/घर/flat/floor/log/people/kitchen/gali/गली
      5 लपट*/lapat*/lapte/flames/ਲਪਟਾਂ/dhua/धुआं/smoke & godown/गोदाम/factory/फैक्ट्री/dukan/दुकान/building/इमारत/floor/मंजिल/khet/खेत/ghar/घर/flat/market/hospital & uth*/उठ*/nikal*/निकल*/coming/bhar*/भर*/people/trapped/फंस*/jal*/जल*/rising, jal raha hai & ghar/dukan/godown/factory/khet/truck/bus, जल रहा है & घर/दुकान/गोदाम/फैक्ट्री/खेत/ट्रक/बस, jal kar rakh, जल कर राख, khadi fasal me aag, खड़ी फसल में आग, no extinguisher*, no hydrant*, extinguisher*, अग्निशामक, second stair*, emergency exit*, exit & hotel/coaching/mall/hospital, gaadi late & aag, गाड़ी & आग & पहुंची/पहुंची/देर, coaching & basement, gas pipe*/cylinder/सिलेंडर & phat*/फट*/blast/leak*/लीक/aag/आग
  `,
};
