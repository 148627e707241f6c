import { BUNDLE_NAMES, bundle } from "../bundle.mjs";
import { writeNotices } from "./notices.mjs";
import { packagesInside } from "./packagesInside.mjs";
import { sbomOf } from "./sbom.mjs";

/** `npm run -s sbom`: what is inside a package made now. */
await bundle();
writeNotices(BUNDLE_NAMES);
process.stdout.write(`${JSON.stringify(sbomOf(packagesInside(BUNDLE_NAMES)), null, 2)}\n`);
