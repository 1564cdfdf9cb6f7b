import { type IndexWorkers, openIndexWorkers } from "@/indexer/documents/index-workers";

/** Worker threads that end when nothing was done for a while, and start again when there is something to do. */
export type RestingWorkers = IndexWorkers & {
  /** To be called after each piece of work. */
  readonly rest: () => void;
};

/** Tables and models of idle threads take memory; to start them anew takes two seconds. Milliseconds; less than all is looked through again. */
const PATIENCE = 300_000;

/** Opens them; none starts before there is something to do. */
export function openRestingWorkers(
  limits: Parameters<typeof openIndexWorkers>[0],
  patience = PATIENCE,
): RestingWorkers {
  let workers = openIndexWorkers(limits);
  const { atOnce } = workers.tagger;
  let timer: NodeJS.Timeout | undefined;
  const awake = (): IndexWorkers => {
    clearTimeout(timer);
    return workers;
  };
  const renew = (): void => {
    const old = workers;
    workers = openIndexWorkers(limits);
    void old.close();
  };
  const close = (): Promise<void> => awake().close();
  const release = (): Promise<void> => awake().release();
  const wake = (): Promise<void> => awake().wake();
  return {
    reader: {
      threads: workers.reader.threads,
      read: (task) => awake().reader.read(task),
      wake,
      release,
      close,
    },
    tagger: { atOnce, tag: (input) => awake().tagger.tag(input), wake, release, close },
    wake,
    release,
    rest: () => {
      clearTimeout(timer);
      timer = setTimeout(renew, patience);
      timer.unref();
    },
    close,
  };
}
