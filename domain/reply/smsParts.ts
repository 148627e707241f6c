/** What one SMS is charged as. */
export interface SmsParts {
  /** Letters of Hindi and most signs beyond the common ones make the whole message Unicode, of which fewer fit. */
  readonly isUnicode: boolean;
  /** As the networks count: units of 7 bits, or of 16 in Unicode. */
  readonly units: number;
  readonly parts: number;
}

/** GSM 03.38: what stands in its table counts one unit, what stands in its extension two. */
const BASIC = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
const EXTENDED = new Set("\f^{}\\[~]|€");

/** A message of several parts gives some of each to what joins them. */
const GSM = { alone: 160, joined: 153 } as const;
const UNICODE = { alone: 70, joined: 67 } as const;

export function smsPartsOf(text: string): SmsParts {
  let units = 0;
  let isUnicode = false;
  for (const letter of text) {
    if (BASIC.has(letter)) units += 1;
    else if (EXTENDED.has(letter)) units += 2;
    else {
      isUnicode = true;
      break;
    }
  }
  if (isUnicode) units = text.length;
  const { alone, joined } = isUnicode ? UNICODE : GSM;
  return { isUnicode, units, parts: units === 0 ? 0 : units <= alone ? 1 : Math.ceil(units / joined) };
}
