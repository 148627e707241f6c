import { place } from "./place.ts";
import type { DistrictPlaces } from "./place.ts";

/** Divisions of Ambala and Karnal. */
export const NORTHERN_PLACES: readonly DistrictPlaces[] = [
  {
    district: "Ambala",
    weight: 1.1,
    name: place("Ambala", "अंबाला", "ਅੰਬਾਲਾ"),
    towns: [
      place("Ambala Cantt", "अंबाला कैंट", "ਅੰਬਾਲਾ ਕੈਂਟ"),
      place("Ambala City", "अंबाला शहर", "ਅੰਬਾਲਾ ਸ਼ਹਿਰ"),
      place("Naraingarh", "नारायणगढ़", "ਨਰਾਇਣਗੜ੍ਹ"),
      place("Barara", "बराड़ा", "ਬਰਾੜਾ"),
    ],
    villages: [
      place("Jansui", "जनसुई", "ਜਨਸੂਈ"),
      place("Tepla", "तेपला", "ਤੇਪਲਾ"),
      place("Dukheri", "दुखेड़ी", "ਦੁਖੇੜੀ"),
      place("Mohra", "मोहड़ा", "ਮੋਹੜਾ"),
    ],
    localities: [
      place("Mahesh Nagar", "महेश नगर", "ਮਹੇਸ਼ ਨਗਰ"),
      place("Jandli", "जंडली", "ਜੰਡਲੀ"),
      place("Baldev Nagar", "बलदेव नगर", "ਬਲਦੇਵ ਨਗਰ"),
    ],
  },
  {
    district: "Panchkula",
    weight: 1,
    name: place("Panchkula", "पंचकूला", "ਪੰਚਕੂਲਾ"),
    towns: [place("Panchkula", "पंचकूला", "ਪੰਚਕੂਲਾ"), place("Kalka", "कालका", "ਕਾਲਕਾ"), place("Pinjore", "पिंजौर", "ਪਿੰਜੌਰ")],
    villages: [
      place("Surajpur", "सूरजपुर", "ਸੂਰਜਪੁਰ"),
      place("Raipur Rani", "रायपुर रानी", "ਰਾਏਪੁਰ ਰਾਣੀ"),
      place("Mattanwala", "मट्टांवाला", "ਮੱਟਾਂਵਾਲਾ"),
      place("Morni", "मोरनी", "ਮੋਰਨੀ"),
    ],
    localities: [
      place("Sector 20", "सेक्टर 20", "ਸੈਕਟਰ 20"),
      place("Sector 12A", "सेक्टर 12ए", "ਸੈਕਟਰ 12ਏ"),
      place("MDC Sector 4", "एमडीसी सेक्टर 4", "ਐਮਡੀਸੀ ਸੈਕਟਰ 4"),
    ],
  },
  {
    district: "Yamunanagar",
    weight: 1,
    name: place("Yamunanagar", "यमुनानगर", "ਯਮੁਨਾਨਗਰ"),
    towns: [
      place("Jagadhri", "जगाधरी", "ਜਗਾਧਰੀ"),
      place("Yamunanagar", "यमुनानगर", "ਯਮੁਨਾਨਗਰ"),
      place("Radaur", "रादौर", "ਰਾਦੌਰ"),
      place("Sadhaura", "साढौरा", "ਸਢੌਰਾ"),
    ],
    villages: [
      place("Damla", "दामला", "ਦਾਮਲਾ"),
      place("Buria", "बूड़िया", "ਬੂੜੀਆ"),
      place("Jathlana", "जठलाना", "ਜਠਲਾਣਾ"),
      place("Chhachhrauli", "छछरौली", "ਛਛਰੌਲੀ"),
    ],
    localities: [
      place("Camp", "कैंप", "ਕੈਂਪ"),
      place("Professor Colony", "प्रोफेसर कॉलोनी", "ਪ੍ਰੋਫੈਸਰ ਕਲੋਨੀ"),
      place("Gobindpuri", "गोबिंदपुरी", "ਗੋਬਿੰਦਪੁਰੀ"),
    ],
  },
  {
    district: "Kurukshetra",
    weight: 0.8,
    name: place("Kurukshetra", "कुरुक्षेत्र", "ਕੁਰੂਕਸ਼ੇਤਰ"),
    towns: [
      place("Thanesar", "थानेसर", "ਥਾਨੇਸਰ"),
      place("Pehowa", "पिहोवा", "ਪਿਹੋਵਾ"),
      place("Shahbad", "शाहबाद", "ਸ਼ਾਹਬਾਦ"),
      place("Ladwa", "लाडवा", "ਲਾਡਵਾ"),
    ],
    villages: [
      place("Amin", "अमीन", "ਅਮੀਨ"),
      place("Jhansa", "झांसा", "ਝਾਂਸਾ"),
      place("Kirmach", "किरमच", "ਕਿਰਮਚ"),
      place("Jyotisar", "ज्योतिसर", "ਜੋਤੀਸਰ"),
    ],
    localities: [
      place("Sector 7", "सेक्टर 7", "ਸੈਕਟਰ 7"),
      place("Pipli Road", "पिपली रोड", "ਪਿਪਲੀ ਰੋਡ"),
      place("Shastri Nagar", "शास्त्री नगर", "ਸ਼ਾਸਤਰੀ ਨਗਰ"),
    ],
  },
  {
    district: "Kaithal",
    weight: 0.8,
    name: place("Kaithal", "कैथल", "ਕੈਥਲ"),
    towns: [
      place("Kaithal", "कैथल", "ਕੈਥਲ"),
      place("Pundri", "पूंडरी", "ਪੂੰਡਰੀ"),
      place("Cheeka", "चीका", "ਚੀਕਾ"),
      place("Kalayat", "कलायत", "ਕਲਾਇਤ"),
    ],
    villages: [
      place("Titram", "तितरम", "ਤਿਤਰਮ"),
      place("Geong", "ग्योंग", "ਗਿਓਂਗ"),
      place("Deoban", "देवबन", "ਦੇਵਬਨ"),
      place("Siwan", "सीवन", "ਸੀਵਨ"),
    ],
    localities: [
      place("Dhand Road", "ढांड रोड", "ਢਾਂਡ ਰੋਡ"),
      place("Ambala Road", "अंबाला रोड", "ਅੰਬਾਲਾ ਰੋਡ"),
      place("Sirta Road", "सिरटा रोड", "ਸਿਰਟਾ ਰੋਡ"),
    ],
  },
  {
    district: "Karnal",
    weight: 1.2,
    name: place("Karnal", "करनाल", "ਕਰਨਾਲ"),
    towns: [
      place("Karnal", "करनाल", "ਕਰਨਾਲ"),
      place("Gharaunda", "घरौंडा", "ਘਰੌਂਡਾ"),
      place("Assandh", "असंध", "ਅਸੰਧ"),
      place("Nilokheri", "नीलोखेड़ी", "ਨੀਲੋਖੇੜੀ"),
    ],
    villages: [
      place("Jundla", "जुंडला", "ਜੁੰਡਲਾ"),
      place("Munak", "मूनक", "ਮੂਨਕ"),
      place("Gagsina", "गगसीना", "ਗਗਸੀਨਾ"),
      place("Salwan", "सालवन", "ਸਾਲਵਨ"),
    ],
    localities: [
      place("Sector 13", "सेक्टर 13", "ਸੈਕਟਰ 13"),
      place("Sadar Bazar", "सदर बाजार", "ਸਦਰ ਬਾਜ਼ਾਰ"),
      place("Prem Nagar", "प्रेम नगर", "ਪ੍ਰੇਮ ਨਗਰ"),
    ],
  },
  {
    district: "Panipat",
    weight: 1.2,
    name: place("Panipat", "पानीपत"),
    towns: [place("Panipat", "पानीपत"), place("Samalkha", "समालखा")],
    villages: [
      place("Naultha", "नौल्था"),
      place("Bapoli", "बापौली"),
      place("Sewah", "सिवाह"),
      place("Risalu", "रिसालू"),
      place("Chulkana", "चुलकाना"),
    ],
    localities: [place("Tehsil Camp", "तहसील कैंप"), place("Kabri Road", "काबड़ी रोड"), place("Eldeco Estate", "एल्डिको एस्टेट")],
  },
];
