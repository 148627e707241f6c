import { z } from "zod";
import { listed } from "../text/listed.ts";
import { valueKey } from "./valueKey.ts";

/** What a column of an export can hold. */
export const IMPORT_FIELDS = [
  "number",
  "registeredOn",
  "name",
  "phone",
  "email",
  "address",
  "district",
  "block",
  "town",
  "village",
  "department",
  "subDepartment",
  "subject",
  "description",
  "status",
  "statusOn",
  "officer",
  "actionTaken",
  "remarks",
  "dueOn",
  "mode",
] as const;
export const importFieldSchema = z.enum(IMPORT_FIELDS);
export type ImportField = z.infer<typeof importFieldSchema>;

/** Fields that hold a day. */
export const DATE_FIELDS = ["registeredOn", "statusOn", "dueOn"] as const satisfies readonly ImportField[];
export type DateField = (typeof DATE_FIELDS)[number];

/** The field that a heading names; null for a heading that is not known. */
export function fieldOfHeading(heading: string): ImportField | null {
  const key = valueKey(heading);
  return key === "" ? null : (FIELD_BY_NAME.get(key) ?? FIELD_BY_NAME.get(withoutUnit(key)) ?? null);
}

/** `Date of registration (dd/mm/yyyy)` is known by what is before the bracket. */
function withoutUnit(key: string): string {
  return key.replace(/ (?:dd mm yyyy|dd mm yy|mm dd yyyy|if any|hindi|english)$/u, "");
}

/** As CM Window, Har Samay and the offices that work with their tables write them. */
const NAMES: Readonly<Record<ImportField, string>> = {
  number: `
    Grievance ID | Grievance No | Grievance Number | Grievance Ref No | Grievance Reference Number | Registration No
    Registration Number | Reg No | Regn No | Regd No | Reg ID | Registration ID | Complaint No | Complaint Number
    Complaint ID | Application No | Application Number | Application ID | Ticket No | Ticket ID | Reference No | Ref No
    Reference ID | CMW No | CM Window No | CM Window ID | CM Window Number | CMOFF No | Diary No | Tracking ID | Token No
    Har Samay No | Har Samay ID | Jan Samvad No | Jan Samvad ID | Demand No | Demand ID | Representation No
    Samadhan Shivir No | Samadhan No | Shivir No | Shivir ID | जन संवाद संख्या | समाधान शिविर संख्या | शिविर संख्या | मांग संख्या
    प्रार्थना पत्र संख्या | प्रार्थना-पत्र संख्या | Unique ID | Request ID | शिकायत संख्या | शिकायत क्रमांक | शिकायत नंबर | शिकायत आईडी
    शिकायत सं | पंजीकरण संख्या | पंजीकरण क्रमांक | पंजीकरण सं | पंजीयन संख्या | आवेदन संख्या | आवेदन क्रमांक | संदर्भ संख्या
    डायरी संख्या | सीएम विंडो संख्या | सीएम विंडो नंबर | परिवाद संख्या | टोकन संख्या | रजिस्ट्रेशन नंबर | ग्रीवेंस आईडी`,
  registeredOn: `
    Shivir Date | Date of Shivir | Samvad Date | शिविर तिथि | शिविर दिनांक | जन संवाद तिथि
    Date | Registration Date | Date of Registration | Registered On | Registered Date | Reg Date | Regn Date | Regd Date
    Grievance Date | Complaint Date | Date of Complaint | Date of Grievance | Date of Receipt | Receipt Date | Received On
    Received Date | Application Date | Date of Application | Lodged On | Lodging Date | Date of Lodging | Created On
    Created Date | Submission Date | Submitted On | Diary Date | Filed On | Entry Date | दिनांक | तिथि | तारीख
    पंजीकरण तिथि | पंजीकरण दिनांक | पंजीकरण की तिथि | पंजीयन दिनांक | शिकायत तिथि | शिकायत दिनांक | शिकायत की तिथि
    शिकायत की तारीख | प्राप्ति तिथि | प्राप्ति दिनांक | दर्ज तिथि | दर्ज दिनांक | दर्ज करने की तिथि | आवेदन तिथि
    आवेदन दिनांक`,
  name: `
    Name | Citizen Name | Name of Citizen | Complainant | Complainant Name | Name of Complainant | Applicant
    Applicant Name | Name of Applicant | Petitioner | Petitioner Name | Name of Petitioner | Full Name | Person Name
    Complainants Name | नाम | शिकायतकर्ता | शिकायतकर्ता का नाम | नागरिक का नाम | आवेदक | आवेदक का नाम | प्रार्थी
    प्रार्थी का नाम | परिवादी | परिवादी का नाम`,
  phone: `
    Phone | Phone No | Phone Number | Mobile | Mobile No | Mobile Number | Contact | Contact No | Contact Number | Mob No
    Mob | Telephone | Citizen Mobile | Complainant Mobile | Complainant Mobile No | Applicant Mobile | Applicant Mobile No
    फोन | फोन नंबर | फ़ोन | दूरभाष | मोबाइल | मोबाइल नंबर | मोबाइल संख्या | मोबाईल नंबर | मोबाइल नं | संपर्क | संपर्क नंबर
    संपर्क सूत्र`,
  email: `
    Email | E-mail | Email ID | E-mail ID | Email Address | Mail ID | ईमेल | ई-मेल | ईमेल आईडी`,
  address: `
    Address | Full Address | Postal Address | Residential Address | Citizen Address | Complainant Address
    Address of Complainant | Applicant Address | Correspondence Address | पता | पूरा पता | शिकायतकर्ता का पता | आवेदक का पता
    डाक पता | निवास`,
  district: `
    District | District Name | Name of District | Distt | Dist | Concerned District | Complaint District
    Grievance District | जिला | ज़िला | जिले का नाम | जिला का नाम | संबंधित जिला | जनपद`,
  block: `
    Block | Block Name | Tehsil | Tehsil Name | Block Tehsil | Sub Division | Sub-Division | Taluka | खंड | खण्ड | ब्लॉक
    ब्लाक | तहसील | उपमंडल | उप-मंडल`,
  town: `
    Town | City | City Name | Town City | City Town | Municipality | MC | Ward | Municipal Area | शहर | नगर | कस्बा
    नगर पालिका | वार्ड`,
  village: `
    Village | Village Name | Village Town | Village City | Village Ward | Village Locality | Gram Panchayat | Panchayat
    Locality | गांव | गाँव | ग्राम | गांव का नाम | ग्राम पंचायत | गांव शहर | गांव वार्ड`,
  department: `
    Line Department | Department Concerned | संबंधित विभाग का नाम | Department | Department Name | Name of Department | Dept | Deptt | Dept Name | Concerned Department | Related Department
    Main Department | Marked to Department | Forwarded to Department | Organisation | Organization | विभाग | विभाग का नाम
    संबंधित विभाग | सम्बन्धित विभाग | मुख्य विभाग`,
  subDepartment: `
    Sub Department | Sub-Department | Sub Dept | Sub Department Name | Branch | Wing | Section | Category | Sub Category
    Grievance Category | Complaint Type | Grievance Type | Directorate | उप विभाग | उप-विभाग | उपविभाग | शाखा | श्रेणी
    उप श्रेणी | शिकायत का प्रकार | शिकायत श्रेणी`,
  subject: `
    Demand Subject | मांग का विषय | Subject | Title | Grievance Subject | Complaint Subject | Subject Matter | Subject of Grievance | Heading | विषय
    शिकायत का विषय | शीर्षक`,
  description: `
    Demand | Demand Details | Details of Demand | Complaint Demand | Representation | मांग | मांग का विवरण | प्रार्थना पत्र का विवरण
    Description | Grievance | Grievance Description | Grievance Details | Grievance Detail | Details of Grievance
    Complaint | Complaint Description | Complaint Details | Complaint Detail | Details of Complaint | Details | Gist
    Gist of Complaint | Gist of Grievance | Brief | Brief of Complaint | Brief Description | Complaint Text | Grievance Text
    Matter | Content | विवरण | शिकायत | शिकायत का विवरण | शिकायत विवरण | शिकायत का संक्षिप्त विवरण | संक्षिप्त विवरण
    शिकायत का सार | आवेदन का विवरण | समस्या | समस्या का विवरण | परिवाद का विवरण`,
  status: `
    Status | Current Status | Present Status | Grievance Status | Complaint Status | Case Status | Final Status
    State of Grievance | Disposal Status | स्थिति | वर्तमान स्थिति | शिकायत की स्थिति | शिकायत स्थिति | निपटान स्थिति
    स्टेटस | अवस्था | दशा`,
  statusOn: `
    Status Date | Date of Status | Last Updated | Last Updated On | Last Update | Updated On | Last Action Date
    Action Date | Date of Action | Disposal Date | Date of Disposal | Disposed On | Disposed Date | Closing Date | Closed On
    Closure Date | Date of Closure | Resolved On | Resolution Date | ATR Date | Date of ATR | स्थिति दिनांक | स्थिति तिथि
    स्थिति की तिथि | अद्यतन तिथि | अंतिम अद्यतन | अंतिम कार्यवाही तिथि | निपटान तिथि | निपटान दिनांक | निपटान की तिथि
    निस्तारण तिथि | निस्तारण दिनांक | कार्यवाही तिथि | कार्यवाही दिनांक | कार्रवाई की तिथि`,
  officer: `
    Officer | Officer Name | Name of Officer | Concerned Officer | Marked To | Assigned To | Forwarded To | Nodal Officer
    Action Officer | Pending With | Pending At | Dealing Officer | Designation | Officer Designation | Marked Officer
    अधिकारी | अधिकारी का नाम | संबंधित अधिकारी | नोडल अधिकारी | प्रेषित | किसको भेजा | अंकित अधिकारी | पदनाम`,
  actionTaken: `
    Action Taken | Action Taken Report | ATR | ATR Details | ATR Text | ATR Description | ATR Remarks | Action
    Action Details | Action Taken Details | Reply | Department Reply | Reply of Department | Resolution | Disposal Details
    की गई कार्यवाही | की गई कार्रवाई | कार्यवाही | कार्रवाई | कार्यवाही रिपोर्ट | कार्यवाही का विवरण | कार्रवाई का विवरण
    विभाग का उत्तर | समाधान | एटीआर`,
  remarks: `
    Remarks | Remark | Comments | Comment | Officer Remarks | Final Remarks | Disposal Remarks | Note | टिप्पणी | टिप्पणियां
    अभ्युक्ति | अधिकारी की टिप्पणी | रिमार्क | रिमार्क्स`,
  dueOn: `
    Due Date | Due On | Target Date | Last Date | Deadline | To be Disposed By | Expected Date | SLA Date | Time Limit
    नियत तिथि | नियत दिनांक | अंतिम तिथि | लक्ष्य तिथि | समय सीमा | निर्धारित तिथि`,
  mode: `
    Mode | Mode of Receipt | Mode of Complaint | Received Through | Received From | Source | Medium | Channel
    Mode of Registration | Registered Through | माध्यम | प्राप्ति माध्यम | प्राप्ति का माध्यम | स्रोत | शिकायत का माध्यम`,
};

const FIELD_BY_NAME: ReadonlyMap<string, ImportField> = new Map(
  IMPORT_FIELDS.flatMap((field) => listed(NAMES[field], "|").map((name) => [valueKey(name), field] as const)),
);
