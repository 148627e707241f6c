import type { ImportStatus } from "../portal/exportRow.ts";
import { listed } from "../text/listed.ts";
import { valueKey } from "./valueKey.ts";

/** The status that a portal's word means; null for a word that is not known. */
export function statusNamed(written: string): ImportStatus | null {
  return STATUS_BY_NAME.get(valueKey(written)) ?? null;
}

const NAMES: Readonly<Record<ImportStatus, string>> = {
  pending: `
    Pending | New | Registered | Open | Received | Lodged | Submitted | Fresh | Not Marked | Unmarked | Pending for Marking
    Pending at CM Window | लंबित | लम्बित | नई | नया | दर्ज | पंजीकृत | प्राप्त | विचाराधीन`,
  marked: `
    Marked | Forwarded | Assigned | Sent to Department | Marked to Department | Marked to Officer | Pending with Department
    Pending with Officer | Pending at Department | Pending for ATR | ATR Pending | ATR Awaited | Overdue | अंकित | प्रेषित
    अग्रेषित | विभाग को भेजा | विभाग को भेजी गई | विभाग के पास लंबित | एटीआर लंबित | अधिकारी के पास लंबित`,
  "under-process": `
    Under Process | In Process | Under Progress | In Progress | Under Consideration | Under Action | Action Initiated
    Under Enquiry | Under Inquiry | Under Examination | Processing | Interim Reply | Interim | प्रक्रियाधीन | कार्यवाही जारी
    कार्रवाई जारी | प्रगति पर | कार्यवाही में | जांच जारी | जांच में | कार्यवाहीधीन | अंतरिम उत्तर`,
  "atr-sent": `
    ATR Uploaded | ATR Submitted | ATR Received | ATR Sent | ATR | Action Taken | Action Taken Report Uploaded
    Reply Received | Replied | ATR under Examination | Pending for Disposal | एटीआर अपलोड | एटीआर प्राप्त | रिपोर्ट प्राप्त
    कार्यवाही रिपोर्ट प्राप्त | उत्तर प्राप्त | रिपोर्ट भेजी गई | एटीआर अपलोड की गई`,
  disposed: `
    Disposed | Disposed Off | Disposed Of | Closed | Resolved | Solved | Redressed | Completed | Filed | Case Closed
    Settled | Done | निपटान | निपटाई गई | निपटाया गया | निपटारा | निस्तारित | निस्तारण | समाधान | समाधान हो गया | हल | बंद
    पूर्ण | समाप्त`,
  reopened: `
    Reopened | Re-opened | Re open | Reopen | Re-open | Appeal | Appealed | Reminder | Feedback Not Satisfied
    Not Satisfied | पुनः खोला | पुनः खोली गई | पुन खोला गया | दोबारा खोली गई | फिर से खोली गई | अपील | असंतुष्ट`,
  rejected: `
    Rejected | Not a Grievance | Invalid | Declined | Not Admissible | Not Maintainable | Cancelled | Withdrawn | Fake
    Irrelevant | अस्वीकृत | निरस्त | खारिज | अमान्य | वापस ली गई | रद्द`,
  transferred: `
    Transferred | Transfer | Transferred Out | Forwarded to Other State | Forwarded to Government of India
    Transferred to CPGRAMS | Sent to Other Department | स्थानांतरित | स्थानान्तरित | हस्तांतरित | अंतरित`,
  "needs-info": `
    Clarification Sought | Clarification | Information Sought | More Information Required | Information Awaited
    Returned to Citizen | Pending with Citizen | Incomplete | स्पष्टीकरण मांगा | जानकारी मांगी गई | अपूर्ण | सूचना अपेक्षित`,
  "sub-judice": `
    Sub Judice | Sub-Judice | Subjudice | Court Case | Pending in Court | Stay by Court | न्यायाधीन | न्यायालय में विचाराधीन
    न्यायालय में लंबित | कोर्ट केस`,
};

const STATUS_BY_NAME: ReadonlyMap<string, ImportStatus> = new Map(
  (Object.entries(NAMES) as [ImportStatus, string][]).flatMap(([status, names]) =>
    [status, ...listed(names, "|")].map((name) => [valueKey(name), status] as const),
  ),
);
