import { join } from "node:path";
import { app, protocol } from "electron";
import { bundle } from "./bundle.ts";
import { SCHEME, serveRendererFile } from "./rendererFiles.ts";

/** Call before the app is ready: a scheme's rights are settled when Chromium starts. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** Call once the app is ready and before a window opens. */
export function serveRenderer(): void {
  const [filesFolder = "", ...pictureFolders] = keptFolders();
  const folders = { folder: bundle.renderer, filesFolder, pictureFolders };
  protocol.handle(SCHEME, (request) => serveRendererFile(folders, request));
}

/** Where the engine keeps papers, and pictures of posts: of the record, and of a rehearsal. */
export function keptFolders(): readonly string[] {
  return ["files", "pictures", "rehearsal-pictures"].map((name) => join(app.getPath("userData"), name));
}
