/** Lets an app be packaged on the stand-in Electron, for trying. */
export const ALLOW_STAND_IN = "--allow-stand-in";

/** What each system's installers are, in the order of making: what needs nothing from a network first. */
const INSTALLERS = { linux: ["deb", "rpm", "AppImage"], win32: ["nsis", "msi"], darwin: ["dmg", "zip"] };

/** Programs of the system without which an installer is left out, unless it is asked for by name. */
const NEEDS = { deb: "dpkg-deb", rpm: "rpmbuild" };

/** What is to be made, by the words of the command line. Throws on one that means nothing here. */
export function wantedOf(words, { platform, isThere }) {
  const here = INSTALLERS[platform] ?? [];
  const named = words.filter((word) => word !== ALLOW_STAND_IN);
  const unknown = named.find((word) => word !== "dir" && !here.includes(word));
  if (unknown !== undefined)
    throw new Error(`"${unknown}" is not made here. On this system: ${["dir", ...here].join(", ")}; and ${ALLOW_STAND_IN}`);
  const isLeftOut = (name) => NEEDS[name] !== undefined && !isThere(NEEDS[name]);
  return {
    allowsStandIn: words.includes(ALLOW_STAND_IN),
    installers: named.length > 0 ? [...new Set(named)] : here.filter((name) => !isLeftOut(name)),
    leftOut: named.length > 0 ? [] : here.filter(isLeftOut).map((name) => `no ${name}: ${NEEDS[name]} is not on this machine`),
  };
}
