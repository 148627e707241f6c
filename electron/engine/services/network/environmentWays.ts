import type { Proxy, Target } from "../../core/http/network.ts";
import { isExcepted } from "./exceptions.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The proxy that `HTTPS_PROXY`, else `ALL_PROXY`, names, with the name and the password that it holds; null for the direct way, also to what
 * `NO_PROXY` lists. For an engine without a shell that could ask the system.
 */
export function environmentWay({ host }: Target, environment: Environment): Proxy | null {
  const said = variable(environment, "HTTPS_PROXY") ?? variable(environment, "ALL_PROXY");
  if (said === null) return null;
  const exceptions = (variable(environment, "NO_PROXY") ?? "").split(",").flatMap((each) => each.trim().replace(/:\d+$/u, "") || []);
  // By custom a name stands for all that is below it as well.
  if (exceptions.includes("*") || isExcepted(host, [...exceptions, ...exceptions.map((each) => `.${each.replace(/^\*?\./u, "")}`)]))
    return null;
  const address = said.includes("://") ? said : `http://${said}`;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, port, username, password } = new URL(address);
  const isTls = protocol === "https:";
  if (!isTls && protocol !== "http:") return null;
  const login = username === "" ? null : { user: decoded(username), password: decoded(password) };
  return { host: hostname.replace(/^\[|\]$/gu, ""), port: Number(port) || (isTls ? 443 : 80), isTls, login };
}

function variable(environment: Environment, name: string): string | null {
  return environment[name] || environment[name.toLowerCase()] || null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
