/** Which wall this page is: the shell puts it after the hash of the address. A page opened by itself is the first. */
export function wallIdOfPage(): string {
  return decodeURIComponent(location.hash.slice(1)) || "1";
}
