import type { DepartmentCode } from "./departments.ts";
import type { Words } from "../text/words.ts";

/** One rung of a department's ladder: the title of its officer and the level of its area. */
export interface Rung {
  readonly level: "block" | "sub-division" | "district" | "department";
  readonly title: Words;
  /** The branch that it belongs to: it answers only for the categories of that branch (see `branches.ts`). */
  readonly branch?: string;
}

/** From the office nearest to the citizen up to the head of the department; where a level is missing, the next one answers. Every branch has a rung of no branch above it. */
const LADDERS: Readonly<Record<DepartmentCode, readonly Rung[]>> = {
  PHED: [
    rung("sub-division", "Sub-Divisional Engineer", "उपमंडल अभियंता"),
    rung("district", "Executive Engineer", "कार्यकारी अभियंता"),
    rung("department", "Engineer-in-Chief", "प्रमुख अभियंता"),
  ],
  UHBVN: electricity(),
  DHBVN: electricity(),
  ULB: [rung("district", "District Municipal Commissioner", "ज़िला नगर आयुक्त"), rung("department", "Director", "निदेशक")],
  POLICE: [
    rung("sub-division", "Deputy Superintendent of Police", "पुलिस उपाधीक्षक"),
    rung("district", "Superintendent of Police", "पुलिस अधीक्षक"),
    rung("department", "Director General of Police", "पुलिस महानिदेशक"),
  ],
  REVENUE: [
    rung("block", "Tehsildar", "तहसीलदार"),
    rung("sub-division", "Sub-Divisional Magistrate", "उपमंडल अधिकारी (नागरिक)"),
    rung("district", "District Revenue Officer", "ज़िला राजस्व अधिकारी"),
    rung("department", "Financial Commissioner, Revenue", "वित्तायुक्त, राजस्व"),
  ],
  PWD: [
    rung("sub-division", "Sub-Divisional Engineer", "उपमंडल अभियंता"),
    rung("district", "Executive Engineer, Provincial Division", "कार्यकारी अभियंता, प्रांतीय मंडल"),
    rung("department", "Engineer-in-Chief", "प्रमुख अभियंता"),
  ],
  HSVP: [
    rung("district", "Estate Officer", "संपदा अधिकारी"),
    rung("district", "Executive Engineer", "कार्यकारी अभियंता", "Works"),
    rung("department", "Chief Administrator", "मुख्य प्रशासक"),
  ],
  FOOD: [
    rung("sub-division", "Assistant Food and Supplies Officer", "सहायक खाद्य एवं आपूर्ति अधिकारी"),
    rung("district", "District Food and Supplies Controller", "ज़िला खाद्य एवं आपूर्ति नियंत्रक"),
    rung("department", "Director", "निदेशक"),
  ],
  HEALTH: [
    rung("block", "Senior Medical Officer", "वरिष्ठ चिकित्सा अधिकारी"),
    rung("district", "Civil Surgeon", "सिविल सर्जन"),
    rung("department", "Director General", "महानिदेशक"),
  ],
  SCHOOL_EDU: [
    rung("block", "Block Education Officer", "खंड शिक्षा अधिकारी"),
    rung("district", "District Education Officer", "ज़िला शिक्षा अधिकारी"),
    rung("department", "Director", "निदेशक"),
  ],
  HIGHER_EDU: [rung("department", "Director General", "महानिदेशक")],
  TRANSPORT: [
    rung("sub-division", "Sub-Divisional Magistrate (driving licence)", "उपमंडल अधिकारी (नागरिक), ड्राइविंग लाइसेंस", "RTA"),
    rung("district", "Secretary, Regional Transport Authority", "सचिव, क्षेत्रीय परिवहन प्राधिकरण", "RTA"),
    rung("district", "General Manager, Haryana Roadways", "महाप्रबंधक, हरियाणा रोडवेज"),
    rung("department", "Director, State Transport", "निदेशक, राज्य परिवहन"),
  ],
  PANCHAYAT: [
    rung("block", "Block Development and Panchayat Officer", "खंड विकास एवं पंचायत अधिकारी"),
    rung("district", "District Development and Panchayat Officer", "ज़िला विकास एवं पंचायत अधिकारी"),
    rung("district", "Chief Executive Officer, Zila Parishad", "मुख्य कार्यकारी अधिकारी, ज़िला परिषद", "Zila Parishad"),
    rung("department", "Director", "निदेशक"),
  ],
  SOCIAL_JUSTICE: [rung("district", "District Social Welfare Officer", "ज़िला समाज कल्याण अधिकारी"), rung("department", "Director", "निदेशक")],
  CRID: [rung("district", "Additional Deputy Commissioner", "अतिरिक्त उपायुक्त"), rung("department", "State Coordinator", "राज्य समन्वयक")],
  IRRIGATION: engineer("Executive Engineer, Water Services", "कार्यकारी अभियंता, जल सेवाएँ"),
  AGRICULTURE: [
    rung("block", "Block Agriculture Officer", "खंड कृषि अधिकारी"),
    rung("district", "Deputy Director, Agriculture", "उप निदेशक, कृषि"),
    rung("department", "Director General", "महानिदेशक"),
  ],
  MARKETING_BOARD: [
    rung("sub-division", "Secretary, Market Committee", "सचिव, मार्केट कमेटी"),
    rung("district", "District Marketing Enforcement Officer", "ज़िला विपणन प्रवर्तन अधिकारी"),
    rung("district", "Executive Engineer", "कार्यकारी अभियंता", "Works"),
    rung("department", "Chief Administrator", "मुख्य प्रशासक"),
  ],
  COOPERATION: [
    rung("sub-division", "Assistant Registrar, Cooperative Societies", "सहायक रजिस्ट्रार, सहकारी समितियां"),
    rung("district", "Deputy Registrar, Cooperative Societies", "उप रजिस्ट्रार, सहकारी समितियां"),
    rung("department", "Registrar, Cooperative Societies", "रजिस्ट्रार, सहकारी समितियां"),
  ],
  ANIMAL_HUSBANDRY: [
    rung("sub-division", "Sub-Divisional Officer, Animal Husbandry", "उपमंडल अधिकारी, पशुपालन"),
    rung("district", "Deputy Director, Animal Husbandry", "उप निदेशक, पशुपालन"),
    rung("department", "Director General", "महानिदेशक"),
  ],
  HSIIDC: [rung("district", "Estate Manager", "संपदा प्रबंधक"), rung("department", "Managing Director", "प्रबंध निदेशक")],
  TCP: [
    rung("district", "District Town Planner", "ज़िला नगर योजनाकार"),
    rung("district", "District Town Planner (Enforcement)", "ज़िला नगर योजनाकार (प्रवर्तन)", "Enforcement"),
    rung("department", "Director", "निदेशक"),
  ],
  HOUSING: [
    rung("district", "Estate Manager, Housing Board", "संपदा प्रबंधक, हाउसिंग बोर्ड"),
    rung("district", "Additional Deputy Commissioner, nodal officer", "अतिरिक्त उपायुक्त, नोडल अधिकारी", "ADC"),
    rung("department", "Director General", "महानिदेशक"),
  ],
  POLLUTION: [rung("district", "Regional Officer", "क्षेत्रीय अधिकारी"), rung("department", "Member Secretary", "सदस्य सचिव")],
  MINING: [rung("district", "District Mining Officer", "ज़िला खनन अधिकारी"), rung("department", "Director General", "महानिदेशक")],
  LABOUR: [
    rung("district", "Assistant Labour Commissioner", "सहायक श्रम आयुक्त"),
    rung("district", "Assistant Director, Industrial Safety", "सहायक निदेशक, औद्योगिक सुरक्षा", "Industrial Safety"),
    rung("department", "Labour Commissioner", "श्रम आयुक्त"),
  ],
  EMPLOYMENT: [rung("district", "District Employment Officer", "ज़िला रोजगार अधिकारी"), rung("department", "Director", "निदेशक")],
  WCD: [
    rung("block", "Child Development Project Officer", "बाल विकास परियोजना अधिकारी"),
    rung("district", "District Programme Officer", "ज़िला कार्यक्रम अधिकारी"),
    rung("district", "Protection-cum-Child Marriage Prohibition Officer", "संरक्षण एवं बाल विवाह निषेध अधिकारी", "Protection"),
    rung("department", "Director", "निदेशक"),
  ],
  FOREST: [
    rung("district", "Divisional Forest Officer", "मंडल वन अधिकारी"),
    rung("department", "Principal Chief Conservator of Forests", "प्रधान मुख्य वन संरक्षक"),
  ],
  EXCISE: [
    rung("district", "Deputy Excise and Taxation Commissioner", "उप आबकारी एवं कराधान आयुक्त"),
    rung("district", "Deputy Excise and Taxation Commissioner (Excise)", "उप आबकारी एवं कराधान आयुक्त (आबकारी)", "Excise"),
    rung("district", "Deputy Excise and Taxation Commissioner (ST)", "उप आबकारी एवं कराधान आयुक्त (बिक्री कर)", "ST"),
    rung("department", "Excise and Taxation Commissioner", "आबकारी एवं कराधान आयुक्त"),
  ],
  FIRE: [rung("district", "District Fire Officer", "ज़िला अग्निशमन अधिकारी"), rung("department", "Director General", "महानिदेशक")],
  GMDA: [rung("district", "Chief Executive Officer", "मुख्य कार्यकारी अधिकारी")],
  SPORTS: [rung("district", "District Sports Officer", "ज़िला खेल अधिकारी"), rung("department", "Director", "निदेशक")],
  SKILL: [rung("district", "Principal, ITI", "प्राचार्य, आईटीआई"), rung("department", "Director General", "महानिदेशक")],
  HAREDA: [rung("district", "Chief Project Officer", "मुख्य परियोजना अधिकारी"), rung("department", "Director", "निदेशक")],
  VIGILANCE: [rung("department", "Director General", "महानिदेशक")],
  CENTRAL: [rung("district", "Deputy Commissioner, to pass on", "उपायुक्त, अग्रेषण हेतु")],
  CMO: [
    rung("district", "City Magistrate, nodal officer", "नगराधीश, नोडल अधिकारी"),
    rung("department", "State Nodal Officer", "राज्य नोडल अधिकारी"),
  ],
  NHAI: [rung("department", "Project Director", "परियोजना निदेशक")],
  RAILWAYS: [rung("department", "Divisional Railway Manager", "मंडल रेल प्रबंधक")],
  HKRN: [rung("department", "Managing Director", "प्रबंध निदेशक")],
  HSSC: [rung("department", "Secretary", "सचिव")],
  HRERA: [rung("department", "Secretary", "सचिव")],
  DISASTER: [
    rung("district", "District Revenue Officer", "ज़िला राजस्व अधिकारी"),
    rung("department", "Financial Commissioner, Revenue", "वित्तायुक्त, राजस्व"),
  ],
  MEDICAL_EDU: [rung("department", "Director", "निदेशक")],
};

export function ladderOf(code: DepartmentCode): readonly Rung[] {
  return LADDERS[code];
}

function rung(level: Rung["level"], en: string, hi: string, branch?: string): Rung {
  return { level, title: { en, hi }, ...(branch === undefined ? {} : { branch }) };
}

function electricity(): readonly Rung[] {
  return [
    rung("sub-division", "SDO (Operation)", "एसडीओ (ऑपरेशन)"),
    rung("district", "Superintending Engineer (Operation)", "अधीक्षण अभियंता (ऑपरेशन)"),
    rung("department", "Managing Director", "प्रबंध निदेशक"),
  ];
}

function engineer(en: string, hi: string): readonly Rung[] {
  return [
    rung("sub-division", "Sub-Divisional Officer", "उपमंडल अधिकारी"),
    rung("district", en, hi),
    rung("department", "Engineer-in-Chief", "प्रमुख अभियंता"),
  ];
}
