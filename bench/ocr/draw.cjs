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
    const picture = await window.webContents.capturePage();
    writeFileSync(png, picture.toPNG());
    window.destroy();
  }
}
