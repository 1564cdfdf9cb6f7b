import { openEngine } from "@/search/meilisearch/engine";
import { SearchUnavailable } from "@/search/meilisearch/errors";
import { toGapPlaces } from "@/search/meilisearch/gaps";
import { readSpread } from "@/search/meilisearch/read-names";
import type { Answer, Engine, EngineParameters, Gap } from "@/search/meilisearch/requests";
import { letOut } from "@/system/turns";
import { type Agreed, type AskAll, toAskAll } from "./agreement";
import {
  askQuestions,
  askUnion,
  isForDocuments,
  isForGeneration,
  type Questions,
  type Union,
} from "./ask-node";
import { type AskShards, askShards, withFilter } from "./ask-shards";
import { toGaps } from "./gaps";
import { type LeftOutWhy, toLeftOutLog } from "./left-out";
import { mergeAnswers, mergeUnions, toNodeQuery } from "./merge-answers";
import { type NamesReader, toNamesReader } from "./names-reader";
import { type Node, openNode } from "./node";

/** Where searches are answered: the addresses of all nodes, and the key that is the same for all. */
export type NodesConnection = { readonly nodes: readonly string[]; readonly key: string };

/**
 * Opens the read door. Several nodes, each with a part of the documents, answer as one with all of them would: every question
 * about documents goes to all, their answers are merged, and no answer mixes two generations. One node alone answers by itself.
 */
export function openNodes({ nodes, key }: NodesConnection): Engine {
  const [only, ...more] = nodes;
  if (only === undefined) throw new RangeError("There is no engine to open.");
  const cluster = openCluster(nodes.map((url) => openNode(url, key)));
  if (more.length > 0) return toEngine(cluster, null);
  const engine = openEngine({ url: only, key });
  return toAlone({ engine, cluster, isWhole: toWholeCheck(engine) }, null);
}

/** Whether all documents lie on an engine; read until it says so, and then no more. */
function toWholeCheck(engine: Engine): (signal?: AbortSignal) => Promise<boolean> {
  let isWhole = false;
  return async (signal) => {
    isWhole ||= (await readSpread({ engine, ...(signal ? { signal } : {}) })) === null;
    return isWhole;
  };
}

type Alone = {
  readonly engine: Engine;
  /** The same, taken for one of several. */
  readonly cluster: Cluster;
  readonly isWhole: (signal?: AbortSignal) => Promise<boolean>;
};

/**
 * One engine by itself, as soon as all documents lie on it. One that held a part of them together with others, and is now the only one
 * that is named, says what is missing until all are indexed anew.
 */
function toAlone(alone: Alone, onGap: OnGap): Engine {
  const { engine, cluster, isWhole } = alone;
  const part = toEngine(cluster, onGap);
  const open = async (signal?: AbortSignal): Promise<Engine> => ((await isWhole(signal)) ? engine : part);
  return {
    ...engine,
    search: async (index, parameters, signal, name) =>
      (await open(signal)).search(index, parameters, signal, name),
    searchMany: async (queries, signal, name) => (await open(signal)).searchMany(queries, signal, name),
    searchUnion: async (federation, queries, signal, name) =>
      (await open(signal)).searchUnion(federation, queries, signal, name),
    withGaps: (other) => toAlone(alone, other),
  };
}

type Cluster = {
  readonly nodes: readonly Node[];
  readonly logUnnamed: (leftOut: ReadonlyMap<string, LeftOutWhy>) => void;
  readonly askAll: AskAll;
  /** The same for documents, each of which may lie on several nodes. */
  readonly askDocuments: <Value>(ask: AskShards<Value>, signal?: AbortSignal) => Promise<Agreed<Value>>;
  readonly names: NamesReader;
};

type OnGap = ((gap: Gap) => void) | null;

function openCluster(nodes: readonly Node[]): Cluster {
  let last: Agreed<unknown> | null = null;
  const ask = toAskAll(nodes);
  const askAll: AskAll = async (one, signal) => {
    const agreed = await ask(one, signal);
    last = agreed;
    return agreed;
  };
  const readAgreed = async (): Promise<Agreed<unknown>> =>
    last ?? askAll((node, signal) => askQuestions(node, { queries: [] }, signal));
  const names = toNamesReader(readAgreed);
  const spreading = { askAll, readAgreed, readSpread: names.readSpread };
  return {
    nodes,
    logUnnamed: toLeftOutLog(),
    askAll,
    names,
    askDocuments: (one, signal) => askShards(nodes, spreading, one, signal),
  };
}

function toEngine(cluster: Cluster, onGap: OnGap): Engine {
  const searchMany = <Hit>(queries: readonly EngineParameters[], signal?: AbortSignal, name?: string) =>
    answerMany<Hit>(cluster, onGap, { queries, name }, signal);
  return {
    search: async (index, parameters, signal, name) => {
      const [answer] = await searchMany([{ indexUid: index, ...parameters }], signal, name);
      return answer as Answer<never>;
    },
    searchMany,
    searchUnion: async <Hit>(
      federation: Readonly<Record<string, unknown>>,
      queries: readonly EngineParameters[],
      signal?: AbortSignal,
      name?: string,
    ) => {
      const union: Union = { federation, queries, name };
      const agreed = await cluster.askDocuments(
        (node, filter, one) => askUnion<Hit>(node, toFiltered(union, filter), one),
        signal,
      );
      const isWhole = await checkWhole(cluster, onGap, agreed);
      return toMarked(mergeUnions(federation, queries, agreed.values), isWhole);
    },
    clock: () => performance.now(),
    letOut,
    withGaps: (other) => toEngine(cluster, other),
  };
}

async function answerMany<Hit>(
  cluster: Cluster,
  onGap: OnGap,
  { queries, name }: Questions,
  signal: AbortSignal | undefined,
): Promise<readonly Answer<Hit>[]> {
  const documents = queries.filter(isForDocuments);
  const names = queries.filter((query) => !isForDocuments(query) && !isForGeneration(query));
  const [stated, rows] = await Promise.all([
    documents.length + names.length < queries.length || documents.length > 0
      ? answerDocuments<Hit>(cluster, onGap, { queries: documents, name }, signal)
      : null,
    names.length === 0
      ? []
      : cluster.names.ask((engine, alive) => engine.searchMany<Hit>(names, alive, name), signal),
  ]);
  const [ofDocuments, ofNames] = [[...(stated?.answers ?? [])], [...rows]];
  return queries.map((query) => {
    if (isForGeneration(query)) return toGenerationAnswer<Hit>(stated?.generation ?? "");
    return (isForDocuments(query) ? ofDocuments.shift() : ofNames.shift()) as Answer<Hit>;
  });
}

async function answerDocuments<Hit>(
  cluster: Cluster,
  onGap: OnGap,
  { queries, name }: Questions,
  signal: AbortSignal | undefined,
): Promise<{ readonly generation: string; readonly answers: readonly Answer<Hit>[] }> {
  const questions = { queries: queries.map(toNodeQuery), name };
  if (queries.length === 0) {
    const { generation } = await cluster.askAll((node, one) => askQuestions(node, questions, one), signal);
    return { generation, answers: [] };
  }
  const agreed = await cluster.askDocuments(
    (node, filter, one) => askQuestions<Hit>(node, toFiltered(questions, filter), one),
    signal,
  );
  const { generation, values } = agreed;
  const isWhole = await checkWhole(cluster, onGap, agreed);
  const answers = queries.map((query, at) =>
    toMarked(
      mergeAnswers(
        query,
        values.flatMap((answers) => answers[at] ?? []),
      ),
      isWhole,
    ),
  );
  return { generation, answers };
}

function toFiltered<Asked extends Questions>(questions: Asked, filter: string | null): Asked {
  return { ...questions, queries: questions.queries.map((query) => withFilter(query, filter)) };
}

/**
 * Whether all parts of the documents answered; says it of each that did not.
 *
 * @throws SearchUnavailable where it was not and nobody takes such an answer.
 */
async function checkWhole(
  { nodes, logUnnamed, names }: Cluster,
  onGap: OnGap,
  agreed: Agreed<unknown>,
): Promise<boolean> {
  const gaps = toGaps(await names.readSpread(agreed), agreed);
  const named = new Set(nodes.map(({ place }) => place));
  const unnamed = toGapPlaces(gaps).filter((place) => !named.has(place));
  logUnnamed(new Map(unnamed.map((place) => [place, "unnamed"])));
  if (gaps.length === 0) return true;
  if (onGap === null) throw new SearchUnavailable("part-missing", undefined, toGapPlaces(gaps));
  for (const gap of gaps) onGap(gap);
  return false;
}

function toMarked<Hit>(answer: Answer<Hit>, isWhole: boolean): Answer<Hit> {
  return isWhole ? answer : { ...answer, exact: false };
}

function toGenerationAnswer<Hit>(name: string): Answer<Hit> {
  const hits = name === "" ? [] : [{ name } as Hit];
  return { hits, estimatedTotalHits: hits.length, processingTimeMs: 0 };
}
