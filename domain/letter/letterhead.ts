import { z } from "zod";
import { DEFAULT_NUMBER_PREFIX, LONGEST_LETTERHEAD_LINE, LONGEST_NUMBER_PREFIX } from "./number.ts";

const line = z.string().trim().max(LONGEST_LETTERHEAD_LINE);
const bilingual = z.strictObject({ en: line, hi: line });

/** The head and the signature of every letter. */
export const letterheadSchema = z.strictObject({
  government: bilingual,
  office: bilingual,
  address: bilingual,
  contact: line,
  numberPrefix: z.string().trim().min(1).max(LONGEST_NUMBER_PREFIX),
  signatory: z.strictObject({ name: bilingual, designation: bilingual }),
});
export type Letterhead = z.infer<typeof letterheadSchema>;

export const DEFAULT_LETTERHEAD: Letterhead = {
  government: { en: "Government of Haryana", hi: "हरियाणा सरकार" },
  office: { en: "Chief Minister's Office, Grievances Monitoring Cell", hi: "मुख्यमंत्री कार्यालय, शिकायत निगरानी प्रकोष्ठ" },
  address: { en: "Haryana Civil Secretariat, Sector 1, Chandigarh 160001", hi: "हरियाणा सिविल सचिवालय, सेक्टर 1, चंडीगढ़ 160001" },
  contact: "",
  numberPrefix: DEFAULT_NUMBER_PREFIX,
  signatory: {
    name: { en: "", hi: "" },
    designation: { en: "Officer on Special Duty to the Chief Minister", hi: "मुख्यमंत्री के विशेष कार्य अधिकारी" },
  },
};
