import type { SearchProtocol } from "./protocol-result";

/** The protocol in plain lines. */
export function toProtocolText(protocol: SearchProtocol): string {
  const { tool, at, link, query, generation, documents, total, exact, group, close, sort } = protocol;
  const counted = group === null ? "documents" : "stories";
  const lines = [
    `Search protocol, made by ${tool} on ${at}`,
    "",
    `Corpus: ${documents} documents, generation ${generation}`,
    `Query: ${query === "" ? "(none: all documents)" : query}`,
    `Link: ${link}`,
    ...toFilterLines(protocol),
    ...protocol.relative.map(({ asked, day }) => `In the query ${asked} meant ${day}`),
    ...protocol.saved.map(
      ({ slug, name, link: address, mode, updatedAt }) =>
        `Builds on saved:${slug} (“${name}”, ${mode}, as of ${updatedAt}): ${address}`,
    ),
    `Counted in: ${counted}${close ? "; close matches, the best 200 at most, are among them" : ""}`,
    ...(close ? [`Close matches: ${toFoundBy(protocol)}`] : []),
    `Order: ${sort}`,
    "",
    `Result: ${total} ${counted} (${exact ? "exact" : "not exact"})`,
    ...protocol.excluded.map(
      ({ facet, value, removed }) => `Excluded by ${facet} “${value}”: ${removed} ${counted}`,
    ),
    ...protocol.notices.map(({ message }) => `Notice: ${message}`),
    "",
    ...toCountLines("By publisher", protocol.counts.publisher),
    ...toCountLines("By language", protocol.counts.language),
    ...toCountLines("By date of publication", protocol.counts.time),
    `Without a date: ${protocol.counts.undated}`,
  ];
  return `${lines.join("\n")}\n`;
}

function toFoundBy({ meaning }: SearchProtocol): string {
  if (meaning === null) return "ranked by their words alone";
  const { version, read, of } = meaning;
  return `ranked by their words and by their meaning (encoder ${version}; ${read} of ${of} documents read closely)`;
}

function toFilterLines({
  chosen,
  published,
  mentioned,
  undated,
  possible,
}: SearchProtocol): readonly string[] {
  return [
    ...chosen.map(
      ({ facet, values, all }) =>
        `Only ${facet}: ${values.map((value) => `“${value}”`).join(all ? " and " : " or ")}`,
    ),
    ...toRangeLines("Published", published),
    ...toRangeLines("Speaks of", mentioned),
    ...(undated ? ["Documents without a date: included"] : []),
    ...(possible ? ["Stances: those that are only possible count too"] : []),
  ];
}

function toRangeLines(label: string, { from, to }: SearchProtocol["published"]): readonly string[] {
  const shown = (date: SearchProtocol["published"]["from"]): string =>
    date === null ? "" : date.asked === date.day ? date.asked : `${date.asked} (${date.day})`;
  return [
    ...(from === null ? [] : [`${label} since: ${shown(from)}`]),
    ...(to === null ? [] : [`${label} until: ${shown(to)}`]),
  ];
}

function toCountLines(label: string, counts: SearchProtocol["counts"]["time"]): readonly string[] {
  return counts.length === 0
    ? []
    : [`${label}: ${counts.map(({ value, count }) => `${value} ${count}`).join(", ")}`];
}
