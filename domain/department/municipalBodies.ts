import type { Words } from "../text/words.ts";

/** Towns with a municipal corporation or council. Every other town has a committee, if it has a body of its own. */
export const MUNICIPAL_BODIES: readonly string[] = [
  ..."Gurugram Manesar Faridabad Ambala Panchkula Yamunanagar Karnal Panipat Sonipat Rohtak Hisar".split(" "),
  ..."Thanesar Kaithal Jind Narwana Fatehabad Tohana Sirsa Dabwali Hansi Bhiwani Jhajjar Bahadurgarh Narnaul Rewari Palwal Hodal Nuh Sohna Gohana Kalka Kurukshetra".split(
    " ",
  ),
  "Charkhi Dadri",
  "Ambala Cantonment",
];

/** Who answers for the town. */
export function municipalChiefOf(town: string): Words {
  const at = MUNICIPAL_BODIES.indexOf(town);
  if (at === -1) return { en: "Secretary, Municipal Committee", hi: "सचिव, नगर पालिका" };
  if (at < CORPORATIONS) return { en: "Commissioner, Municipal Corporation", hi: "आयुक्त, नगर निगम" };
  return { en: "Executive Officer, Municipal Council", hi: "कार्यकारी अधिकारी, नगर परिषद" };
}

/** How many of the bodies, from the first, are corporations. */
const CORPORATIONS = 11;
