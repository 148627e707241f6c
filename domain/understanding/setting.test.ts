import { expect, test } from "vitest";
import { buildGazetteer } from "../geography/gazetteer.ts";
import { tokenise } from "../text/tokenise.ts";
import { locate } from "./place/location.ts";
import { readPost } from "./reading.ts";
import { settingOf } from "./setting.ts";
import { placeFinder } from "./understand.ts";

const finder = placeFinder(buildGazetteer());

test.each([
  ["उत्तर हरियाणा बिजली वितरण निगम के एसडीओ", "UHBVN"],
  ["ਉੱਤਰ ਹਰਿਆਣਾ ਬਿਜਲੀ ਨਿਗਮ ਦੇ ਐਸਡੀਓ", "UHBVN"],
  ["dakshin haryana bijli vitran nigam", "DHBVN"],
  ["UHBVN ka bill galat", "UHBVN"],
  ["यूएचबीवीएन का बिल गलत", "UHBVN"],
  ["ਯੂਐਚਬੀਵੀਐਨ ਨੂੰ ਤਿੰਨ ਚਿੱਠੀਆਂ", "UHBVN"],
  ["डीएचबीवीएन का लाइनमैन", "DHBVN"],
  ["मानक माजरा में कुंडी, बिल हमारा", "UHBVN"],
  ["गांव रामपुरा में बिजली का बिल गलत", null],
  ["बिजली का बिल गलत", null],
  ["उत्तर दो, हरियाणा में बिजली कब आएगी", null],
])("the electricity company that %s says is %s", (text, company) => {
  const { location } = locate(tokenise(text), finder, "text");
  expect(settingOf(readPost(text), location).saidCompany).toBe(company);
});
