import type { StoryView } from "../collection/shared-stories";
import type { Granted } from "../document/granted";
import { toGrantedGap } from "./gaps";
import { toGrantedExpression, withExpression } from "./granted-filter";
import { toGrantedRow } from "./granted-row";
import { DOCUMENTS, NAMES } from "./index-settings";
import { GENERATION_QUESTION, type GenerationRow, IS_FACT } from "./read-names";
import type { Answer, Engine, EngineParameters, Gap, SearchParameters } from "./requests";

/**
 * The engine as somebody may use it who sees only some collections: every question about documents is narrowed to them, whatever
 * else it demands, and stories are those that are left of them. Of `names` it answers for the generation alone, since all else
 * there is about all documents. For who may see all it is the engine itself.
 */
export function toGrantedEngine(
  engine: Engine,
  granted: Granted,
  readStories: () => Promise<StoryView>,
): Engine {
  if (granted === "all") return engine;
  const expression = toGrantedExpression(granted);
  const narrow = <Parameters extends SearchParameters>(parameters: Parameters): Parameters => ({
    ...parameters,
    filter: withExpression(parameters.filter, expression),
  });
  const narrowAll = (queries: readonly EngineParameters[]): readonly EngineParameters[] => {
    return queries.map((query) => {
      if (isGenerationQuestion(query)) return GENERATION_QUESTION;
      if (query.indexUid !== DOCUMENTS) throw toRefusal(query.indexUid);
      return narrow(query);
    });
  };
  const { withGaps } = engine;
  return {
    ...(withGaps && {
      withGaps: (onGap: (gap: Gap) => void) =>
        toGrantedEngine(
          withGaps((gap) => onGap(toGrantedGap(gap, granted))),
          granted,
          readStories,
        ),
    }),
    search: async <Hit>(index: string, parameters: SearchParameters, signal?: AbortSignal, name?: string) => {
      if (index === NAMES) return readRows<Hit>(engine, granted, parameters, signal, name);
      if (index !== DOCUMENTS) throw toRefusal(index);
      return withStories(await engine.search<Hit>(index, narrow(parameters), signal, name), readStories);
    },
    searchMany: async <Hit>(queries: readonly EngineParameters[], signal?: AbortSignal, name?: string) => {
      const answers = await engine.searchMany<Hit>(narrowAll(queries), signal, name);
      return Promise.all(answers.map((answer) => withStories(answer, readStories)));
    },
    searchUnion: async <Hit>(
      federation: Readonly<Record<string, unknown>>,
      queries: readonly EngineParameters[],
      signal?: AbortSignal,
      name?: string,
    ) =>
      withStories(await engine.searchUnion<Hit>(federation, narrowAll(queries), signal, name), readStories),
    clock: engine.clock,
    letOut: engine.letOut,
  };
}

/** By what it is: the module has two copies in a site, each with a question of its own. */
function isGenerationQuestion(query: EngineParameters): boolean {
  return query.indexUid === NAMES && JSON.stringify(query) === JSON.stringify(GENERATION_QUESTION);
}

function toRefusal(index: string): RangeError {
  return new RangeError(`Nothing of ${index} is for who may not see all collections.`);
}

async function readRows<Hit>(
  engine: Engine,
  granted: readonly string[],
  parameters: SearchParameters,
  signal: AbortSignal | undefined,
  name: string | undefined,
): Promise<Answer<Hit>> {
  if (![GENERATION_QUESTION.filter, IS_FACT].includes(parameters.filter)) throw toRefusal(NAMES);
  const answer = await engine.search<Partial<GenerationRow>>(NAMES, parameters, signal, name);
  return { ...answer, hits: answer.hits.map((row) => toGrantedRow(row, granted) as Hit) };
}

/** An answer whose hits name the stories that are left. */
async function withStories<Hit>(
  answer: Answer<Hit>,
  readStories: () => Promise<StoryView>,
): Promise<Answer<Hit>> {
  if (!answer.hits.some(hasStory)) return answer;
  const { of } = await readStories();
  if (of.size === 0) return answer;
  return { ...answer, hits: answer.hits.map((hit) => (hasStory(hit) ? withStory(hit, of) : hit)) };
}

type Storied = { readonly id: string; readonly story: unknown };

function hasStory(hit: unknown): hit is Storied {
  return typeof hit === "object" && hit !== null && "id" in hit && "story" in hit;
}

function withStory<Hit extends Storied>(hit: Hit, of: StoryView["of"]): Hit {
  const seen = of.get(hit.id);
  if (seen === undefined) return hit;
  return { ...hit, story: seen.story, ...("storySize" in hit ? { storySize: seen.storySize } : {}) };
}
