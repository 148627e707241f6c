import type { DepartmentCode } from "../department/departments.ts";
import type { Words } from "../text/words.ts";
import type { NotifiedService } from "./service.ts";
import { SOURCES } from "./sources.ts";

/*
 * Some well-known services, written from what was public in November 2026 and not compared with the notifications: each says so until a person has
 * checked it. Where the limit depends on what a case does not tell (town or village, this year or an earlier one), the longest stands here: nobody is told
 * that a day has passed which has not.
 */

const SDO: Words = { en: "Sub-Divisional Engineer", hi: "उपमंडल अभियंता" };
const XEN: Words = { en: "Executive Engineer", hi: "कार्यकारी अभियंता" };
const SE: Words = { en: "Superintending Engineer", hi: "अधीक्षण अभियंता" };
const SDM: Words = { en: "Sub-Divisional Officer (Civil)", hi: "उपमंडल अधिकारी (नागरिक)" };
const DC: Words = { en: "Deputy Commissioner", hi: "उपायुक्त" };

const ELECTRICITY: Words = {
  en: "Electricity connection or more load, low tension, not for farming (7 days in towns, 3 in metropolitan areas)",
  hi: "बिजली कनेक्शन या अतिरिक्त लोड, एल.टी., कृषि को छोड़कर (नगरों में 7 दिन, महानगरीय क्षेत्रों में 3 दिन)",
};

/** The same of both companies. */
const electricityOf = (department: DepartmentCode): NotifiedService => ({
  name: ELECTRICITY,
  department,
  category: "connection",
  limit: 15,
  unit: "working-days",
  designated: SDO,
  first: XEN,
  second: SE,
  source: SOURCES.statesman.en,
  checkedOn: null,
});

export const PROGRAM_SERVICES: readonly NotifiedService[] = [
  {
    name: { en: "Water or sewerage connection", hi: "पेयजल या सीवरेज कनेक्शन" },
    department: "PHED",
    category: "new-connection",
    limit: 7,
    unit: "working-days",
    designated: SDO,
    first: XEN,
    second: SE,
    source: SOURCES.jantaSeRishta.en,
    checkedOn: null,
  },
  electricityOf("UHBVN"),
  electricityOf("DHBVN"),
  {
    name: {
      en: "Copy of a birth or death certificate, town (7 to 15 days in councils, 14 to 30 in corporations)",
      hi: "जन्म या मृत्यु प्रमाण पत्र की प्रति, नगर (परिषद में 7 से 15 दिन, निगम में 14 से 30 दिन)",
    },
    department: "ULB",
    category: "certificates",
    limit: 30,
    unit: "working-days",
    designated: { en: "Local Registrar (Birth and Death)", hi: "स्थानीय रजिस्ट्रार (जन्म एवं मृत्यु)" },
    first: SDM,
    second: DC,
    source: SOURCES.ulb.en,
    checkedOn: null,
  },
  {
    name: { en: "Scheduled Caste or Backward Class certificate", hi: "अनुसूचित जाति या पिछड़ा वर्ग प्रमाण पत्र" },
    department: "REVENUE",
    category: "certificates",
    limit: 7,
    unit: "working-days",
    designated: { en: "Tehsildar", hi: "तहसीलदार" },
    first: SDM,
    second: DC,
    source: SOURCES.pti.en,
    checkedOn: null,
  },
  {
    name: { en: "Demarcation of land", hi: "भूमि की निशानदेही" },
    department: "REVENUE",
    category: "demarcation",
    limit: 45,
    unit: "working-days",
    designated: { en: "Circle Revenue Officer", hi: "सर्कल राजस्व अधिकारी" },
    first: SDM,
    second: DC,
    source: SOURCES.government.en,
    checkedOn: null,
  },
  {
    name: { en: "Registration of a document (sale, lease, power of attorney)", hi: "दस्तावेज़ का पंजीकरण (बैनामा, पट्टा, मुख़्तारनामा)" },
    department: "REVENUE",
    category: "registry",
    limit: 1,
    unit: "working-days",
    designated: { en: "Sub Registrar or Joint Sub Registrar", hi: "उप पंजीयक या संयुक्त उप पंजीयक" },
    first: SDM,
    second: DC,
    source: SOURCES.government.en,
    checkedOn: null,
  },
];
