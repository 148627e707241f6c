/*
 * Words of which names of places are made, with their Hindi forms: `latin hindi` pairs. Their Hindi is that of `directory/`, where most names
 * that hold them write them so.
 */

/** Whole words. */
export const HINDI_WORDS = hindiOf(`
  sector सेक्टर, ward वार्ड, phase फेज, block ब्लॉक, colony कॉलोनी, nagar नगर, vihar विहार, enclave एन्क्लेव, road रोड, street गली, gali गली
  lane गली, chowk चौक, mohalla मोहल्ला, market मार्केट, bazar बाजार, bazaar बाजार, mandi मंडी, city सिटी, town टाउन, park पार्क, gate गेट
  kalan कलां, khurd खुर्द, khera खेड़ा, kheri खेड़ी, heri हेड़ी, majra माजरा, majri माजरी, dhani ढाणी, garhi गढ़ी, garh गढ़, gaon गांव, gram ग्राम
  village गांव, bir बीड़, nangal नांगल, nagla नगला, patti पट्टी, dera डेरा, sarai सराय, khas खास, kot कोट, theh थेह, jat जाट, jatan जाटान
  jattan जाटान, rajputan राजपूतान, ahir अहीर, gujar गुर्जर, gujran गुजरान, brahman ब्राह्मण, khalsa खालसा, alias उर्फ, wala वाला, wali वाली, was वास
  bas बास, pur पुर, pura पुरा, ka का, ki की, ke के, and और, the द, of का, near के पास, new न्यू, old ओल्ड, purana पुराना, naya नया, nai नई
  main मेन, model मॉडल, urban अर्बन, estate एस्टेट, industrial औद्योगिक, area क्षेत्र, extension विस्तार, ext विस्तार, part पार्ट, plot प्लॉट
  hospital अस्पताल, civil नागरिक, government राजकीय, govt राजकीय, college कॉलेज, university विश्वविद्यालय, school स्कूल, station स्टेशन
  railway रेलवे, bus बस, stand स्टैंड, depot डिपो, police पुलिस, thana थाना, toll टोल, plaza प्लाजा, canal नहर, river नदी, drain ड्रेन, lake झील
  minor माइनर, distributary डिस्ट्रीब्यूटरी, feeder फीडर, expressway एक्सप्रेसवे, highway राजमार्ग, bypass बाईपास, bridge पुल, flyover फ्लाईओवर
  court कोर्ट, complex कॉम्प्लेक्स, mandir मंदिर, gurudwara गुरुद्वारा, masjid मस्जिद, ashram आश्रम, stadium स्टेडियम, housing हाउसिंग, board बोर्ड
  society सोसाइटी, tower टावर, towers टावर्स, heights हाइट्स, residency रेजीडेंसी, garden गार्डन, gardens गार्डन, greens ग्रीन्स, valley वैली
  tehsil तहसील, district जिला, cantt छावनी, cantonment छावनी, no नंबर, number नंबर, km किमी, east पूर्व, west पश्चिम, north उत्तर, south दक्षिण
  haryana हरियाणा, india भारत, delhi दिल्ली, punjab पंजाब, rajasthan राजस्थान, gandhi गांधी, nehru नेहरू, subhash सुभाष, ambedkar अंबेडकर
  jawahar जवाहर, rajiv राजीव, indira इंदिरा, patel पटेल, shastri शास्त्री, krishna कृष्णा, ram राम, shiv शिव, shyam श्याम, laxmi लक्ष्मी, singh सिंह
  devi देवी, lal लाल, khan खान, ali अली, shanti शांति, vikas विकास, prem प्रेम, yamuna यमुना, gurgaon गुड़गांव, jail जेल, bank बैंक, power पावर, hsiidc एचएसआईआईडीसी
  huda हुडा, hsvp एचएसवीपी, imt आईएमटी, nit एनआईटी, bptp बीपीटीपी, tdi टीडीआई, mg एमजी, gt जीटी, nh एनएच
`);

/** What names begin with, before an ending of {@link HINDI_ENDINGS}. */
export const HINDI_BEGINNINGS = hindiOf(`
  ram राम, raj राज, rai राय, shah शाह, sultan सुल्तान, fateh फतेह, islam इस्लाम, mohammad मोहम्मद, muhammad मोहम्मद, ahmad अहमद, rasul रसूल
  akbar अकबर, shadi शादी, ali अली, manak मानक, sikander सिकंदर, malak मलिक, malik मलिक, kamal कमाल, jalal जलाल, hassan हसन, hasan हसन
  badshah बादशाह, mirza मिर्जा, bahadur बहादुर, shahzad शहजाद, jamal जमाल, daulat दौलत, dadu दादू, bhagwan भगवान, salem सलेम, nizam निजाम
  ismail इस्माईल, hari हरि, bilas बिलास, bibi बीबी, nur नूर, noor नूर, sher शेर, rattan रतन, ratan रतन, feroz फिरोज, firoz फिरोज, sham शाम
  gobind गोबिंद, govind गोविंद, kishan किशन, krishan कृष्ण, mahavir महावीर, bhim भीम, arjun अर्जुन, partap प्रताप, pratap प्रताप, madho माधो, gopal गोपाल
  lakhan लखन, lal लाल, moti मोती, hira हीरा, chand चांद, fazil फाजिल, jahangir जहांगीर, alam आलम, khan खान, man मान, jai जय, jaswant जसवंत, tej तेज
`);

/** What names end with. */
export const HINDI_ENDINGS = hindiOf(`
  pur पुर, pura पुरा, puri पुरी, garh गढ़, garhi गढ़ी, nagar नगर, abad ाबाद, gaon गांव, wala वाला, wali वाली, wal वाल, was वास, bas बास
  kheri खेड़ी, khera खेड़ा, heri हेड़ी, hera हेड़ा, majra माजरा, majri माजरी, kot कोट, sar सर, wara वाड़ा, wada वाड़ा, wari वाड़ी, bari बाड़ी
  ana ाना, auli ौली, oli ोली, ara ारा, ala ाला, ali ाली, ari ारी, ani ानी, ika िका, iana ियाना, ian ियां, ota ोटा, oda ोदा
`);

/** `latin hindi` pairs, divided by commas or lines. */
export function hindiOf(list: string): ReadonlyMap<string, string> {
  const pairs = list.split(/[\n,]/u).flatMap((pair) => pair.trim() || []);
  return new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf(" ")), pair.slice(pair.indexOf(" ") + 1)]));
}
