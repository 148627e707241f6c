/** Why a package on this Electron may not be made; null where it may. One on a stand-in is for trying, and is marked as such. */
export function refusalOf({ runtime, pinned, allowsStandIn }) {
  if (runtime === pinned || allowsStandIn) return null;
  return `the Electron here is ${runtime}, which stands in for ${pinned} and gets no security fixes. A package for a room needs ${pinned}: run "npm run setup" where its release host answers. To make one for trying, which says so everywhere: npm run package -- --allow-stand-in`;
}

/** What differs in the packager's configuration: another name, so that it takes neither the place nor the profile of the real one. */
export const TEST_BUILD = {
  productName: "ISMGT test build",
  executableName: "ismgt-test-build",
  artifactName: "ismgt-test-build-${version}-${os}-${arch}.${ext}",
  extraMetadata: { productName: "ISMGT test build", testBuild: true },
};
