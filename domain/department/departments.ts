import type { Words } from "../text/words.ts";

/**
 * The bodies that answer for complaints in Haryana, and those outside the State to whom complaints are
 * passed on. `short` fits a wall card; `name` is for letters.
 */
interface Department {
  readonly code: string;
  readonly short: Words;
  readonly name: Words;
}

const department = <Code extends string>(code: Code, shortEn: string, shortHi: string, nameEn: string, nameHi: string) =>
  ({ code, short: { en: shortEn, hi: shortHi }, name: { en: nameEn, hi: nameHi } }) as const satisfies Department;

export const DEPARTMENTS = [
  department("PHED", "Public Health (PHED)", "जन स्वास्थ्य", "Public Health Engineering Department", "जन स्वास्थ्य अभियांत्रिकी विभाग"),
  department("UHBVN", "Electricity UHBVN", "बिजली (उत्तर)", "Uttar Haryana Bijli Vitran Nigam", "उत्तर हरियाणा बिजली वितरण निगम"),
  department("DHBVN", "Electricity DHBVN", "बिजली (दक्षिण)", "Dakshin Haryana Bijli Vitran Nigam", "दक्षिण हरियाणा बिजली वितरण निगम"),
  department("ULB", "Urban Local Bodies", "शहरी निकाय", "Urban Local Bodies", "शहरी स्थानीय निकाय"),
  department("POLICE", "Police", "पुलिस", "Haryana Police", "हरियाणा पुलिस"),
  department("REVENUE", "Revenue", "राजस्व", "Revenue and Disaster Management", "राजस्व एवं आपदा प्रबंधन विभाग"),
  department("PWD", "PWD (B&R)", "लोक निर्माण", "Public Works Department (Buildings and Roads)", "लोक निर्माण विभाग (भवन एवं सड़कें)"),
  department("HSVP", "HSVP", "एचएसवीपी", "Haryana Shehri Vikas Pradhikaran", "हरियाणा शहरी विकास प्राधिकरण"),
  department(
    "FOOD",
    "Food & Supplies",
    "खाद्य आपूर्ति",
    "Food, Civil Supplies and Consumer Affairs",
    "खाद्य, नागरिक आपूर्ति एवं उपभोक्ता मामले विभाग",
  ),
  department("HEALTH", "Health", "स्वास्थ्य", "Health Services", "स्वास्थ्य विभाग"),
  department("SCHOOL_EDU", "School Education", "विद्यालय शिक्षा", "School Education", "विद्यालय शिक्षा विभाग"),
  department("HIGHER_EDU", "Higher Education", "उच्चतर शिक्षा", "Higher Education", "उच्चतर शिक्षा विभाग"),
  department("TRANSPORT", "Transport", "परिवहन", "Transport and Haryana Roadways", "परिवहन विभाग (हरियाणा रोडवेज)"),
  department("PANCHAYAT", "Panchayats", "पंचायत", "Development and Panchayats", "विकास एवं पंचायत विभाग"),
  department(
    "SOCIAL_JUSTICE",
    "Social Justice",
    "सामाजिक न्याय",
    "Social Justice, Empowerment, Welfare of SCs and BCs and Antyodaya",
    "सामाजिक न्याय, अधिकारिता, अनुसूचित जाति एवं पिछड़ा वर्ग कल्याण एवं अंत्योदय विभाग",
  ),
  department("CRID", "Family ID (CRID)", "परिवार पहचान", "Citizen Resources Information Department", "नागरिक संसाधन सूचना विभाग"),
  department("IRRIGATION", "Irrigation", "सिंचाई", "Irrigation and Water Resources", "सिंचाई एवं जल संसाधन विभाग"),
  department("AGRICULTURE", "Agriculture", "कृषि", "Agriculture and Farmers Welfare", "कृषि एवं किसान कल्याण विभाग"),
  department(
    "MARKETING_BOARD",
    "Marketing Board",
    "विपणन बोर्ड",
    "Haryana State Agricultural Marketing Board",
    "हरियाणा राज्य कृषि विपणन बोर्ड",
  ),
  department("COOPERATION", "Cooperation", "सहकारिता", "Cooperation", "सहकारिता विभाग"),
  department("ANIMAL_HUSBANDRY", "Animal Husbandry", "पशुपालन", "Animal Husbandry and Dairying", "पशुपालन एवं डेयरी विभाग"),
  department(
    "HSIIDC",
    "HSIIDC",
    "एचएसआईआईडीसी",
    "Haryana State Industrial and Infrastructure Development Corporation",
    "हरियाणा राज्य औद्योगिक एवं अवसंरचना विकास निगम",
  ),
  department("TCP", "Town Planning", "नगर आयोजना", "Town and Country Planning", "नगर एवं ग्राम आयोजना विभाग"),
  department("HOUSING", "Housing", "आवास", "Housing for All and Housing Board", "सबके लिए आवास विभाग"),
  department("POLLUTION", "Pollution Board", "प्रदूषण बोर्ड", "Haryana State Pollution Control Board", "हरियाणा राज्य प्रदूषण नियंत्रण बोर्ड"),
  department("MINING", "Mines", "खनन", "Mines and Geology", "खान एवं भू-विज्ञान विभाग"),
  department("LABOUR", "Labour", "श्रम", "Labour", "श्रम विभाग"),
  department("EMPLOYMENT", "Employment", "रोजगार", "Employment", "रोजगार विभाग"),
  department("WCD", "Women & Child", "महिला एवं बाल", "Women and Child Development", "महिला एवं बाल विकास विभाग"),
  department("FOREST", "Forest", "वन", "Forest and Wildlife", "वन एवं वन्य जीव विभाग"),
  department("EXCISE", "Excise", "आबकारी", "Excise and Taxation", "आबकारी एवं कराधान विभाग"),
  department("FIRE", "Fire Services", "अग्निशमन", "Fire and Emergency Services", "अग्निशमन सेवाएँ"),
  department(
    "GMDA",
    "Metro Authorities",
    "महानगर प्राधिकरण",
    "Metropolitan development authorities (GMDA, FMDA and others)",
    "महानगर विकास प्राधिकरण",
  ),
  department("SPORTS", "Sports", "खेल", "Sports", "खेल विभाग"),
  department("SKILL", "Skill & ITI", "कौशल विकास", "Skill Development and Industrial Training", "कौशल विकास एवं औद्योगिक प्रशिक्षण विभाग"),
  department("HAREDA", "HAREDA (Solar)", "हरेडा (सोलर)", "New and Renewable Energy", "नवीन एवं नवीकरणीय ऊर्जा विभाग"),
  department("VIGILANCE", "Anti-Corruption", "भ्रष्टाचार निरोध", "Anti-Corruption Bureau", "भ्रष्टाचार निरोधक ब्यूरो"),
  department("CENTRAL", "Outside the State", "राज्य से बाहर", "Bodies outside the State (banks, telecom, EPFO)", "राज्य क्षेत्राधिकार से बाहर"),
  department("CMO", "CM Office", "मुख्यमंत्री कार्यालय", "Chief Minister's Office", "मुख्यमंत्री कार्यालय"),
  department("NHAI", "NHAI", "एनएचएआई", "National Highways Authority of India", "भारतीय राष्ट्रीय राजमार्ग प्राधिकरण"),
  department("RAILWAYS", "Railways", "रेलवे", "Indian Railways", "भारतीय रेल"),
  department("HKRN", "HKRN", "कौशल रोजगार", "Haryana Kaushal Rozgar Nigam", "हरियाणा कौशल रोजगार निगम"),
  department("HSSC", "HSSC", "एचएसएससी", "Haryana Staff Selection Commission", "हरियाणा कर्मचारी चयन आयोग"),
  department("HRERA", "HRERA", "हरेरा", "Haryana Real Estate Regulatory Authority", "हरियाणा भू-संपदा विनियामक प्राधिकरण"),
  department("DISASTER", "Disaster Mgmt", "आपदा प्रबंधन", "Disaster Management", "आपदा प्रबंधन"),
  department("MEDICAL_EDU", "Medical Education", "चिकित्सा शिक्षा", "Medical Education and Research", "चिकित्सा शिक्षा एवं अनुसंधान विभाग"),
] as const;

export type DepartmentCode = (typeof DEPARTMENTS)[number]["code"];

/** Bodies to whom complaints are passed on: the State cannot ask them for a report, and does not rank them. */
export const OUTSIDE_THE_STATE: readonly DepartmentCode[] = ["CENTRAL", "NHAI", "RAILWAYS"];

export const DEPARTMENT_CODES: readonly DepartmentCode[] = DEPARTMENTS.map(({ code }) => code);

const byCode = new Map<DepartmentCode, (typeof DEPARTMENTS)[number]>(DEPARTMENTS.map((each) => [each.code, each]));

export function departmentOf(code: DepartmentCode): (typeof DEPARTMENTS)[number] {
  const found = byCode.get(code);
  if (!found) throw new Error(`There is no department ${code}`);
  return found;
}
