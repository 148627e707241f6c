import { app } from "electron";

/** True in a packaged app: known by the archive that holds this code, for Electron itself goes by the name of the program's file. */
export const isPackaged = app.isPackaged || /[\\/]app\.asar[\\/]/u.test(import.meta.dirname);
