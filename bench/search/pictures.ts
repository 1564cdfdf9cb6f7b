import { race, type Times } from "./race";
import { toQuestions, toTexts } from "./searches";
import { openReading } from "./site-answers";

/** A text, and a question in the same place of its round. */
type Pair = { readonly text: string; readonly question: string };

/**
 * Questions with close matches, and the pictures of a search, beside the plain search: of a running site by HTTP, each answer made anew.
 * A network is had as a page alone, and stands beside the page of the search.
 */
export async function racePictures(url: string, rounds: number): Promise<Times> {
  const { read, close } = openReading(url);
  const at = (path: string) => (pair: Pair, number: number) => read(path, { q: pair.text }, number);
  const contenders = {
    plain: at("/api/search"),
    question: ({ question }: Pair, number: number) =>
      read("/api/search", { q: question, close: "true" }, number),
    matrix: at("/api/matrix"),
    timeline: at("/api/mentioned"),
    "search page": at("/"),
    "network page": at("/network"),
  };
  const toPairs = (round: number): readonly Pair[] => {
    const questions = toQuestions(round);
    return toTexts(round).map((text, place) => ({ text, question: questions[place] ?? text }));
  };
  // The first pages of a process are slow.
  await race(contenders, 1, () => toPairs(rounds).slice(0, 1));
  const times = await race(contenders, rounds, toPairs);
  close();
  return times;
}
