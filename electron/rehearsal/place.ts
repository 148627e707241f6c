import type { DistrictName } from "#domain/geography/districts.ts";

/** A name in the scripts that citizens write in; Gurmukhi where Punjabi is spoken. */
export interface PlaceName {
  readonly en: string;
  readonly hi: string;
  readonly pa?: string;
}

export interface DistrictPlaces {
  readonly district: DistrictName;
  /** How much of the stream comes from here, against 1 for an ordinary district. */
  readonly weight: number;
  readonly name: PlaceName;
  readonly towns: readonly PlaceName[];
  readonly villages: readonly PlaceName[];
  /** Colonies and roads that belong to its chief town. */
  readonly localities: readonly PlaceName[];
}

export function place(en: string, hi: string, pa?: string): PlaceName {
  return pa === undefined ? { en, hi } : { en, hi, pa };
}

/** Colonies that every larger town has. */
export const COMMON_LOCALITIES: readonly PlaceName[] = [
  place("Shiv Colony", "शिव कॉलोनी", "ਸ਼ਿਵ ਕਲੋਨੀ"),
  place("Patel Nagar", "पटेल नगर", "ਪਟੇਲ ਨਗਰ"),
  place("Gandhi Nagar", "गांधी नगर", "ਗਾਂਧੀ ਨਗਰ"),
  place("Model Town", "मॉडल टाउन", "ਮਾਡਲ ਟਾਊਨ"),
  place("Subhash Nagar", "सुभाष नगर", "ਸੁਭਾਸ਼ ਨਗਰ"),
  place("Railway Road", "रेलवे रोड", "ਰੇਲਵੇ ਰੋਡ"),
  place("Anaj Mandi Road", "अनाज मंडी रोड", "ਅਨਾਜ ਮੰਡੀ ਰੋਡ"),
  place("Ram Nagar", "राम नगर", "ਰਾਮ ਨਗਰ"),
  place("New Colony", "न्यू कॉलोनी", "ਨਿਊ ਕਲੋਨੀ"),
  place("Old Bus Stand", "पुराना बस अड्डा", "ਪੁਰਾਣਾ ਬੱਸ ਅੱਡਾ"),
];
