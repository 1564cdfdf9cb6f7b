import { cookies } from "next/headers";
import { LIST_ORDERS, type ListAsk } from "@/components/saved/list-ask";
import { SavedFrame } from "@/components/saved/saved-frame";
import { SavedList } from "@/components/saved/saved-list";
import { readFault } from "../forms";
import { readStrings } from "../locale";
import { type PageParams, toParams } from "../page-params";
import { readReport } from "../report-cookie";
import { readList } from "../saved-list";
import { readSeen } from "../seen";
import { readStore } from "../store";

/** All saved searches. */
export default async function Page({ searchParams }: { searchParams: Promise<PageParams> }) {
  const params = toParams(await searchParams);
  const kept = await cookies();
  const strings = await readStrings();
  const ask = readAsk(params);
  const { groups, count } = await readList(await readStore(), ask, (slug) => readSeen(kept, slug));
  return (
    <SavedFrame title={strings.saved.title} fault={readFault(params)} failure={null} here="/saved">
      <SavedList groups={groups} ask={ask} count={count} report={readReport(kept)} />
    </SavedFrame>
  );
}

function readAsk(params: URLSearchParams): ListAsk {
  return {
    find: (params.get("find") ?? "").trim().slice(0, 200),
    order: LIST_ORDERS.find((order) => order === params.get("order")) ?? "newest",
    grouped: params.get("grouped") === "true",
  };
}
