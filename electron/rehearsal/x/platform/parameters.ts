import { assertNever } from "#domain/assertNever.ts";
import {
  MEDIA_FIELDS,
  PLACE_FIELDS,
  POLL_FIELDS,
  POST_EXPANSIONS,
  POST_FIELDS,
  USER_EXPANSIONS,
  USER_FIELDS,
  newName,
  oldName,
} from "./fields.ts";
import type { Wanted } from "./fields.ts";
import { invalidRequest } from "./problems.ts";
import type { ParameterFault, Problem } from "./problems.ts";

/** What one query parameter may hold. */
export type ParameterRule =
  | { readonly kind: "integer"; readonly min: number; readonly max: number }
  | { readonly kind: "id" }
  | { readonly kind: "time" }
  | { readonly kind: "flag" }
  | { readonly kind: "text"; readonly maxLength: number }
  | { readonly kind: "choice"; readonly of: readonly string[] }
  | { readonly kind: "ids" | "handles"; readonly max: number }
  | { readonly kind: "names"; readonly of: readonly string[] };

export type ParameterRules = Readonly<Record<string, ParameterRule>>;

const id: ParameterRule = { kind: "id" };
const time: ParameterRule = { kind: "time" };
const token: ParameterRule = { kind: "text", maxLength: 100 };

export const POST_DETAILS: ParameterRules = {
  "tweet.fields": { kind: "names", of: POST_FIELDS },
  "post.fields": { kind: "names", of: POST_FIELDS },
  expansions: { kind: "names", of: POST_EXPANSIONS },
  "media.fields": { kind: "names", of: MEDIA_FIELDS },
  "poll.fields": { kind: "names", of: POLL_FIELDS },
  "user.fields": { kind: "names", of: USER_FIELDS },
  "place.fields": { kind: "names", of: PLACE_FIELDS },
};

export const USER_DETAILS: ParameterRules = {
  "user.fields": { kind: "names", of: USER_FIELDS },
  expansions: { kind: "names", of: USER_EXPANSIONS },
  "tweet.fields": { kind: "names", of: POST_FIELDS },
  "post.fields": { kind: "names", of: POST_FIELDS },
};

export function timelineParameters(minResults: number): ParameterRules {
  return {
    since_id: id,
    until_id: id,
    start_time: time,
    end_time: time,
    max_results: { kind: "integer", min: minResults, max: 100 },
    pagination_token: token,
  };
}

/** Reads a query string strictly: anything unknown or malformed is an answer with status 400. */
export function checkParameters(given: URLSearchParams, rules: ParameterRules, required: readonly string[]): Problem | null {
  const faults: ParameterFault[] = [];
  for (const [name, value] of given) {
    const rule = rules[name];
    if (!rule) {
      faults.push({ name, value, message: `The query parameter [${name}] is not one of [${Object.keys(rules).join(",")}]` });
      continue;
    }
    const message = faultOf(name, value, rule);
    if (message !== null) faults.push({ name, value, message });
  }
  for (const name of required) {
    if (!given.has(name)) faults.push({ name, value: "", message: `The \`${name}\` query parameter can not be empty` });
  }
  return faults.length > 0 ? invalidRequest(faults) : null;
}

function faultOf(name: string, value: string, rule: ParameterRule): string | null {
  const shown = `The \`${name}\` query parameter value [${value}]`;
  if (value === "") return `The \`${name}\` query parameter can not be empty`;
  switch (rule.kind) {
    case "integer": {
      const number = /^-?\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
      return number >= rule.min && number <= rule.max ? null : `${shown} is not between ${rule.min} and ${rule.max}`;
    }
    case "id":
      return /^[0-9]{1,19}$/.test(value) ? null : `${shown} is not valid`;
    case "time":
      return readTime(value) === null ? `Invalid '${name}':'${value}'. '${name}' must be in the format YYYY-MM-DDTHH:mm:ssZ` : null;
    case "flag":
      return value === "true" || value === "false" ? null : `${shown} is not one of [true,false]`;
    case "text":
      return value.length <= rule.maxLength ? null : `${shown} must be between 1 and ${rule.maxLength} characters`;
    case "choice":
      return rule.of.includes(value) ? null : `${shown} is not one of [${rule.of.join(",")}]`;
    case "ids":
    case "handles": {
      const ids = value.split(",");
      if (ids.length > rule.max)
        return `The number of values in the \`${name}\` query parameter list [${ids.length}] is not between 1 and ${rule.max}`;
      const bad = ids.find((each) => !(rule.kind === "ids" ? /^[0-9]{1,19}$/ : /^\w{1,15}$/).test(each));
      return bad === undefined ? null : `The \`${name}\` query parameter value [${bad}] is not valid`;
    }
    case "names": {
      const names = value.split(",");
      const bad = names.find((each) => !rule.of.includes(oldName(each)));
      if (bad !== undefined)
        return `The \`${name}\` query parameter value [${bad}] is not one of [${rule.of.map((each) => (name.startsWith("post.") ? newName(each) : each)).join(",")}]`;
      return new Set(names).size === names.length ? null : `${shown} contains a name twice`;
    }
    default:
      return assertNever(rule);
  }
}

/** Milliseconds UTC of the one form of time that X takes; null for anything else. */
export function readTime(value: string): number | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/.test(value)) return null;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : at;
}

export function wantedOf(given: URLSearchParams): Wanted {
  const names = (...parameters: readonly string[]) =>
    new Set(parameters.flatMap((name) => given.get(name)?.split(",") ?? []).map((name) => oldName(name)));
  return {
    post: names("tweet.fields", "post.fields"),
    user: names("user.fields"),
    media: names("media.fields"),
    place: names("place.fields"),
    expansions: names("expansions"),
  };
}
