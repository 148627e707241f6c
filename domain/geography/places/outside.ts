/**
 * States and cities outside Haryana: what happens there is nobody's case here. Chandigarh is the common capital and
 * therefore says nothing. A spelling after `^` counts only as it is written, since its key is that of a word (Baddi and बड़ी, Dubai and डूबे, चीन and छीन).
 */
export const OUTSIDE_PLACES = `
delhi, दिल्ली, ਦਿੱਲੀ, new delhi, नई दिल्ली, dilli, najafgarh, नजफगढ़, narela, नरेला, uttam nagar, उत्तम नगर, noida, नोएडा, ghaziabad, गाजियाबाद, greater noida, meerut, मेरठ, saharanpur, सहारनपुर,
muzaffarnagar, मुजफ्फरनगर, shamli, शामली, baghpat, बागपत, mathura, मथुरा, aligarh, अलीगढ़, agra, आगरा, lucknow, लखनऊ, kanpur, कानपुर,
varanasi, वाराणसी, prayagraj, प्रयागराज, allahabad, gorakhpur, गोरखपुर, ayodhya, अयोध्या, bareilly, बरेली, uttar pradesh, उत्तर प्रदेश, uppcl, yogi adityanath, up me, up mein, up ki, up ka, यूपी, yogi ji,
punjab, पंजाब, ਪੰਜਾਬ, ludhiana, लुधियाना, ਲੁਧਿਆਣਾ, amritsar, अमृतसर, ਅੰਮ੍ਰਿਤਸਰ, jalandhar, जालंधर, ਜਲੰਧਰ, patiala, पटियाला, ਪਟਿਆਲਾ, bathinda, बठिंडा, ਬਠਿੰਡਾ, mohali, मोहाली, ਮੋਹਾਲੀ,
zirakpur, जीरकपुर, ਜ਼ੀਰਕਪੁਰ, sangrur, ਸੰਗਰੂਰ, संगरूर, mansa punjab, ^ਮਾਨਸਾ, moga punjab, ਮੋਗਾ ਜ਼ਿਲ੍ਹਾ, firozpur punjab, ਫਿਰੋਜ਼ਪੁਰ, ਗੁਰਦਾਸਪੁਰ, gurdaspur, pathankot, ਬਰਨਾਲਾ, barnala, rajpura, ਰਾਜਪੁਰਾ, derabassi, dera bassi, डेराबस्सी, ਡੇਰਾਬੱਸੀ, lalru, लालड़ू, ਲਾਲੜੂ, sardulgarh, सरदूलगढ़, ਸਰਦੂਲਗੜ੍ਹ, talwandi sabo, ਤਲਵੰਡੀ ਸਾਬੋ, ladhowal,
rajasthan, राजस्थान, jaipur, जयपुर, jodhpur, जोधपुर, udaipur, उदयपुर, kota rajasthan, ajmer, अजमेर, bikaner, बीकानेर, alwar, अलवर, bharatpur, भरतपुर, ganganagar, गंगानगर, hanumangarh, हनुमानगढ़, sikar, सीकर, neemkathana, नीमकाथाना, jhunjhunu, झुंझुनू, bhiwadi, भिवाड़ी, churu, चूरू, neemrana, नीमराणा,
himachal, हिमाचल, shimla, शिमला, ^solan, ^सोलन, ^ਸੋਲਨ, ^baddi, ^बद्दी, ^ਬੱਦੀ, kullu, manali, dharamshala himachal, uttarakhand, उत्तराखंड, dehradun, देहरादून, haridwar, हरिद्वार, rishikesh, ऋषिकेश, nainital, haldwani,
bihar, बिहार, patna, पटना, gaya bihar, muzaffarpur, bhagalpur, jharkhand, झारखंड, ranchi, रांची, dhanbad, bengal, बंगाल, kolkata, कोलकाता, howrah, odisha, ओडिशा, bhubaneswar, assam, असम, guwahati,
madhya pradesh, मध्य प्रदेश, bhopal, भोपाल, indore, इंदौर, gwalior, ग्वालियर, jabalpur, जबलपुर, ujjain, chhattisgarh, छत्तीसगढ़, raipur chhattisgarh, bilaspur chhattisgarh,
maharashtra, महाराष्ट्र, mumbai, मुंबई, pune, पुणे, nagpur, नागपुर, nashik, thane maharashtra, gujarat, गुजरात, ahmedabad, अहमदाबाद, surat, सूरत गुजरात, vadodara, rajkot, goa,
karnataka, कर्नाटक, mysuru, mysore, mangaluru, hubli, tamil nadu, तमिलनाडु, chennai, चेन्नई, coimbatore, madurai, kerala, केरल, kochi, thiruvananthapuram, telangana, तेलंगाना, hyderabad, हैदराबाद, secunderabad, andhra, आंध्र, vijayawada, visakhapatnam,
jammu, जम्मू, kashmir, कश्मीर, srinagar, श्रीनगर, ladakh, pakistan, पाकिस्तान, lahore, karachi, bangladesh, nepal, नेपाल, america, अमेरिका, london, canada, कनाडा, ^china, ^चीन, ^ਚੀਨ, israel, ukraine, russia, ^dubai, ^दुबई, ^ਦੁਬਈ
`;
