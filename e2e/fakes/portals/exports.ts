import { stringify } from "csv-stringify/sync";
import { writeXlsx } from "hucre/xlsx";
import { INDIA_OFFSET_MS } from "#domain/clock/indianDay.ts";
import type { PortalCase, PortalStatus } from "./portalCases.ts";

const CM_HEADING = [
  "Sr. No.",
  "Grievance ID",
  "Registration Date",
  "Complainant Name",
  "Mobile No.",
  "Address",
  "District",
  "Block/Tehsil",
  "Village/Town",
  "Department",
  "Subject",
  "Grievance Description",
  "Current Status",
  "Status Date",
  "Marked To",
  "Action Taken",
  "Remarks",
  "Due Date",
  "Mode of Receipt",
  "Feedback",
] as const;
const CM_STATUS: Readonly<Record<PortalStatus, string>> = {
  pending: "Pending",
  marked: "Marked to Department",
  "under-process": "Under Process",
  "atr-sent": "ATR Uploaded",
  disposed: "Disposed Off",
  reopened: "Re-opened",
  rejected: "Rejected",
  transferred: "Transferred",
};
const SAMAY_HEADING = [
  "क्रमांक",
  "शिकायत संख्या",
  "दिनांक",
  "शिकायतकर्ता का नाम",
  "मोबाइल नंबर",
  "पता",
  "ज़िला",
  "तहसील",
  "गाँव",
  "विभाग",
  "शिकायत का विवरण",
  "स्थिति",
  "स्थिति दिनांक",
  "अधिकारी",
  "की गई कार्यवाही",
  "टिप्पणी",
] as const;
const SAMAY_STATUS: Readonly<Record<PortalStatus, string>> = {
  pending: "लंबित",
  marked: "विभाग को भेजी गई",
  "under-process": "प्रक्रियाधीन",
  "atr-sent": "एटीआर अपलोड",
  disposed: "निस्तारित",
  reopened: "पुनः खोली गई",
  rejected: "खारिज",
  transferred: "स्थानांतरित",
};

/** CM Window as a workbook: a title over all columns, one blank row, the heading, the cases, a total. */
export async function cmWindowWorkbook(cases: readonly PortalCase[]): Promise<Buffer> {
  const cells = cases.map((each, index) => cmCells(each, index).map((text) => (text === "" ? null : text)));
  const rows = [["CM Window - Government of Haryana: Grievance Report"], [], [...CM_HEADING], ...cells, [`Total: ${cases.length}`]];
  const title = { startRow: 0, startCol: 0, endRow: 0, endCol: CM_HEADING.length - 1 };
  return Buffer.from(await writeXlsx({ sheets: [{ name: "Report", rows, merges: [title] }] }));
}

/** The same as CSV with commas, titles and a total. */
export function cmWindowCsv(cases: readonly PortalCase[]): Buffer {
  const rows = cases.map((each, index) => cmCells(each, index));
  return Buffer.from(
    stringify([["CM Window - Grievance Report"], [], [...CM_HEADING], ...rows, ["Grand Total", String(cases.length)]], {
      record_delimiter: "windows",
    }),
    "utf8",
  );
}

/** Har Samay in Hindi: a byte order mark, semicolons, titles, blank lines and the heading again after each hundredth case. */
export function harSamayCsv(cases: readonly PortalCase[]): Buffer {
  const rows = cases.flatMap((each, index) => {
    const cells = samayCells(each, index);
    return index % 100 === 99 ? [cells, [], [...SAMAY_HEADING]] : [cells];
  });
  const table = [["हर समय - शिकायत रिपोर्ट"], ["दिनांक 24.11.2026 तक"], [], [...SAMAY_HEADING], ...rows, ["कुल", String(cases.length)]];
  return Buffer.from(stringify(table, { bom: true, delimiter: ";", record_delimiter: "windows" }), "utf8");
}

function cmCells(
  { number, registeredAt, name, phone, department, district, village, words, status, statusAt }: PortalCase,
  index: number,
): string[] {
  const isSettled = status === "disposed";
  return [
    String(index + 1),
    number,
    dateForms[index % dateForms.length]?.(registeredAt) ?? "",
    name[0],
    index % 3 === 0 ? `+91-${phone}` : phone,
    `H. No. ${(index % 400) + 1}, ${village[0]}`,
    district[0],
    "",
    village[0],
    department[0],
    words[0].split(" in ")[0] ?? "",
    words[0],
    CM_STATUS[status],
    status === "pending" ? "" : (dateForms[(index + 1) % dateForms.length]?.(statusAt) ?? ""),
    `XEN ${district[0]}`,
    isSettled ? "The matter was inspected and set right." : "",
    isSettled && index % 5 === 0 ? "Citizen informed" : "",
    "",
    index % 4 === 0 ? "Online" : "Counter",
    "",
  ];
}

function samayCells(
  { number, registeredAt, name, phone, department, district, village, words, status, statusAt }: PortalCase,
  index: number,
): string[] {
  const isSettled = status === "disposed";
  return [
    devanagari(String(index + 1)),
    number,
    devanagari(numbersOf(registeredAt, "/")),
    name[1],
    index % 2 === 0 ? devanagari(phone) : phone,
    `मकान ${(index % 400) + 1}`,
    district[1],
    "",
    village[1],
    department[1],
    words[1],
    SAMAY_STATUS[status],
    status === "pending" ? "-" : numbersOf(statusAt, "."),
    "",
    isSettled ? "मौके पर जाकर समाधान कराया गया" : "",
    "",
  ];
}

/** As the clerks of one portal write one column: always the day first. */
const dateForms: readonly ((at: number) => string)[] = [
  (at) => numbersOf(at, "/"),
  (at) => numbersOf(at, "-"),
  (at) => `${numbersOf(at, "/")} ${timeOf(at)}`,
  (at) => {
    const { day, month, year } = partsOf(at);
    return `${day} ${MONTHS[month - 1]} ${year}`;
  },
];

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

function partsOf(at: number) {
  const date = new Date(at + INDIA_OFFSET_MS);
  return {
    day: date.getUTCDate(),
    month: date.getUTCMonth() + 1,
    year: date.getUTCFullYear(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
  };
}

const two = (number: number) => String(number).padStart(2, "0");

function numbersOf(at: number, between: string): string {
  const { day, month, year } = partsOf(at);
  return [two(day), two(month), String(year)].join(between);
}

function timeOf(at: number): string {
  const { hour, minute } = partsOf(at);
  return `${two(hour % 12 === 0 ? 12 : hour % 12)}:${two(minute)} ${hour < 12 ? "AM" : "PM"}`;
}

function devanagari(text: string): string {
  return text.replaceAll(/\d/gu, (digit) => String.fromCharCode(0x0966 + Number(digit)));
}
