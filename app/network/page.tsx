import type { Metadata } from "next";
import { toNetworkLayouts } from "@/components/network-layout";
import { NetworkRoom } from "@/components/network-room";
import { RoomPage } from "@/components/room-page";
import { runNetwork } from "@/search/network";
import { fromLink, fromSearchParams } from "@/search/query-url";
import { readStrings } from "../locale";
import { type PageParams, toParams } from "../page-params";
import { readRoom, toRoomMetadata } from "../room-answer";

type Props = { searchParams: Promise<PageParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { query } = fromSearchParams(toParams(await searchParams));
  const strings = await readStrings();
  return toRoomMetadata(strings.network.title, query.text, strings);
}

/** Who appears together, under the search of the address. */
export default async function Page({ searchParams }: Props) {
  const params = toParams(await searchParams);
  const read = fromSearchParams(params);
  const { answer, failure } = await readRoom(read, (context) => runNetwork(read, context));
  const query = answer === null ? read.query : fromLink(answer.link).query;
  return (
    <RoomPage room="network" query={query} text={params.get("q") ?? ""} answer={answer ?? failure}>
      {answer === null ? null : (
        <NetworkRoom query={query} network={answer} layouts={toNetworkLayouts(answer)} />
      )}
    </RoomPage>
  );
}
