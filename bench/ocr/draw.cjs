// Run by Electron: draws each page of a list as a PNG beside it. The list is a JSON file: [{ html, png, width, height }].
const { readFileSync, writeFileSync } = require("node:fs");
const { app, BrowserWindow } = require("electron");

// The window of one page is closed before that of the next is opened.
app.on("window-all-closed", () => {});
app.disableHardwareAcceleration();
app.commandLine.appendSwitch("force-device-scale-factor", "1");
app
  .whenReady()
  .then(drawAll)
  .then(
    () => app.exit(0),
    (error) => {
      process.stderr.write(`${error.stack}\n`);
      app.exit(1);
    },
  );

async function drawAll() {
  for (const { html, png, width, height } of JSON.parse(readFileSync(process.argv.at(-1), "utf8"))) {
    const window = new BrowserWindow({
      width,
      height,
      useContentSize: true,
      show: false,
      frame: false,
      webPreferences: { offscreen: true },
    });
    await window.loadFile(html);
    // A font that is still on its way leaves the sheet empty.
    await window.webContents.executeJavaScript(
      "Promise.all(Array.from(document.fonts, (face) => face.load())).then(() => new Promise((done) => setTimeout(done, 2_000)))",
    );
    writeFileSync(png, (await drawnPicture(window)).toPNG());
    window.destroy();
  }
}

const TRIES = 60;
const BETWEEN_MS = 500;

/** On a busy machine the sheet is drawn some time after its fonts are there: what does not change any more, and is not one colour, is all of it. */
async function drawnPicture(window) {
  let before = null;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const picture = await window.webContents.capturePage();
    const pixels = picture.toBitmap();
    if (before !== null && hasDrawing(pixels) && pixels.equals(before)) return picture;
    before = pixels;
    await new Promise((done) => setTimeout(done, BETWEEN_MS));
  }
  throw new Error("The sheet was not drawn");
}

function hasDrawing(pixels) {
  const first = pixels.subarray(0, 4);
  for (let at = 0; at < pixels.length; at += 404) if (!pixels.subarray(at, at + 4).equals(first)) return true;
  return false;
}
