/** Whether an address is one that the browser of the system may be sent to: https, or a server on this machine, as in a rehearsal. */
export function isSignInPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (username !== "" || password !== "") return false;
  return protocol === "https:" || (protocol === "http:" && hostname === "127.0.0.1");
}
