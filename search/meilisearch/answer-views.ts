import type { View } from "../matching/views";
import { type Batch, type Question, toBatches } from "./batches";
import type { FoundSets } from "./id-sets";
import { CUTOFF } from "./index-settings";
import type { Access, Answer } from "./requests";
import type { StoredHit, ViewAnswer } from "./stored";

/**
 * Answers views, in their order: those of one branch as plain searches; one of several branches as a federated search, in which
 * the engine merges the hits and counts each document once; one of none holds nothing. All of it goes out at once.
 */
export async function answerViews(
  views: readonly View[],
  found: FoundSets,
  access: Access,
): Promise<readonly ViewAnswer[]> {
  return openViews(views, found, access).answers;
}

/** Views whose questions are on their way: all answers, and before those the hits of the first view. */
type OpenedViews = {
  readonly answers: Promise<readonly ViewAnswer[]>;
  readonly firstHits: Promise<readonly StoredHit[]>;
};

/** The same, for who has something to do with the hits of the first view while the engine still counts. */
export function openViews(views: readonly View[], found: FoundSets, access: Access): OpenedViews {
  const sent = toBatches(views, found).map((batch) => ({ batch, answered: send(batch, access) }));
  const answers = Promise.all(sent.map(({ answered }) => answered)).then((all) => {
    const answered = all.flat();
    return views.map((_, at) => toViewAnswer(answered.filter(({ of }) => of.view === at)));
  });
  const first = sent.find(({ batch }) => hasFirstHits(batch))?.answered ?? Promise.resolve([]);
  return { answers, firstHits: first.then((answered) => answered.find(isFirstHits)?.answer.hits ?? []) };
}

function hasFirstHits(batch: Batch): boolean {
  return batch.kind === "union" ? isFirstHits(batch) : batch.questions.some((of) => isFirstHits({ of }));
}

function isFirstHits({ of: { view, part } }: { readonly of: Pick<Question, "view" | "part"> }): boolean {
  return view === 0 && part === "hits";
}

type Answered = { readonly of: Pick<Question, "view" | "part">; readonly answer: Answer<StoredHit> };

async function send(batch: Batch, { engine, signal }: Access): Promise<readonly Answered[]> {
  if (batch.kind === "union") {
    const { of, federation, queries } = batch;
    return [{ of, answer: await engine.searchUnion<StoredHit>(federation, queries, signal, of.part) }];
  }
  const { questions } = batch;
  const name = questions.some(({ part }) => part === "hits") ? "hits" : "counts";
  const queries = questions.map(({ parameters }) => parameters);
  const answers = await engine.searchMany<StoredHit>(queries, signal, name);
  return answers.flatMap((answer, at) => {
    const of = questions[at];
    return of === undefined ? [] : [{ of, answer }];
  });
}

function toViewAnswer(answered: readonly Answered[]): ViewAnswer {
  const answers = answered.map(({ answer }) => answer);
  const [first] = answers;
  const took = Math.max(0, ...answers.map(({ processingTimeMs }) => processingTimeMs));
  return {
    hits: answered.find(({ of }) => of.part === "hits")?.answer.hits ?? [],
    total: first?.totalHits ?? first?.estimatedTotalHits ?? 0,
    counts: Object.assign({}, ...answers.map(({ facetDistribution = {} }) => facetDistribution)),
    exact: took < CUTOFF && answers.every(({ exact = true }) => exact),
    took,
  };
}
