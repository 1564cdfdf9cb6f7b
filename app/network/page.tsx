import type { Metadata } from "next";
import { toNetworkLayouts } from "@/components/pictures/network-layout";
import { NetworkPage } from "@/components/pictures/network-page";
import { PicturePage } from "@/components/pictures/picture-page";
import { runNetwork } from "@/search/pictures/network";
import { fromSearchParams } from "@/search/query/url";
import { type PageParams, toParams } from "../_server/http/page-params";
import { toAnswerOrFailure, toPageMetadata } from "../_server/pages/page-answer";
import { readStrings } from "../_server/services/locale";
import { withSearch } from "../_server/services/store";

type Props = { searchParams: Promise<PageParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { query } = fromSearchParams(toParams(await searchParams));
  const strings = await readStrings();
  return toPageMetadata(strings.network.title, query.text, strings);
}

/** Who appears together, under the search of the address. */
export default async function Page({ searchParams }: Props) {
  const params = toParams(await searchParams);
  const read = fromSearchParams(params);
  const { answer, failure } = await toAnswerOrFailure(
    withSearch(read, (context) => runNetwork(read, context)),
  );
  const query = answer?.query ?? read.query;
  return (
    <PicturePage page="network" query={query} text={params.get("q") ?? ""} answer={answer ?? failure}>
      {answer === null ? null : (
        <NetworkPage query={query} network={answer} layouts={toNetworkLayouts(answer)} />
      )}
    </PicturePage>
  );
}
