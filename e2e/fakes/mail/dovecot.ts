import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { connect } from "node:tls";
import { join } from "node:path";
import { createAuthority } from "./certificate.ts";
import { Faults } from "./faults.ts";
import { Mailboxes } from "./mailboxes.ts";
import { startSmtpServer } from "./smtp/smtpServer.ts";
import type { SentLetter } from "./smtp/smtpServer.ts";

/** Dovecot, the IMAP server that offices run, over TLS on loopback with one account; beside it the SMTP server of the other fakes. */
export interface Dovecot {
  readonly host: "localhost";
  readonly security: "tls";
  readonly imapPort: number;
  readonly smtpPort: number;
  readonly address: string;
  readonly password: string;
  /** PEM of the authority that signed its certificate. */
  readonly authority: string;
  readonly sent: readonly SentLetter[];
  /** Puts a letter into the inbox. */
  deliver(raw: Buffer | string): void;
  /** How many letters somebody has marked, as read or otherwise. */
  readonly marked: number;
  /** How many letters are there. */
  readonly kept: number;
  /** Ends it and starts it again on the same port. */
  restart(): Promise<void>;
  /** As after a mailbox was moved to another machine: every letter gets another number. */
  renumber(): Promise<void>;
  close(): Promise<void>;
}

const PROGRAM = "/usr/sbin/dovecot";
/** Dovecot serves nobody's mail as root: there it is that of `nobody`, and otherwise of the person who runs it. */
const OWNER =
  process.getuid?.() === 0 ? { user: 65_534, group: 65_534 } : { user: process.getuid?.() ?? 0, group: process.getgid?.() ?? 0 };

/** Of Dovecot 2.4, whose configuration no earlier one reads, and where its user may read what lies in the folder of this test. */
export const hasDovecot =
  existsSync(PROGRAM) && spawnSync(PROGRAM, ["--version"], { encoding: "utf8" }).stdout.startsWith("2.4.") && ownerMayRead(tmpdir());

function ownerMayRead(folder: string): boolean {
  return spawnSync("/bin/ls", ["-d", folder], { uid: OWNER.user, gid: OWNER.group }).status === 0;
}

export async function startDovecot(): Promise<Dovecot> {
  const folder = mkdtempSync(join(tmpdir(), "ismgt-dovecot-"));
  const [address, password] = ["cell@cmo.example", "a password of the mailbox"];
  const authority = createAuthority();
  const certificate = authority.issue();
  const port = await freePort();
  writeFileSync(join(folder, "cert.pem"), certificate.cert);
  writeFileSync(join(folder, "key.pem"), certificate.key);
  writeFileSync(join(folder, "users"), `${address}:{PLAIN}${password}::::::\n`);
  writeFileSync(join(folder, "dovecot.conf"), configuration(folder, port));
  const mail = join(folder, "mail");
  for (const each of ["run", "state", "home", "mail", "mail/tmp", "mail/new", "mail/cur"]) mkdirSync(join(folder, each));
  chmodSync(folder, 0o755);
  for (const each of ["home", "mail", "mail/tmp", "mail/new", "mail/cur"]) own(join(folder, each));

  const sent: SentLetter[] = [];
  const faults = new Faults();
  const mailboxes = new Mailboxes();
  const login = (user: string, said: string) => (user === address && said === password ? mailboxes : "Invalid credentials");
  const accounts = { withPassword: login, withToken: () => "Invalid credentials" };
  const onLetter = (letter: SentLetter) => void sent.push(letter);
  const smtp = await startSmtpServer({ accounts, faults, security: "tls", certificate, onLetter });
  let running = await run(folder, port, authority.certificate);
  let delivered = 0;
  const letters = () => [...readdirSync(join(mail, "cur")), ...readdirSync(join(mail, "new"))];
  const restart = async (between: () => void = () => undefined) => {
    await end(running);
    between();
    running = await run(folder, port, authority.certificate);
  };
  return {
    host: "localhost",
    security: "tls",
    imapPort: port,
    smtpPort: smtp.port,
    address,
    password,
    authority: authority.certificate,
    sent,
    deliver(raw) {
      delivered += 1;
      const name = `${Math.floor(Date.now() / 1_000)}.${String(delivered).padStart(6, "0")}.loopback`;
      const written = join(mail, "tmp", name);
      writeFileSync(written, raw);
      own(written);
      renameSync(written, join(mail, "new", name));
    },
    get marked() {
      return letters().filter((name) => /[A-Z]/u.test(name.split(":2,")[1] ?? "")).length;
    },
    get kept() {
      return letters().length;
    },
    restart: async () => restart(),
    renumber: async () =>
      restart(() => {
        for (const name of readdirSync(mail)) if (name.startsWith("dovecot")) rmSync(join(mail, name), { recursive: true });
        // The next one must be another in any case, and is made of the seconds.
        const validity = Math.floor(Date.now() / 1_000) + 60;
        writeFileSync(join(mail, "dovecot-uidvalidity"), validity.toString(16));
        writeFileSync(join(mail, "dovecot-uidlist"), `3 V${validity} N1\n`);
        for (const name of ["dovecot-uidvalidity", "dovecot-uidlist"]) own(join(mail, name));
      }),
    async close() {
      await Promise.all([end(running), smtp.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function own(path: string): void {
  chownSync(path, OWNER.user, OWNER.group);
}

function configuration(folder: string, port: number): string {
  return `dovecot_config_version = 2.4.0
dovecot_storage_version = 2.4.0
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_server_cert_file = ${folder}/cert.pem
ssl_server_key_file = ${folder}/key.pem
mail_driver = maildir
mail_path = ${folder}/mail
mail_uid = ${OWNER.user}
mail_gid = ${OWNER.group}
first_valid_uid = 1
first_valid_gid = 1
passdb passwd-file {
  passwd_file_path = ${folder}/users
}
userdb static {
  fields {
    uid = ${OWNER.user}
    gid = ${OWNER.group}
    home = ${folder}/home
  }
}
service imap-login {
  chroot =
  inet_listener imap {
    port = 0
  }
  inet_listener imaps {
    port = ${port}
    ssl = yes
  }
}
`;
}

async function run(folder: string, port: number, authority: string): Promise<ChildProcess> {
  const child = spawn(PROGRAM, ["-F", "-c", join(folder, "dovecot.conf")], { stdio: "ignore" });
  for (const giveUpAt = Date.now() + 20_000; !(await answers(port, authority));) {
    if (Date.now() < giveUpAt && child.exitCode === null) continue;
    child.kill("SIGKILL");
    throw new Error(`Dovecot did not start: ${existsSync(join(folder, "log")) ? readFileSync(join(folder, "log"), "utf8") : "no log"}`);
  }
  return child;
}

async function answers(port: number, authority: string): Promise<boolean> {
  const socket = connect({ host: "localhost", port, ca: authority });
  const said = await Promise.race([once(socket, "data"), new Promise((resolve) => setTimeout(resolve, 500))]).catch(() => undefined);
  socket.on("error", () => undefined).destroy();
  if (said === undefined) await new Promise((resolve) => setTimeout(resolve, 50));
  return said !== undefined;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  await gone;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
