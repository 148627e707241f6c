import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createAuthority } from "#fakes/mail/certificate.ts";
import type { NetworkSettings } from "#contract/network.ts";
import { waysTo } from "../../core/http/network.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import type { ProxyQuestion } from "../../core/ports/host.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import type { Secrets } from "../../core/ports/secrets.ts";
import { createNetwork } from "./createNetwork.ts";

const PLAIN: NetworkSettings = { mode: "system", pacUrl: "", host: "", port: null, user: "", exceptions: [], authorities: "" };
const TARGET = { host: "api.x.com", port: 443 };
const OURS = { host: "proxy.hry.example", port: 8080 };

let stored: NetworkSettings;
let secrets: Secrets;
let asked: ProxyQuestion[];
let answer: string | null;
let network: ReturnType<typeof createNetwork>;
beforeEach(() => {
  [stored, secrets, asked, answer] = [PLAIN, memorySecrets({ "network.password": "secret" }), [], "DIRECT"];
});
afterEach(() => network.stop());

function begin(settings: Partial<NetworkSettings>, { shell = true, environment = {} } = {}): void {
  stored = { ...PLAIN, ...settings };
  network = createNetwork({
    settings: { network: () => stored, putNetwork: (put) => void (stored = put) },
    secrets,
    host: shell
      ? {
          resolvesProxies: true,
          async resolveProxy(question) {
            asked.push(question);
            return answer;
          },
        }
      : hostWithoutWindows,
    environment,
    systemsOwn: () => [],
  });
}

describe("the proxy of the system, or of a script of the network", () => {
  test("is asked for once in a while, by scheme, host and port alone", async () => {
    answer = "PROXY 10.1.1.1:3128; DIRECT";
    begin({ mode: "pac", pacUrl: "http://wpad.hry.example/proxy.pac" });
    expect(await waysTo(TARGET)).toEqual([{ host: "10.1.1.1", port: 3128, isTls: false, login: null }, null]);
    await waysTo(TARGET);
    expect(asked).toEqual([{ origin: "https://api.x.com:443", pacUrl: "http://wpad.hry.example/proxy.pac" }]);
  });

  test("is told the name and the password only where it is the one that a person wrote down", async () => {
    begin({ ...OURS, user: "cell" });
    answer = "PROXY proxy.hry.example:8080; PROXY evil.example:8080; HTTPS PROXY.hry.example.:8080";
    const ways = await waysTo(TARGET);
    expect(ways.map((way) => way?.login?.password ?? null)).toEqual(["secret", null, "secret"]);
  });

  test.each([
    ["a proxy of another kind", "SOCKS5 10.1.1.1:1080"],
    ["an address with more in it", "PROXY user:pass@10.1.1.1:80"],
    ["a line end", "PROXY 10.1.1.1:80\r\nX-Evil: 1"],
    ["a port that is none", "PROXY 10.1.1.1:99999"],
    ["an answer without end", `PROXY ${"a".repeat(3_000)}:80`],
    ["nothing", ""],
  ])("that names %s is not used, and nothing goes out beside it", async (_, said) => {
    answer = said;
    begin({ mode: "system" });
    await expect(waysTo(TARGET)).rejects.toMatchObject({ name: "ProxyError" });
  });

  test("that cannot be asked is passed by where nobody chose it, and told where a person chose the script", async () => {
    answer = null;
    begin({ mode: "system" });
    expect(await waysTo(TARGET)).toEqual([null]);
    network.stop();
    begin({ mode: "pac", pacUrl: "http://wpad.hry.example/proxy.pac" });
    await expect(waysTo(TARGET)).rejects.toMatchObject({ problem: "unknown" });
  });

  test("is never asked for this machine itself", async () => {
    answer = "PROXY 10.1.1.1:3128";
    begin({});
    for (const host of ["127.0.0.1", "localhost", "[::1]"]) expect(await waysTo({ host, port: 80 })).toEqual([null]);
    expect(asked).toEqual([]);
  });
});

describe("without a shell", () => {
  test("the environment names the proxy, with its own name and password", async () => {
    const environment = { https_proxy: "http://cell:p%40ss@10.1.1.1:3128", NO_PROXY: "hry.nic.in,10.0.0.0/8" };
    begin({}, { shell: false, environment });
    expect(await waysTo(TARGET)).toEqual([{ host: "10.1.1.1", port: 3128, isTls: false, login: { user: "cell", password: "p@ss" } }]);
    for (const host of ["hry.nic.in", "mail.hry.nic.in", "10.2.3.4"]) expect(await waysTo({ host, port: 443 })).toEqual([null]);
  });

  test("a script of the network cannot be asked, which is told", async () => {
    begin({ mode: "pac", pacUrl: "http://wpad.hry.example/proxy.pac" }, { shell: false });
    await expect(waysTo(TARGET)).rejects.toMatchObject({ problem: "unknown" });
  });
});

describe("what is set up by hand", () => {
  test("is in force as soon as it is stored", async () => {
    begin({});
    expect(await network.put({ ...PLAIN, mode: "manual", ...OURS, user: "cell" }, "new")).toEqual({ outcome: "stored" });
    expect(await waysTo(TARGET)).toEqual([{ ...OURS, isTls: false, login: { user: "cell", password: "new" } }]);
    expect(await waysTo({ host: "mail.gov.in", port: 993 })).toHaveLength(1);
  });

  test("keeps the password out of the record and of what a window is told", async () => {
    begin({});
    await network.put({ ...PLAIN, mode: "manual", ...OURS, user: "cell" }, "hidden-word");
    expect(JSON.stringify([stored, network.state()])).not.toContain("hidden-word");
    expect(network.state().hasPassword).toBe(true);
  });

  test("forgets the password for another proxy or another name, so that it goes to nobody else", async () => {
    for (const changed of [{ host: "evil.example" }, { port: 81 }, { user: "other" }]) {
      begin({ mode: "manual", ...OURS, user: "cell" });
      await secrets.store("network.password", "secret");
      await network.put({ ...stored, exceptions: ["*.hry.nic.in"] }, null);
      expect(network.state().hasPassword).toBe(true);
      await network.put({ ...stored, ...changed }, null);
      expect(network.state().hasPassword).toBe(false);
      network.stop();
    }
  });

  test("reaches what is excepted straight out", async () => {
    begin({ mode: "manual", ...OURS, exceptions: ["*.hry.nic.in", "10.0.0.0/8", "intra.example"] });
    const ways = async (host: string) => (await waysTo({ host, port: 443 })).map((way) => way?.host ?? "direct");
    for (const host of ["mail.hry.nic.in", "hry.nic.in", "10.9.9.9", "INTRA.example."]) expect(await ways(host)).toEqual(["direct"]);
    for (const host of ["evilhry.nic.in", "11.0.0.1", "a.intra.example"]) expect(await ways(host)).toEqual([OURS.host]);
  });

  test.each([
    ["host", { mode: "manual", host: "" }],
    ["host", { mode: "manual", host: "proxy example", port: 80 }],
    ["host", { mode: "manual", host: "http://proxy", port: 80 }],
    ["port", { mode: "manual", host: "proxy.example", port: null }],
    ["pacUrl", { mode: "pac", pacUrl: "file:///etc/passwd" }],
    ["pacUrl", { mode: "pac", pacUrl: "" }],
    ["exceptions", { exceptions: ["a b"] }],
    ["authorities", { authorities: "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----" }],
  ] as const)("names the field that cannot be used: %s", async (field, changed) => {
    begin({});
    expect(await network.put({ ...PLAIN, ...changed, exceptions: [...("exceptions" in changed ? changed.exceptions : [])] }, null)).toEqual(
      {
        outcome: "invalid",
        field,
      },
    );
    expect(stored).toEqual(PLAIN);
  });

  test("says whose the authorities are", async () => {
    begin({});
    await network.put({ ...PLAIN, authorities: `first line\n${createAuthority("SWAN Haryana").certificate}` }, null);
    expect(network.state().authorities).toEqual([{ subject: "SWAN Haryana", issuer: "SWAN Haryana", validTo: expect.any(Number) }]);
    expect(stored.authorities).toMatch(/^-----BEGIN CERTIFICATE-----/u);
  });
});
