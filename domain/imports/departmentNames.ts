import { DEPARTMENTS } from "../department/departments.ts";
import type { DepartmentCode } from "../department/departments.ts";
import { listed } from "../text/listed.ts";
import { valueKey } from "./valueKey.ts";

/** The department that a cell names, by its code, its names in both languages, or what portals call it; null for another. */
export function departmentNamed(written: string): DepartmentCode | null {
  const key = valueKey(written);
  return DEPARTMENT_BY_NAME.get(key) ?? DEPARTMENT_BY_NAME.get(bare(key)) ?? null;
}

/** The name without "department" and "Haryana": of `Department of Health, Haryana` and `स्वास्थ्य विभाग, हरियाणा` the rest. */
function bare(key: string): string {
  return key
    .replace(/^(?:department of|dept of|deptt of|office of) /u, "")
    .replace(/ (?:haryana|govt of haryana|हरियाणा)$/u, "")
    .replace(/ (?:department|dept|deptt|विभाग)$/u, "")
    .replace(/^haryana /u, "")
    .trim();
}

/** Names that portals and offices use besides ours. */
const FURTHER_NAMES: Readonly<Partial<Record<DepartmentCode, string>>> = {
  PHED: `
    Public Health | Public Health Engineering | Public Health Engg | PHE | Water Supply | Water Supply and Sanitation
    जनस्वास्थ्य | जन स्वास्थ्य अभियांत्रिकी | जनस्वास्थ्य अभियांत्रिकी`,
  UHBVN: `
    UHBVNL | Uttar Haryana Bijli Vitran Nigam Ltd | Uttar Haryana Bijli Vitran Nigam Limited
    उत्तर हरियाणा बिजली वितरण निगम लिमिटेड | यूएचबीवीएन`,
  DHBVN: `
    DHBVNL | Dakshin Haryana Bijli Vitran Nigam Ltd | Dakshin Haryana Bijli Vitran Nigam Limited
    दक्षिण हरियाणा बिजली वितरण निगम लिमिटेड | डीएचबीवीएन`,
  ULB: `
    Urban Local Body | Urban Local Bodies Department | Municipal Corporation | Municipal Committee | Municipal Council
    Nagar Nigam | Nagar Palika | Nagar Parishad | नगर निगम | नगर पालिका | नगर परिषद | नगरपालिका | नगरपरिषद
    शहरी स्थानीय निकाय`,
  POLICE: "Home | Home Department | Police Department | Haryana Police | DGP | Superintendent of Police | गृह | पुलिस",
  REVENUE: `
    Revenue and Disaster Management | Revenue & Disaster Management | Land Records | Tehsil | राजस्व
    राजस्व एवं आपदा प्रबंधन | राजस्व एवं आपदा प्रबन्धन`,
  PWD: `
    PWD | PWD B&R | PWD BR | Public Works | Public Works Department | B&R | PWD (Roads) | लोक निर्माण | लोक निर्माण विभाग
    लोक निर्माण (भवन एवं सड़कें) | पीडब्ल्यूडी`,
  HSVP: "HUDA | Haryana Shahari Vikas Pradhikaran | हुडा | हरियाणा शहरी विकास प्राधिकरण",
  FOOD: `
    Food and Supplies | Food & Civil Supplies | Food, Civil Supplies & Consumer Affairs | Food and Civil Supplies | PDS
    खाद्य एवं आपूर्ति | खाद्य एवं पूर्ति | खाद्य एवं नागरिक आपूर्ति | खाद्य एवं आपूर्ति विभाग`,
  HEALTH: "Health and Family Welfare | Health & Family Welfare | DGHS | Civil Surgeon | स्वास्थ्य | स्वास्थ्य एवं परिवार कल्याण",
  SCHOOL_EDU: `
    School Education | Education | Elementary Education | Secondary Education | Directorate of School Education | शिक्षा
    मौलिक शिक्षा | माध्यमिक शिक्षा | स्कूल शिक्षा | विद्यालय शिक्षा | शिक्षा विभाग`,
  HIGHER_EDU: "Higher Education | उच्च शिक्षा | उच्चतर शिक्षा",
  TRANSPORT: "Transport | Haryana Roadways | Roadways | RTA | परिवहन | हरियाणा रोडवेज",
  PANCHAYAT: `
    Development and Panchayats | Development & Panchayats | Development and Panchayat | Panchayati Raj | Rural Development
    BDPO | विकास एवं पंचायत | पंचायत | पंचायती राज | ग्रामीण विकास`,
  SOCIAL_JUSTICE: `
    Social Justice and Empowerment | Social Justice & Empowerment | Social Welfare | Welfare of SC and BC | Pension | SEWA
    सामाजिक न्याय एवं अधिकारिता | समाज कल्याण | सामाजिक न्याय`,
  CRID: "CRID | Parivar Pehchan Patra | PPP | Family ID | परिवार पहचान पत्र | पीपीपी",
  IRRIGATION: "Irrigation | Irrigation & Water Resources | Canal | सिंचाई | सिंचाई एवं जल संसाधन",
  AGRICULTURE: "Agriculture | Agriculture & Farmers Welfare | Agriculture and Farmers Welfare | कृषि | कृषि एवं किसान कल्याण",
  MARKETING_BOARD: "HSAMB | Marketing Board | Mandi Board | मार्केटिंग बोर्ड | मंडी बोर्ड",
  COOPERATION: "Cooperative | Co-operation | HAFED | सहकारिता",
  ANIMAL_HUSBANDRY: "Animal Husbandry & Dairying | Animal Husbandry and Dairying | पशुपालन | पशुपालन एवं डेयरी",
  TCP: "Town & Country Planning | Town and Country Planning | DTCP | DTP | नगर एवं ग्राम आयोजना",
  HOUSING: "Housing Board | Housing for All | PMAY | आवास | हाउसिंग बोर्ड",
  POLLUTION: "HSPCB | Pollution Control Board | State Pollution Control Board | प्रदूषण नियंत्रण बोर्ड",
  MINING: "Mines & Geology | Mining | खनन | खान एवं भूविज्ञान",
  LABOUR: "Labor | Labour Department | Labour Welfare Board | श्रम",
  EMPLOYMENT: "Employment | Employment Exchange | रोजगार | रोज़गार",
  WCD: "Women & Child Development | Women and Child Development | Women and Child | महिला एवं बाल विकास",
  FOREST: "Forests | Forest & Wildlife | Forest Department | वन | वन एवं वन्य जीव",
  EXCISE: "Excise & Taxation | Excise and Taxation | आबकारी एवं कराधान | आबकारी",
  FIRE: "Fire Brigade | Fire | अग्निशमन",
  GMDA: "FMDA | GMDA | Gurugram Metropolitan Development Authority | Faridabad Metropolitan Development Authority",
  SPORTS: "Sports & Youth Affairs | Sports and Youth Affairs | खेल | खेल एवं युवा मामले",
  SKILL: "Skill Development | ITI | Industrial Training | कौशल विकास | आईटीआई",
  HAREDA: "HAREDA | Renewable Energy | हरेडा",
  VIGILANCE: "Vigilance | State Vigilance Bureau | Anti Corruption Bureau | ACB | विजिलेंस | सतर्कता",
  CMO: "CM Office | CMO | Chief Ministers Office | Chief Minister Office",
  NHAI: "NHAI | National Highway | National Highways",
  RAILWAYS: "Railway | Northern Railway | Indian Railways | रेलवे",
  HKRN: "HKRNL | Haryana Kaushal Rozgar Nigam | एचकेआरएन",
  HSSC: "HSSC | Staff Selection Commission",
  HRERA: "RERA | HRERA | रेरा",
  MEDICAL_EDU: "Medical Education & Research | DMER | चिकित्सा शिक्षा",
};

const DEPARTMENT_BY_NAME: ReadonlyMap<string, DepartmentCode> = new Map(
  DEPARTMENTS.flatMap(({ code, short, name }) =>
    [code, short.en, short.hi, name.en, name.hi, ...listed(FURTHER_NAMES[code] ?? "", "|")].flatMap((each) => {
      const key = valueKey(each);
      return [key, bare(key)].map((spelt) => [spelt, code] as const);
    }),
  ),
);
