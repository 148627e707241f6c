import { app, session, shell, type WebContents } from "electron";
import { isPackaged } from "./packaged.ts";
import { isOwnTable } from "./rendererFiles.ts";

const OUTSIDE = ["http://*/*", "https://*/*", "ws://*/*", "wss://*/*", "ftp://*/*", "file://*/*"];

/**
 * Takes from every page what none of ours needs: to go elsewhere, to open a window, to embed, to ask for a device, to download anything
 * but a table of its own, to reach a network. The content security policy says most of it too; this holds where a page would get around it.
 * Call before the app is ready. `onRefused` gets one line for the log.
 */
export function harden(onRefused: (line: string) => void): void {
  // Every renderer in the sandbox, also one that a later window forgets to ask for. In development the command line may switch it off
  // (root has none on Linux); to switch it on again there would end every child process at its start.
  if (isPackaged || !app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
  app.on("web-contents-created", (_event, contents) => hardenContents(contents, onRefused));
}

/** The same for the session that all pages share. Call once the app is ready and before a window opens. */
export function hardenSession(onRefused: (line: string) => void): void {
  const of = session.defaultSession;
  of.setPermissionRequestHandler((_contents, permission, answer) => {
    onRefused(`permission ${permission}`);
    answer(false);
  });
  of.setPermissionCheckHandler(() => false);
  of.setDevicePermissionHandler(() => false);
  of.setSpellCheckerEnabled(false);
  of.on("will-download", (event, item) => {
    // The system asks the person where to keep it; without a title it would show an address that says nothing.
    if (isOwnTable(item.getURL(), item.getFilename())) return item.setSaveDialogOptions({ title: item.getFilename() });
    event.preventDefault();
    onRefused("download");
  });
  of.webRequest.onBeforeRequest({ urls: OUTSIDE }, (details, answer) => {
    onRefused(`request to ${origin(details.url)}`);
    answer({ cancel: true });
  });
}

function hardenContents(contents: WebContents, onRefused: (line: string) => void): void {
  // These come for what a page starts, not for `loadURL` and `reload` of the shell: all of them are refused.
  let dialledAt = 0;
  contents.on("will-frame-navigate", (event) => {
    event.preventDefault();
    // A number to call goes to the program of the system that calls; a page that is taken over calls nobody over and over.
    if (TELEPHONE.test(event.url) && Date.now() - dialledAt > DIALS_EVERY_MS) {
      dialledAt = Date.now();
      return void shell.openExternal(event.url);
    }
    return onRefused(`navigation to ${origin(event.url)}`);
  });
  contents.on("will-redirect", (event) => {
    event.preventDefault();
    onRefused(`redirect to ${origin(event.url)}`);
  });
  contents.on("will-attach-webview", (event) => {
    event.preventDefault();
    onRefused("webview");
  });
  contents.setWindowOpenHandler(({ url }) => {
    onRefused(`new window for ${origin(url)}`);
    return { action: "deny" };
  });
}

const TELEPHONE = /^tel:\+?\d{6,15}$/u;
const DIALS_EVERY_MS = 2_000;

/** Only where it pointed: a whole address may carry a citizen's words. */
function origin(url: string): string {
  return URL.canParse(url) ? `${new URL(url).protocol}//${new URL(url).host}` : "an address that is none";
}
