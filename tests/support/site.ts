import { bin, type Running, startCommand } from "./commands";
import { aFolder, type Files } from "./folders";

/** A whole Parallax over a small corpus: engine, index and site, as `npm start` runs it. */
export type TestSite = {
  readonly url: string;
  readonly corpus: string;
  readonly data: string;
  readonly running: Running;
  /** The JSON that an address answers, with its status. */
  readonly get: (path: string) => Promise<{ status: number; body: Answer }>;
  readonly close: () => Promise<void>;
};

// biome-ignore lint/suspicious/noExplicitAny: what an address answers is just what a test asks about.
type Answer = any;

/** Starts Parallax over these files and waits until it is ready. */
export async function startTestSite(
  files: Files,
  env: Readonly<Record<string, string>> = {},
): Promise<TestSite> {
  const corpus = await aFolder(files);
  const data = await aFolder();
  const running = startCommand(bin("start"), {
    env: { PARALLAX_CORPUS: corpus, PARALLAX_DATA: data, ...env },
  });
  const [, url = ""] = await running.says(/Parallax is ready at (\S+)/);
  return {
    url,
    corpus,
    data,
    running,
    get: async (path) => {
      const answer = await fetch(new URL(path, url));
      return { status: answer.status, body: await answer.json() };
    },
    close: async () => {
      running.child.kill("SIGTERM");
      await running.ended;
    },
  };
}
