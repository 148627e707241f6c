export const AGE_WORDS = {
  numbers:
    "do teen tin char chaar paanch panch chhe saat aath nau das dus gyarah gyara barah bara terah tera chaudah choda pandrah pandra solah sola satrah satra दो तीन चार पांच पाँच छह सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह पन्द्रह सोलह सत्रह ਦੋ ਤਿੰਨ ਚਾਰ ਪੰਜ ਛੇ ਸੱਤ ਅੱਠ ਨੌਂ ਦਸ ਗਿਆਰਾਂ ਬਾਰਾਂ ਤੇਰਾਂ ਚੌਦਾਂ ਪੰਦਰਾਂ ਸੋਲਾਂ ਸਤਾਰਾਂ two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen",
  years: "saal sal साल वर्ष varsh ਸਾਲ saala sala साला वर्षीय ਸਾਲਾ year years yr yrs yo",
  /** After the years of an age: without them years may be how long a matter lasts. */
  ofAge:
    "ka ki ke का की के da di de दा दी ਦਾ ਦੀ ਦੇ old girl boy child kid daughter son ladka ladki bachi bacha bachcha bachchi baccha bacchi bachha bachhi बच्चा बच्ची लड़का लड़की बेटा बेटी छोरा छोरी chhora chhori kudi munda ਕੁੜੀ ਮੁੰਡਾ ਬੱਚਾ ਬੱਚੀ ਧੀ ਪੁੱਤ beta beti minor nabalig नाबालिग ਨਾਬਾਲਗ hai है सै sai ਹੈ ਐ masoom मासूम मासूम",
  age: "umar umr उम्र उमर ਉਮਰ aayu आयु age aged class kaksha कक्षा क्लास ਜਮਾਤ standard std",
  /** As they are told together, by the ending of the number: "6th class". */
  ordinals:
    "1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th pehli dusri tisri chauthi panchvi paanchvi chhathi chathi satvi saatvi aathvi athvi nauvi navi dasvi gyarvi gyarahvi barvi barahvi पहली दूसरी तीसरी चौथी पांचवीं पांचवी छठी सातवीं सातवी आठवीं आठवी नौवीं नौवी नवीं दसवीं दसवी ग्यारहवीं बारहवीं ਪਹਿਲੀ ਦੂਜੀ ਤੀਜੀ ਚੌਥੀ ਪੰਜਵੀਂ ਛੇਵੀਂ ਸੱਤਵੀਂ ਅੱਠਵੀਂ ਨੌਵੀਂ ਦਸਵੀਂ ਗਿਆਰ੍ਹਵੀਂ ਬਾਰ੍ਹਵੀਂ",
  classes: "class standard std kaksha jamat कक्षा क्लास जमात ਜਮਾਤ ਕਲਾਸ me mein में मैं मे ch vich ਚ ਵਿੱਚ ki ka ke की का के da di de ਦੀ ਦਾ ਦੇ",
} as const;
