import { existsSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import { type AccessSettings, toAccessSettings } from "./access-settings";
import { type ExternalEngine, toExternal } from "./engine-settings";
import { SettingsFault } from "./errors";
import { type CountRange, type LimitsSettings, toLimitsSettings } from "./limits-settings";
import { type LogSettings, toLogSettings } from "./log-settings";
import { toFlag } from "./setting-flag";
import { toWatch, type WatchSetting } from "./watch-setting";
import { isWebAddress } from "./web-address";

/** Everything the environment decides. This file is the only reader of the environment. */
export type Settings = {
  /** Absolute path of the folder of documents. */
  readonly corpus: string;
  /** Absolute path of the folder of everything Parallax keeps. */
  readonly data: string;
  readonly host: string;
  readonly port: number;
  /** A Meilisearch that is not ours to start, or several that hold the documents together; null when the embedded one is used. */
  readonly external: ExternalEngine | null;
  /** The libSQL server that keeps saved searches for several machines; null where a file of the data folder does. */
  readonly store: { readonly url: string; readonly token: string } | null;
  /** Whether webhooks may go to addresses that are not public. */
  readonly privateHooks: boolean;
  /** Where digests are mailed to, over which server (`smtp://…`) and from whom; null where they are not. */
  readonly mail: { readonly server: string; readonly from: string; readonly to: string } | null;
  /** When documents are read closely: before anything else goes on, beside it, or never. */
  readonly closeReading: CloseReadingMode;
  /** Whether writing in pictures is recognised. */
  readonly recognition: "on" | "off";
  /** Absolute path of the folder of another encoder of meaning; null where ours is used. */
  readonly encoder: string | null;
  /** What one file of the corpus may take when it is read: seconds, and megabytes of memory. */
  readonly reading: { readonly seconds: number; readonly memory: number };
  /** How a site notices what changes in its corpus. */
  readonly watch: WatchSetting;
  /** Who gets in. */
  readonly access: AccessSettings;
  /** How much may be wanted at once. */
  readonly limits: LimitsSettings;
  /** What is written down of requests and failures. */
  readonly log: LogSettings;
  /** Where readers find the site, in messages that leave it. */
  readonly address: string;
  /** Whether npm started this process, so that npm's end must be its end too. */
  readonly isUnderNpm: boolean;
};

/** When documents are read closely. */
type CloseReadingMode = (typeof CLOSE_READING_MODES)[number];

const CLOSE_READING_MODES = ["off", "background", "first"] as const;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The settings of an environment.
 *
 * @throws SettingsFault naming every fault with its remedy.
 */
export function toSettings(environment: Environment, folder: string): Settings {
  const faults: string[] = [];
  const get = (name: string): string | null => environment[name]?.trim() || null;
  const toPath = (path: string): string => (isAbsolute(path) ? path : resolve(folder, path));
  const access = toAccessSettings(get, faults);
  const settings: Settings = {
    corpus: toPath(get("PARALLAX_CORPUS") ?? "corpus"),
    data: toPath(get("PARALLAX_DATA") ?? ".parallax"),
    host: get("HOST") ?? "127.0.0.1",
    port: toPort(get("PORT") ?? "3000", faults),
    external: toExternal(get, faults),
    store: toStore(get("PARALLAX_STORE"), get("PARALLAX_STORE_TOKEN"), faults),
    privateHooks: toFlag("PARALLAX_PRIVATE_HOOKS", get, faults),
    mail: toMail(get, faults),
    closeReading: toCloseReading(get("PARALLAX_CLOSE_READING"), faults),
    recognition: toRecognition(get("PARALLAX_OCR"), faults),
    encoder: toEncoder(get("PARALLAX_ENCODER"), toPath, faults),
    reading: {
      seconds: toCount("PARALLAX_READ_SECONDS", { least: 1, usual: 60 }, get, faults),
      memory: toCount("PARALLAX_READ_MEMORY_MB", { least: 128, usual: 1_024 }, get, faults),
    },
    watch: toWatch(get, faults),
    access,
    limits: toLimitsSettings((name, range) => toCount(name, range, get, faults)),
    log: toLogSettings(get, { toPath, hasLogin: access.login !== "off" }, faults),
    address: toAddress(get("PARALLAX_ADDRESS"), get, faults),
    isUnderNpm: get("npm_lifecycle_event") !== null,
  };
  if (faults.length > 0) throw new SettingsFault(faults.join("\n"));
  return settings;
}

/** The settings of this process: its environment, and below it the file `.env` of its folder, if there is one. */
export function readSettings(): Settings {
  if (existsSync(".env")) process.loadEnvFile(".env");
  return toSettings(process.env, process.cwd());
}

/** The environment a child process gets, with additions. */
export function toChildEnvironment(additions: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...process.env, ...additions };
}

function toPort(text: string, faults: string[]): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1;
  if (port >= 0 && port <= 65_535) return port;
  faults.push(
    `PORT is “${text}”, which is no port. Set it to a number from 1 to 65535, or leave it out for 3000.`,
  );
  return 0;
}

function toCount(
  name: string,
  { least, usual }: CountRange,
  get: (name: string) => string | null,
  faults: string[],
): number {
  const text = get(name) ?? String(usual);
  if (/^\d{1,9}$/.test(text) && Number(text) >= least) return Number(text);
  faults.push(
    `${name} is “${text}”. Set it to a whole number from ${least} on, or leave it out for ${usual}.`,
  );
  return usual;
}

function toAddress(text: string | null, get: (name: string) => string | null, faults: string[]): string {
  const host = get("HOST") ?? "127.0.0.1";
  if (text === null) return `http://${host.includes(":") ? `[${host}]` : host}:${get("PORT") ?? "3000"}`;
  if (!isWebAddress(text))
    faults.push(
      `PARALLAX_ADDRESS is “${text}”, which is no address. Write it as https://host, or leave it out.`,
    );
  return text.replace(/\/+$/, "");
}

function toMail(get: (name: string) => string | null, faults: string[]): Settings["mail"] {
  const names = ["PARALLAX_SMTP", "PARALLAX_MAIL_FROM", "PARALLAX_MAIL_TO"] as const;
  const [server = null, from = null, to = null] = names.map(get);
  if (server === null && from === null && to === null) return null;
  if (server === null || from === null || to === null)
    faults.push(
      `Mail needs all of ${names.join(", ")}; ${names.filter((name) => get(name) === null).join(", ")} is missing.`,
    );
  else if (!/^smtps?:\/\/[^\s/]+/.test(server) || !URL.canParse(server))
    faults.push(`PARALLAX_SMTP is “${server}”. Write it as smtp://name:password@host:587.`);
  return { server: server ?? "", from: from ?? "", to: to ?? "" };
}

function toCloseReading(text: string | null, faults: string[]): CloseReadingMode {
  const mode = CLOSE_READING_MODES.find((one) => one === (text ?? "background"));
  if (mode !== undefined) return mode;
  faults.push(
    `PARALLAX_CLOSE_READING is “${text}”. Set it to off, background or first, or leave it out for background.`,
  );
  return "off";
}

function toRecognition(text: string | null, faults: string[]): Settings["recognition"] {
  if (text === null || text === "on" || text === "off") return text ?? "on";
  faults.push(`PARALLAX_OCR is “${text}”. Set it to on or off, or leave it out for on.`);
  return "off";
}

function toStore(url: string | null, token: string | null, faults: string[]): Settings["store"] {
  if (url === null) return null;
  if (!/^(libsql|https?|wss?):\/\/[^\s/]+/.test(url))
    faults.push(
      `PARALLAX_STORE is “${url}”, which is no address of a libSQL server. Write it as libsql://host or http://host:8080, or leave it out.`,
    );
  return { url, token: token ?? "" };
}

/** Names of the weights that exporters of sentence encoders write, in the order in which they are looked for. */
export const ENCODER_WEIGHTS = [
  "model.onnx",
  "model_quantized.onnx",
  "onnx/model_quantized.onnx",
  "onnx/model.onnx",
];

function toEncoder(text: string | null, toPath: (path: string) => string, faults: string[]): string | null {
  if (text === null) return null;
  const folder = toPath(text);
  const has = (name: string): boolean => existsSync(join(folder, name));
  if (!has("tokenizer.json") || !ENCODER_WEIGHTS.some(has))
    faults.push(
      `PARALLAX_ENCODER is “${text}”, which has no encoder. Name a folder with model.onnx and tokenizer.json, or leave it out for the one that comes with Parallax.`,
    );
  return folder;
}
