import { join } from "node:path";
import { app, protocol } from "electron";
import { bundle } from "./bundle.ts";
import { SCHEME, serveRendererFile } from "./rendererFiles.ts";

/** Call before the app is ready: a scheme's rights are settled when Chromium starts. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Call once the app is ready and before a window opens. */
export function serveRenderer(): void {
  const [filesFolder = "", ...pictureFolders] = keptFolders();
  protocol.handle(SCHEME, (request) =>
    serveRendererFile({ folder: bundle.renderer, filesFolder, pictureFolders: [...pictureFolders, ...ofDossiers] }, request),
  );
}

/** Folders of dossiers that are open now; names are hashes of what they hold, so that none hides another. */
const ofDossiers = new Set<string>();

/** Lets pages load the pictures and papers of an opened dossier. Returns how to end that. */
export function serveDossier(folder: string): () => void {
  const kept = ["pictures", "files"].map((name) => join(folder, name));
  for (const each of kept) ofDossiers.add(each);
  return () => {
    for (const each of kept) ofDossiers.delete(each);
  };
}

/** Where the engine keeps papers, and pictures of posts: of the record, and of a rehearsal. */
export function keptFolders(): readonly string[] {
  return ["files", "pictures", "rehearsal-pictures"].map((name) => join(app.getPath("userData"), name));
}
