import type { View } from "../matching/views";
import { isDear } from "./dear-fields";
import type { FoundSets } from "./id-sets";
import { DOCUMENTS } from "./index-settings";
import type { EngineParameters } from "./requests";
import { toQueries } from "./view-queries";

/** What one question brings of a view: its page of hits, with counts where these are few, or its counts. Either brings the total. */
export type Question = {
  /** The place of the view among those to be answered. */
  readonly view: number;
  readonly part: "hits" | "counts";
  readonly parameters: EngineParameters;
};

/** Questions that go to the engine together: any number of plain ones, or one union of several branches. */
export type Batch =
  | { readonly kind: "many"; readonly questions: readonly Question[] }
  | {
      readonly kind: "union";
      readonly of: Pick<Question, "view" | "part">;
      readonly federation: Readonly<Record<string, unknown>>;
      readonly queries: readonly EngineParameters[];
    };

/** The engine answers the questions of one batch in turn, on one core; that many batches of plain ones go out side by side. */
const SIDE_BY_SIDE = 2;

/**
 * The plan of some views: what goes to the engine for them, all of it at once. Hits and counts of a view are apart, so that both cores
 * work, but where there is little to count; one of no branches holds nothing and needs no question.
 */
export function toBatches(views: readonly View[], found: FoundSets): readonly Batch[] {
  const parts = views.flatMap((view, at) => toParts(view).map((part) => ({ view, at, part })));
  const plain = parts.filter(({ view }) => view.branches.length === 1);
  const unions = parts.filter(({ view }) => view.branches.length > 1);
  const questions = plain.flatMap(({ view, at, part }) =>
    toQueries(view, found).map((query): Question => {
      const paged = part === "hits" ? toPage(view) : COUNTED;
      const facets = part === "counts" || isCountedBeside(view) ? [...view.facets] : [];
      return { view: at, part, parameters: { ...query, ...paged, facets } };
    }),
  );
  return [
    ...toSpread(questions).map((some): Batch => ({ kind: "many", questions: some })),
    ...unions.map(({ view, at, part }): Batch => toUnion(view, at, part, found)),
  ];
}

const COUNTED = { page: 1, hitsPerPage: 0, attributesToRetrieve: [] as string[] };

function toParts({ branches, page, facets }: View): readonly Question["part"][] {
  if (branches.length === 0) return [];
  if (page.limit === 0) return ["counts"];
  return isCountedBeside({ branches, facets }) ? ["hits"] : ["hits", "counts"];
}

/** To count so many fields of few values takes the engine less than to find the documents once more. */
const FEW = 2;

function isCountedBeside({ branches, facets }: Pick<View, "branches" | "facets">): boolean {
  return facets.length === 0 || (facets.length <= FEW && !facets.some(isDear) && branches.length === 1);
}

/** The engine counts exactly only when results are requested by page. */
function toPage({ page: { offset, limit } }: View): { page: number; hitsPerPage: number } {
  return { page: limit === 0 ? 1 : Math.floor(offset / limit) + 1, hitsPerPage: limit };
}

function toUnion(view: View, at: number, part: Question["part"], found: FoundSets): Batch {
  const isHits = part === "hits";
  const page = isHits ? view.page : { offset: 0, limit: 0 };
  const facets = isHits ? [] : view.facets;
  const federation = { ...page, facetsByIndex: { [DOCUMENTS]: facets }, mergeFacets: {} };
  return { kind: "union", of: { view: at, part }, federation, queries: toQueries(view, found) };
}

/** Each next question, the dearest first, goes where there is least to do; hits go out first. */
function toSpread(questions: readonly Question[]): readonly (readonly Question[])[] {
  const batches = Array.from({ length: SIDE_BY_SIDE }, () => ({ cost: 0, questions: [] as Question[] }));
  for (const question of questions.toSorted((a, b) => toCost(b) - toCost(a))) {
    const least = batches.reduce((one, other) => (other.cost < one.cost ? other : one));
    least.questions.push(question);
    least.cost += toCost(question);
  }
  const filled = batches.map((one) => one.questions.toSorted(byPart)).filter((some) => some.length > 0);
  return filled.toSorted((one, other) => Number(hasHits(other)) - Number(hasHits(one)));
}

/** About how long a question takes beside others: to fit, to count a field, to take a document out. */
function toCost({ parameters: { facets = [], hitsPerPage = 0 } }: Question): number {
  return 4 + 3 * (facets?.length ?? 0) + hitsPerPage / 4;
}

function hasHits(questions: readonly Question[]): boolean {
  return questions.some(({ part }) => part === "hits");
}

function byPart(one: Question, other: Question): number {
  return Number(other.part === "hits") - Number(one.part === "hits");
}
