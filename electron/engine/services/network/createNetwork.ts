import { createSecureContext, rootCertificates } from "node:tls";
import type { SecureContext } from "node:tls";
import type { NETWORK_FIELDS, NetworkSettings, NetworkState } from "#contract/network.ts";
import { PROXY_HOST } from "#contract/network.ts";
import { bareHost, leaveNetwork, authorityOf, sameTarget, useNetwork } from "../../core/http/network.ts";
import type { Network, Proxy } from "../../core/http/network.ts";
import { ProxyError } from "../../core/http/proxyError.ts";
import { stackOf } from "../../core/guard/lastResort.ts";
import type { EngineHost, ProxyQuestion } from "../../core/ports/host.ts";
import type { Secrets } from "../../core/ports/secrets.ts";
import type { EngineSettings } from "../../core/settings/engineSettings.ts";
import { environmentWay } from "./environmentWays.ts";
import { isExcepted, readException } from "./exceptions.ts";
import { waysIn } from "./pacAnswer.ts";
import { certificatesIn, readCertificate, systemAuthorities } from "./systemAuthorities.ts";

export interface NetworkParts {
  readonly settings: Pick<EngineSettings, "network" | "putNetwork">;
  readonly secrets: Secrets;
  readonly host: Pick<EngineHost, "resolveProxy" | "resolvesProxies">;
  /** Of the process, for an engine without a shell. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** PEM of the authorities that the machine believes. */
  readonly systemsOwn?: () => readonly string[];
}

type Field = (typeof NETWORK_FIELDS)[number];
type Put = { readonly outcome: "stored" } | { readonly outcome: "invalid"; readonly field: Field } | { readonly outcome: "no-keyring" };

export const PROXY_PASSWORD = "network.password";

/** The shell may wait for a script that never comes. */
const RESOLVED_WITHIN_MS = 10_000;
/** What it said holds for so long: a script is not run for every connection. */
const HOLDS_MS = 60_000;
const MOST_HELD = 200;

/** How this machine reaches others, by the settings; in force from here on, for the whole process. */
export function createNetwork(parts: NetworkParts) {
  const { settings, secrets, host, environment = process.env, systemsOwn = systemAuthorities } = parts;
  let inForce = begin(settings.network());
  useNetwork(inForce);

  function begin(of: NetworkSettings): Network {
    const given = certificatesIn(of.authorities);
    let context: SecureContext | undefined | null = null;
    return {
      waysTo: waysBy(of, { host, environment, password: () => secrets.get(PROXY_PASSWORD) ?? null }),
      authorities: () => [...systemsOwn(), ...given],
      trust: () => (context ??= contextOf([...systemsOwn(), ...given])),
    };
  }

  return {
    state(): NetworkState {
      const stored = settings.network();
      return {
        settings: stored,
        hasPassword: secrets.get(PROXY_PASSWORD) !== undefined,
        keepsPassword: secrets.hasKeyring,
        asksSystem: host.resolvesProxies,
        authorities: certificatesIn(stored.authorities).flatMap((pem) => {
          const read = readCertificate(pem);
          return read === null
            ? []
            : [{ subject: nameIn(read.subject), issuer: nameIn(read.issuer), validTo: Date.parse(read.validTo) || 0 }];
        }),
        systemAuthorities: systemsOwn().length,
      };
    },
    /** The password goes to one proxy under one name: for another one it is forgotten, unless it is given again. */
    async put(said: NetworkSettings, password: string | null): Promise<Put> {
      const read = readSettings(said);
      if ("field" in read) return { outcome: "invalid", field: read.field };
      const before = settings.network();
      if (password !== null) {
        if (!(await secrets.store(PROXY_PASSWORD, password))) return { outcome: "no-keyring" };
      } else if (!isSameLogin(before, read)) {
        await secrets.forget(PROXY_PASSWORD);
      }
      settings.putNetwork(read);
      inForce = begin(read);
      useNetwork(inForce);
      return { outcome: "stored" };
    },
    stop: () => leaveNetwork(inForce),
  };
}

interface Known {
  readonly host: NetworkParts["host"];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly password: () => string | null;
}

function waysBy(of: NetworkSettings, { host, environment, password }: Known): Network["waysTo"] {
  const own = of.host === "" || of.port === null ? null : { host: bareHost(of.host), port: of.port };
  const login = () => {
    const word = password();
    return of.user === "" || word === null ? null : { user: of.user, password: word };
  };
  /** Any network may name any proxy: only the one that a person wrote down is told their name and password. */
  const withLogin = (way: Omit<Proxy, "login">): Proxy => ({ ...way, login: own !== null && sameTarget(own, way) ? login() : null });
  const resolved = held(async (origin) => {
    const answer = await resolve(host, { origin, pacUrl: of.mode === "pac" ? of.pacUrl : null });
    // Nobody chose the system's way: where it does not answer, the direct one is as good as before, and is not waited for again and again.
    return answer === null && of.mode === "system" ? "DIRECT" : answer;
  });

  return async (target) => {
    if (of.mode === "none" || isExcepted(target.host, of.exceptions)) return [null];
    if (of.mode === "manual") {
      if (own === null) throw new ProxyError("unknown", "No proxy is given in the settings of the network.");
      return [withLogin({ ...own, isTls: false })];
    }
    if (!host.resolvesProxies) {
      if (of.mode === "pac")
        throw new ProxyError("unknown", "A script of the network (PAC) cannot be asked where the program runs without windows.");
      const way = environmentWay(target, environment);
      return [way === null ? null : way.login === null ? withLogin(way) : way];
    }
    const answer = await resolved(`https://${authorityOf(target)}`);
    if (answer === null) throw new ProxyError("unknown", "The script of the network (PAC) could not be asked which proxy is to be used.");
    const ways = waysIn(answer);
    if (ways.length === 0) throw new ProxyError("unknown", "The network names no proxy of a kind that can be used here.");
    return ways.map((way) => (way === null ? null : withLogin(way)));
  };
}

async function resolve(host: NetworkParts["host"], question: ProxyQuestion): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((done) => {
    timer = setTimeout(() => done(null), RESOLVED_WITHIN_MS);
  });
  try {
    return await Promise.race([host.resolveProxy(question).catch(() => null), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What was asked a moment ago is not asked again; what had no answer is. */
function held(ask: (origin: string) => Promise<string | null>): (origin: string) => Promise<string | null> {
  const known = new Map<string, { readonly at: number; readonly answer: Promise<string | null> }>();
  return (origin) => {
    const before = known.get(origin);
    if (before !== undefined && performance.now() - before.at < HOLDS_MS) return before.answer;
    if (known.size >= MOST_HELD) known.clear();
    const answer = ask(origin);
    known.set(origin, { at: performance.now(), answer });
    return answer.then((said) => {
      if (said === null) known.delete(origin);
      return said;
    });
  };
}

/** Undefined where Node's own do; certificates are checked in any case. */
function contextOf(more: readonly string[]): SecureContext | undefined {
  if (more.length === 0) return undefined;
  try {
    return createSecureContext({ ca: [...rootCertificates, ...more], minVersion: "TLSv1.2" });
  } catch (error) {
    process.stderr.write(`The authorities of this machine could not be taken in: ${stackOf(error)}\n`);
    return undefined;
  }
}

function isSameLogin(before: NetworkSettings, after: NetworkSettings): boolean {
  return before.user === after.user && bareHost(before.host) === bareHost(after.host) && before.port === after.port;
}

/** As it is stored, or the field that cannot be used. */
function readSettings(said: NetworkSettings): NetworkSettings | { readonly field: Field } {
  const host = bareHost(said.host.trim());
  if (host !== "" && !PROXY_HOST.test(host)) return { field: "host" };
  if (said.mode === "manual" && host === "") return { field: "host" };
  if (host !== "" && said.port === null) return { field: "port" };
  const pacUrl = said.pacUrl.trim();
  if ((said.mode === "pac" || pacUrl !== "") && !isScriptAddress(pacUrl)) return { field: "pacUrl" };
  const exceptions = said.exceptions.map((each) => readException(each));
  if (exceptions.includes(null)) return { field: "exceptions" };
  const authorities = certificatesIn(said.authorities);
  if (said.authorities.trim() !== "" && authorities.length === 0) return { field: "authorities" };
  return { ...said, host, pacUrl, exceptions: exceptions.flatMap((each) => each ?? []), authorities: authorities.join("\n") };
}

function isScriptAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === "http:" || protocol === "https:") && username === "" && password === "";
}

/** The common name, or all that a certificate says of it in one line. */
function nameIn(subject: string | undefined): string {
  const lines = (subject ?? "").split("\n");
  const common = lines.find((line) => line.startsWith("CN="))?.slice("CN=".length);
  return (common ?? lines.join(", ")).slice(0, 200);
}
