import { createHash } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import { CollectionFault } from "../errors";
import type { JudgedCollection, JudgedDocument } from "./collection";
import { ID, type Line, readLines, toUnique } from "./lines";

const FOLDER = "bench/relevance/questions";

const QUESTION = z.object({
  id: ID,
  question: z.string().trim().min(1),
  kind: z.enum(["topic", "question"]),
  wording: z.enum(["own", "text"]),
  relevant: z
    .record(z.string(), z.int().min(1).max(2))
    .refine((grades) => Object.keys(grades).length > 0, "no document is relevant"),
});

/**
 * A question that somebody made by reading. Its kind: a few words, or a sentence. Its wording: mostly other words than
 * those of the texts (`own`), or mostly theirs (`text`). Relevant: grades by document id, 2 answers it, 1 touches it;
 * every other document has 0.
 */
export type Question = z.infer<typeof QUESTION>;

/** What the questions are on: articles of Wikinews, whose folder a user names, or the State of the Union addresses. */
export type QuestionSet = "wikinews" | "addresses";

/** One half of the questions, to tune with, or the other, to see whether it holds there. */
export type Half = "A" | "B";

/** The half a question belongs to; it follows from the id alone, so that new questions move no old one. */
export function toHalf(id: string): Half {
  return (createHash("sha256").update(id).digest()[0] ?? 0) % 2 === 0 ? "A" : "B";
}

/**
 * All questions of a set, in the order of the file.
 *
 * @throws CollectionFault naming file and line of what cannot be used.
 */
export async function readQuestions(project: string, set: QuestionSet): Promise<readonly Question[]> {
  return toUnique(await readQuestionLines(project, set));
}

/**
 * Questions of a set, all or one half, with the documents they are on.
 *
 * @throws CollectionFault naming file and line of what cannot be used, such as an id that no document has.
 */
export async function readQuestionCollection(
  project: string,
  set: QuestionSet,
  documents: readonly JudgedDocument[],
  half: Half | null = null,
): Promise<JudgedCollection> {
  const lines = await readQuestionLines(project, set);
  const known = new Set(documents.map(({ id }) => id));
  for (const { place, value } of lines)
    for (const id of Object.keys(value.relevant))
      if (!known.has(id)) throw new CollectionFault(`${place}: there is no document “${id}”.`);
  const questions = toUnique(lines).filter(({ id }) => half === null || toHalf(id) === half);
  return {
    documents,
    queries: questions.map(({ id, question }) => ({ id, text: question })),
    judgements: new Map(questions.map(({ id, relevant }) => [id, new Map(Object.entries(relevant))])),
  };
}

function readQuestionLines(project: string, set: QuestionSet): Promise<readonly Line<Question>[]> {
  return readLines(join(project, FOLDER), `${set}.jsonl`, QUESTION);
}
