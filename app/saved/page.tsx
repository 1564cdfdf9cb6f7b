import { cookies } from "next/headers";
import { LIST_ORDERS, LIST_OWNERS, type ListOptions } from "@/components/saved/list-options";
import { SavedFrame } from "@/components/saved/saved-frame";
import { SavedList } from "@/components/saved/saved-list";
import { readFault } from "../_server/http/forms";
import { readReport } from "../_server/http/import-report-cookie";
import { readLastVisit } from "../_server/http/last-visit-cookie";
import { type PageParams, toParams } from "../_server/http/page-params";
import { readSavedList } from "../_server/pages/saved-list";
import { readStrings } from "../_server/services/locale";
import { readReaderStore } from "../_server/services/store";

/** All saved searches that the reader sees. */
export default async function Page({ searchParams }: { searchParams: Promise<PageParams> }) {
  const params = toParams(await searchParams);
  const stored = await cookies();
  const strings = await readStrings();
  const options = readOptions(params);
  const services = await readReaderStore();
  const { groups, count } = await readSavedList(services, options, (slug) => readLastVisit(stored, slug));
  return (
    <SavedFrame title={strings.saved.title} fault={readFault(params)} failure={null} here="/saved">
      <SavedList
        groups={groups}
        options={options}
        count={count}
        isShared={services.reader.id !== null}
        report={readReport(stored)}
      />
    </SavedFrame>
  );
}

function readOptions(params: URLSearchParams): ListOptions {
  return {
    find: (params.get("find") ?? "").trim().slice(0, 200),
    order: LIST_ORDERS.find((order) => order === params.get("order")) ?? "newest",
    grouped: params.get("grouped") === "true",
    whose: LIST_OWNERS.find((whose) => whose === params.get("whose")) ?? "all",
  };
}
