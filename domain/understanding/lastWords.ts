import { keySet } from "../text/keySet.ts";
import type { Token } from "../text/tokenise.ts";
import type { Reading } from "./reading.ts";

/* What words say surely where the model is often wrong: on the posts to learn from each of these was right every time. */

/** "Wrong water bill", "paani ka bill", and no word of electricity: the bill is not that of the power company. */
export function isOfWaterBill({ tokens }: Pick<Reading, "tokens">): boolean {
  if (tokens.some(({ key }) => OF_POWER.has(key))) return false;
  return tokens.some(({ key }, at) => {
    if (!BILL.has(key)) return false;
    const before = tokens[at - 1]?.key ?? "";
    return WATER.has(before) || (OF.has(before) && WATER.has(tokens[at - 2]?.key ?? ""));
  });
}

const BILL = keySet("bill bills bil बिल ਬਿੱਲ");
const OF = keySet("ka ke ki da de di ਦਾ ਦੇ");
const WATER = keySet("water paani pani jal पानी पाणी जल ਪਾਣੀ");
const OF_POWER = keySet("electricity bijli bijlee bijalee light uhbvn dhbvn uhbvnl dhbvnl बिजली लाइट ਬਿਜਲੀ");

/** Power is off where a patient lives by it: a hospital's line, oxygen at home. */
export function isLifeOnPower({ tokens, conceptHits }: Pick<Reading, "tokens" | "conceptHits">, isOutage: boolean): boolean {
  return tokens.some(isLifeSupport) || (isOutage && conceptHits.some(({ name }) => name === "hospital"));
}

function isLifeSupport({ key }: Token): boolean {
  return LIFE_SUPPORT.has(key);
}

const LIFE_SUPPORT = keySet(
  "oxygen aksijan concentrator concentrators ventilator ventilators dialysis icu ऑक्सीजन वेंटिलेटर डायलिसिस आईसीयू ਆਕਸੀਜਨ",
);
