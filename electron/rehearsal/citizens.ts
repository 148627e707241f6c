import type { DistrictName } from "#domain/geography/districts.ts";
import type { UserSeed } from "./x/platform/post.ts";
import type { DistrictPlaces } from "./place.ts";
import type { Random } from "./random.ts";

export interface Citizen {
  readonly account: UserSeed;
  readonly home: DistrictPlaces;
}

interface Name {
  readonly en: string;
  readonly hi: string;
}

const name = (en: string, hi: string): Name => ({ en, hi });

const MEN: readonly Name[] = [
  name("Ramesh", "रमेश"),
  name("Vikas", "विकास"),
  name("Naveen", "नवीन"),
  name("Sandeep", "संदीप"),
  name("Mohit", "मोहित"),
  name("Deepak", "दीपक"),
  name("Parveen", "परवीन"),
  name("Ankit", "अंकित"),
  name("Satish", "सतीश"),
  name("Rohtash", "रोहताश"),
  name("Amit", "अमित"),
  name("Krishna", "कृष्णा"),
  name("Yogesh", "योगेश"),
];

const WOMEN: readonly Name[] = [
  name("Sunita", "सुनीता"),
  name("Pooja", "पूजा"),
  name("Kavita", "कविता"),
  name("Rekha", "रेखा"),
  name("Asha", "आशा"),
  name("Monika", "मोनिका"),
  name("Suman", "सुमन"),
  name("Neelam", "नीलम"),
  name("Jyoti", "ज्योति"),
  name("Manju", "मंजू"),
  name("Bimla", "बिमला"),
];

const LAST_NAMES: readonly Name[] = [
  name("Kumar", "कुमार"),
  name("Sharma", "शर्मा"),
  name("Malik", "मलिक"),
  name("Yadav", "यादव"),
  name("Dahiya", "दहिया"),
  name("Saini", "सैनी"),
  name("Goyal", "गोयल"),
  name("Sangwan", "सांगवान"),
  name("Verma", "वर्मा"),
  name("Hooda", "हुड्डा"),
  name("Jangra", "जांगड़ा"),
  name("Bishnoi", "बिश्नोई"),
  name("Punia", "पूनिया"),
  name("Gupta", "गुप्ता"),
  name("Kaushik", "कौशिक"),
  name("Nain", "नैन"),
];

const LAST_NAMES_OF_WOMEN: readonly Name[] = [name("Devi", "देवी"), name("Rani", "रानी"), ...LAST_NAMES];

const SIKH_NAMES: readonly Name[] = [
  name("Gurpreet Singh", "गुरप्रीत सिंह"),
  name("Harjeet Kaur", "हरजीत कौर"),
  name("Balwinder Singh", "बलविंदर सिंह"),
  name("Jaspreet Kaur", "जसप्रीत कौर"),
  name("Sukhdev Singh", "सुखदेव सिंह"),
  name("Manpreet Kaur", "मनप्रीत कौर"),
];

const MEO_NAMES: readonly Name[] = [
  name("Imran Khan", "इमरान खान"),
  name("Shabana", "शबाना"),
  name("Arif Mohammad", "आरिफ मोहम्मद"),
  name("Nasreen Bano", "नसरीन बानो"),
  name("Zakir Ali", "जाकिर अली"),
  name("Wasim Ahmad", "वसीम अहमद"),
];

/** Gives out people who write, now and then one who has written before. None of them exists. */
export class Citizens {
  readonly #random: Random;
  readonly #byDistrict = new Map<DistrictName, Citizen[]>();
  #made = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  from(home: DistrictPlaces): Citizen {
    const neighbours = this.#byDistrict.get(home.district) ?? [];
    if (neighbours.length > 3 && this.#random.chance(0.15)) return this.#random.pick(neighbours);
    this.#made += 1;
    const citizen = { account: this.#account(home), home };
    this.#byDistrict.set(home.district, neighbours);
    neighbours.push(citizen);
    return citizen;
  }

  #account(home: DistrictPlaces): UserSeed {
    const random = this.#random;
    const named = this.#name(home);
    const digits = String(this.#made + 10);
    const base = random.chance(0.5) ? named.en.replaceAll(" ", "_") : named.en.replaceAll(" ", "").toLowerCase();
    return {
      username: `${base.slice(0, 15 - digits.length)}${digits}`,
      name: random.chance(0.35) ? named.hi : random.chance(0.15) ? `${named.en} 🇮🇳` : named.en,
      location: this.#location(home),
      followers: Math.round(10 ** (1 + random.fraction() * 2.6)),
      verified: random.chance(0.05),
    };
  }

  #name(home: DistrictPlaces): Name {
    if (home.district === "Nuh" && this.#random.chance(0.7)) return this.#random.pick(MEO_NAMES);
    if (home.name.pa !== undefined && this.#random.chance(0.3)) return this.#random.pick(SIKH_NAMES);
    const isWoman = this.#random.chance(0.4);
    const first = this.#random.pick(isWoman ? WOMEN : MEN);
    const last = this.#random.pick(isWoman ? LAST_NAMES_OF_WOMEN : LAST_NAMES);
    return { en: `${first.en} ${last.en}`, hi: `${first.hi} ${last.hi}` };
  }

  /** What people write into their profile: often their town, often less, sometimes a jest. */
  #location(home: DistrictPlaces): string | null {
    const chance = this.#random.fraction();
    if (chance < 0.3) return null;
    if (chance < 0.65) return `${this.#random.pick(home.towns).en}, Haryana`;
    if (chance < 0.75) return this.#random.pick(home.towns).hi;
    if (chance < 0.85) return "Haryana, India";
    return this.#random.pick(["India", "भारत", "Delhi NCR", "Earth", "desi haryana"]);
  }
}
