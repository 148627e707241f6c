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
  const data = app.getPath("userData");
  const folders = {
    folder: bundle.renderer,
    filesFolder: join(data, "files"),
    pictureFolders: [join(data, "pictures"), join(data, "rehearsal-pictures")],
  };
  protocol.handle(SCHEME, (request) => serveRendererFile(folders, request));
}
