import type { Metadata } from "next";
import { PicturePage } from "@/components/pictures/picture-page";
import { TimelinePage } from "@/components/pictures/timeline-page";
import { runCompared } from "@/search/pictures/timeline-by-value";
import { readTimelineOptions, toTimelineParams } from "@/search/query/timeline-parameters";
import { fromSearchParams } from "@/search/query/url";
import { type PageParams, toParams } from "../_server/http/page-params";
import { toAnswerOrFailure, toPageMetadata } from "../_server/pages/page-answer";
import { readStrings } from "../_server/services/locale";
import { withSearch } from "../_server/services/store";

type Props = { searchParams: Promise<PageParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { query } = fromSearchParams(toParams(await searchParams));
  const strings = await readStrings();
  return toPageMetadata(strings.timeline.title, query.text, strings);
}

/** The search of the address over time, and the values to compare. */
export default async function Page({ searchParams }: Props) {
  const params = toParams(await searchParams);
  const read = fromSearchParams(params);
  const { options, notices } = readTimelineOptions(params);
  const { answer, failure } = await toAnswerOrFailure(
    withSearch(read, (context) => runCompared(read, options, context)),
  );
  const query = answer?.query ?? read.query;
  return (
    <PicturePage
      page="timeline"
      query={query}
      text={params.get("q") ?? ""}
      pageParameters={toTimelineParams(options)}
      answer={answer === null ? failure : { ...answer, notices: [...notices, ...answer.notices] }}
    >
      {answer === null ? null : <TimelinePage query={query} timeline={answer} />}
    </PicturePage>
  );
}
