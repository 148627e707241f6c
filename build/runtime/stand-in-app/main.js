import { app } from "electron";
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * What Electron runs when it is started with a folder: takes name, version and path from the folder's
 * package.json, then its main. `-r FILE` loads a file first, which is how test drivers get in.
 */
const { folder, preloads } = readArguments(process.argv.slice(1));
if (folder === null) {
  console.error("Usage: electron [-r FILE] FOLDER [ARGUMENTS]");
  app.exit(1);
} else {
  const require = createRequire(import.meta.url);
  for (const file of preloads) require(resolve(file));
  await start(resolve(folder)).catch((error) => {
    console.error(error);
    app.exit(1);
  });
}

function readArguments(args) {
  const preloads = [];
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index];
    if (argument === "-r" || argument === "--require") preloads.push(args[(index += 1)]);
    else if (!argument.startsWith("-")) return { folder: argument, preloads };
  }
  return { folder: null, preloads };
}

async function start(path) {
  process.defaultApp = true;
  if (statSync(path).isFile()) {
    app.setAppPath(dirname(path));
    await import(pathToFileURL(path).href);
    return;
  }
  const manifest = JSON.parse(readFileSync(join(path, "package.json"), "utf8"));
  app.setVersion(manifest.version ?? "0.0.0");
  app.setName(manifest.productName ?? manifest.name ?? "Electron");
  app.setPath("userData", join(app.getPath("appData"), app.getName()));
  app.setAppPath(path);
  await import(pathToFileURL(resolve(path, manifest.main ?? "index.js")).href);
}
