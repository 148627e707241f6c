import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { electronBinary } from "./app.ts";
import { expect, test } from "./fixtures.ts";
import { oneApp } from "./oneApp.ts";

test.describe("safety", { tag: "@main-job" }, () => {
  const shared = oneApp();

  test("a page has no Node and no Electron, and runs under the app's own protocol", async () => {
    const { app } = shared;
    const { wall } = app;
    await expect(wall.sources).toHaveCount(1);
    expect(
      await wall.page.evaluate(() => ({
        origin: location.origin,
        reachable: ["require", "process", "module", "Buffer", "ipcRenderer", "electron", "global"].filter((name) => name in window),
      })),
    ).toEqual({ origin: "ismgt://app", reachable: [] });
    const preferences = await app.electron.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): Electron.WebPreferences };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
  });

  test("the policy blocks code and styles that did not come with the app", async () => {
    const { wall } = shared.app;
    await expect(wall.sources).toHaveCount(1);
    await expect(wall.page.evaluate(() => (document.body.innerHTML = "<b>bold</b>"))).rejects.toThrow(/TrustedHTML/);
    // None at all is none: a library empties what it reads aloud so.
    expect(await wall.page.evaluate(() => (document.createElement("div").innerHTML = ""))).toBe("");
    // In a turn of its own: what the driver itself evaluates is exempt from the policy.
    const evaluated = await wall.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          setTimeout(() => {
            try {
              resolve(`ran: ${String(Reflect.construct(Function, ["return 1"]))}`);
            } catch (error) {
              resolve(String(error));
            }
          });
        }),
    );
    expect(evaluated).toContain("EvalError");
    const blocked = await wall.page.evaluate(async () => {
      const directives: string[] = [];
      document.addEventListener("securitypolicyviolation", (event) => directives.push(event.effectiveDirective));
      const style = document.createElement("style");
      style.textContent = "body { display: none }";
      document.head.append(style);
      document.body.setAttribute("style", "color: red");
      const image = new Image();
      image.src = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";
      document.body.append(image);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return directives.toSorted();
    });
    expect(blocked).toEqual(["img-src", "style-src-attr", "style-src-elem"]);
    await expect(wall.page.locator("body")).toBeVisible();
  });

  test("the pages themselves break no rule of the policy", async () => {
    const { app, x } = shared;
    const { wall } = app;
    const complaints: string[] = [];
    wall.page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    wall.page.on("pageerror", (error) => complaints.push(error.message));
    // A page that is still arriving cannot be loaded again.
    await expect(wall.sources).not.toHaveCount(0);
    await wall.page.reload();
    x.publish({ text: "@HaryanaCMCell Drain blocked in Jind" });
    await expect(wall.card("Drain blocked")).toBeVisible();
    const settings = await app.openSettings();
    settings.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    await settings.waitForLoadState("load");
    await settings.reload();
    await settings.waitForLoadState("load");
    await settings.close();
    expect(complaints).toEqual([]);
  });

  test("a hostile post is shown as text", async () => {
    const { app, x } = shared;
    const { wall } = app;
    const hostile = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script><b>bold</b> javascript:alert(1) {{7*7}} %s`;
    x.publish({ text: `@HaryanaCMCell ${hostile}`, author: { username: "intruder", name: `<i>${hostile}</i>`, location: hostile } });
    await expect(wall.card(`<b>bold</b>`)).toHaveCount(1);
    const card = wall.card("javascript:alert(1)");
    await expect(card).toContainText(`<img src=x onerror="document.title='owned'"><script>document.title='owned'</script>`);
    expect(await card.locator("img, script, iframe, a, b:text-is('bold')").count()).toBe(0);
    expect(await wall.page.title()).not.toContain("owned");
  });

  test("a token is in no file of the profile, crash reports among them, and in no process of ours", async () => {
    const { app, x } = shared;
    const { wall } = app;
    await expect(wall.sources).toHaveAttribute("data-state", "live");
    const before = await app.enginePid();
    process.kill(before ?? 0, "SIGSEGV");
    await expect.poll(async () => ((await app.enginePid()) ?? before) !== before, { timeout: 30_000 }).toBe(true);
    await expect(wall.sources).toHaveAttribute("data-state", "live", { timeout: 30_000 });
    const files = readdirSync(app.profile, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const file of files) {
      expect(readFileSync(join(file.parentPath, file.name)).includes(x.bearer), file.name).toBe(false);
    }
    const pid = await app.enginePid();
    if (process.platform === "linux") expect(readFileSync(`/proc/${pid}/environ`, "utf8")).not.toContain(x.bearer);
  });

  test("a second app on the same profile gives way to the first", async () => {
    const { app } = shared;
    const { wall } = app;
    await expect(wall.sources).toHaveCount(1);
    const second = spawn(electronBinary(), ["--no-sandbox", ".", `--user-data-dir=${app.profile}`], {
      cwd: join(import.meta.dirname, ".."),
    });
    const [code] = (await once(second, "exit")) as [number | null];
    expect(code).toBe(0);
    expect(await app.enginePid()).toBeGreaterThan(0);
  });

  // Last: the driver waits for the navigation that is refused, so no other test goes on in this app.
  test("navigation, new windows, downloads, permissions, embedding and the network are refused", async () => {
    const { app, x } = shared;
    const { wall } = app;
    await expect(wall.sources).toHaveCount(1);
    await wall.page.evaluate((elsewhere) => {
      location.assign(elsewhere);
      const link = document.createElement("a");
      link.href = `${location.origin}/wall/index.html`;
      link.download = "wall.html";
      link.click();
      for (const tag of ["webview", "iframe"]) {
        const element = document.createElement(tag);
        element.setAttribute("src", elsewhere);
        document.body.append(element);
      }
    }, `${x.url}/2/users/me`);
    await wall.page.waitForTimeout(500);
    const answers = await wall.page.evaluate(async (elsewhere) => {
      const asked = await Promise.allSettled([
        fetch(elsewhere),
        navigator.mediaDevices.getUserMedia({ video: true }),
        navigator.clipboard.readText(),
      ]);
      return {
        opened: window.open(elsewhere),
        href: location.href,
        asked: asked.map(({ status }) => status),
        geolocation: (await navigator.permissions.query({ name: "geolocation" })).state,
        notifications: await Notification.requestPermission(),
      };
    }, `${x.url}/2/users/me`);
    expect(answers).toEqual({
      opened: null,
      href: "ismgt://app/wall/index.html#1",
      asked: ["rejected", "rejected", "rejected"],
      geolocation: "denied",
      notifications: "denied",
    });
    expect(app.electron.windows()).toHaveLength(1);
    expect(x.requests.filter(({ headers }) => headers["user-agent"]?.includes("Chrome"))).toEqual([]);
    expect(app.log()).toContain("refused: navigation");
  });
});
