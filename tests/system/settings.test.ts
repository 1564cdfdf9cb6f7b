import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SettingsFault } from "@/system/errors";
import { toSettings } from "@/system/settings";

const FOLDER = "/project";

function faultsOf(environment: Readonly<Record<string, string>>): readonly string[] {
  try {
    toSettings(environment, FOLDER);
    return [];
  } catch (error) {
    if (!(error instanceof SettingsFault)) throw error;
    return error.message.split("\n");
  }
}

describe("settings", () => {
  it("have a default for everything", () => {
    expect(toSettings({}, FOLDER)).toEqual({
      corpus: "/project/corpus",
      data: "/project/.parallax",
      host: "127.0.0.1",
      port: 3000,
      external: null,
      store: null,
      privateHooks: false,
      mail: null,
      closeReading: "background",
      recognition: "on",
      encoder: null,
      reading: { seconds: 60, memory: 1_024 },
      watch: "on",
      access: expect.objectContaining({ login: "off", proxies: [] }),
      limits: expect.objectContaining({ searchSeconds: 4 }),
      log: { level: "warn", file: null, queries: false },
      address: "http://127.0.0.1:3000",
      isUnderNpm: false,
    });
  });

  it("name the servers of a cluster, or what is wrong with their list", () => {
    const nodes = "http://one:7700/, http://two:7700";
    const { external } = toSettings({ PARALLAX_NODES: nodes, MEILI_MASTER_KEY: "key" }, "/");
    expect(external).toEqual({
      setting: "PARALLAX_NODES",
      nodes: ["http://one:7700", "http://two:7700"],
      replicas: 1,
      key: "key",
    });
    expect(toSettings({ MEILI_URL: "http://one" }, "/").external?.setting).toBe("MEILI_URL");
    const replicated = { PARALLAX_NODES: nodes, PARALLAX_REPLICAS: "2" };
    expect(toSettings(replicated, "/").external?.replicas).toBe(2);
    const REMEDY =
      "Set it to how many servers of PARALLAX_NODES hold each document, 2 at most, or leave it out for 1.";
    expect(faultsOf({ ...replicated, PARALLAX_REPLICAS: "3" })).toEqual([
      `PARALLAX_REPLICAS is “3”. ${REMEDY}`,
    ]);
    expect(faultsOf({ ...replicated, PARALLAX_REPLICAS: "0" })).toEqual([
      `PARALLAX_REPLICAS is “0”. ${REMEDY}`,
    ]);
    expect(faultsOf({ PARALLAX_NODES: "no address" })).toEqual([
      "PARALLAX_NODES has “no address”, which is no address. Write them as http://host:7700,http://other:7700.",
    ]);
    expect(faultsOf({ PARALLAX_NODES: "http://name:word@one" })).toEqual([
      "PARALLAX_NODES has “http://name:word@one”, which is no address. Write them as http://host:7700,http://other:7700.",
    ]);
    for (const other of ["http://one", "http://ONE/", "http://one:80", "https://one"])
      expect(faultsOf({ PARALLAX_NODES: `http://one,http://two,${other}` })).toEqual([
        "PARALLAX_NODES names one twice. Name each server once.",
      ]);
    for (const other of ["http://one:81", "http://one/path", "http://one.two"])
      expect(faultsOf({ PARALLAX_NODES: `http://one,${other}` })).toEqual([]);
    expect(faultsOf({ PARALLAX_NODES: "http://one", MEILI_URL: "http://one" })).toEqual([
      "MEILI_URL and PARALLAX_NODES are both set. Leave one of them out.",
    ]);
  });

  it.each([
    [{ PARALLAX_LOG: "loud" }, /^PARALLAX_LOG is “loud”\. Set it to debug, info/],
    [{ PARALLAX_LOG_QUERIES: "yes" }, /^PARALLAX_LOG_QUERIES is “yes”/],
    [{ PORT: "65536" }, /^PORT is “65536”/],
    [{ MEILI_URL: "meili:7700" }, /^MEILI_URL is “meili:7700”/],
    [{ PARALLAX_ENCODER: "nowhere" }, /^PARALLAX_ENCODER is “nowhere”.*model\.onnx and tokenizer\.json/],
    [{ PARALLAX_STORE: "/saved.db" }, /^PARALLAX_STORE is “\/saved\.db”/],
    [{ PARALLAX_PRIVATE_HOOKS: "yes" }, /^PARALLAX_PRIVATE_HOOKS is “yes”/],
    [{ PARALLAX_CLOSE_READING: "later" }, /^PARALLAX_CLOSE_READING is “later”\. Set it to off, background/],
    [{ PARALLAX_WATCH: "0" }, /^PARALLAX_WATCH is “0”\. Set it to on, off, or a number of seconds/],
    [{ PARALLAX_OCR: "maybe" }, /^PARALLAX_OCR is “maybe”\. Set it to on or off/],
    [{ PARALLAX_READ_SECONDS: "0" }, /^PARALLAX_READ_SECONDS is “0”\. Set it to a whole number/],
    [{ PARALLAX_TRUSTED_PROXIES: "10.0.0.2, proxy" }, /^PARALLAX_TRUSTED_PROXIES names “proxy”\./],
    [{ PARALLAX_TRUSTED_PROXIES: "0.0.0.0/0" }, /^PARALLAX_TRUSTED_PROXIES names “0.0.0.0\/0”/],
    [{ PARALLAX_SEARCH_SECONDS: "0" }, /^PARALLAX_SEARCH_SECONDS is “0”\. Set it to a whole number from 1/],
    [{ PARALLAX_READ_MEMORY_MB: "127" }, /^PARALLAX_READ_MEMORY_MB is “127”/],
    [{ PARALLAX_ADDRESS: "parallax" }, /^PARALLAX_ADDRESS is “parallax”/],
    [{ PARALLAX_MAIL_TO: "a@example.org" }, /^Mail needs all of .*; PARALLAX_SMTP, PARALLAX_MAIL_FROM is/],
  ])("name what is wrong: %p", (environment, fault) => {
    const faults = faultsOf(environment);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(fault);
  });

  it("name every fault at once", () => {
    expect(faultsOf({ PORT: "x", MEILI_URL: "y" })).toHaveLength(2);
  });

  it("take the folder of another encoder, relative to the project, once it has weights and a tokenizer", async () => {
    const project = await mkdtemp(join(tmpdir(), "parallax-encoder-"));
    const settings = () => toSettings({ PARALLAX_ENCODER: "mine" }, project);
    await mkdir(join(project, "mine", "onnx"), { recursive: true });
    await writeFile(join(project, "mine", "tokenizer.json"), "{}");
    expect(settings).toThrow(SettingsFault);
    await writeFile(join(project, "mine", "onnx", "model.onnx"), "");
    expect(settings().encoder).toBe(join(project, "mine"));
    await rm(project, { recursive: true });
  });

  it("write an address of IPv6 in brackets, and none with a slash at its end", () => {
    expect(toSettings({ HOST: "::1", PORT: "80" }, FOLDER).address).toBe("http://[::1]:80");
    expect(toSettings({ PARALLAX_ADDRESS: "https://a.example/" }, FOLDER).address).toBe("https://a.example");
  });
});
