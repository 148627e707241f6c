import { bundle } from "./bundle.mjs";
import { setUpOnce } from "./setup.mjs";

/** Tests of the command line run what a user runs: the bundled engine. */
export default async function setup() {
  await setUpOnce();
  await bundle(["node"]);
}
