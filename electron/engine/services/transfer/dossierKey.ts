import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from "node:crypto";

/** The two halves of a dossier's key, as DER in base64: one travels in the sealed dossier, the other stays in the room. */
export interface DossierKey {
  readonly privateKey: string;
  readonly publicKey: string;
}

/** The setting of an opened dossier that holds the private half. The record of a room never has it. */
export const DOSSIER_KEY = "dossierKey";

export function newDossierKey(): DossierKey {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  return {
    privateKey: privateKey.export({ type: "pkcs8", format: "der" }).toString("base64"),
    publicKey: publicKey.export({ type: "spki", format: "der" }).toString("base64"),
  };
}

/** Ed25519, in base64. Throws where the key is none. */
export function signActs(written: string, privateKey: string): string {
  const key = createPrivateKey({ key: Buffer.from(privateKey, "base64"), type: "pkcs8", format: "der" });
  return sign(null, messageOf(written), key).toString("base64");
}

/** Whether a dossier with that key signed just these acts. */
export function isSignedBy(written: string, signature: string, publicKey: string): boolean {
  const key = createPublicKey({ key: Buffer.from(publicKey, "base64"), type: "spki", format: "der" });
  return verify(null, messageOf(written), key, Buffer.from(signature, "base64"));
}

/** Says what is signed, so that a signature fits nothing else. */
function messageOf(written: string): Buffer {
  return Buffer.from(`ISMGT acts of a dossier\n${written}`, "utf8");
}
