import { compiled, type Running } from "@/drills/shared/command";
import { endCommands, startCommand } from "./commands";
import { aFolder, type Files, removeFolders } from "./folders";
import { request } from "./shared/requests";

/** A whole Parallax over a small corpus: an engine that is lent, an index, and the built site. */
export type TestSite = {
  readonly url: string;
  readonly corpus: string;
  readonly data: string;
  /** The JSON that an address answers, with its status. */
  readonly get: (path: string) => Promise<{ status: number; body: Answer }>;
  /** Indexes the corpus as another process would, beside the running site; the saved searches follow. */
  readonly index: () => Promise<void>;
  /** Stops the site and starts it again over the same data, elsewhere. */
  readonly restart: () => Promise<void>;
};

// biome-ignore lint/suspicious/noExplicitAny: what an address answers is just what a test asks about.
type Answer = any;

type Served = { readonly url: string; readonly running: Running };
type Options = {
  /** Documents are read closely, and questions have a meaning. */
  readonly closely?: boolean;
  /** Paths of what cannot be read, in their order; anything else that cannot is a fault. */
  readonly unread?: readonly string[];
  /** What else the environment of the site says. */
  readonly environment?: Readonly<Record<string, string>>;
};
type Folders = { readonly corpus: string; readonly data: string } & Required<Options>;

/**
 * A site over these files for the tests of a file: it is ready before the first of them, and gone after the last.
 * Nothing of it can be read before.
 */
export function useSite(
  files: Files,
  { closely = false, unread = [], environment = {} }: Options = {},
): TestSite {
  let folders: Folders | null = null;
  let served: Served | null = null;
  beforeAll(async () => {
    folders = {
      corpus: await aFolder(files),
      data: await request("take", null),
      closely,
      unread,
      environment,
    };
    await index(folders);
    if (closely) await readClosely(folders);
    served = await serve(folders);
  });
  afterAll(async () => {
    if (served !== null) await stop(served);
    endCommands();
    if (folders !== null) await request("giveBack", folders.data);
    await removeFolders();
  });
  const site: TestSite = {
    get url() {
      return toReady(served).url;
    },
    get corpus() {
      return toReady(folders).corpus;
    },
    get data() {
      return toReady(folders).data;
    },
    get: async (path) => {
      const answer = await fetch(new URL(path, site.url));
      return { status: answer.status, body: await answer.json() };
    },
    index: () => index(toReady(folders)),
    restart: async () => {
      await stop(toReady(served));
      served = await serve(toReady(folders));
    },
  };
  return site;
}

function toReady<Value>(value: Value | null): Value {
  if (value === null) throw new Error("The site is not started yet.");
  return value;
}

async function index({ corpus, data, closely, unread }: Folders): Promise<void> {
  const { summary } = await request("index", {
    corpus,
    data,
    closely,
    full: false,
    now: null,
    follow: true,
  });
  expect(summary.problems.map(({ path }) => path)).toEqual(unread);
}

/** Reads all documents closely, as the background of a site does, and publishes it. */
async function readClosely(folders: Folders): Promise<void> {
  const pass = compiled("bin/shared/close-reading-process.ts");
  expect(await startCommand(pass, { env: toEnvironment(folders) }).ended).toMatchObject({ code: 0 });
  await index(folders);
}

function toEnvironment({ corpus, data, closely }: Folders): Readonly<Record<string, string>> {
  const mode = closely ? "background" : "off";
  // Tests share few cores: what a search may take is for those that are about it.
  return {
    PARALLAX_CORPUS: corpus,
    PARALLAX_DATA: data,
    PARALLAX_CLOSE_READING: mode,
    PARALLAX_SEARCH_SECONDS: "30",
  };
}

async function serve(folders: Folders): Promise<Served> {
  const running = startCommand([process.execPath, "--import", "tsx", "tests/support/serve-site.ts"], {
    env: { ...toEnvironment(folders), ...folders.environment },
  });
  const [, url = ""] = await running.says(/Serving at (\S+)/);
  return { url, running };
}

async function stop({ running }: Served): Promise<void> {
  running.child.kill("SIGTERM");
  await running.ended;
}
