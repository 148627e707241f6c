import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { HTML_ANSWER, deliver, pause, refusalOf } from "./delivery.ts";
import type { Authority } from "../signIn/authority.ts";
import type { ActivityHub } from "./activityHub.ts";
import { activityRefusal } from "./endpoints/activity.ts";
import type { Fault, FaultPlan } from "./faults.ts";
import type { Json, JsonObject } from "./platform/json.ts";
import { POST_DETAILS, checkParameters, wantedOf } from "./platform/parameters.ts";
import type { ParameterRules } from "./platform/parameters.ts";
import { isSignedWith } from "./oauth1.ts";
import type { SigningKeys } from "./oauth1.ts";
import { drawnPicture } from "./picture.ts";
import type { Endpoint, Platform } from "./platform/platform.ts";
import {
  appOnlyForbidden,
  invalidRequest,
  noRules,
  noSuchPath,
  notAuthorized,
  rateLimited,
  serverFault,
  tooManyConnections,
  unauthorized,
} from "./platform/problems.ts";
import type { Problem } from "./platform/problems.ts";
import { rateLimitHeaders } from "./platform/rateLimits.ts";
import type { EndpointName, RateLimits } from "./platform/rateLimits.ts";
import type { RequestLog } from "./requestLog.ts";
import { StreamHub } from "./streamHub.ts";

const PICTURES_PATH = "/media/";
const STREAM_PATH = "/2/tweets/search/stream";
const ACTIVITY_PATH = "/2/activity/stream";
export const ACTIVITY_PARAMETERS: ParameterRules = {
  backfill_minutes: { kind: "integer", min: 0, max: 5 },
  start_time: { kind: "time" },
  end_time: { kind: "time" },
};
export const STREAM_PARAMETERS: ParameterRules = {
  backfill_minutes: { kind: "integer", min: 0, max: 5 },
  start_time: { kind: "time" },
  end_time: { kind: "time" },
  ...POST_DETAILS,
};

export interface ServerParts {
  readonly platform: Platform;
  readonly endpoints: readonly Endpoint[];
  readonly faults: FaultPlan;
  readonly limits: RateLimits;
  readonly log: RequestLog;
  readonly hub: StreamHub;
  readonly activityHub: ActivityHub;
  /** Where the account signs in to the app. */
  readonly authority: Authority;
  /** Null lets every token in. */
  readonly bearer: string | null;
  readonly userBearer: string;
  /** What signs for the same account. */
  readonly userKeys: SigningKeys;
  readonly maxStreamConnections: number;
  readonly inFieldNames: (body: JsonObject) => JsonObject;
  readonly refusedNames: Partial<Readonly<Record<EndpointName, readonly string[]>>>;
  readonly compress: boolean;
}

/** HTTP in front of the platform: faults, then token, then rate limit, then parameters, then the endpoint. */
export function createHttpServer(parts: ServerParts): Server {
  return createServer((request, response) => {
    handle(parts, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { "content-type": "text/plain" });
      response.end(String(error));
    });
  });
}

async function handle(parts: ServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", "http://fake");
  const method = request.method ?? "GET";
  if (url.pathname.startsWith(PICTURES_PATH)) {
    response.writeHead(200, { "content-type": "image/png", "access-control-allow-origin": "*" });
    response.end(drawnPicture(url.pathname));
    return;
  }
  response.setHeader("date", new Date(parts.platform.now()).toUTCString());
  const bodyText = await readBody(request);
  const record = parts.log.add({
    method,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: request.headers,
    body: bodyText,
  });
  response.on("close", () => parts.log.settle(record, response.headersSent ? response.statusCode : null));

  const fault = parts.faults.take(url.pathname);
  if (fault?.kind === "dropped" && fault.when === "before") {
    response.destroy();
    return;
  }
  if (fault?.kind === "late") await pause(fault.byMs);
  if (fault?.kind === "html") {
    response.writeHead(fault.status ?? 503, { "content-type": "text/html; charset=utf-8" });
    response.end(HTML_ANSWER);
    return;
  }
  const zipped = parts.compress && /\bgzip\b/.test(String(request.headers["accept-encoding"]));
  const exchange: Exchange = { parts, url, method, response, fault, zipped };
  const refusal = fault && refusalOf(fault);
  if (refusal) {
    if (fault.kind === "rate-limited") {
      const resetAt = parts.platform.now() + (fault.resetAfterMs ?? 900_000);
      setHeaders(response, rateLimitHeaders({ limit: 450, remaining: 0, resetAt }));
    }
    await send(exchange, refusal);
    return;
  }
  const { authorization = "" } = request.headers;
  const signIn = parts.authority.answer({ method, url, authorization, body: bodyText });
  if (signIn) {
    setHeaders(response, { ...signIn.headers, "content-type": "application/json; charset=utf-8" });
    response.statusCode = signIn.status;
    await deliver(response, JSON.stringify(signIn.body), { fault, zipped });
    return;
  }
  await route(exchange, tokenIn(request, parts), bodyText);
}

interface Exchange {
  readonly parts: ServerParts;
  readonly url: URL;
  readonly method: string;
  readonly response: ServerResponse;
  readonly fault: Fault | null;
  readonly zipped: boolean;
}

async function route(exchange: Exchange, token: string | null, bodyText: string): Promise<void> {
  const { parts, url, method, response, fault, zipped } = exchange;
  const isStream = method === "GET" && url.pathname === STREAM_PATH;
  const isActivity = method === "GET" && url.pathname === ACTIVITY_PATH;
  const endpoint = parts.endpoints.find((each) => each.method === method && each.path.test(url.pathname));
  if (!endpoint && !isStream && !isActivity) return send(exchange, noSuchPath);

  const refused = tokenRefusal(parts, token, endpoint?.token ?? "app");
  if (refused) return send(exchange, refused);

  const name = endpoint?.name ?? (isActivity ? "activity-stream" : "stream");
  const { granted, state } = parts.limits.take(name, token ?? "", parts.platform.now());
  setHeaders(response, rateLimitHeaders(state));
  if (!granted) return send(exchange, rateLimited);

  const problem = checkParameters(
    url.searchParams,
    endpoint?.parameters ?? (isActivity ? ACTIVITY_PARAMETERS : STREAM_PARAMETERS),
    endpoint?.required ?? [],
  );
  if (problem) return send(exchange, problem);
  const strange = refusedName(url.searchParams, parts.refusedNames[name] ?? []);
  if (strange) return send(exchange, strange);
  const wanted = wantedOf(url.searchParams);
  if (isActivity) {
    const refusal = activityRefusal(parts.platform);
    if (refusal) return send(exchange, refusal);
    if (parts.activityHub.open >= parts.maxStreamConnections) return send(exchange, tooManyConnections);
    response.setHeader("content-type", "application/json; charset=utf-8");
    parts.activityHub.connect(response);
    return;
  }
  if (!endpoint) {
    if (parts.platform.rules.all.length === 0) return send(exchange, noRules);
    if (parts.hub.open >= parts.maxStreamConnections) return send(exchange, tooManyConnections);
    response.setHeader("content-type", "application/json; charset=utf-8");
    parts.hub.connect(response, { wanted, zipped }, Number(url.searchParams.get("backfill_minutes") ?? "0") * 60_000);
    return;
  }
  const body = parseBody(bodyText);
  if (body === "malformed") return send(exchange, invalidRequest([{ name: "body", value: "", message: "Request body is not JSON" }]));
  const pathValue = endpoint.path.exec(url.pathname)?.[1] ?? "";
  if (!validPathValue(endpoint, pathValue)) {
    return send(
      exchange,
      invalidRequest([{ name: "id", value: pathValue, message: `The \`id\` query parameter value [${pathValue}] is not valid` }]),
    );
  }
  const answer = endpoint.answer(parts.platform, {
    pathValue,
    query: url.searchParams,
    wanted,
    body: body?.json,
    emptyPage: fault?.kind === "empty-page",
    isUser: token === parts.userBearer,
  });
  if (fault?.kind === "server-error") return send(exchange, serverFault(fault.status ?? 500));
  return send(exchange, fault?.kind === "partial-errors" ? withPartialErrors(answer) : answer);
}

function refusedName(query: URLSearchParams, refused: readonly string[]): Problem | null {
  for (const [list, value] of query) {
    const name = value.split(",").find((each) => refused.includes(each));
    if (name === undefined) continue;
    const message = `The \`${list}\` query parameter value [${name}] is not one of [author_id,id]`;
    return invalidRequest([{ name: list, value: name, message }]);
  }
  return null;
}

function validPathValue(endpoint: Endpoint, value: string): boolean {
  if (!endpoint.path.source.includes("(")) return true;
  return endpoint.name === "user-by-handle" ? /^[A-Za-z0-9_]{1,15}$/.test(value) : /^[0-9]{1,19}$/.test(value);
}

function tokenRefusal(parts: ServerParts, token: string | null, needed: Endpoint["token"]): Problem | null {
  if (token === null) return unauthorized;
  const isUser = token === parts.userBearer;
  if (!isUser && parts.bearer !== null && token !== parts.bearer) return unauthorized;
  if (needed === "user" && !isUser && parts.bearer !== null) return appOnlyForbidden;
  return null;
}

function withPartialErrors(answer: Problem): Problem {
  const hidden = notAuthorized("tweet", "referenced_tweets.id", "1700000000000000000", "includes");
  const before = Array.isArray(answer.body["errors"]) ? answer.body["errors"] : [];
  return { status: answer.status, body: { ...answer.body, errors: [...before, hidden] } };
}

function send({ parts, response, fault, zipped }: Exchange, { status, body }: Problem): Promise<void> {
  response.statusCode = status;
  response.setHeader("content-type", status < 400 ? "application/json; charset=utf-8" : "application/problem+json");
  return deliver(response, JSON.stringify(status < 400 ? parts.inFieldNames(body) : body), { fault, zipped });
}

function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/** What signs for the account is as good as its token. */
function tokenIn(request: IncomingMessage, { userKeys, userBearer, authority }: ServerParts): string | null {
  const { authorization = "", host = "" } = request.headers;
  const url = new URL(request.url ?? "/", `http://${host}`);
  if (isSignedWith(userKeys, request.method ?? "GET", url, authorization)) return userBearer;
  const token = /^Bearer (.+)$/i.exec(authorization)?.[1] ?? null;
  return token !== null && authority.scopesOf(token) !== null ? userBearer : token;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function parseBody(text: string): { readonly json: Json } | "malformed" | null {
  if (text === "") return null;
  try {
    return { json: JSON.parse(text) as Json };
  } catch {
    return "malformed";
  }
}
