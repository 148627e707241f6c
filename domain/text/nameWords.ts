import { keySet } from "./keySet.ts";
import { listed } from "./listed.ts";
import { normaliseText } from "./normalise.ts";
import { romanise } from "./romanise.ts";

/* Words by which names in a sentence are recognised. */

/** Common family and second names in Haryana. Where there are no capitals, only these continue a name after its first word. */
export const isNamePart = amongKeys(
  `singh sinh kumar kumari devi rani bai lal ram chand chander chandra prasad parshad sharma verma gupta yadav jain mittal goyal garg bansal
   aggarwal agarwal malik dahiya hooda sangwan phogat dalal rathi deswal kadian kataria saini jangra jangid dhanda sheoran punia poonia
   beniwal bishnoi godara chahal gill kaur khan mohammad ansari khatri arora chopra kapoor mehta sethi batra narwal panwar pawar tanwar
   chauhan rana rawat thakur rathore kashyap valmiki balmiki gautam pal nath das dass parkash prakash begum dutt mann grewal sandhu sidhu
   tomar tyagi kaushik vats bhardwaj mishra pandey tiwari dubey jha joshi swami soni suthar prajapati lohan redhu nain kundu ahlawat dhull
   gahlot gehlot lamba chaudhary choudhary nehra jakhar khokhar rohilla`,
);

/** Honorifics before a name; they stay in the text. */
export const isHonorific = among("shri shree sh sri smt shrimati mr mrs ms miss dr late श्री श्रीमती श्रीमति स्व स्वर्गीय डॉ डा");

/** Words that are no names although they stand where a name might: function words, and the subjects of complaints. */
export const isNoName = among(
  `a an the is are am was were be been has have had i we you he she it they this that these those my our your his her their me us him them who
   what which where when why how not no nil na none null and or but if so as at by for from in into of on off to up with without about after
   before since till until also only even just very too here there now today yesterday please kindly sir madam ji dear respected hon honourable
   team all any some every each one two three four five many much more most other same such own will would can could shall should may must do
   does did done get got give given go going gone come came see seen know known say said tell told want need resident village vill ward house
   street colony sector road city town district tehsil block post office department govt government haryana india mobile phone number
   age aged caste category subject date address complaint complainant applicant listed list missing wrong correct spelled deleted removed added
   mentioned included registered pending unknown water power electricity notice permission reason helmet license licence road light work any
   police farmer student citizen teacher driver worker labour owner tenant member family people person soil man woman boy girl child mother
   father husband wife brother sister son daughter widow school college hospital mandir temple masjid gurdwara gaushala park chowk nagar market
   mandi bank company bus train station thana tender meter bill fire gas petrol pump stop indian hindu muslim permanent local regular poor
   साहब जी सर मैडम महोदय मान मान्यवर मानजी है हैं हूं हूँ था थी थे हो होना हुआ हुई गया गई गए कर करना करें करते किया का की के को ने से में पर तक भी ही तो न नहीं ना मत
   और या लेकिन कि जो वह यह ये वे उस इस उन इन मैं हम आप तुम मेरा मेरी मेरे हमारा हमारी हमारे अपना अपनी अपने उसका उसकी उनका उनकी आपका आपकी एक दो तीन चार
   कोई कुछ सब सभी कई बहुत अब आज कल फिर बाद पहले लिए साथ बिना पास यहां वहां कहां कब क्यों कैसे क्या कृपया निवेदन प्रार्थना निवासी वासी गांव गाँव ग्राम
   वार्ड मकान गली मोहल्ला कॉलोनी सेक्टर सड़क शहर जिला ज़िला तहसील खंड ब्लॉक पोस्ट थाना कार्यालय विभाग सरकार हरियाणा मोबाइल फोन नंबर उम्र आयु जाति विषय
   दिनांक पता शिकायत सूची लिस्ट गलत ग़लत सही कट कटा काट दर्ज जुड़ा जोड़ा शामिल गायब स्थायी मूल गरीब गरीबी किसान मजदूर छात्र छात्रा अध्यापक पानी बिजली राशन
   पेंशन कार्ड आधार बीपीएल परिवार लोग व्यक्ति आदमी महिला औरत लड़का लड़की बच्चा बच्चे माता पिता पति पत्नी भाई बहन बेटा बेटी पुत्र पुत्री विधवा मंदिर स्कूल
   विद्यालय महाविद्यालय कॉलेज अस्पताल गुरुद्वारा गौशाला धर्मशाला पार्क चौक नगर बाजार मंडी बैंक कंपनी रोड बीमार परेशान बेरोजगार घर काम
   hai hain hu hun hoon tha thi the h ho hua hui gaya gayi gye kar karna kare kiya ka ki ke ko ne se me mein mai main par tak bhi hi toh nahi nhi
   aur ya lekin jo wo woh ye yeh us is un in mera meri mere hamara hamari hamare apna apni apne uska uski ek do teen koi kuch sab bahut ab aaj kal
   phir fir baad pehle liye sath bina pas yahan wahan kyon kaise kya kripya niwasi nivasi vasi gaon makan gali mohalla shahar jila zila suchi galat
   sahi kat kata darj juda shamil sthayi mool garib kisan majdoor pani bijli rashan ration pension card aadhar bpl ppp parivar log`,
);

/** Titles of offices and mandates: a person who is named with one is not treated as private. */
export const isOfOffice = among(
  `cm pm mla mp minister ministers chief deputy president governor mayor councillor sarpanch panch pradhan chairman chairperson
   commissioner collector magistrate dc adc sdm ctm sp ssp dsp dgp igp adgp cp acp sho io asi si inspector constable tehsildar patwari kanungo
   bdpo sdo xen jee je ae ee ce se eic executive engineer cmo smo mo deo beo ceo md secretary director officer superintendent principal judge
   justice advocate prime osd hcs ias ips irs reader clerk lineman foreman registrar contractor
   मुख्यमंत्री प्रधानमंत्री मंत्री उपमुख्यमंत्री राज्यमंत्री विधायक सांसद राष्ट्रपति राज्यपाल महापौर मेयर पार्षद सरपंच पंच प्रधान चेयरमैन अध्यक्ष आयुक्त उपायुक्त
   कलेक्टर डीसी एडीसी एसडीएम सीटीएम एसपी डीएसपी डीजीपी एसएचओ थानेदार निरीक्षक सिपाही तहसीलदार पटवारी कानूनगो बीडीपीओ एसडीओ एक्सईएन जेई
   अभियंता सचिव निदेशक अधिकारी अधीक्षक प्राचार्य न्यायाधीश लाइनमैन ठेकेदार सीएम पीएम`,
);

/** Public persons who are named without their office. */
export const isPublicPerson = amongPhrases(
  `narendra modi, nayab singh, nayab saini, manohar lal, amit shah, anil vij, bhupinder singh hooda, bhupinder hooda,
   dushyant chautala, rao inderjit, rahul gandhi, droupadi murmu, bandaru dattatreya, नरेंद्र मोदी, नायब सिंह, नायब सैनी,
   मनोहर लाल, अमित शाह, अनिल विज`,
);

/** Words that make a name that of a place or building: "श्री कृष्ण मंदिर", "Shri Ram Colony". */
export const isNamedAfter = among(
  `mandir temple school college university hospital colony nagar road marg chowk park gaushala dharamshala ashram bhawan bhavan market vihar
   enclave complex mill factory society trust sabha foundation institute academy stadium gate puri ganga krishna ganesh balaji durga hanuman
   मंदिर स्कूल विद्यालय कॉलेज महाविद्यालय विश्वविद्यालय अस्पताल कॉलोनी नगर रोड मार्ग चौक पार्क गौशाला धर्मशाला आश्रम भवन मार्केट विहार सोसायटी ट्रस्ट सभा
   संस्थान अकादमी स्टेडियम गेट पुरी गंगा बालाजी`,
);

/** Compares by `normaliseText` and not by key: across scripts keys collide too often, such as "sai" and "SI", "Kishan" and "kisan". */
function among(words: string): (word: string) => boolean {
  const forms = new Set(words.split(/\s+/u).map((word) => normaliseText(word)));
  return (word) => forms.has(normaliseText(word));
}

function amongKeys(words: string): (word: string) => boolean {
  const keys = keySet(words);
  return (word) => keys.has(romanise(word));
}

function amongPhrases(phrases: string): (phrase: string) => boolean {
  const keys = listed(phrases).map((phrase) => romanise(phrase));
  return (phrase) => {
    const key = romanise(phrase);
    return keys.some((each) => key === each || key.startsWith(`${each} `));
  };
}
