import { z } from "zod";
import { type NetworkSettings, networkSettingsSchema, PROXY_HOST, PROXY_MODES } from "#contract/network.ts";
import type { MessageId } from "../../i18n/en.ts";

const fault = (field: "pacUrl" | "host" | "port" | "exceptions") => `network.fault.${field}` satisfies MessageId;

export const networkFormSchema = z
  .object({
    mode: z.enum(PROXY_MODES),
    pacUrl: z.string().trim(),
    host: z
      .string()
      .trim()
      .refine((host) => host === "" || PROXY_HOST.test(host), fault("host")),
    port: z.string().trim(),
    user: z.string().max(256),
    /** Empty where the stored one stays. */
    password: z.string(),
    /** One on each line. */
    exceptions: z.string(),
    authorities: z.string(),
  })
  .superRefine(({ mode, pacUrl, host, port }, context) => {
    const issue = (path: "pacUrl" | "host" | "port") => context.addIssue({ code: "custom", path: [path], message: fault(path) });
    if (mode === "pac" && !/^https?:\/\/\S+$/u.test(pacUrl)) issue("pacUrl");
    if (mode === "none") return;
    if (mode === "manual" && host === "") issue("host");
    if ((host !== "" || port !== "") && portOf(port) === null) issue("port");
  })
  .transform(({ password, port, exceptions, ...rest }, context) => {
    const lines = exceptions.split("\n").flatMap((line) => line.trim() || []);
    const settings = networkSettingsSchema.safeParse({ ...rest, port: portOf(port), exceptions: lines });
    if (settings.success) return { settings: settings.data, password: password === "" ? null : password };
    context.addIssue({ code: "custom", path: ["exceptions"], message: fault("exceptions") });
    return z.NEVER;
  });
export type NetworkForm = z.input<typeof networkFormSchema>;

export function networkFormOf({ port, exceptions, ...rest }: NetworkSettings): NetworkForm {
  return { ...rest, port: String(port ?? ""), exceptions: exceptions.join("\n"), password: "" };
}

function portOf(text: string): number | null {
  const port = /^\d{1,5}$/u.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? port : null;
}
