/** The entry files of workers, as `build/bundle.mjs` names them. */
type WorkerFile =
  | "backupWorker"
  | "chosenFileWorker"
  | "copyWorker"
  | "importWorker"
  | "letterWorker"
  | "readWorkerEntry"
  | "reportWorker"
  | "scanWorker"
  | "thumbnailWorker"
  | "transferWorker";

/** The form in a worker, or the inline one where the engine runs from its sources, which a worker cannot load. */
export function inWorkerOrInline<Form>(name: WorkerFile, inWorker: (file: URL) => Form, inline: () => Form): Form {
  // Once built, this file lies in a folder beside that of the entry files, or in it.
  return import.meta.url.endsWith(".ts") ? inline() : inWorker(new URL(`../engine/${name}.js`, import.meta.url));
}
