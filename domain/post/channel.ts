/** The ways in which a citizen reaches the office. */
export const CHANNELS = ["x", "facebook", "instagram", "email", "cm-window", "har-samay", "desk", "telegram", "youtube"] as const;

export type Channel = (typeof CHANNELS)[number];

/** In both languages of the room. */
export const CHANNEL_NAMES: Readonly<Record<Channel, { readonly en: string; readonly hi: string }>> = {
  x: { en: "X", hi: "X" },
  facebook: { en: "Facebook", hi: "फ़ेसबुक" },
  instagram: { en: "Instagram", hi: "इंस्टाग्राम" },
  email: { en: "E-mail", hi: "ई-मेल" },
  "cm-window": { en: "CM Window", hi: "सीएम विंडो" },
  "har-samay": { en: "Har Samay", hi: "हर समय" },
  desk: { en: "Desk", hi: "डेस्क" },
  telegram: { en: "Telegram", hi: "टेलीग्राम" },
  youtube: { en: "YouTube", hi: "यूट्यूब" },
};
