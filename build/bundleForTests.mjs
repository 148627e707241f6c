import { bundle } from "./bundle.mjs";

/** Tests of the command line run what a user runs: the bundled engine. */
export default async function setup() {
  await bundle(["node"]);
}
