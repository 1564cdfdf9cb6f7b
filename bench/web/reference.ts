import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import type { AttachedEngine } from "@/engine/client/attached-engine";
import {
  DATE,
  FACETS,
  FIELDS,
  fillReference,
  installReference,
  type PlainDocument,
  runInReference,
} from "./reference-index";

/** The page of the peer, being served. */
type Reference = { readonly url: string; readonly close: () => Promise<void> };

const INDEX = "reference";
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
};

/** What the peer is built from and searches: an index of the same documents and facets on the same engine. */
export async function startReference(
  engine: AttachedEngine,
  documents: readonly PlainDocument[],
): Promise<Reference> {
  const peer = await fillReference(engine, INDEX, documents);
  const built = await buildPage();
  const server = createServer(async ({ url = "/" }, answer) => {
    const path = normalize(new URL(url, "http://localhost").pathname);
    const file = join(built, path === "/" ? "index.html" : path);
    const body = await readFile(file).catch(() => null);
    if (body === null) return void answer.writeHead(404).end();
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    answer.writeHead(200, { "Content-Type": type, "Content-Encoding": "gzip" }).end(gzipSync(body));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const params = new URLSearchParams({
    host: engine.url,
    key: engine.indexingKey,
    index: INDEX,
    facets: FACETS.join(),
    fields: FIELDS.join(),
    date: DATE,
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/?${params}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await rm(built, { recursive: true });
      await peer.drop();
    },
  };
}

/** The page as it would go into production, in a new folder. Its packages are installed the first time. */
async function buildPage(): Promise<string> {
  await installReference();
  const built = await mkdtemp(join(tmpdir(), "parallax-reference-"));
  runInReference("npx", "vite", "build", "--outDir", built, "--emptyOutDir", "--logLevel", "warn");
  return built;
}
