/** Where X keeps the pictures of posts. */
const PICTURE_HOST = "pbs.twimg.com";

/** Whether an address is one of the channel's own: its picture host, or the server that posts are read from. */
export function isAddressOfChannel({ protocol, hostname, origin }: URL, baseUrl: string | null): boolean {
  if (protocol === "https:" && hostname === PICTURE_HOST) return true;
  return baseUrl !== null && URL.canParse(baseUrl) && origin === new URL(baseUrl).origin;
}
