import type { Metadata } from "next";
import { CorpusPage } from "@/components/corpus/corpus-page";
import { readCorpusReport } from "@/search/answer/corpus-report";
import { toAnswerOrFailure, toPageMetadata } from "../_server/pages/page-answer";
import { withEngine } from "../_server/services/engine";
import { readCorpusWords, readStrings } from "../_server/services/locale";

export async function generateMetadata(): Promise<Metadata> {
  return toPageMetadata((await readCorpusWords()).title, "", await readStrings());
}

/** What was read of the corpus. */
export default async function Page() {
  const { answer, failure } = await toAnswerOrFailure(withEngine(readCorpusReport));
  return (
    <CorpusPage
      report={answer}
      failure={failure}
      words={await readCorpusWords()}
      strings={await readStrings()}
    />
  );
}
