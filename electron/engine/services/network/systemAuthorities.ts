import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import * as tls from "node:tls";
import { once } from "../../core/once.ts";

/** Where Linux systems keep what they believe, in one file: Debian, Red Hat, SUSE, Alpine. */
const BUNDLES = [
  "/etc/ssl/certs/ca-certificates.crt",
  "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
  "/etc/pki/tls/certs/ca-bundle.crt",
  "/etc/ssl/ca-bundle.pem",
  "/etc/ssl/cert.pem",
];
/** No store is larger by far. */
const LARGEST_BUNDLE = 4 * 1024 * 1024;

/**
 * PEM of the authorities that this machine believes and that do not come with Node: read once, as their store is slow. Node of 22.15 and later
 * asks the system itself; before that Linux alone has them in a file.
 */
export const systemAuthorities = once((): readonly string[] => {
  const known = new Set(tls.rootCertificates.map(bodyOf));
  return certificatesIn(`${textOfFiles([process.env["NODE_EXTRA_CA_CERTS"]])}\n${textOfSystem()}`).filter((pem) => !known.has(bodyOf(pem)));
});

function textOfSystem(): string {
  const ask: unknown = Reflect.get(tls, "getCACertificates");
  try {
    if (typeof ask === "function") return (ask("system") as readonly string[]).join("\n");
  } catch {
    // A store that cannot be opened gives nothing.
  }
  return textOfFiles([process.env["SSL_CERT_FILE"], ...(process.platform === "linux" ? BUNDLES : [])]);
}

/** Of the first that is there. */
function textOfFiles(files: readonly (string | undefined)[]): string {
  for (const file of files) {
    if (file === undefined) continue;
    try {
      const text = readFileSync(file, "latin1");
      if (text.length <= LARGEST_BUNDLE) return text;
    } catch {
      // Of another system.
    }
  }
  return "";
}

const PEM = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/gu;

/** The certificates in a text, each as PEM; what cannot be read is left out. */
export function certificatesIn(text: string): readonly string[] {
  return [...text.matchAll(PEM)].map(([pem]) => pem).filter((pem) => readCertificate(pem) !== null);
}

export function readCertificate(pem: string): X509Certificate | null {
  try {
    return new X509Certificate(pem);
  } catch {
    return null;
  }
}

function bodyOf(pem: string): string {
  return pem.replaceAll(/-----[A-Z ]+-----|\s/gu, "");
}
