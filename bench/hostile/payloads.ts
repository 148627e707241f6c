import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { testDataFolder } from "#fakes/x/testData.ts";
import { isJsonObject } from "./jsonObject.ts";

/** Words of complaints, real ones where there are some. */
export const TEXTS: readonly string[] = [
  "@HaryanaCMCell पिछले 3 दिन से वार्ड 12 में पानी नहीं आ रहा, JE साहब फोन नहीं उठाते। मेरा नंबर 98123 45670",
  "Bijli ka transformer jal gaya village Ratia dist Fatehabad, koi sunwai nahi. H.No. 7351, a/c 50100234567890 SBIN0001234",
  "Road from Kaithal to Pehowa is broken since 2 months, two accidents. Please act @cmohry #roads https://t.co/abc123",
  "ਮੇਰੇ ਪਿੰਡ ਵਿੱਚ ਗਲੀ ਦਾ ਪਾਣੀ ਖੜ੍ਹਾ ਹੈ, ਸਰਪੰਚ ਨਹੀਂ ਸੁਣਦਾ",
  "कार्य पूर्ण कर दिया गया है। दिनांक 24.11.2026 को पाइपलाइन की मरम्मत कर जलापूर्ति बहाल की गई।",
  "Police FIR nahi likh rahe, 112 par call kiya. Aadhaar 2345 6789 0123, DL HR-05 2019 0012345",
  'dept:PHED dist:Karnal state:new overdue "no water" to:me from:yesterday',
  ...realTexts(),
];

function realTexts(): readonly string[] {
  const file = join(testDataFolder() ?? "", "data", "real-posts-en.jsonl");
  if (testDataFolder() === undefined || !existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n").slice(0, 800);
  return lines.flatMap((line) => {
    const row: unknown = line === "" ? null : JSON.parse(line);
    return isJsonObject(row) && typeof row["text"] === "string" ? [row["text"]] : [];
  });
}

/** X's documented events, where they are; a post of ours else. */
export function xThings(): readonly unknown[] {
  const folder = testDataFolder();
  const file = join(folder ?? "", "x", "event-payloads.json");
  if (folder === undefined || !existsSync(file)) return [];
  const found: unknown[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isJsonObject(value)) {
      if (typeof value["id"] === "string") found.push(value);
      Object.values(value).forEach(visit);
    }
  };
  visit(JSON.parse(readFileSync(file, "utf8")));
  return found;
}

/** Objects of Meta's own edges: each field of the specification with an example of its type. */
export function metaThings(): readonly unknown[] {
  const folder = testDataFolder();
  if (folder === undefined) return [];
  return ["Comment", "IGComment", "IGMedia", "PagePost", "UnifiedThread"].flatMap((name) => {
    const specification: unknown = JSON.parse(readFileSync(join(folder, "facebook", `${name}.json`), "utf8"));
    const fields = isJsonObject(specification) && Array.isArray(specification["fields"]) ? specification["fields"] : [];
    return [Object.fromEntries(fields.filter(isJsonObject).map((field) => [String(field["name"]), exampleOf(String(field["type"]))]))];
  });
}

function exampleOf(type: string): unknown {
  if (type.startsWith("list")) return [{ id: "1", message: TEXTS[0] }];
  if (/^(?:unsigned )?int$/u.test(type)) return 3;
  if (type === "bool") return true;
  if (type === "datetime") return "2026-11-24T10:00:00+0000";
  return type === "string" ? "17841400000000000_1" : { id: "2", name: "Asha Devi", message: TEXTS[1] };
}
