import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { access, mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import type { AttachedEngine } from "@/engine/client/attached-engine";
import { toPeer } from "../peer";
import type { Site } from "./site";

const FOLDER = "bench/web/reference";
const INDEX = "reference";
const FACETS = ["actors", "publisher", "sources", "stances", "collection", "language"];
const DATE = "publishedFrom";
const FIELDS = ["id", "title", "publisher", "published", "actors", "stances"];
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
};

/** A document as the reference page has it: ours without what only our search needs. */
export type PlainDocument = Readonly<Record<string, unknown>> & { readonly id: string };

/** What the peer is built from and searches: an index of the same documents and facets on the same engine. */
export async function startReference(
  engine: AttachedEngine,
  documents: readonly PlainDocument[],
): Promise<Site> {
  const peer = toPeer(engine, INDEX);
  await peer.fill(documents, {
    searchableAttributes: ["title", "text"],
    filterableAttributes: [...FACETS, DATE],
    sortableAttributes: [DATE],
    faceting: { maxValuesPerFacet: 100 },
  });
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
  const run = (command: string, ...parameters: string[]): void => {
    execFileSync(command, parameters, { cwd: FOLDER, stdio: ["ignore", "ignore", "inherit"] });
  };
  await access(join(FOLDER, "node_modules")).catch(() => run("npm", "ci"));
  const built = await mkdtemp(join(tmpdir(), "parallax-reference-"));
  run("npx", "vite", "build", "--outDir", built, "--emptyOutDir", "--logLevel", "warn");
  return built;
}
