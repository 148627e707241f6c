/** More arguments than this and the call itself fails. */
const PIECE_BYTES = 0x8000;

/** Bytes as the engine takes them. */
export function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (let start = 0; start < bytes.length; start += PIECE_BYTES)
    binary += String.fromCharCode(...bytes.subarray(start, start + PIECE_BYTES));
  return btoa(binary);
}
