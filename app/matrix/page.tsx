import type { Metadata } from "next";
import { PicturePage } from "@/components/pictures/picture-page";
import { StanceMatrixTables } from "@/components/pictures/stance-matrix";
import { runMatrix } from "@/search/pictures/matrix";
import { fromSearchParams } from "@/search/query/url";
import { type PageParams, toParams } from "../_server/http/page-params";
import { toAnswerOrFailure, toPageMetadata } from "../_server/pages/page-answer";
import { readStrings } from "../_server/services/locale";
import { withSearch } from "../_server/services/store";

type Props = { searchParams: Promise<PageParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { query } = fromSearchParams(toParams(await searchParams));
  const strings = await readStrings();
  return toPageMetadata(strings.matrix.title, query.text, strings);
}

/** Who stands where, under the search of the address. */
export default async function Page({ searchParams }: Props) {
  const params = toParams(await searchParams);
  const read = fromSearchParams(params);
  const { answer, failure } = await toAnswerOrFailure(
    withSearch(read, (context) => runMatrix(read, context)),
  );
  const query = answer?.query ?? read.query;
  return (
    <PicturePage page="matrix" query={query} text={params.get("q") ?? ""} answer={answer ?? failure}>
      {answer === null ? null : <StanceMatrixTables matrix={answer} />}
    </PicturePage>
  );
}
