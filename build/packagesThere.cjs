const { existsSync } = require("fs");

/**
 * Loaded before a script of npm (`node -r`), whose own imports would fail first: says in one sentence what a clone still needs. It runs on a Node that is too
 * old for all else here, so nothing in it is newer than Node 12.
 */
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) stop(`this is Node ${process.versions.node}; Node 20.19 or newer is needed`);
if (!existsSync(`${__dirname}/../node_modules`)) stop("the packages are not installed: run npm ci, then the same again");

/** @param {string} sentence */
function stop(sentence) {
  process.stderr.write(`ismgt: ${sentence}\n`);
  process.exit(1);
}
