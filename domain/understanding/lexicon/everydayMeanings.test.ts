import { describe, expect, test } from "vitest";
import { readPost } from "../reading.ts";

const meaningsOf = (text: string) => readPost(text).matches.map(({ meaning }) => meaning);

describe("an everyday word that has the key of a word of a list", () => {
  test.each([
    ["ਦਿਓ", "SCHOOL_EDU/department"],
    ["ਕੁੜੀ", "ULB/garbage"],
    ["ਨਾਲੋਂ", "ULB/drain"],
    ["ਬਾਂਹ", "IRRIGATION/breach"],
    ["ਪਿਤਾ", "POLICE/assault"],
    ["पहल्यां", "SPORTS/facilities"],
    ["छोरी", "POLICE/theft"],
    ["दरार", "POLICE/assault"],
    ["खाद", "PWD/potholes"],
    ["हक", "POLICE/cyber"],
    ["in sector", "ULB/dogs"],
    ["toll free number", "NHAI/toll"],
  ])("%s is not %s", (text, meaning) => {
    expect(meaningsOf(text)).not.toContain(meaning);
  });

  test.each([
    ["डीईओ दफ्तर", "SCHOOL_EDU/department"],
    ["नाले का पानी", "ULB/drain"],
    ["नहर का बांध टूट गया", "IRRIGATION/breach"],
    ["खाद नहीं मिल रही", "AGRICULTURE/fertiliser"],
    ["मोबाइल चोरी हो गया", "POLICE/theft"],
    ["सड़क पर खड्डे", "PWD/potholes"],
    ["dogs near the school", "ULB/dogs"],
    ["ਡਾਕਖਾਨੇ ਵਿੱਚ", "CENTRAL/telecom-post"],
    ["मधुमक्खी पालन की ट्रेनिंग", "AGRICULTURE/inputs"],
  ])("%s still is %s", (text, meaning) => {
    expect(meaningsOf(text)).toContain(meaning);
  });
});
